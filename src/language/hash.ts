/** Hashes of words and of combinations of numbers: 32-bit integers that stand for features. */

const GOLDEN = 0x9e3779b1;

/** Hash of the code units `from` to `to` (exclusive) of a string (FNV-1a). No substring is made. */
export function hashRange(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Hash of a string. */
export function hashString(text: string): number {
  return hashRange(text, 0, text.length);
}

/** Hash of a hash and one more number, in order: `mix(mix(template, word), tag)`. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), GOLDEN);
  return mixed ^ (mixed >>> 15);
}

/** Numbers from 0 to 1 (exclusive), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers 0 to n - 1 in an order that depends on the seed alone (Fisher-Yates). */
export function shuffled(n: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  const next = random(seed);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
  return order;
}
