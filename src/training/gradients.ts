/**
 * The network's losses and their gradients, written out by hand: forward with dropout, cross-entropy of tags, names, heads and relations,
 * and back through biaffine scores (Dozat & Manning 2017), simple recurrent units (Lei et al. 2018) and tables.
 */
import { EVIDENCE_BITS } from '../language/evidence';
import { Encoder, LEAK } from '../language/network/encoder';
import { writeForm } from '../language/network/forms';
import type { Inputs } from '../language/network/inputs';
import type { Kernel } from '../language/network/kernel';
import {
  COLUMNS,
  FORM_TABLES,
  INPUT,
  NAME_LABELS,
  type Sizes,
  TABLE_NAMES,
  TABLES,
  VECTOR,
} from '../language/network/layout';
import type { WordVectors } from '../language/network/vectors';
import { crossEntropy, MatrixGradients } from './backprop';
import { LONGEST, TreeGradients, UNKNOWN } from './tree-gradients';

/** A sentence to learn from. Gold is left out where the source has none. */
export interface Example extends Inputs {
  upos?: Uint8Array;
  xpos?: Uint8Array;
  /** 0 for the root, else 1 + position in the sentence. */
  heads?: Int32Array;
  relations?: Uint8Array;
  /** Labels of names, and the set of labels they are of. */
  names: readonly { labels: Uint8Array; set: number }[];
  /** Chance of being seen in a pass. */
  share: number;
}

/** Chances of leaving out a channel, a form's row, and all that is known of a word. */
export interface Dropout {
  input: number;
  hidden: number;
  mlp: number;
  form: number;
  word: number;
}

export class Gradients {
  readonly encoder: Encoder;
  /** Gradients of the weights, added to by `add`. */
  readonly grads: number;
  private readonly dHidden: readonly number[];
  private readonly dOut: number;
  private readonly dMlp: number;
  private readonly dQuery: number;
  private readonly dInputs: number;
  private readonly dWide: number;
  private readonly maskHidden: readonly number[];
  private readonly maskMlp: number;
  private readonly matrices: MatrixGradients;
  private readonly trees: TreeGradients;

  /** @param capacity most tokens of a batch @param next random numbers from 0 to 1 */
  constructor(
    readonly kernel: Kernel,
    private readonly sizes: Sizes,
    capacity: number,
    private readonly vectors: WordVectors,
    private readonly dropout: Dropout,
    private readonly next: () => number,
  ) {
    this.encoder = new Encoder(kernel, sizes, capacity, LONGEST);
    const { layout } = this.encoder;
    const { width, arc } = sizes;
    const rows = (columns: number) => kernel.reserve(capacity * columns);
    this.grads = kernel.reserve(layout.length);
    this.dHidden = this.encoder.hidden.map(() => rows(width));
    this.maskHidden = this.encoder.hidden.map(() => rows(width));
    this.dOut = rows(layout.out.columns);
    this.dMlp = rows(layout.mlp.columns);
    this.maskMlp = rows(layout.mlp.columns);
    this.dQuery = rows(arc);
    this.dInputs = rows(INPUT);
    this.dWide = rows(3 * width);
    this.matrices = new MatrixGradients(kernel, layout, this.encoder.weights, this.grads);
    this.trees = new TreeGradients(this.encoder, this.matrices, this.grads, this.dMlp, this.dQuery);
  }

  /** Reads one sentence as in use; afterwards the encoder's buffers hold its scores. Returns the row length of the scores of heads. */
  predict(example: Example): number {
    const bounds = this.load([example], false);
    this.forward(bounds, false);
    return this.encoder.arcs(0, bounds[1]);
  }

  /** Adds the gradients of a batch. Returns the loss and the number of tokens. */
  add(batch: readonly Example[]): { loss: number; tokens: number } {
    const { kernel, encoder, sizes } = this;
    const { layout } = encoder;
    const bounds = this.load(batch, true);
    const tokens = bounds[batch.length];
    this.forward(bounds, true);
    const { values } = kernel;
    values.fill(0, this.dOut, this.dOut + tokens * layout.out.columns);
    values.fill(0, this.dMlp, this.dMlp + tokens * layout.mlp.columns);
    values.fill(0, this.dQuery, this.dQuery + tokens * sizes.arc);
    let loss = 0;
    batch.forEach((example, s) => {
      loss += this.tags(example, bounds[s]);
      const { heads, relations, forms } = example;
      if (heads) loss += this.trees.heads(heads, bounds[s], forms.length);
      if (heads && relations) loss += this.trees.relations(heads, relations, bounds[s], forms.length);
    });
    this.backward(batch, bounds);
    return { loss, tokens };
  }

  /** Fills inputs; in training some words are hidden. Returns where sentences begin, and the number of tokens. */
  private load(batch: readonly Example[], learning: boolean): Int32Array {
    const { values } = this.kernel;
    const { encoder, dropout } = this;
    const bounds = new Int32Array(batch.length + 1);
    let at = encoder.inputs;
    batch.forEach((example, s) => {
      example.forms.forEach((form, i) => {
        writeForm(values, encoder, this.vectors, form, at);
        this.copyRow('wink', example.wink[i], at);
        this.copyRow('flags', example.flags[i], at);
        for (let b = 0; b < EVIDENCE_BITS; b++) values[at + COLUMNS.evidence + b] = (example.evidence[i] >>> b) & 1;
        if (learning) {
          const hidden = this.next() < dropout.word;
          // Names are to be known by more than their letters.
          if (hidden || this.next() < (form.capitalised ? 2 : 1) * dropout.form)
            values.fill(0, at + COLUMNS.lower, at + COLUMNS.lower + TABLES.lower[1]);
          if (hidden) values.fill(0, at + COLUMNS.vector, at + COLUMNS.vector + VECTOR);
        }
        at += INPUT;
      });
      bounds[s + 1] = bounds[s] + example.forms.length;
    });
    return bounds;
  }

