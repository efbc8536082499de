/**
 * Dependency parser: greedy arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez & Satta 2011) chosen by an averaged perceptron;
 * a second one labels each attachment when it is made. The sentence is read twice, first from its end to its start, then from
 * the start with the first tree at hand ("reverse revision", Attardi & Dell'Orletta 2009). Linear in the length of the
 * sentence; every sentence becomes one tree.
 */
import type { Sentence, Token } from '../model';
import { guideOf, labelFeatures, MOST_FEATURES, ParserInput, structureFeatures } from './parser-features';
import { LEFT, maskBits, ParserState, RIGHT, SHIFT } from './parser-state';
import { attachPunctuation } from './punctuation';
import { repairLabels } from './repair';
import type { WordForms } from './words';

/** More than any score. */
const NEVER = 1e9;
/** Days tell when, not what: "met Tuesday in Oslo". Treebanks have too few to teach it. */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Anything that scores examples: weights in use or still learning. */
export interface Scorer {
  readonly classes: number;
  score(features: Int32Array, count: number, out: Float64Array): void;
}

/** The weights of one reading: moves and labels. */
export interface Reading {
  structure: Scorer;
  labels: Scorer;
}

/** Reads a sentence once in the direction of its input. */
export class Reader {
  private readonly features = new Int32Array(MOST_FEATURES);
  private readonly moves = new Float64Array(3);
  private readonly labelScores: Float64Array;

  constructor(
    private readonly weights: Reading,
    private readonly bits: Int32Array,
  ) {
    this.labelScores = new Float64Array(weights.labels.classes);
  }

  /** The finished state: heads and labels of all tokens. */
  read(input: ParserInput): ParserState {
    const { features, moves, labelScores } = this;
    const state = new ParserState(input.length, this.bits);
    while (!state.done) {
      const count = structureFeatures(input, state, features);
      this.weights.structure.score(features, count, moves);
      this.spareMarks(input.marks, state);
      const move = state.bestMove(moves);
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const [head, dependent] = state.attachment(move);
      const labelCount = labelFeatures(input, state, head, dependent, features);
      this.weights.labels.score(features, labelCount, labelScores);
      state.attach(move, allowedLabel(labelScores, head === input.length));
    }
    return state;
  }

  /** Punctuation governs nothing: such a move is the last resort. */
  private spareMarks(marks: Uint8Array, state: ParserState): void {
    if (marks[state.front] === 1) this.moves[LEFT] -= NEVER;
    if (state.depth > 1 && marks[state.stack[state.depth - 2]] === 1) this.moves[RIGHT] -= NEVER;
  }
}

/** The best label: "root" under the root and nowhere else. Relation 0 is "root". */
export function allowedLabel(scores: Float64Array, isRoot: boolean): number {
  if (isRoot) return 0;
  let best = 1;
  for (let r = 2; r < scores.length; r++) if (scores[r] > scores[best]) best = r;
  return best;
}

/** What a tree read backwards says to a reader from the front. */
export function turned({ head, label, length }: ParserState): ReturnType<typeof guideOf> {
  const turnedHead = new Int32Array(length);
  const turnedLabel = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const h = head[length - 1 - i];
    turnedHead[i] = h === length ? length : length - 1 - h;
    turnedLabel[i] = label[length - 1 - i];
  }
  return guideOf(turnedHead, turnedLabel);
}

export class Parser {
  private readonly backward: Reader;
  private readonly forward: Reader;
  private readonly tagNumber: ReadonlyMap<string, number>;

  constructor(
    backward: Reading,
    forward: Reading,
    private readonly relations: readonly string[],
    tags: readonly string[],
    private readonly forms: WordForms,
  ) {
    const bits = maskBits(relations);
    this.backward = new Reader(backward, bits);
    this.forward = new Reader(forward, bits);
    this.tagNumber = new Map(tags.map((tag, i) => [tag, i]));
  }

  /** Sets `head` and `deprel` of the tokens of all sentences; they need their tags. */
  parse(tokens: Token[], sentences: readonly Sentence[]): void {
    for (const sentence of sentences) this.parseSentence(tokens, sentence);
  }

  private parseSentence(tokens: Token[], sentence: Sentence): void {
    const first = this.backward.read(new ParserInput(tokens, sentence, this.forms, this.tagNumber, true));
    const input = new ParserInput(tokens, sentence, this.forms, this.tagNumber, false);
    input.guide = turned(first);
    const { head, label, length } = this.forward.read(input);
    for (let i = 0; i < length; i++) {
      const token = tokens[sentence.first + i];
      const isRoot = head[i] === length;
      token.head = isRoot ? -1 : sentence.first + head[i];
      token.deprel = isRoot ? 'root' : this.relations[label[i]];
      if (/^i?obj$/.test(token.deprel) && DAY.test(token.text)) token.deprel = 'obl:unmarked';
    }
    attachPunctuation(tokens, sentence);
    repairLabels(tokens, sentence);
  }
}
