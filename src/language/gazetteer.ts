/**
 * The gazetteer: names known beforehand and what they can name. A phrase is found by hashing its words one by one; the table holds a
 * key for each phrase and each beginning of one, with flags.
 */
import { mix } from './hash';
import { KeyIndex, packKeys, unpackKeys } from './keys';

/** What a phrase can name; a phrase may have several. `Continues` marks the beginning of a longer phrase. */
export const Known = {
  Forename: 1,
  Surname: 2,
  Country: 4,
  City: 8,
  SmallCity: 16,
  Region: 32,
  Organization: 64,
  Continues: 128,
} as const;

export interface GazetteerTable {
  keys: Uint32Array;
  flags: Uint8Array;
}

/** Hash of a phrase: of the hashes of its words as written. */
export function phraseHash(words: readonly number[]): number {
  return words.reduce(mix, 0);
}

export class Gazetteer {
  private readonly index: KeyIndex;
  private readonly flags: Uint8Array;

  constructor({ keys, flags }: GazetteerTable) {
    this.index = new KeyIndex(keys);
    this.flags = flags;
  }

  /** Flags of a phrase by its hash; 0 for an unknown one. */
  of(hash: number): number {
    const row = this.index.find(hash);
    return row < 0 ? 0 : this.flags[row];
  }
}

/** Byte form: count (u32), keys (see keys.ts), flags. */
export function packGazetteer({ keys, flags }: GazetteerTable): Uint8Array {
  const packed = packKeys(keys);
  const bytes = new Uint8Array(4 + packed.length + flags.length);
  new DataView(bytes.buffer).setUint32(0, keys.length, true);
  bytes.set(packed, 4);
  bytes.set(flags, 4 + packed.length);
  return bytes;
}

/**
 * Reads what `packGazetteer` wrote.
 * @throws Error where the length does not fit
 */
export function unpackGazetteer(bytes: Uint8Array): GazetteerTable {
  const n = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  if (n === 0 || n * 3 > bytes.length) throw new Error('not a gazetteer');
  const { keys, next } = unpackKeys(bytes, 4, n);
  if (bytes.length !== next + n) throw new Error('not a gazetteer');
  return { keys, flags: bytes.slice(next) };
}
