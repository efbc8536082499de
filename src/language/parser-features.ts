/** Features of the parser: what it looks at when it chooses a move, and when it labels an arc. */
import type { Sentence, Token } from '../model';
import { middle } from './clusters';
import { mix } from './hash';
import type { ParserState } from './parser-state';
import type { WordForms } from './words';

export const MOST_FEATURES = 160;
/** Stands for a position where there is no token. */
const NONE = 0x2f2f;

/** What an earlier parser made of the sentence, in the direction of this one; the root is token `length`. */
export interface Guide {
  head: Int32Array;
  label: Int32Array;
  /** Last dependent of every token; -1 for none. */
  reach: Int32Array;
}

/** A guide from heads and labels. */
export function guideOf(head: Int32Array, label: Int32Array): Guide {
  const reach = new Int32Array(head.length + 1).fill(-1);
  for (let i = 0; i < head.length; i++) reach[head[i]] = i;
  return { head, label, reach };
}

/** The words and tags of a sentence as numbers, with the artificial root behind the last word. */
export class ParserInput {
  readonly length: number;
  readonly words: Int32Array;
  readonly kinds: Int32Array;
  readonly tags: Int32Array;
  /** True for punctuation. */
  readonly marks: Uint8Array;
  guide: Guide | null = null;

  /** @param backwards true to read from the last word to the first */
  constructor(
    tokens: readonly Token[],
    { first, last }: Pick<Sentence, 'first' | 'last'>,
    forms: WordForms,
    tagNumber: ReadonlyMap<string, number>,
    backwards: boolean,
  ) {
    this.length = last - first;
    this.words = new Int32Array(this.length + 1).fill(NONE + 1);
    this.kinds = new Int32Array(this.length + 1).fill(NONE + 1);
    this.tags = new Int32Array(this.length + 1).fill(254);
    this.marks = new Uint8Array(this.length + 1);
    for (let i = 0; i < this.length; i++) {
      const { text, upos, xpos } = tokens[backwards ? last - 1 - i : first + i];
      const word = forms.of(text);
      this.words[i] = word.lower;
      this.kinds[i] = word.cluster > 0 ? middle(word.cluster) : mix(word.suffixes[2], word.shape);
      this.tags[i] = tagNumber.get(`${upos} ${xpos}`) ?? 253;
      this.marks[i] = upos === 'PUNCT' ? 1 : 0;
    }
  }
}

const near = (distance: number) => (distance > 10 ? 6 : Math.min(distance, 5));

