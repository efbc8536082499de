/**
 * Word vectors by product quantisation (Jégou, Douze & Schmid 2011): each stretch of a few dimensions is the nearest of 256 centroids, so that
 * a word takes a byte a stretch. Made from GloVe vectors by src/training/vectors.ts.
 */
import { KeyIndex, packKeys, unpackKeys } from '../keys';
import { VECTOR } from './layout';

export const STRETCHES = 25;
export const STRETCH = VECTOR / STRETCHES;
export const CENTROIDS = 256;

export interface VectorTable {
  /** Keys of lower-case words, ascending. */
  keys: Uint32Array;
  /** Centroid of each stretch, all words of the first stretch first. */
  codes: Uint8Array;
  /** Centroids of each stretch, `STRETCH` numbers each, in steps of `scale`. */
  centroids: Int8Array;
  scale: number;
}

/** Looks vectors up. */
export class WordVectors {
  private readonly index: KeyIndex;

  constructor(private readonly table: VectorTable) {
    this.index = new KeyIndex(table.keys);
  }

  /** Row of a lower-case word by its hash (hash.ts), or -1. */
  find(hash: number): number {
    return this.index.find(hash);
  }

  /** Writes the vector of a row. */
  write(row: number, to: Float32Array, at: number): void {
    const { keys, codes, centroids, scale } = this.table;
    for (let s = 0; s < STRETCHES; s++) {
      const from = (s * CENTROIDS + codes[s * keys.length + row]) * STRETCH;
      for (let d = 0; d < STRETCH; d++) to[at + s * STRETCH + d] = centroids[from + d] * scale;
    }
  }
}

/** Byte form: count (u32), scale (f32), centroids, keys (see keys.ts), codes. */
export function packVectors({ keys, codes, centroids, scale }: VectorTable): Uint8Array {
  const packed = packKeys(keys);
  const bytes = new Uint8Array(8 + centroids.length + packed.length + codes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, keys.length, true);
  view.setFloat32(4, scale, true);
  bytes.set(new Uint8Array(centroids.buffer, centroids.byteOffset, centroids.length), 8);
  bytes.set(packed, 8 + centroids.length);
  bytes.set(codes, 8 + centroids.length + packed.length);
  return bytes;
}

/**
 * Reads what `packVectors` wrote.
 * @throws Error where the length does not fit
 */
export function unpackVectors(bytes: Uint8Array): VectorTable {
  const first = 8 + CENTROIDS * VECTOR;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const n = bytes.length < first ? 0 : view.getUint32(0, true);
  if (n === 0 || n * STRETCHES > bytes.length) throw new Error('not a table of word vectors');
  const { keys, next } = unpackKeys(bytes, first, n);
  if (bytes.length !== next + n * STRETCHES) throw new Error('not a table of word vectors');
  const centroids = Int8Array.from(new Int8Array(bytes.buffer, bytes.byteOffset + 8, CENTROIDS * VECTOR));
  return { keys, codes: new Uint8Array(bytes.subarray(next)), centroids, scale: view.getFloat32(4, true) };
}
