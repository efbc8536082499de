import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { packTaught, SURE, Taught, type TaughtLayer, type TaughtSentence, targetsOf } from '../../src/training/taught';

const classes = { upos: ['NOUN'], xpos: ['NN'], relations: ['root', 'dep'] };
const sentenceOf = (heads: number[]): TaughtSentence => {
  const layer = (first: (i: number) => number, second: (i: number) => number): TaughtLayer => ({
    first: Uint8Array.from(heads, (_, i) => first(i)),
    second: Uint8Array.from(heads, (_, i) => (i % 3 === 1 ? second(i) : 0)),
    sure: Uint8Array.from(heads, (_, i) => (i % 3 === 1 ? 9 : SURE)),
  });
  const sure = layer(
    () => 0,
    () => 0,
  );
  return {
    heads: layer(
      (i) => heads[i],
      (i) => i,
    ),
    upos: sure,
    xpos: sure,
    relations: sure,
    names: layer(
      (i) => i % 13,
      (i) => (i + 2) % 13,
    ),
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
  expect(Array.from(taught.of('gmb a', 0, 2)?.heads.first ?? [])).toEqual([2, 0]);
  expect(taught.of('gmb a', 2, 180)).toEqual(long);
  // A second answer of no class of ours leaves no doubt.
  expect(targetsOf(long.names, (label) => (label === 3 ? 255 : label)).chance).toMatchObject({ 1: 1 });
  expect(targetsOf(long.names)).toMatchObject({
    first: { 1: 1 },
    second: { 1: 3 },
    chance: { 0: 1, 1: Math.fround(0.6) },
  });
  expect(Array.from(taught.of('sec b', 0, 1)?.heads.first ?? [])).toEqual([0]);
  expect(taught.of('gmb a', 1, 3)).toBeUndefined();
  expect(taught.of('gmb a', 0, 3)).toBeUndefined();
  expect(taught.of('gmb c', 0, 2)).toBeUndefined();
});