/** Features of a state for choosing the next transition. Returns how many. */
export function structureFeatures(input: ParserInput, state: ParserState, out: Int32Array): number {
  const { words, kinds, tags } = input;
  const { stack, depth, front, leftmost, rightmost, leftCount, rightCount, mask, label, leftSecond, rightSecond } =
    state;
  const end = input.length;
  const s0 = depth > 0 ? stack[depth - 1] : -1;
  const s1 = depth > 1 ? stack[depth - 2] : -1;
  const s2 = depth > 2 ? stack[depth - 3] : -1;
  const b0 = front;
  const b1 = front < end ? front + 1 : -1;
  const b2 = front + 1 < end ? front + 2 : -1;
  const w = (i: number) => (i < 0 ? NONE : words[i]);
  const k = (i: number) => (i < 0 ? NONE : kinds[i]);
  const t = (i: number) => (i < 0 ? 255 : tags[i]);
  const l = (i: number) => (i < 0 ? 63 : label[i]);
  const at = (list: Int32Array, i: number) => (i < 0 ? -1 : list[i]);

  const s0w = w(s0), s0k = k(s0), s0t = t(s0); // biome-ignore format: one row a position
  const s1w = w(s1), s1k = k(s1), s1t = t(s1); // biome-ignore format: one row a position
  const s2w = w(s2), s2t = t(s2); // biome-ignore format: one row a position
  const b0w = w(b0), b0k = k(b0), b0t = t(b0); // biome-ignore format: one row a position
  const b1w = w(b1), b1k = k(b1), b1t = t(b1); // biome-ignore format: one row a position
  const b2w = w(b2), b2t = t(b2); // biome-ignore format: one row a position
  const s0l = at(leftmost, s0), s0r = at(rightmost, s0), s0l2 = at(leftSecond, s0), s0r2 = at(rightSecond, s0); // biome-ignore format: one row a position
  const s1l = at(leftmost, s1), s1r = at(rightmost, s1), s1r2 = at(rightSecond, s1); // biome-ignore format: one row a position
  const b0l = at(leftmost, b0), b0l2 = at(leftSecond, b0); // biome-ignore format: one row a position
  const s0m = s0 < 0 ? 0 : mask[s0];
  const s1m = s1 < 0 ? 0 : mask[s1];
  const b0m = mask[b0];
  const d0 = s0 < 0 ? 0 : near(b0 - s0);
  const d1 = s1 < 0 ? 0 : near(s0 - s1);
  const v0 = s0 < 0 ? 0 : Math.min(leftCount[s0], 7) * 8 + Math.min(rightCount[s0], 7);
  const v1 = s1 < 0 ? 0 : Math.min(leftCount[s1], 7) * 8 + Math.min(rightCount[s1], 7);
  const vb = Math.min(leftCount[b0], 7);

  let n = 0;
  out[n++] = 1;
  // Single positions.
  out[n++] = mix(2, s0w);
  out[n++] = mix(3, s0t);
  out[n++] = mix(mix(4, s0w), s0t);
  out[n++] = mix(5, s0k);
  out[n++] = mix(6, s1w);
  out[n++] = mix(7, s1t);
  out[n++] = mix(mix(8, s1w), s1t);
  out[n++] = mix(9, s1k);
  out[n++] = mix(10, s2w);
  out[n++] = mix(11, s2t);
  out[n++] = mix(12, b0w);
  out[n++] = mix(13, b0t);
  out[n++] = mix(mix(14, b0w), b0t);
  out[n++] = mix(15, b0k);
  out[n++] = mix(16, b1w);
  out[n++] = mix(17, b1t);
  out[n++] = mix(mix(18, b1w), b1t);
  out[n++] = mix(19, b2w);
  out[n++] = mix(20, b2t);
  out[n++] = mix(21, b1k);
  // Pairs.
  out[n++] = mix(mix(22, s0w), b0w);
  out[n++] = mix(mix(mix(23, s0w), s0t), b0t);
  out[n++] = mix(mix(mix(24, b0w), b0t), s0t);
  out[n++] = mix(25, s0t * 256 + b0t);
  out[n++] = mix(mix(26, s0k), b0k);
  out[n++] = mix(mix(27, s0w), b0t);
  out[n++] = mix(mix(28, b0w), s0t);
  out[n++] = mix(29, b0t * 256 + b1t);
  out[n++] = mix(mix(30, b0w), b1t);
  out[n++] = mix(mix(31, b1w), b0t);
  out[n++] = mix(mix(32, b0w), b1w);
  out[n++] = mix(mix(33, s1w), s0w);
  out[n++] = mix(34, s1t * 256 + s0t);
  out[n++] = mix(mix(35, s1w), s0t);
  out[n++] = mix(mix(36, s0w), s1t);
  out[n++] = mix(mix(37, s1k), s0k);
  out[n++] = mix(38, s1t * 256 + b0t);
  out[n++] = mix(mix(39, s1w), b0w);
  out[n++] = mix(mix(40, s1w), b0t);
  out[n++] = mix(mix(41, s1k), b0k);
  out[n++] = mix(mix(42, s0k), b0t);
  out[n++] = mix(mix(43, b0k), s0t);
  out[n++] = mix(mix(44, s1k), s0t);
  out[n++] = mix(mix(45, s0k), s1t);
  // Triples of tags.
  out[n++] = mix(46, (s0t * 256 + b0t) * 256 + b1t);
  out[n++] = mix(47, (s1t * 256 + s0t) * 256 + b0t);
  out[n++] = mix(48, (s2t * 256 + s1t) * 256 + s0t);
  out[n++] = mix(49, (b0t * 256 + b1t) * 256 + b2t);
  out[n++] = mix(mix(50, (s1t * 256 + s0t) * 256 + b0t), b1t);
  out[n++] = mix(mix(51, s0t * 256 + b0t), b0w);
  out[n++] = mix(mix(52, s1t * 256 + s0t), b0w);
  out[n++] = mix(mix(53, s1w), s0t * 256 + b0t);
  out[n++] = mix(mix(54, s0w), s1t * 256 + b0t);
  out[n++] = mix(mix(55, s0w), b0t * 256 + b1t);
  out[n++] = mix(mix(56, b0w), s0t * 256 + b1t);
  out[n++] = mix(mix(57, b1w), s0t * 256 + b0t);
  // Children.
  out[n++] = mix(58, (s0t * 256 + t(s0l)) * 256 + b0t);
  out[n++] = mix(59, (s0t * 256 + t(s0r)) * 256 + b0t);
  out[n++] = mix(60, (s1t * 256 + t(s1l)) * 256 + s0t);
  out[n++] = mix(61, (s1t * 256 + t(s1r)) * 256 + s0t);
  out[n++] = mix(62, (s0t * 256 + t(b0l)) * 256 + b0t);
  out[n++] = mix(63, (s1t * 256 + s0t) * 256 + t(s0l));
  out[n++] = mix(64, (s1t * 256 + s0t) * 256 + t(s0r));
  out[n++] = mix(65, (s0t * 64 + l(s0l)) * 64 + l(s0l2));
  out[n++] = mix(66, (s0t * 64 + l(s0r)) * 64 + l(s0r2));
  out[n++] = mix(67, (s1t * 64 + l(s1r)) * 64 + l(s1r2));
  out[n++] = mix(68, (b0t * 64 + l(b0l)) * 64 + l(b0l2));
  out[n++] = mix(69, (s1t * 64 + l(s1l)) * 256 + s0t);
  out[n++] = mix(mix(70, s0w), l(s0l) * 64 + l(s0r));
  out[n++] = mix(mix(71, s1w), l(s1l) * 64 + l(s1r));
  // What introduces the phrase ("in", "that"): the leftmost child's word, with the heads it might have.
  out[n++] = mix(mix(72, w(s0l)), s0t * 256 + s1t);
  out[n++] = mix(mix(73, w(s0l)), s1w);
  out[n++] = mix(mix(mix(74, w(s0l)), s1w), s0w);
  out[n++] = mix(mix(75, w(s0l)), s2t * 256 + s1t);
  out[n++] = mix(mix(76, w(s0l)), s1k);
  out[n++] = mix(mix(mix(77, w(s0l)), s1k), s0k);
  out[n++] = mix(mix(78, w(b0l)), s0t * 256 + b0t);
  out[n++] = mix(mix(79, w(s0l)), b0t * 256 + s0t);
  out[n++] = mix(mix(80, w(s0r)), s0t * 256 + b0t);
  out[n++] = mix(mix(81, w(s1r)), s1t * 256 + s0t);
  out[n++] = mix(mix(82, w(s0l)), w(s1r));
  // Kinds of dependents a word has got already.
  out[n++] = mix(mix(83, s0m), s0t);
  out[n++] = mix(mix(84, s1m), s1t);
  out[n++] = mix(mix(85, b0m), b0t);
  out[n++] = mix(mix(86, s0m), s0t * 256 + b0t);
  out[n++] = mix(mix(87, s1m), s1t * 256 + s0t);
  out[n++] = mix(mix(88, b0m), b0t * 256 + s0t);
  out[n++] = mix(mix(89, s0m), s0w);
  out[n++] = mix(mix(90, s1m), s1w);
  out[n++] = mix(mix(mix(91, s1m), s0m), s1t * 256 + s0t);
  out[n++] = mix(mix(mix(92, s0m), b0m), s0t * 256 + b0t);
  out[n++] = mix(mix(93, s0m), s0t * 256 + s1t);
  // Distance and number of children.
  out[n++] = mix(94, d0 * 8 + d1);
  out[n++] = mix(mix(95, s0w), d0);
  out[n++] = mix(96, (s0t * 256 + b0t) * 8 + d0);
  out[n++] = mix(97, (s1t * 256 + s0t) * 8 + d1);
  out[n++] = mix(mix(98, s0w), v0);
  out[n++] = mix(99, s0t * 64 + v0);
  out[n++] = mix(mix(100, s1w), v1);
  out[n++] = mix(101, s1t * 64 + v1);
  out[n++] = mix(102, b0t * 8 + vb);
  out[n++] = mix(mix(103, b0w), d0);
  out[n++] = mix(mix(104, s1w), d1);
  out[n++] = mix(105, (s2t * 256 + s0t) * 256 + b0t);
  out[n++] = mix(mix(106, s2w), s0t);
  out[n++] = mix(mix(107, b2w), b0t * 256 + b1t);
  out[n++] = mix(mix(108, b1k), s0t * 256 + b0t);
  return input.guide === null ? n : guideFeatures(input, input.guide, state, out, n);
}

