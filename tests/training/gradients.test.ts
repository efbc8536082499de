import { describe, expect, test } from '@jest/globals';
import { random } from '../../src/language/hash';
import { Kernel } from '../../src/language/network/kernel';
import { type Sizes, VECTOR } from '../../src/language/network/layout';
import { CENTROIDS, STRETCHES, WordVectors } from '../../src/language/network/vectors';
import type { WordForm } from '../../src/language/words';
import { type Example, Gradients } from '../../src/training/gradients';
import { NetworkTrainer } from '../../src/training/network';

const SIZES: Sizes = { width: 16, layers: 2, arc: 8, label: 8, upos: 4, xpos: 4, relations: 4, nameSets: 2 };
const NONE = { input: 0, hidden: 0, mlp: 0, form: 0, word: 0 };
const vectors = new WordVectors({
  keys: Uint32Array.of(7),
  codes: new Uint8Array(STRETCHES).fill(3),
  centroids: Int8Array.from({ length: CENTROIDS * VECTOR }, (_, i) => (i % 19) - 9),
  scale: 0.05,
});

function formOf(number: number): WordForm {
  const rows = [number, number + 1, number + 2, number + 3, number + 4, number % 5];
  const own = { form: number, lower: number, rows, vector: number % 3 === 0 ? 0 : -1, known: 0, length: 4 };
  return { ...own, word: true, capitalised: number % 2 === 0 };
}

function exampleOf(numbers: readonly number[], heads: readonly number[]): Example {
  const bytes = (of: (n: number) => number) => Uint8Array.from(numbers, of);
  const doubtful = (of: (n: number) => number, count: number) => ({
    first: bytes(of),
    second: bytes((n) => (of(n) + 1) % count),
    chance: numbers.map((n) => (n % 2 === 0 ? 0.75 : 1)),
  });
  return {
    forms: numbers.map(formOf),
    wink: bytes((n) => n % 18),
    flags: bytes((n) => n % 8),
    evidence: Uint32Array.from(numbers, (n) => n * 977),
    upos: doubtful((n) => n % 4, 4),
    xpos: { first: bytes((n) => (n + 1) % 4) },
    heads: { first: heads, second: heads.map(() => 0), chance: heads.map((_, i) => (i % 2 === 0 ? 0.6 : 1)) },
    relations: { first: bytes((n) => (n % 5 === 4 ? 255 : n % 4)) },
    names: [
      { labels: doubtful((n) => n % 13, 13), set: 0 },
      { labels: { first: bytes((n) => (n % 7 === 0 ? 255 : (n + 3) % 13)) }, set: 1 },
    ],
    share: 1,
  };
}

const batch = [
  exampleOf([3, 8, 12, 5, 21], [2, 0, 2, 5, 3]),
  exampleOf([6], [0]),
  exampleOf([9, 14, 3, 9], [3, 1, 0, 3]),
];

describe('gradients', () => {
  test('are the slopes of the loss in every part of the network', () => {
    const kernel = new Kernel();
    const next = random(1);
    const gradients = new Gradients(kernel, SIZES, 200, vectors, NONE, next);
    const { encoder, grads } = gradients;
    const { layout, weights } = encoder;
    for (let i = 0; i < layout.length; i++) kernel.values[weights + i] = (next() * 2 - 1) * 0.4;
    const lossAt = () => {
      const { loss } = gradients.add(batch);
      return loss;
    };
    lossAt();
    const found = kernel.values.slice(grads, grads + layout.length);
    const step = 0.01;
    for (const { name, at, rows, columns } of layout.parts) {
      // The largest gradient of each part: small ones drown in rounding.
      let most = at;
      for (let i = at; i < at + rows * columns; i++) if (Math.abs(found[i]) > Math.abs(found[most])) most = i;
      const kept = kernel.values[weights + most];
      kernel.values[weights + most] = kept + step;
      const above = lossAt();
      kernel.values[weights + most] = kept - step;
      const below = lossAt();
      kernel.values[weights + most] = kept;
      const slope = (above - below) / (2 * step);
      expect(`${name} ${Math.abs(slope - found[most]) < 0.02 + 0.03 * Math.abs(slope)}`).toBe(`${name} true`);
      expect(Math.abs(found[most])).toBeGreaterThan(0);
    }
  });
});

describe('training', () => {
  const settings = { passes: 1, seed: 1, rate: 0.01, batch: 8, decay: 0, dropout: NONE };
  const learn = (passes: number) => {
    const trainer = new NetworkTrainer(SIZES, { ...settings, passes }, vectors);
    const losses: number[] = [];
    trainer.train(batch, (_, loss) => losses.push(loss));
    return { trainer, losses };
  };

  test('learns what it is shown', () => {
    const { losses } = learn(200);
    expect(losses[losses.length - 1]).toBeLessThan(losses[0] / 4);
  });

  test('gives the same weights each time', () => {
    expect(learn(3).trainer.weights()).toEqual(learn(3).trainer.weights());
  });
});
