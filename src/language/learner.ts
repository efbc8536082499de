/**
 * The one learner of the language layer: a multiclass averaged perceptron over hashed features
 * (Collins 2002, "Discriminative training methods for hidden Markov models").
 *
 * A feature is a 32-bit integer (see hash.ts); an example is the first `count` numbers of an `Int32Array`. Training:
 *
 *     const trainer = new Trainer(classes);
 *     for each example: trainer.score(features, count, scores); guess = best of scores;
 *                       if (guess !== gold) trainer.update(features, count, gold, guess);
 *                       trainer.tick();
 *     const weights = prune(sum([first.averaged(), second.averaged()]), 0.5);   // several seeds, one model
 *     const bytes = pack(quantise(weights));                                    // pack.ts; gzip it for shipping
 *
 * Running: `const model = new Model(unpack(bytes)); model.score(features, count, scores)`. `scores` is a `Float64Array`
 * with one place for each class. Scores of a `Model` are in the units of the weights but for rounding to 8 bits.
 */

import { KeyIndex, keyOf } from './keys';

/** Weights as sparse rows: row i belongs to keys[i] (ascending) and has entries starts[i] to starts[i + 1]. */
export interface Weights {
  classes: number;
  keys: Uint32Array;
  starts: Uint32Array;
  /** Class of each entry, ascending in a row. */
  columns: Uint8Array;
  values: Float32Array;
}

/** Learns weights. Rows are made for features that took part in an update only. */
export class Trainer {
  readonly classes: number;
  /** Open addressing in pairs, so that a look-up touches one place in memory: key + 1 (0 for a free slot), and its row. */
  private slots = new Uint32Array(1 << 17);
  private rows = 0;
  private weights: Float32Array;
  /** Sum over updates of (time of the update x change): averaged weight = weight - moment / time. */
  private moments: Float64Array;
  private time = 1;

  /** @param classes number of classes, at most 256 */
  constructor(classes: number) {
    if (classes > 256) throw new RangeError('at most 256 classes');
    this.classes = classes;
    this.weights = new Float32Array(1024 * classes);
    this.moments = new Float64Array(1024 * classes);
  }

  /** Scores of all classes for an example, written to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void {
    const { classes, weights } = this;
    out.fill(0, 0, classes);
    for (let i = 0; i < count; i++) {
      const row = this.find(keyOf(features[i]));
      if (row < 0) continue;
      const base = row * classes;
      for (let c = 0; c < classes; c++) out[c] += weights[base + c];
    }
  }

  /** Moves an example towards `gold` and away from `guess`. */
  update(features: Int32Array, count: number, gold: number, guess: number, rate = 1): void {
    this.add(features, count, gold, rate);
    this.add(features, count, guess, -rate);
  }

  /** Adds `change` to the weights of one class for all features of an example. */
  add(features: Int32Array, count: number, column: number, change: number): void {
    const moment = change * this.time;
    for (let i = 0; i < count; i++) {
      const at = this.findOrAdd(keyOf(features[i])) * this.classes + column;
      this.weights[at] += change;
      this.moments[at] += moment;
    }
  }

  /** One example has passed: call after each, right or wrong. Averages are over examples. */
  tick(): void {
    this.time++;
  }

  /** Averaged weights; zeros are left out. */
  averaged(): Weights {
    return this.collect((at) => this.weights[at] - this.moments[at] / this.time);
  }

  private collect(value: (at: number) => number): Weights {
    const used: [number, number][] = [];
    for (let slot = 0; slot < this.slots.length; slot += 2)
      if (this.slots[slot] !== 0) used.push([this.slots[slot] - 1, this.slots[slot + 1]]);
    used.sort((a, b) => a[0] - b[0]);
    const columns: number[] = [];
    const values: number[] = [];
    const starts = new Uint32Array(used.length + 1);
    used.forEach(([, row], i) => {
      for (let c = 0; c < this.classes; c++) {
        const weight = value(row * this.classes + c);
        if (weight === 0) continue;
        columns.push(c);
        values.push(weight);
      }
      starts[i + 1] = columns.length;
    });
    return {
      classes: this.classes,
      keys: Uint32Array.from(used, ([key]) => key),
      starts,
      columns: Uint8Array.from(columns),
      values: Float32Array.from(values),
    };
  }

