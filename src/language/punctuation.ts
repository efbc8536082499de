/**
 * Heads of punctuation by the guidelines of Universal Dependencies ("punct"): marks are told by the structure of the words, not learned.
 * A mark at the end hangs on the root; a pair on the head of what it encloses; a comma on the unit that it sets off.
 */
import type { Sentence, Token } from '../model';

const CLOSING = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['’’', '‘‘'],
  ["''", '``'],
  ['»', '«'],
]);
const OPENING = new Set(CLOSING.values());

/** Sets the heads of the PUNCT tokens of one sentence whose words have theirs. */
export function attachPunctuation(tokens: Token[], { first, last }: Pick<Sentence, 'first' | 'last'>): void {
  const isMark = (i: number) => tokens[i].upos === 'PUNCT';
  let root = -1;
  for (let i = first; i < last; i++) if (tokens[i].head < 0) root = i;
  if (root < 0 || isMark(root)) return;
  // A word under a mark is lifted to where the mark hangs, so that marks are leaves.
  for (let i = first; i < last; i++) {
    for (let steps = last - first; !isMark(i) && tokens[i].head >= 0 && isMark(tokens[i].head) && steps > 0; steps--) {
      const above = tokens[tokens[i].head].head;
      tokens[i].head = above < 0 || above === i ? root : above;
    }
  }
  const { left, right } = extents(tokens, first, last);
  const pairs = matchPairs(tokens, first, last);
  for (let i = first; i < last; i++) {
    if (!isMark(i)) continue;
    const pair = pairs.get(i);
    tokens[i].head =
      pair !== undefined
        ? inside(tokens, Math.min(i, pair), Math.max(i, pair), root)
        : alone(tokens, i, first, last, root, left, right);
    tokens[i].deprel = 'punct';
  }
}

/** First and last word of each word's subtree, marks left out. */
function extents(
  tokens: readonly Token[],
  first: number,
  last: number,
): { left: Map<number, number>; right: Map<number, number> } {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (let i = first; i < last; i++) {
    if (tokens[i].upos === 'PUNCT') continue;
    for (let at = i, steps = 0; at >= 0 && steps <= last - first; at = tokens[at].head, steps++) {
      const known = left.get(at);
      if (known !== undefined && known <= i && (right.get(at) ?? -1) >= i) break;
      left.set(at, Math.min(known ?? i, i));
      right.set(at, Math.max(right.get(at) ?? i, i));
    }
  }
  return { left, right };
}

/** Marks that enclose something, both ways. Straight quotation marks open and close in turn. */
function matchPairs(tokens: readonly Token[], first: number, last: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  let straight = -1;
  for (let i = first; i < last; i++) {
    const { text, upos } = tokens[i];
    if (upos !== 'PUNCT') continue;
    if (text === '"') {
      if (straight < 0) straight = i;
      else {
        pairs.set(straight, i).set(i, straight);
        straight = -1;
      }
    } else if (OPENING.has(text)) open.push(i);
    else if (CLOSING.has(text)) {
      const at = open.findLastIndex((mark) => tokens[mark].text === CLOSING.get(text));
      if (at < 0) continue;
      pairs.set(open[at], i).set(i, open[at]);
      open.length = at;
    }
  }
  return pairs;
}

/** The topmost word between two marks. */
function inside(tokens: readonly Token[], from: number, to: number, root: number): number {
  for (let i = from + 1; i < to; i++) {
    const { upos, head } = tokens[i];
    if (upos !== 'PUNCT' && (head <= from || head >= to)) return i;
  }
  return root;
}

/** The unit that a single mark sets off. */
function alone(
  tokens: readonly Token[],
  mark: number,
  first: number,
  last: number,
  root: number,
  left: Map<number, number>,
  right: Map<number, number>,
): number {
  let before = mark - 1;
  while (before >= first && tokens[before].upos === 'PUNCT') before--;
  let after = mark + 1;
  while (after < last && tokens[after].upos === 'PUNCT') after++;
  if (after >= last || before < first) return root;
  // Tops of what stands on either side, as far as it stays on its side.
  let behind = after;
  while (tokens[behind].head > mark) behind = tokens[behind].head;
  let ahead = before;
  while (tokens[ahead].head >= first && tokens[ahead].head < mark) ahead = tokens[ahead].head;
  // "south-eastern": the hyphen goes with the dependent part.
  if (tokens[mark].xpos === 'HYPH') return tokens[after].head === before ? after : before;
  if (tokens[behind].deprel === 'conj') return behind;
  // The second mark of two: the unit that began behind the first one ends here.
  let closes = -1;
  for (let at = before; at >= first && right.get(at) === before; at = tokens[at].head) {
    const start = left.get(at) ?? at;
    if (
      start > first &&
      tokens[start - 1].upos === 'PUNCT' &&
      tokens[start - 1].text === tokens[mark].text &&
      tokens[at].head < start
    )
      closes = at;
    if (tokens[at].head > mark) break;
  }
  if (closes >= 0 && tokens[closes].deprel !== 'conj') return closes;
  return tokens[behind].head >= first && tokens[behind].head < mark ? behind : ahead;
}
