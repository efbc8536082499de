/**
 * Word clusters: words used alike share a number. Nested k-means over GloVe vectors (see src/training/clusters.ts).
 *
 *     const clusters = new Clusters(unpackClusters(bytes));
 *     const fine = clusters.of(hashString(word.toLowerCase()));   // 0 where the word is not in the table
 *     middle(fine), coarse(fine)                                  // the same at lower granularity; 0 stays 0
 */
import { KeyIndex, packKeys, unpackKeys } from './keys';

/** Sizes of the levels: 64 coarse clusters, each split into 16 middle ones, each split into 4 fine ones. */
export const COARSE = 64;
export const MIDDLE = 16;
export const FINE = 4;

/** Keys of lower-case words, ascending, and the fine cluster of each, 1 to 4096. */
export interface ClusterTable {
  keys: Uint32Array;
  ids: Uint16Array;
}

/** One of 1024 clusters (1 to 1024) for a fine one; 0 for 0. */
export function middle(fine: number): number {
  return (fine + 3) >>> 2;
}

/** One of 64 clusters (1 to 64) for a fine one; 0 for 0. */
export function coarse(fine: number): number {
  return (fine + 63) >>> 6;
}

/** Looks words up in a table. */
export class Clusters {
  private readonly index: KeyIndex;
  private readonly ids: Uint16Array;

  constructor({ keys, ids }: ClusterTable) {
    this.index = new KeyIndex(keys);
    this.ids = ids;
  }

  /** Fine cluster of a lower-case word, by its hash (hash.ts); 0 for a word outside the table. */
  of(hash: number): number {
    const row = this.index.find(hash);
    return row < 0 ? 0 : this.ids[row];
  }
}

/** Byte form: count (u32), keys (see keys.ts), then low 6 and high 6 bits of the ids, each whole. */
export function packClusters({ keys, ids }: ClusterTable): Uint8Array {
  const n = keys.length;
  const packed = packKeys(keys);
  const bytes = new Uint8Array(4 + packed.length + n * 2);
  new DataView(bytes.buffer).setUint32(0, n, true);
  bytes.set(packed, 4);
  for (let i = 0; i < n; i++) {
    bytes[4 + packed.length + i] = (ids[i] - 1) & 63;
    bytes[4 + packed.length + n + i] = (ids[i] - 1) >>> 6;
  }
  return bytes;
}

/**
 * Reads what `packClusters` wrote.
 * @throws Error where the length does not fit
 */
export function unpackClusters(bytes: Uint8Array): ClusterTable {
  const n = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  if (n === 0 || n * 4 > bytes.length) throw new Error('not a cluster table');
  const { keys, next } = unpackKeys(bytes, 4, n);
  if (bytes.length !== next + n * 2) throw new Error('not a cluster table');
  const ids = Uint16Array.from({ length: n }, (_, i) => (bytes[next + i] | (bytes[next + n + i] << 6)) + 1);
  return { keys, ids };
}
