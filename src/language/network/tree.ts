/** The best tree over scores of heads: each token takes its best head, and what is no tree then is mended by Chu-Liu-Edmonds (McDonald et al. 2005). */

/**
 * Heads of the best tree with one root.
 * @param scores rows of `pad` from `at`, one for each of `n` tokens; column 0 is the root, column j + 1 token j
 * @returns 0 for the root, j + 1 for token j
 */
export function bestTree(scores: Float32Array, at: number, pad: number, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) heads[i] = bestHead(scores, at + i * pad, n);
  const roots = rootsOf(heads);
  if (roots.length === 1 && isTree(heads)) return heads;
  // The root must be one: the best of the tokens that want to be it (of all, where none does).
  const candidates = roots.length > 0 ? roots : Array.from({ length: n }, (_, i) => i);
  let root = candidates[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const i of candidates) {
    const row = at + i * pad;
    let second = Number.NEGATIVE_INFINITY;
    for (let j = 1; j <= n; j++) if (scores[row + j] > second) second = scores[row + j];
    if (scores[row] - second > most) {
      most = scores[row] - second;
      root = i;
    }
  }
  const size = n + 1;
  const square = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < n; i++)
    for (let j = 1; j <= n; j++) if (j !== i + 1) square[(i + 1) * size + j] = scores[at + i * pad + j];
  square.fill(Number.NEGATIVE_INFINITY, (root + 1) * size, (root + 2) * size);
  square[(root + 1) * size] = 0;
  const found = spanning(square, size);
  return found.slice(1);
}

function bestHead(scores: Float32Array, row: number, n: number): number {
  let head = 0;
  for (let j = 1; j <= n; j++) if (scores[row + j] > scores[row + head]) head = j;
  return head;
}

const rootsOf = (heads: Int32Array) => [...heads.keys()].filter((i) => heads[i] === 0);

function isTree(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length);
  for (let i = 0; i < heads.length; i++) {
    for (let at = i; seen[at] === 0 || seen[at] === i + 1; ) {
      if (seen[at] === i + 1) return false;
      seen[at] = i + 1;
      if (heads[at] === 0) break;
      at = heads[at] - 1;
    }
  }
  return true;
}

/** Maximum spanning tree from node 0. `scores[i * size + j]`: j as the head of i. Node 0 has head -1. */
function spanning(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let i = 1; i < size; i++) {
    let best = -1;
    for (let j = 0; j < size; j++) {
      if (j !== i && (best < 0 || scores[i * size + j] > scores[i * size + best])) best = j;
    }
    heads[i] = best;
  }
  const cycle = cycleOf(heads);
  if (!cycle) return heads;
  // The cycle becomes one node, last in a smaller graph.
  const inside = new Uint8Array(size);
  for (const i of cycle) inside[i] = 1;
  const outside = [...heads.keys()].filter((i) => !inside[i]);
  const small = outside.length + 1;
  const next = new Float64Array(small * small).fill(Number.NEGATIVE_INFINITY);
  const leaves = new Int32Array(small);
  const enters = new Int32Array(small);
  outside.forEach((i, a) => {
    outside.forEach((j, b) => {
      next[a * small + b] = scores[i * size + j];
    });
    for (const k of cycle) {
      // The best head of i in the cycle; the best way from i into the cycle.
      if (scores[i * size + k] > next[a * small + small - 1] || leaves[a] === 0) {
        next[a * small + small - 1] = scores[i * size + k];
        leaves[a] = k;
      }
      const gain = scores[k * size + i] - scores[k * size + heads[k]];
      if (gain > next[(small - 1) * small + a] || enters[a] === 0) {
        next[(small - 1) * small + a] = gain;
        enters[a] = k;
      }
    }
  });
  const solved = spanning(next, small);
  const result = new Int32Array(size).fill(-1);
  for (const k of cycle) result[k] = heads[k];
  outside.forEach((i, a) => {
    if (a > 0) result[i] = solved[a] === small - 1 ? leaves[a] : outside[solved[a]];
  });
  const way = solved[small - 1];
  result[enters[way]] = outside[way];
  return result;
}

function cycleOf(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let i = 1; i < heads.length; i++) {
    let at = i;
    while (at > 0 && seen[at] < 0) {
      seen[at] = i;
      at = heads[at];
    }
    if (at > 0 && seen[at] === i) {
      const cycle = [at];
      for (let k = heads[at]; k !== at; k = heads[k]) cycle.push(k);
      return cycle;
    }
  }
  return null;
}
