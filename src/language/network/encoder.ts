/**
 * From inputs of tokens to scores: simple recurrent units in both directions (Lei et al. 2018), linear layers for tags and names,
 * biaffine scores of heads (Dozat & Manning 2017). Buffers hold one batch of sentences; training reads them back.
 */
import type { Kernel } from './kernel';
import { type Layout, layoutOf, placeOf, ROOT_PLACE, type Sizes } from './layout';
import { FloatProducts, type Products } from './products';

/** Rectifier that lets a tenth of what is negative through. */
export const LEAK = 0.1;

export class Encoder {
  readonly layout: Layout;
  products: Products;
  /** Whether values that gradients need are kept. */
  learns = false;
  readonly weights: number;
  /** What each token adds to the first states around it: three times `width`. */
  readonly wide: number;
  /** The hidden states: after the window, then after each unit. */
  readonly hidden: number[];
  readonly gates: number[];
  readonly memory: number[];
  readonly out: number;
  readonly mlp: number;
  readonly query: number;
  /** Head vectors of one sentence with the root first, and the same transposed. */
  readonly heads: number;
  readonly headsTurned: number;
  readonly scores: number;
  /** What a head at distance 0 would be worth; around it the other distances. */
  readonly distances: number;
  readonly mixed: number;
  readonly labels: number;

  /** @param capacity most tokens of a batch @param longest most tokens of a sentence */
  constructor(
    readonly kernel: Kernel,
    readonly sizes: Sizes,
    readonly capacity: number,
    readonly longest: number,
  ) {
    const layout = layoutOf(sizes);
    this.layout = layout;
    const { width, layers, arc, label } = sizes;
    this.weights = kernel.reserve(layout.length);
    this.products = new FloatProducts(kernel, this.weights);
    this.wide = kernel.reserve(capacity * 3 * width);
    this.hidden = Array.from({ length: layers + 1 }, () => kernel.reserve(capacity * width));
    this.gates = Array.from({ length: layers }, () => kernel.reserve(capacity * 3 * width));
    this.memory = Array.from({ length: layers }, () => kernel.reserve(capacity * width));
    this.out = kernel.reserve(capacity * layout.out.columns);
    this.mlp = kernel.reserve(capacity * layout.mlp.columns);
    this.query = kernel.reserve(capacity * arc);
    const pad = longest + 8;
    this.heads = kernel.reserve(pad * arc);
    this.headsTurned = kernel.reserve(pad * arc);
    this.scores = kernel.reserve(longest * pad);
    this.distances = kernel.reserve(2 * longest) + longest;
    this.mixed = kernel.reserve(capacity * label);
    this.labels = kernel.reserve(capacity * layout.label.columns);
  }

  /** The first hidden states. */
  window(bounds: ArrayLike<number>, sentences: number): void {
    const { width } = this.sizes;
    for (let s = 0; s < sentences; s++) {
      const from = bounds[s];
      this.kernel.window(this.hidden[0] + from * width, this.wide + from * 3 * width, bounds[s + 1] - from, width);
    }
  }

  /** One layer over `n` tokens; `bounds` holds where sentences begin, and `n`. */
  layer(l: number, n: number, bounds: ArrayLike<number>, sentences: number): void {
    const { kernel, layout, weights, sizes } = this;
    const { width } = sizes;
    const half = width / 2;
    const { matrix } = layout.layers[l];
    this.products.apply(this.hidden[l], width, n, { matrix, to: this.gates[l], ldTo: 3 * width, leak: 1 });
    const gates = weights + layout.layers[l].gates;
    for (let s = 0; s < sentences; s++) {
      const from = bounds[s];
      const length = bounds[s + 1] - from;
      for (let side = 0; side < 2; side++) {
        const at = from * width + side * half;
        kernel.scan(
          this.hidden[l + 1] + at, this.memory[l] + at, this.gates[l] + from * 3 * width + side * 3 * half, this.hidden[l] + at,
          gates + side * 4 * half, 3 * width, width, length, half, side === 1, this.learns,
        ); // biome-ignore format: one call
      }
    }
  }

  /** Tags and names, and what heads and relations are told from. */
  read(n: number): void {
    const { layout, sizes, products } = this;
    const top = this.hidden[sizes.layers];
    products.apply(
      top,
      sizes.width,
      n,
      { matrix: layout.out, to: this.out, ldTo: layout.out.columns, leak: 1 },
      { matrix: layout.mlp, to: this.mlp, ldTo: layout.mlp.columns, leak: LEAK },
    );
  }

  /** What each token asks of its head. */
  ask(n: number): void {
    const { layout, sizes } = this;
    this.products.apply(this.mlp, layout.mlp.columns, n, {
      matrix: layout.arc,
      to: this.query,
      ldTo: sizes.arc,
      leak: 1,
    });
  }

  /** Scores of all heads of a sentence: rows of the returned number of columns, the root first. */
  arcs(from: number, length: number): number {
    const { kernel, layout, weights, sizes } = this;
    const { arc } = sizes;
    const pad = Math.ceil((length + 1) / 8) * 8;
    const { values } = kernel;
    values.copyWithin(this.heads, weights + layout.arcRoot, weights + layout.arcRoot + arc);
    for (let i = 0; i < length; i++) {
      const at = this.mlp + (from + i) * layout.mlp.columns + arc;
      values.copyWithin(this.heads + (i + 1) * arc, at, at + arc);
    }
    kernel.transpose(this.headsTurned, pad, this.heads, arc, length + 1, arc);
    kernel.multiply(this.scores, pad, this.query + from * arc, arc, this.headsTurned, pad, length, arc, pad);
    for (let distance = 1; distance < length; distance++)
      for (const side of [-distance, distance])
        values[this.distances + side] = values[weights + layout.arcPlaces + placeOf(side)];
    kernel.addDistances(this.scores, pad, this.distances, length);
    return pad;
  }

  /** Scores of the relations of tokens to their heads (0: the root, then tokens of the sentence from 1). */
  relate(from: number, length: number, heads: ArrayLike<number>, headsFrom: number): void {
    const { layout, weights, sizes, kernel } = this;
    const { label } = sizes;
    for (let i = 0; i < length; i++) {
      const head = heads[headsFrom + i];
      const mine = this.mlp + (from + i) * layout.mlp.columns + 2 * sizes.arc;
      const other =
        head === 0
          ? weights + layout.labelRoot
          : this.mlp + (from + head - 1) * layout.mlp.columns + 2 * sizes.arc + label;
      const place = weights + layout.labelPlaces + (head === 0 ? ROOT_PLACE : placeOf(head - 1 - i)) * label;
      kernel.mix(this.mixed + (from + i) * label, mine, other, place, label, LEAK);
    }
    const columns = layout.label.columns;
    const product = { matrix: layout.label, to: this.labels + from * columns, ldTo: columns, leak: 1 };
    this.products.apply(this.mixed + from * label, label, length, product);
  }
}
