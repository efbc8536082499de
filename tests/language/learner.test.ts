import { describe, expect, test } from '@jest/globals';
import { hashString, mix, shuffled } from '../../src/language/hash';
import { best, decode, Model, prune, quantise, sum, Trainer } from '../../src/language/learner';
import { pack, unpack } from '../../src/language/pack';

const words = ['minister', 'met', 'envoy', 'said', 'Harbour', 'Council', 'denied', 'of', 'in', 'the'];
const classOf = (word: string) => (word.endsWith('d') ? 1 : /^[A-Z]/.test(word) ? 2 : 0);
const features = new Int32Array(8);

function describeWord(word: string): number {
  features[0] = mix(1, hashString(word));
  features[1] = mix(2, hashString(word.slice(-1)));
  features[2] = mix(3, word.charCodeAt(0) < 97 ? 1 : 0);
  return 3;
}

function learn(seed: number, passes = 10) {
  const trainer = new Trainer(3);
  const scores = new Float64Array(3);
  for (let pass = 0; pass < passes; pass++)
    for (const i of shuffled(words.length, seed + pass)) {
      const count = describeWord(words[i]);
      trainer.score(features, count, scores);
      const guess = best(scores, 3);
      const gold = classOf(words[i]);
      if (guess !== gold) trainer.update(features, count, gold, guess);
      trainer.tick();
    }
  return trainer.averaged();
}

function guessAll(model: Model, list = words): number[] {
  const scores = new Float64Array(model.classes);
  return list.map((word) => {
    model.score(features, describeWord(word), scores);
    return best(scores, model.classes);
  });
}

describe('averaged perceptron', () => {
  test('learns what it is shown and generalises by its features', () => {
    const model = new Model(quantise(prune(learn(1), 0.1)));
    expect(guessAll(model)).toEqual(words.map(classOf));
    expect(guessAll(model, ['warned', 'Ministry'])).toEqual([1, 2]);
  });

  test('gives equal bytes for equal seeds', () => {
    expect(pack(quantise(learn(7)))).toEqual(pack(quantise(learn(7))));
  });

  test('averages over examples: the mean of the weights after each of them', () => {
    const trainer = new Trainer(2);
    const one = new Int32Array([5]);
    trainer.tick();
    trainer.update(one, 1, 1, 0);
    trainer.tick();
    trainer.tick();
    const { columns, values } = trainer.averaged();
    expect([...columns]).toEqual([0, 1]);
    expect(values[1]).toBeCloseTo(0.5);
    expect(values[0]).toBeCloseTo(-0.5);
  });

  test('grows to many features', () => {
    const trainer = new Trainer(2);
    const one = new Int32Array(1);
    for (let i = 0; i < 50_000; i++) {
      one[0] = hashString(`feature ${i}`);
      trainer.add(one, 1, i & 1, 1 + (i % 5));
    }
    trainer.tick();
    const model = new Model(quantise(trainer.averaged()));
    const scores = new Float64Array(2);
    let right = 0;
    for (let i = 0; i < 50_000; i++) {
      one[0] = hashString(`feature ${i}`);
      model.score(one, 1, scores);
      if (best(scores, 2) === (i & 1)) right++;
    }
    expect(right).toBeGreaterThan(49_900);
  });

  test('sums runs, and leaves out small weights', () => {
    const total = sum([learn(1), learn(2), learn(3)]);
    expect(guessAll(new Model(quantise(prune(total, 0.1))))).toEqual(words.map(classOf));
    const pruned = prune(total, 0.5);
    expect(pruned.values.every((value) => Math.abs(value) >= 0.5)).toBe(true);
    expect(pruned.values.length).toBeLessThan(total.values.length);
    expect(pruned.starts.length).toBe(pruned.keys.length + 1);
  });
});

describe('packed models', () => {
  test('come back as they were', () => {
    const model = quantise(learn(3));
    const back = unpack(pack(model));
    expect(back).toEqual({ ...model, scale: Math.fround(model.scale) });
  });

  test('of no features score zero', () => {
    const model = new Model(unpack(pack(quantise(new Trainer(3).averaged()))));
    expect(guessAll(model)).toEqual(words.map(() => 0));
  });

  test('round weights in steps that grow with the weight', () => {
    expect(decode(128, 4)).toBe(0);
    expect(decode(255, 4)).toBe(4);
    expect(decode(1, 4)).toBe(-4);
    expect(decode(129, 4)).toBeLessThan(0.001);
  });

  test.each([
    ['empty', new Uint8Array(0)],
    ['other data', new TextEncoder().encode('no model at all, only words')],
    ['cut short', pack(quantise(learn(3))).slice(0, 40)],
  ])('are refused when %s', (_, bytes) => {
    expect(() => unpack(bytes)).toThrow(/packed model/);
  });
});