/** Where a guide puts the head of a token: at the front of the buffer, the second or first of the stack, or beyond one of them. */
function place(head: number, s1: number, s0: number, b0: number): number {
  if (head === b0) return 1;
  if (head === s1) return 2;
  if (head === s0) return 3;
  if (head > b0) return 4;
  return head < s1 ? 5 : 6;
}

/** Adds what the guide would do here, and where it puts the heads of the words in question. */
function guideFeatures(input: ParserInput, guide: Guide, state: ParserState, out: Int32Array, count: number): number {
  const { words, kinds, tags, length: end } = input;
  const { stack, depth, front: b0, leftmost, mask } = state;
  const { head, label, reach } = guide;
  const s0 = depth > 0 ? stack[depth - 1] : -1;
  const s1 = depth > 1 ? stack[depth - 2] : -1;
  const s0w = s0 < 0 ? NONE : words[s0], s0k = s0 < 0 ? NONE : kinds[s0], s0t = s0 < 0 ? 255 : tags[s0]; // biome-ignore format: one row a position
  const s1w = s1 < 0 ? NONE : words[s1], s1t = s1 < 0 ? 255 : tags[s1]; // biome-ignore format: one row a position
  const b0w = words[b0], b0t = tags[b0]; // biome-ignore format: one row a position
  const s0l = s0 < 0 ? -1 : leftmost[s0];
  const s0m = s0 < 0 ? 0 : mask[s0];
  const s1m = s1 < 0 ? 0 : mask[s1];
  const d0 = s0 < 0 ? 0 : near(b0 - s0);
  const d1 = s1 < 0 ? 0 : near(s0 - s1);
  const g0 = s0 < 0 ? 0 : place(head[s0], s1, s0, b0);
  const g1 = s1 < 0 ? 0 : place(head[s1], s1, s0, b0);
  const gb = b0 < end ? place(head[b0], s1, s0, b0) : 0;
  let n = count;
  const waits = s0 >= 0 && reach[s0] >= b0 ? 1 : 0;
  const waits1 = s1 >= 0 && reach[s1] >= b0 ? 1 : 0;
  const move = g0 === 1 ? 1 : g0 === 2 && waits === 0 ? 2 : 0;
  const code = ((g0 * 8 + gb) * 8 + g1) * 4 + waits * 2 + waits1;
  const near0 = g0 * 2 + waits;
  const gl0 = s0 < 0 ? 63 : label[s0];
  const gl1 = s1 < 0 ? 63 : label[s1];
  const glb = b0 < end ? label[b0] : 63;
  out[n++] = mix(120, move);
  out[n++] = mix(121, code);
  out[n++] = mix(mix(122, code), s0t * 256 + b0t);
  out[n++] = mix(mix(123, code), s1t * 256 + s0t);
  out[n++] = mix(mix(124, near0), s0w);
  out[n++] = mix(mix(125, gb * 8 + g0), b0w);
  out[n++] = mix(mix(126, code), gl0);
  out[n++] = mix(mix(127, near0), gl0 * 64 + glb);
  out[n++] = mix(mix(128, move), (s1t * 256 + s0t) * 256 + b0t);
  out[n++] = mix(mix(129, move * 64 + gl0), s0t * 256 + (g0 === 1 ? b0t : s1t));
  out[n++] = mix(mix(130, near0), gl0 * 64 + gl1);
  out[n++] = mix(mix(131, move), d0 * 8 + d1);
  out[n++] = mix(mix(132, near0), mix(s0k, gl0));
  out[n++] = mix(mix(133, move * 64 + gl0), mix(s0l < 0 ? NONE : words[s0l], s0t));
  out[n++] = mix(mix(134, move * 64 + gl0), s1w);
  out[n++] = mix(mix(135, move * 64 + gl0), b0w);
  out[n++] = mix(mix(136, near0 * 64 + gl0), s0m);
  out[n++] = mix(mix(137, near0 * 64 + gl0), s1m);
  return n;
}