  private copyRow(name: 'wink' | 'flags', row: number, at: number): void {
    const columns = TABLES[name][1];
    const from = this.encoder.weights + this.encoder.layout.tables[name] + row * columns;
    this.kernel.values.copyWithin(at + COLUMNS[name], from, from + columns);
  }

  private drop(at: number, mask: number, length: number, chance: number): void {
    this.kernel.dropout(mask, length, chance, Math.floor(this.next() * 4294967296));
    this.kernel.times(at, mask, length);
  }

  private forward(bounds: Int32Array, learning: boolean): void {
    const { encoder, sizes, dropout } = this;
    const { layout } = encoder;
    const { width } = sizes;
    const sentences = bounds.length - 1;
    const n = bounds[sentences];
    encoder.products.apply(layout.input, encoder.wide, 3 * width, encoder.inputs, INPUT, n, 1);
    encoder.window(bounds, sentences);
    if (learning) this.drop(encoder.hidden[0], this.maskHidden[0], n * width, dropout.input);
    for (let l = 0; l < sizes.layers; l++) {
      encoder.layer(l, n, bounds, sentences);
      if (learning) this.drop(encoder.hidden[l + 1], this.maskHidden[l + 1], n * width, dropout.hidden);
    }
    encoder.read(n);
    if (learning) this.drop(encoder.mlp, this.maskMlp, n * layout.mlp.columns, dropout.mlp);
    encoder.ask(n);
  }

  private tags({ upos, xpos, names, forms }: Example, from: number): number {
    const { encoder, sizes, dOut } = this;
    const { values } = this.kernel;
    let loss = 0;
    for (let i = 0; i < forms.length; i++) {
      const row = (from + i) * encoder.layout.out.columns;
      const of = (at: number, count: number, gold: number | undefined, scale: number) => {
        if (gold !== undefined && gold !== UNKNOWN)
          loss += crossEntropy(values, encoder.out + row + at, count, gold, dOut + row + at, scale);
      };
      of(0, sizes.upos, upos?.[i], 1);
      of(sizes.upos, sizes.xpos, xpos?.[i], 0.5);
      for (const { labels, set } of names) of(sizes.upos + sizes.xpos + set * NAME_LABELS, NAME_LABELS, labels[i], 1);
    }
    return loss;
  }

  private backward(batch: readonly Example[], bounds: Int32Array): void {
    const { kernel, encoder, sizes, grads, dHidden, matrices } = this;
    const { layout, hidden } = encoder;
    const { width, layers } = sizes;
    const half = width / 2;
    const n = bounds[batch.length];
    matrices.back(layout.arc, this.dMlp, encoder.mlp, layout.mlp.columns, this.dQuery, n, true);
    kernel.times(this.dMlp, this.maskMlp, n * layout.mlp.columns);
    kernel.unleak(this.dMlp, encoder.mlp, n * layout.mlp.columns, LEAK);
    matrices.back(layout.mlp, dHidden[layers], hidden[layers], width, this.dMlp, n, false);
    matrices.back(layout.out, dHidden[layers], hidden[layers], width, this.dOut, n, true);
    for (let l = layers - 1; l >= 0; l--) {
      kernel.times(dHidden[l + 1], this.maskHidden[l + 1], n * width);
      kernel.values.fill(0, dHidden[l], dHidden[l] + n * width);
      for (let s = 0; s < batch.length; s++)
        for (let side = 0; side < 2; side++) {
          const at = bounds[s] * width + side * half;
          const gates = layout.layers[l].gates + side * 4 * half;
          kernel.scanBack(
            dHidden[l + 1] + at, dHidden[l] + at, encoder.memory[l] + at, encoder.gates[l] + bounds[s] * 3 * width + side * 3 * half,
            hidden[l] + at, encoder.weights + gates, grads + gates, 3 * width, width, bounds[s + 1] - bounds[s], half, side === 1,
          ); // biome-ignore format: one call
        }
      matrices.back(layout.layers[l].matrix, dHidden[l], hidden[l], width, encoder.gates[l], n, true);
    }
    kernel.times(dHidden[0], this.maskHidden[0], n * width);
    for (let s = 0; s < batch.length; s++)
      kernel.windowBack(
        this.dWide + bounds[s] * 3 * width,
        dHidden[0] + bounds[s] * width,
        bounds[s + 1] - bounds[s],
        width,
      );
    // Tables come first, what is not learned behind them.
    matrices.back(layout.input, this.dInputs, encoder.inputs, INPUT, this.dWide, n, false, COLUMNS.vector);
    this.backTables(batch);
  }

  private backTables(batch: readonly Example[]): void {
    const { values } = this.kernel;
    const { encoder, grads } = this;
    let row = 0;
    for (const example of batch)
      example.forms.forEach((form, i) => {
        const at = this.dInputs + row * INPUT;
        const lower = encoder.inputs + row * INPUT + COLUMNS.lower;
        const hidden = values[lower] === 0 && values[lower + 1] === 0;
        TABLE_NAMES.forEach((name, t) => {
          if (hidden && name === 'lower') return;
          const columns = TABLES[name][1];
          const own = t < FORM_TABLES.length ? form.rows[t] : name === 'wink' ? example.wink[i] : example.flags[i];
          const to = grads + encoder.layout.tables[name] + own * columns;
          for (let d = 0; d < columns; d++) values[to + d] += values[at + COLUMNS[name] + d];
        });
        row++;
      });
  }
}
