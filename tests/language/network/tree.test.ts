import { describe, expect, test } from '@jest/globals';
import { random } from '../../../src/language/hash';
import { bestTree } from '../../../src/language/network/tree';

/** True where every token reaches the root and just one hangs on it. */
function isTree(heads: ArrayLike<number>): boolean {
  let roots = 0;
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] === 0) roots++;
    let at = i + 1;
    for (let steps = 0; at !== 0; at = heads[at - 1]) if (steps++ > heads.length) return false;
  }
  return roots === 1;
}

/** The best score of all trees over a few tokens. */
function mostOf(scores: Float32Array, pad: number, n: number): number {
  let most = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(n).fill(0);
  const visit = (i: number) => {
    if (i === n) {
      if (isTree(heads)) most = Math.max(most, totalOf(scores, pad, heads));
      return;
    }
    for (let head = 0; head <= n; head++) {
      if (head === i + 1) continue;
      heads[i] = head;
      visit(i + 1);
    }
  };
  visit(0);
  return most;
}

const totalOf = (scores: Float32Array, pad: number, heads: ArrayLike<number>) =>
  Array.from(heads).reduce((sum, head, i) => sum + scores[i * pad + head], 0);

describe('the best tree', () => {
  test('of up to five tokens is as good as the best of all trees that have its root', () => {
    const next = random(11);
    let best = 0;
    for (let round = 0; round < 300; round++) {
      const n = 1 + (round % 5);
      const pad = 8;
      const scores = Float32Array.from({ length: n * pad }, () => next() * 10);
      const heads = bestTree(scores, 0, pad, n);
      expect(isTree(heads)).toBe(true);
      // The root is chosen first, so that a tree with another root may now and then be a little better.
      const forced = scores.slice();
      const root = heads.indexOf(0);
      for (let i = 0; i < n; i++) if (i !== root) forced[i * pad] = -1e6;
      expect(totalOf(scores, pad, heads)).toBeCloseTo(mostOf(forced, pad, n), 4);
      if (Math.abs(totalOf(scores, pad, heads) - mostOf(scores, pad, n)) < 1e-4) best++;
    }
    expect(best).toBeGreaterThan(240);
  });

  test('may have arcs that cross', () => {
    const heads = [2, 0, 2, 1];
    const scores = new Float32Array(4 * 8);
    for (const [i, head] of heads.entries()) scores[i * 8 + head] = 5;
    expect([...bestTree(scores, 0, 8, 4)]).toEqual(heads);
  });

  test('of long sentences with worthless scores is still a tree', () => {
    const next = random(5);
    for (const n of [50, 256]) {
      const pad = n + 8;
      const scores = Float32Array.from({ length: n * pad }, () => next());
      expect(isTree(bestTree(scores, 0, pad, n))).toBe(true);
      expect(isTree(bestTree(new Float32Array(n * pad), 0, pad, n))).toBe(true);
    }
  });
});