/** Features for labelling an attachment of `dependent` to `head`, made before the head takes it. Returns how many. */
export function labelFeatures(
  input: ParserInput,
  state: ParserState,
  head: number,
  dependent: number,
  out: Int32Array,
): number {
  const { words, kinds, tags, length } = input;
  const { leftmost, rightmost, mask, label, leftCount, rightCount } = state;
  const left = dependent < head ? 1 : 0;
  const hw = words[head], hk = kinds[head], ht = tags[head]; // biome-ignore format: one row a position
  const dw = words[dependent], dk = kinds[dependent], dt = tags[dependent]; // biome-ignore format: one row a position
  const dl = leftmost[dependent];
  const dr = rightmost[dependent];
  const sibling = left ? leftmost[head] : rightmost[head];
  const tag = (i: number) => (i < 0 || i >= length ? 255 : tags[i]);
  const word = (i: number) => (i < 0 || i >= length ? NONE : words[i]);
  const lab = (i: number) => (i < 0 ? 63 : label[i]);
  const side = left * 8 + near(Math.abs(head - dependent));
  const dm = mask[dependent];
  const hm = head < length ? mask[head] : 0;
  let n = 0;
  out[n++] = mix(201, left);
  out[n++] = mix(202, side);
  out[n++] = mix(mix(203, hw), left);
  out[n++] = mix(mix(204, ht), left);
  out[n++] = mix(mix(205, dw), left);
  out[n++] = mix(mix(206, dt), left);
  out[n++] = mix(mix(207, hk), left);
  out[n++] = mix(mix(208, dk), left);
  out[n++] = mix(mix(209, ht * 256 + dt), side);
  out[n++] = mix(mix(210, ht * 256 + dt), left);
  out[n++] = mix(mix(mix(211, hw), dt), left);
  out[n++] = mix(mix(mix(212, dw), ht), left);
  out[n++] = mix(mix(mix(213, hw), dw), left);
  out[n++] = mix(mix(mix(214, hk), dk), left);
  out[n++] = mix(mix(mix(215, hk), dt), left);
  out[n++] = mix(mix(mix(216, dk), ht), left);
  out[n++] = mix(mix(217, word(dl)), left * 65536 + ht * 256 + dt);
  out[n++] = mix(mix(218, word(dl)), hw);
  out[n++] = mix(mix(219, word(dl)), dw);
  out[n++] = mix(220, ((ht * 256 + dt) * 256 + tag(dl)) * 2 + left);
  out[n++] = mix(221, ((ht * 256 + dt) * 256 + tag(dr)) * 2 + left);
  out[n++] = mix(222, ((ht * 256 + dt) * 64 + lab(dl)) * 2 + left);
  out[n++] = mix(223, ((ht * 256 + dt) * 64 + lab(dr)) * 2 + left);
  out[n++] = mix(mix(224, dm), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(mix(225, hm), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(mix(mix(226, dm), hm), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(mix(227, hm), hw);
  out[n++] = mix(mix(mix(228, hm), dw), left);
  out[n++] = mix(229, ((ht * 256 + dt) * 64 + lab(sibling)) * 2 + left);
  out[n++] = mix(230, ((dt * 256 + tag(dependent + 1)) * 256 + tag(dependent - 1)) * 2 + left);
  out[n++] = mix(231, ((ht * 256 + tag(head + 1)) * 256 + tag(head - 1)) * 2 + left);
  out[n++] = mix(mix(232, word(dependent - 1)), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(mix(233, word(dependent + 1)), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(mix(234, word(head - 1)), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(235, (Math.min(leftCount[head], 3) * 4 + Math.min(rightCount[head], 3)) * 512 + left * 256 + dt);
  out[n++] = mix(mix(236, dm), dw);
  out[n++] = mix(mix(mix(237, word(sibling)), hw), dt);
  out[n++] = mix(mix(mix(238, word(dl)), hk), dk);
  if (input.guide === null) return n;
  const advice = input.guide.label[dependent] * 2 + (input.guide.head[dependent] === head ? 1 : 0);
  out[n++] = mix(251, advice);
  out[n++] = mix(mix(252, advice), (ht * 256 + dt) * 2 + left);
  out[n++] = mix(mix(253, advice), dw);
  out[n++] = mix(mix(254, advice), hw);
  out[n++] = mix(mix(255, advice), word(dl));
  out[n++] = mix(mix(256, advice), dm);
  out[n++] = mix(mix(257, advice), hm);
  return n;
}
