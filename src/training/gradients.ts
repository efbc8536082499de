/**
 * The network's losses and their gradients, written out by hand: forward with dropout, cross-entropy of tags, names, heads and relations,
 * and back through biaffine scores (Dozat & Manning 2017), simple recurrent units (Lei et al. 2018) and tables.
 */
import { Encoder, LEAK } from '../language/network/encoder';
import type { Inputs } from '../language/network/inputs';
import type { Kernel } from '../language/network/kernel';
import { NAME_LABELS, type Sizes } from '../language/network/layout';
import type { WordVectors } from '../language/network/vectors';
import { MatrixGradients, type Targets, targetLoss } from './backprop';
import { InputGradients } from './input-gradients';
import { LONGEST, TreeGradients } from './tree-gradients';

/** Weights in the loss, beside heads and relations of 1. */
const WEIGHT = { upos: 1, xpos: 0.5, names: 1.5 };

/** A sentence to learn from. Gold is left out where the source has none. */
export interface Example extends Inputs {
  upos?: Targets;
  xpos?: Targets;
  /** 0 for the root, else 1 + position in the sentence. */
  heads?: Targets;
  /** To the first of the heads. */
  relations?: Targets;
  /** Labels of names, and the set of labels they are of. */
  names: readonly { labels: Targets; set: number }[];
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
  private readonly dWide: number;
  private readonly maskHidden: readonly number[];
  private readonly maskMlp: number;
  private readonly matrices: MatrixGradients;
  private readonly inputs: InputGradients;
  private readonly trees: TreeGradients;

  /** @param capacity most tokens of a batch @param next random numbers from 0 to 1 */
  constructor(
    readonly kernel: Kernel,
    private readonly sizes: Sizes,
    capacity: number,
    vectors: WordVectors,
    private readonly dropout: Dropout,
    private readonly next: () => number,
  ) {
    this.encoder = new Encoder(kernel, sizes, capacity, LONGEST);
    this.encoder.learns = true;
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
    this.dWide = rows(3 * width);
    this.matrices = new MatrixGradients(kernel, layout, this.encoder.weights, this.grads);
    this.inputs = new InputGradients(this.encoder, this.matrices, this.grads, vectors, dropout, next);
    this.trees = new TreeGradients(this.encoder, this.matrices, this.grads, this.dMlp, this.dQuery);
  }

  /** Reads one sentence as in use; afterwards the encoder's buffers hold its scores. Returns the row length of the scores of heads. */
  predict(example: Example): number {
    const bounds = Int32Array.of(0, example.forms.length);
    this.forward([example], bounds, false);
    return this.encoder.arcs(0, bounds[1]);
  }

  /** Adds the gradients of a batch. Returns the loss and the number of tokens. */
  add(batch: readonly Example[]): { loss: number; tokens: number } {
    const { kernel, encoder, sizes } = this;
    const { layout } = encoder;
    const bounds = new Int32Array(batch.length + 1);
    batch.forEach(({ forms }, s) => {
      bounds[s + 1] = bounds[s] + forms.length;
    });
    const tokens = bounds[batch.length];
    this.forward(batch, bounds, true);
    const { values } = kernel;
    values.fill(0, this.dOut, this.dOut + tokens * layout.out.columns);
    values.fill(0, this.dMlp, this.dMlp + tokens * layout.mlp.columns);
    values.fill(0, this.dQuery, this.dQuery + tokens * sizes.arc);
    let loss = 0;
    batch.forEach((example, s) => {
      loss += this.tags(example, bounds[s]);
      const { heads, relations, forms } = example;
      if (heads) loss += this.trees.heads(heads, bounds[s], forms.length);
      if (heads && relations) loss += this.trees.relations(heads.first, relations, bounds[s], forms.length);
    });
    this.backward(batch, bounds);
    return { loss, tokens };
  }

  private drop(at: number, mask: number, length: number, chance: number): void {
    this.kernel.dropout(mask, length, chance, Math.floor(this.next() * 4294967296));
    this.kernel.times(at, mask, length);
  }

  private forward(batch: readonly Example[], bounds: Int32Array, learning: boolean): void {
    const { encoder, sizes, dropout } = this;
    const { layout } = encoder;
    const { width } = sizes;
    const sentences = bounds.length - 1;
    const n = bounds[sentences];
    this.inputs.forward(batch, learning);
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
      const of = (targets: Targets | undefined, at: number, count: number, scale: number) => {
        if (targets) loss += targetLoss(values, encoder.out + row + at, count, targets, i, dOut + row + at, scale);
      };
      of(upos, 0, sizes.upos, WEIGHT.upos);
      of(xpos, sizes.upos, sizes.xpos, WEIGHT.xpos);
      for (const { labels, set } of names)
        of(labels, sizes.upos + sizes.xpos + set * NAME_LABELS, NAME_LABELS, WEIGHT.names);
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
    this.inputs.backward(this.dWide, n);
  }
}
