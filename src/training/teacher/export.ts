/**
 * Writes the sentences that the teacher learns from and those it is to read, one JSON object a line (see teacher.py).
 *
 *   tsx src/training/teacher/export.ts DIR
 */
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { divide } from '../../language/sentences';
import { tokenise } from '../../language/tokens';
import type { Span } from '../../model';
import { readConllu } from '../conllu';
import { readTrainingData } from '../data';
import { nameLabels, namesOnTree } from '../examples';
import { newsDocuments } from '../news';

/** News of PUD, for measuring alone. */
const PUD = resolve(import.meta.dirname, '../../../../shared/eval/language/pud-news.conllu');
const folder = resolve(process.argv[2] ?? 'dist/teacher');
mkdirSync(folder, { recursive: true });
const { seen, held } = readTrainingData();

function write(file: string, rows: Iterable<unknown>): void {
  const stream = createWriteStream(join(folder, file));
  for (const row of rows) stream.write(`${JSON.stringify(row)}\n`);
  stream.end();
}

const wordsOf = (text: string, tokens: readonly Span[]) => tokens.map(({ start, end }) => text.slice(start, end));

function* trees(data: typeof seen, made: number) {
  const copies = new Map(
    data.names.flatMap((document) => (document.source === 'gum' ? [[document.id, document]] : [])),
  );
  for (const document of [...data.trees, ...newsDocuments(made)]) {
    const { text, tokens, sentences, id } = document;
    const copy = copies.get(id);
    const names = copy && namesOnTree(document, copy);
    for (const [s, { first, last }] of sentences.entries()) {
      const own = tokens.slice(first, last);
      yield {
        key: `tree ${id} ${s}`,
        source: 'tree',
        words: wordsOf(text, own),
        upos: own.map(({ upos }) => upos),
        xpos: own.map(({ xpos }) => xpos),
        heads: own.map(({ head }) => (head < 0 ? 0 : head - first + 1)),
        relations: own.map(({ deprel }) => deprel),
        names: names ? [...names.subarray(first, last)] : null,
      };
    }
  }
}

function* named(data: typeof seen) {
  for (const document of data.names) {
    if (document.source === 'gum') continue;
    const { text, source, id } = document;
    const tokens = tokenise(text);
    const labels = nameLabels(tokens, document);
    for (const [s, { first, last }] of divide(text, tokens, []).entries())
      yield {
        key: `${source} ${id} ${s}`,
        source,
        words: wordsOf(text, tokens.slice(first, last)),
        names: [...labels.subarray(first, last)],
      };
  }
}

write('trees.ndjson', trees(seen, 100));
write('held.ndjson', trees(held, 0));
write('names.ndjson', named(seen));
write('pud.ndjson', trees({ trees: readConllu(readFileSync(PUD, 'utf8'), 'pud'), names: [] }, 0));
