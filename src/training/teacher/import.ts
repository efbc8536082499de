/**
 * Packs what the teacher read into graph-data/taught/trees.bin.gz.
 *
 *   tsx src/training/teacher/import.ts DIR
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTaught, SURE, type TaughtClasses, type TaughtLayer, type TaughtSentence } from '../taught';

/** Best and second best answers, and the chance of the best against the second. */
type Answers = [first: number, second: number, chance: number][];
interface Row {
  key: string;
  upos: Answers;
  xpos: Answers;
  heads: Answers;
  relations: Answers;
  names: Answers;
}

const layerOf = (answers: Answers): TaughtLayer => ({
  first: answers.map(([first]) => first),
  second: answers.map(([, second]) => second),
  sure: answers.map(([, , chance]) => Math.round(chance * SURE)),
});

/** The best answers alone: doubts about names teach nothing more. */
const certain = (layer: TaughtLayer): TaughtLayer => ({ ...layer, sure: Array.from(layer.sure, () => SURE) });

const folder = resolve(process.argv[2] ?? 'dist/teacher');
const out = new URL('../../../graph-data/taught/', import.meta.url);
const documents = new Map<string, (TaughtSentence | null)[]>();
for (const line of readFileSync(join(folder, 'taught.ndjson'), 'utf8').split('\n')) {
  if (!line) continue;
  const { key, upos, xpos, heads, relations, names } = JSON.parse(line) as Row;
  if (key.startsWith('tree made')) continue;
  const [, document, number] = /^(.*) (\d+)$/.exec(key) as unknown as [string, string, string];
  const sentences = documents.get(document) ?? [];
  documents.set(document, sentences);
  while (sentences.length < Number(number)) sentences.push(null);
  const sentence: TaughtSentence = {
    heads: layerOf(heads),
    upos: layerOf(upos),
    xpos: layerOf(xpos),
    relations: layerOf(relations),
    names: certain(layerOf(names)),
  };
  sentences[Number(number)] = sentence;
}
const classes = JSON.parse(readFileSync(join(folder, 'classes.json'), 'utf8')) as TaughtClasses;
mkdirSync(out, { recursive: true });
const bytes = gzipSync(packTaught(classes, documents), { level: 9 });
writeFileSync(new URL('trees.bin.gz', out), bytes);
console.log(`${documents.size} documents, ${(bytes.length / 1e6).toFixed(2)} MB`);
