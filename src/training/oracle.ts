/** The dynamic oracle of the arc-hybrid system (Goldberg & Nivre 2013): what each move would lose. */
import { LEFT, type ParserState, RIGHT, SHIFT } from '../language/parser-state';

/** Gold arcs that each move would put out of reach (the root is token `length`). Infinity where it is not allowed. */
export function costs(
  state: ParserState,
  gold: Int32Array,
  dependents: readonly (readonly number[])[],
  out: Float64Array,
): void {
  const { stack, depth, front, length } = state;
  out.fill(Number.POSITIVE_INFINITY);
  const top = depth > 0 ? stack[depth - 1] : -1;
  const below = depth > 1 ? stack[depth - 2] : -1;
  const waiting = top < 0 ? 0 : dependents[top].reduce((n, d) => n + (d >= front ? 1 : 0), 0);
  if (state.allows(LEFT)) {
    const lost = gold[top] === below || (gold[top] > front && gold[top] <= length) ? 1 : 0;
    out[LEFT] = lost + waiting;
  }
  if (state.allows(RIGHT)) out[RIGHT] = (gold[top] >= front ? 1 : 0) + waiting;
  if (state.allows(SHIFT)) {
    let lost = 0;
    for (let i = 0; i < depth; i++) {
      if (gold[stack[i]] === front) lost++;
      if (i < depth - 1 && gold[front] === stack[i]) lost++;
    }
    out[SHIFT] = lost;
  }
}

/**
 * Heads without crossing arcs: the shortest arc that crosses another is lifted to the head of its head until none does
 * (Nivre & Nilsson 2005). Changes `heads` (the root is token `length`).
 */
export function projectivise(heads: Int32Array, length: number): void {
  const isUnder = (token: number, top: number) => {
    for (let at = token; at >= 0 && at < length; at = heads[at]) if (at === top) return true;
    return top === length;
  };
  const isProjective = (token: number) => {
    const head = heads[token];
    for (let at = Math.min(token, head) + 1; at < Math.max(token, head); at++) if (!isUnder(at, head)) return false;
    return true;
  };
  for (;;) {
    let shortest = -1;
    for (let token = 0; token < length; token++) {
      // The root stands behind the last word, so that it crosses nothing that matters here.
      if (heads[token] === length || isProjective(token)) continue;
      if (shortest < 0 || Math.abs(heads[token] - token) < Math.abs(heads[shortest] - shortest)) shortest = token;
    }
    if (shortest < 0) return;
    heads[shortest] = heads[heads[shortest]];
  }
}
