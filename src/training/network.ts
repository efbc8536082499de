/**
 * Learns the network: tags, heads, relations and names together, by Adam (Kingma & Ba 2015) with a rate that falls as a cosine does, slowly at first and at last.
 * Seeded, single-threaded, without fused arithmetic: the same data give the same weights, bit by bit, on any machine.
 */
import { random, shuffled } from '../language/hash';
import { Kernel } from '../language/network/kernel';
import { type Sizes, TABLE_NAMES } from '../language/network/layout';
import type { WordVectors } from '../language/network/vectors';
import { type Dropout, type Example, Gradients } from './gradients';
import { LONGEST } from './tree-gradients';

export interface NetworkSettings {
  passes: number;
  seed: number;
  /** Highest rate of learning, reached after `WARM_UP` steps. */
  rate: number;
  /** Tokens of a step. */
  batch: number;
  decay: number;
  dropout: Dropout;
}

const WARM_UP = 200;
/** Share of the rate that the last step still has. */
const LEAST = 0.01;

export class NetworkTrainer {
  readonly gradients: Gradients;
  private readonly kernel = new Kernel();
  private readonly next: () => number;
  /** Adam's moments. */
  private readonly first: number;
  private readonly second: number;

  constructor(
    private readonly sizes: Sizes,
    private readonly settings: NetworkSettings,
    vectors: WordVectors,
  ) {
    const { kernel } = this;
    this.next = random(settings.seed);
    this.gradients = new Gradients(kernel, sizes, settings.batch + LONGEST, vectors, settings.dropout, this.next);
    const { length } = this.gradients.encoder.layout;
    this.first = kernel.reserve(length);
    this.second = kernel.reserve(length);
    this.begin();
  }

  /** Small random weights; gates that keep the memory at first. */
  private begin(): void {
    const { values } = this.kernel;
    const { weights, layout } = this.gradients.encoder;
    const isTable = new Set<string>(TABLE_NAMES);
    for (const { name, at, rows, columns } of layout.parts) {
      let scale = Math.sqrt(3 / rows);
      if (/Bias|gates|Places/.test(name)) scale = 0;
      else if (isTable.has(name)) scale = 0.3;
      else if (name.endsWith('Root')) scale = 0.1;
      else if (name === 'arc') scale = 0.3 / Math.sqrt(rows);
      for (let i = 0; i < rows * columns; i++) values[weights + at + i] = (this.next() * 2 - 1) * scale;
    }
    const half = this.sizes.width / 2;
    for (const { gates } of layout.layers)
      for (const side of [0, 1]) {
        const biases = weights + gates + side * 4 * half;
        values.fill(1, biases, biases + half);
      }
  }

  private step(batch: readonly Example[], rate: number): number {
    const { kernel, gradients } = this;
    const { weights, layout } = gradients.encoder;
    const { loss, tokens } = gradients.add(batch);
    const norm = Math.sqrt(kernel.squares(gradients.grads, layout.length)) / tokens;
    const scale = (norm > 1 ? 1 / norm : 1) / tokens;
    kernel.adam(weights, gradients.grads, this.first, this.second, layout.length, scale, rate, this.settings.decay);
    return loss / tokens;
  }

  /** All passes. `watch` is called after each with the mean loss a token. */
  train(examples: readonly Example[], watch?: (pass: number, loss: number) => void): void {
    const { passes, seed, rate, batch: size } = this.settings;
    const usable = examples.filter(({ forms }) => forms.length > 0 && forms.length <= LONGEST);
    const tokens = usable.reduce((sum, { forms, share }) => sum + forms.length * share, 0);
    const total = Math.ceil((tokens * passes) / size);
    let step = 0;
    for (let pass = 0; pass < passes; pass++) {
      let losses = 0;
      let steps = 0;
      let batch: Example[] = [];
      let filled = 0;
      const flush = () => {
        const done = Math.min(1, step / total);
        const fall = (1 - done) ** 2 * (1 + 2 * done);
        losses += this.step(batch, rate * Math.min(1, (step + 1) / WARM_UP) * (LEAST + (1 - LEAST) * fall));
        steps++;
        step++;
        batch = [];
        filled = 0;
      };
      for (const e of shuffled(usable.length, seed * 1000 + pass)) {
        const example = usable[e];
        if (example.share < 1 && this.next() >= example.share) continue;
        batch.push(example);
        filled += example.forms.length;
        if (filled >= size) flush();
      }
      if (filled > 0) flush();
      watch?.(pass, losses / steps);
    }
  }

  /** A copy of the weights. */
  weights(): Float32Array {
    const { weights, layout } = this.gradients.encoder;
    return this.kernel.values.slice(weights, weights + layout.length);
  }
}
