/** Scores of the three moves of the parser. Every feature is in one place in memory: the parser asks for a hundred a move. */
import { KeyFilter, keyOf } from './keys';
import { decode, type Quantised } from './learner';

const FREE = 0xffffffff;

/** A `Model` of three classes as an open-addressed table of pairs: the key, and a code of eight bits for each class. */
export class MoveModel {
  readonly classes = 3;
  private readonly slots: Uint32Array;
  private readonly filter: KeyFilter;
  private readonly values: Float64Array;

  /** @throws RangeError where the weights are not of three classes */
  constructor({ classes, keys, starts, entries, scale }: Quantised) {
    if (classes !== 3) throw new RangeError('three classes expected');
    const bits = Math.ceil(Math.log2(keys.length + 1)) + 1;
    this.slots = new Uint32Array(2 << bits).fill(FREE);
    this.filter = new KeyFilter(keys);
    this.values = Float64Array.from({ length: 256 }, (_, code) => decode(code, scale));
    const mask = this.slots.length - 1;
    for (let row = 0; row < keys.length; row++) {
      let codes = 0x808080;
      for (let e = starts[row]; e < starts[row + 1]; e++) {
        const shift = (entries[e] >>> 8) * 8;
        codes = (codes & ~(255 << shift)) | ((entries[e] & 255) << shift);
      }
      let slot = (keys[row] << 1) & mask;
      while (this.slots[slot] !== FREE) slot = (slot + 2) & mask;
      this.slots[slot] = keys[row];
      this.slots[slot + 1] = codes;
    }
  }

  /** Scores of all classes for an example, written to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void {
    const { slots, values, filter } = this;
    const mask = slots.length - 1;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      const key = keyOf(features[i]);
      if (!filter.mayHave(key)) continue;
      let slot = (key << 1) & mask;
      while (slots[slot] !== key && slots[slot] !== FREE) slot = (slot + 2) & mask;
      if (slots[slot] === FREE) continue;
      const codes = slots[slot + 1];
      shift += values[codes & 255];
      left += values[(codes >>> 8) & 255];
      right += values[(codes >>> 16) & 255];
    }
    out[0] = shift;
    out[1] = left;
    out[2] = right;
  }
}
