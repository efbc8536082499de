import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { packTaught, Taught, type TaughtSentence } from '../../src/training/taught';

const classes = { upos: ['NOUN'], xpos: ['NN'], relations: ['root', 'dep'] };
const sentenceOf = (heads: number[]): TaughtSentence => {
  const zeros = new Uint8Array(heads.length);
  return {
    heads: Int32Array.from(heads),
    upos: zeros,
    xpos: zeros,
    relations: zeros,
    names: zeros.map((_, i) => i % 13),
  };
};

test('what the teacher read comes back sentence by sentence, and only for texts of the same tokens', () => {
  const long = sentenceOf(Array.from({ length: 180 }, (_, i) => (i === 0 ? 0 : i === 1 ? 180 : 1)));
  const documents = new Map([
    ['gmb a', [sentenceOf([2, 0]), null, long]],
    ['sec b', [sentenceOf([0])]],
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'taught-')), 'trees.bin.gz');
  writeFileSync(file, gzipSync(packTaught(classes, documents)));
  const taught = Taught.read(pathToFileURL(file));
  expect(taught.classes).toEqual(classes);
  expect([...(taught.of('gmb a', 0, 2)?.heads ?? [])]).toEqual([2, 0]);
  expect(taught.of('gmb a', 2, 180)).toEqual(long);
  expect([...(taught.of('sec b', 0, 1)?.heads ?? [])]).toEqual([0]);
  expect(taught.of('gmb a', 1, 3)).toBeUndefined();
  expect(taught.of('gmb a', 0, 3)).toBeUndefined();
  expect(taught.of('gmb c', 0, 2)).toBeUndefined();
});
