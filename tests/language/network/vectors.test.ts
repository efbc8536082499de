import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { hashString } from '../../../src/language/hash';
import { VECTOR } from '../../../src/language/network/layout';
import { CENTROIDS, packVectors, STRETCHES, unpackVectors, WordVectors } from '../../../src/language/network/vectors';

const file = join(__dirname, '../../../graph-data/models/vectors.bin.gz');
const vectors = new WordVectors(unpackVectors(gunzipSync(readFileSync(file))));

function vectorOf(word: string): Float32Array {
  const vector = new Float32Array(VECTOR);
  const row = vectors.find(hashString(word));
  if (row >= 0) vectors.write(row, vector, 0);
  return vector;
}

function cosine(one: string, other: string): number {
  const [a, b] = [vectorOf(one), vectorOf(other)];
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * y[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('word vectors', () => {
  test.each([
    ['monday', 'thursday', 'river'],
    ['smith', 'jones', 'ministry'],
    ['basra', 'mosul', 'violin'],
    ['attacked', 'bombed', 'cheese'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.2);
  });

  test('unknown words have none', () => {
    expect(vectors.find(hashString('zzqxv'))).toBe(-1);
  });

  test('a packed table comes back as it was, and other bytes are refused', () => {
    const keys = Uint32Array.from([3, 70_000, 60_000_000]);
    const table = {
      keys,
      codes: Uint8Array.from({ length: keys.length * STRETCHES }, (_, i) => i % 251),
      centroids: Int8Array.from({ length: CENTROIDS * VECTOR }, (_, i) => (i % 255) - 127),
      scale: 0.25,
    };
    expect(unpackVectors(packVectors(table))).toEqual(table);
    expect(() => unpackVectors(new Uint8Array(9))).toThrow(/word vectors/);
    expect(() => unpackVectors(packVectors(table).slice(0, -1))).toThrow(/word vectors/);
  });
});
