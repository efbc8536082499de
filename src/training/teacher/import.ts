/**
 * Packs what the teacher read into graph-data/taught/trees.bin.gz.
 *
 *   tsx src/training/teacher/import.ts DIR
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LABELS, viterbi } from '../../language/bilou';
import { packTaught, type TaughtClasses, type TaughtSentence } from '../taught';

interface Row {
  key: string;
  tupos: number[];
  txpos: number[];
  theads: number[];
  trelations: number[];
  /** Logarithms of the chances of the labels of names. */
  tnames: number[][];
}

const folder = resolve(process.argv[2] ?? 'dist/teacher');
const out = new URL('../../../graph-data/taught/', import.meta.url);
const documents = new Map<string, (TaughtSentence | null)[]>();
for (const line of readFileSync(join(folder, 'taught.ndjson'), 'utf8').split('\n')) {
  if (!line) continue;
  const { key, tupos, txpos, theads, trelations, tnames } = JSON.parse(line) as Row;
  if (key.startsWith('tree made')) continue;
  const [, document, number] = /^(.*) (\d+)$/.exec(key) as unknown as [string, string, string];
  const sentences = documents.get(document) ?? [];
  documents.set(document, sentences);
  while (sentences.length < Number(number)) sentences.push(null);
  sentences[Number(number)] = {
    upos: Uint8Array.from(tupos),
    xpos: Uint8Array.from(txpos),
    heads: Int32Array.from(theads),
    relations: Uint8Array.from(trelations),
    names: viterbi(
      Float64Array.from(tnames.flat(), (log) => Math.max(Math.exp(log), 1e-4)),
      tnames.length,
    ),
  };
  if (tnames[0].length !== LABELS) throw new Error(`${LABELS} labels of names expected, found ${tnames[0].length}`);
}
const classes = JSON.parse(readFileSync(join(folder, 'classes.json'), 'utf8')) as TaughtClasses;
mkdirSync(out, { recursive: true });
const bytes = gzipSync(packTaught(classes, documents), { level: 9 });
writeFileSync(new URL('trees.bin.gz', out), bytes);
console.log(`${documents.size} documents, ${(bytes.length / 1e6).toFixed(2)} MB`);