  private find(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = (key << 1) & mask; slots[slot] !== 0; slot = (slot + 2) & mask)
      if (slots[slot] === key + 1) return slots[slot + 1];
    return -1;
  }

  private findOrAdd(key: number): number {
    const found = this.find(key);
    if (found >= 0) return found;
    if (this.rows * 4 >= this.slots.length) this.widen();
    if ((this.rows + 1) * this.classes > this.weights.length) {
      const longer = new Float32Array(this.weights.length * 2);
      longer.set(this.weights);
      this.weights = longer;
      const longerMoments = new Float64Array(longer.length);
      longerMoments.set(this.moments);
      this.moments = longerMoments;
    }
    this.insert(key, this.rows);
    return this.rows++;
  }

  private insert(key: number, row: number): void {
    const mask = this.slots.length - 1;
    let slot = (key << 1) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 2) & mask;
    this.slots[slot] = key + 1;
    this.slots[slot + 1] = row;
  }

  private widen(): void {
    const { slots } = this;
    this.slots = new Uint32Array(slots.length * 2);
    for (let i = 0; i < slots.length; i += 2) if (slots[i] !== 0) this.insert(slots[i] - 1, slots[i + 1]);
  }
}

/** Sum of several weights over the same classes. The sum of runs with different seeds votes like all of them together. */
export function sum(all: readonly Weights[]): Weights {
  const { classes } = all[0];
  const keys = Uint32Array.from(new Set(all.flatMap((weights) => [...weights.keys]))).sort();
  const starts = new Uint32Array(keys.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const next = all.map(() => 0);
  const row = new Float64Array(classes);
  for (let i = 0; i < keys.length; i++) {
    row.fill(0);
    all.forEach((weights, w) => {
      const at = next[w];
      if (weights.keys[at] !== keys[i]) return;
      next[w]++;
      for (let e = weights.starts[at]; e < weights.starts[at + 1]; e++) row[weights.columns[e]] += weights.values[e];
    });
    for (let c = 0; c < classes; c++) {
      if (row[c] === 0) continue;
      columns.push(c);
      values.push(row[c]);
    }
    starts[i + 1] = columns.length;
  }
  return { classes, keys, starts, columns: Uint8Array.from(columns), values: Float32Array.from(values) };
}

/** Leaves out weights below `threshold` in absolute value, and rows that are empty then. */
export function prune(weights: Weights, threshold: number): Weights {
  const keys: number[] = [];
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < weights.keys.length; i++) {
    for (let e = weights.starts[i]; e < weights.starts[i + 1]; e++) {
      if (Math.abs(weights.values[e]) < threshold) continue;
      columns.push(weights.columns[e]);
      values.push(weights.values[e]);
    }
    if (columns.length === starts[starts.length - 1]) continue;
    keys.push(weights.keys[i]);
    starts.push(columns.length);
  }
  return {
    classes: weights.classes,
    keys: Uint32Array.from(keys),
    starts: Uint32Array.from(starts),
    columns: Uint8Array.from(columns),
    values: Float32Array.from(values),
  };
}

/** Sparse rows with 8-bit weights: what is packed, shipped and run. */
export interface Quantised {
  classes: number;
  /** Ascending. */
  keys: Uint32Array;
  starts: Uint32Array;
  /** Class in the high byte, code of the weight in the low byte. */
  entries: Uint16Array;
  /** The largest absolute weight; see `decode`. */
  scale: number;
}

/** Weight of a code from 0 to 255: 128 is zero, and steps grow with the weight (square-root companding). */
export function decode(code: number, scale: number): number {
  const level = (code - 128) / 127;
  return Math.sign(level) * level * level * scale;
}

/** Rounds weights to 8 bits. Linear steps would lose up to two points of accuracy, these lose nothing. */
export function quantise(weights: Weights): Quantised {
  const { classes, keys, starts, columns, values } = weights;
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const entries = new Uint16Array(values.length);
  for (let e = 0; e < values.length; e++) {
    const level = Math.round(Math.sqrt(Math.abs(values[e]) / scale) * 127) * Math.sign(values[e]);
    entries[e] = (columns[e] << 8) | (level + 128);
  }
  return { classes, keys, starts, entries, scale };
}

/** Scores with learned weights. */
export class Model {
  readonly classes: number;
  private readonly index: KeyIndex;
  private readonly starts: Uint32Array;
  private readonly entries: Uint16Array;
  private readonly values: Float64Array;

  constructor({ classes, keys, starts, entries, scale }: Quantised) {
    this.classes = classes;
    this.index = new KeyIndex(keys);
    this.starts = starts;
    this.entries = entries;
    this.values = Float64Array.from({ length: 256 }, (_, code) => decode(code, scale));
  }

  /** Scores of all classes for an example, written to `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void {
    const { index, starts, entries, values } = this;
    out.fill(0, 0, this.classes);
    for (let i = 0; i < count; i++) {
      const row = index.find(features[i]);
      if (row < 0) continue;
      const last = starts[row + 1];
      for (let e = starts[row]; e < last; e++) {
        const entry = entries[e];
        out[entry >>> 8] += values[entry & 255];
      }
    }
  }
}

/** Index of the largest of the first `count` scores; the first of equals. */
export function best(scores: Float64Array, count: number): number {
  let at = 0;
  for (let i = 1; i < count; i++) if (scores[i] > scores[at]) at = i;
  return at;
}
