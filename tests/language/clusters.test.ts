import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { Clusters, coarse, middle, packClusters, unpackClusters } from '../../src/language/clusters';
import { hashString } from '../../src/language/hash';

const file = join(__dirname, '../../graph-data/models/clusters.bin.gz');
const clusters = new Clusters(unpackClusters(gunzipSync(readFileSync(file))));
const of = (word: string) => clusters.of(hashString(word));

describe('word clusters', () => {
  test.each([
    ['monday', 'thursday'],
    ['smith', 'jones'],
    ['basra', 'mosul'],
    ['river', 'creek'],
  ])('%s and %s are used alike', (one, other) => {
    expect(middle(of(one))).toBe(middle(of(other)));
    expect(coarse(of(one))).toBe(coarse(of(other)));
  });

  test.each([
    ['monday', 'smith'],
    ['river', 'ministry'],
  ])('%s and %s are not', (one, other) => {
    expect(middle(of(one))).not.toBe(middle(of(other)));
  });

  test('unknown words have no cluster at any level', () => {
    expect([of('zzqxv'), middle(0), coarse(0)]).toEqual([0, 0, 0]);
  });

  test('levels nest', () => {
    expect([1, 4, 5, 64, 65, 4096].map(middle)).toEqual([1, 1, 2, 16, 17, 1024]);
    expect([1, 4, 5, 64, 65, 4096].map(coarse)).toEqual([1, 1, 1, 1, 2, 64]);
  });

  test('a packed table comes back as it was, and other bytes are refused', () => {
    const table = { keys: Uint32Array.from([3, 70_000, 60_000_000]), ids: Uint16Array.from([1, 4096, 77]) };
    expect(unpackClusters(packClusters(table))).toEqual(table);
    expect(() => unpackClusters(new Uint8Array(9))).toThrow(/cluster table/);
    expect(() => unpackClusters(new Uint8Array(0))).toThrow(/cluster table/);
  });
});
