/** Sorted sets of hash keys: how features, words and names are looked up and stored without their letters. */

/** Keys have 26 bits: fewer cost accuracy through collisions, more cost space in the packed models. */
const KEY_BITS = 26;

/** The key of a hash: its 26 best mixed bits. */
export function keyOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) >>> (32 - KEY_BITS);
}

/**
 * Tells most keys that are not in a set from those that are, in memory small enough to stay in the processor's cache: one bit
 * for the last bits of each key, eight bits or more a key up to half a megabyte.
 */
export class KeyFilter {
  private readonly bits: Int32Array;
  private readonly mask: number;

  constructor(keys: Uint32Array) {
    const width = Math.min(22, Math.max(5, Math.ceil(Math.log2(keys.length + 1)) + 3));
    this.mask = (1 << width) - 1;
    this.bits = new Int32Array(1 << (width - 5));
    for (const key of keys) this.bits[(key & this.mask) >>> 5] |= 1 << (key & 31);
  }

  /** False where the key is not in the set; true where it may be. */
  mayHave(key: number): boolean {
    return (this.bits[(key & this.mask) >>> 5] & (1 << (key & 31))) !== 0;
  }
}

/** Finds keys through a directory of their leading bits. */
export class KeyIndex {
  private readonly keys: Uint32Array;
  private readonly directory: Uint32Array;
  private readonly shift: number;
  private readonly filter: KeyFilter;

  /** @param keys ascending */
  constructor(keys: Uint32Array) {
    this.keys = keys;
    this.filter = new KeyFilter(keys);
    const bits = Math.min(KEY_BITS, Math.ceil(Math.log2(keys.length + 1)) + 1);
    this.shift = KEY_BITS - bits;
    this.directory = new Uint32Array((1 << bits) + 1);
    let row = 0;
    for (let bucket = 0; bucket < this.directory.length; bucket++) {
      while (row < keys.length && keys[row] >>> this.shift < bucket) row++;
      this.directory[bucket] = row;
    }
  }

  /** Row of the key of a hash, or -1. */
  find(hash: number): number {
    const { keys, directory } = this;
    const key = keyOf(hash);
    if (!this.filter.mayHave(key)) return -1;
    const bucket = key >>> this.shift;
    const end = directory[bucket + 1];
    for (let row = directory[bucket]; row < end; row++) if (keys[row] === key) return row;
    return -1;
  }
}

/** Bytes of ascending keys: the low bytes of their differences, then the high parts (LEB128). Made to compress under gzip. */
export function packKeys(keys: Uint32Array): Uint8Array {
  const low = new Uint8Array(keys.length);
  const high: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const difference = keys[i] - (i > 0 ? keys[i - 1] : 0);
    low[i] = difference & 255;
    let rest = difference >>> 8;
    while (rest > 127) {
      high.push((rest & 127) | 128);
      rest >>>= 7;
    }
    high.push(rest);
  }
  const bytes = new Uint8Array(low.length + high.length);
  bytes.set(low);
  bytes.set(high, low.length);
  return bytes;
}

/** Reads `count` keys that `packKeys` wrote at `from`; `next` is the position after them. */
export function unpackKeys(bytes: Uint8Array, from: number, count: number): { keys: Uint32Array; next: number } {
  const keys = new Uint32Array(count);
  let next = from + count;
  let key = 0;
  for (let i = 0; i < count; i++) {
    let rest = 0;
    for (let shift = 8; ; shift += 7) {
      const byte = bytes[next++];
      rest |= (byte & 127) << shift;
      if (!(byte & 128)) break;
    }
    key += rest | bytes[from + i];
    keys[i] = key;
  }
  return { keys, next };
}
