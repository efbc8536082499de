/** State of the arc-hybrid parser: a stack, the front of the buffer, and the arcs made so far. The root stands behind the last word. */

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** Kinds of dependents that a word has at most one or few of: a bit each, by relation. */
const KINDS: readonly (readonly string[])[] = [
  ['nsubj', 'csubj', 'nsubj:pass', 'csubj:pass', 'nsubj:outer', 'expl'],
  ['obj', 'iobj'],
  ['aux', 'aux:pass'],
  ['case'],
  ['mark'],
  ['cop'],
  ['cc', 'cc:preconj'],
  ['det', 'nmod:poss'],
  ['conj'],
  ['punct'],
  ['obl', 'nmod', 'obl:agent'],
  ['ccomp', 'xcomp'],
  ['acl', 'acl:relcl', 'advcl'],
  ['compound', 'flat', 'amod', 'nummod'],
];

/** Bit of every relation, by number. */
export function maskBits(relations: readonly string[]): Int32Array {
  return Int32Array.from(relations, (relation) => {
    const kind = KINDS.findIndex((names) => names.includes(relation));
    return kind < 0 ? 0 : 1 << kind;
  });
}

export class ParserState {
  readonly stack: Int32Array;
  depth = 0;
  /** First token of the buffer; equal to the length: the root. */
  front = 0;
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly leftmost: Int32Array;
  readonly leftSecond: Int32Array;
  readonly rightmost: Int32Array;
  readonly rightSecond: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly mask: Int32Array;

  constructor(
    readonly length: number,
    private readonly bits: Int32Array,
  ) {
    const none = () => new Int32Array(length + 1).fill(-1);
    this.stack = new Int32Array(length + 1);
    this.head = none();
    this.label = new Int32Array(length + 1).fill(63);
    this.leftmost = none();
    this.leftSecond = none();
    this.rightmost = none();
    this.rightSecond = none();
    this.leftCount = new Int32Array(length + 1);
    this.rightCount = new Int32Array(length + 1);
    this.mask = new Int32Array(length + 1);
  }

  get done(): boolean {
    return this.front === this.length && this.depth === 0;
  }

  /** True where a move (0 shift, 1 left, 2 right) may be made. Only the last word left becomes the root's child. */
  allows(move: number): boolean {
    if (move === 0) return this.front < this.length;
    if (move === 1) return this.depth > 0 && (this.front < this.length || this.depth === 1);
    return this.depth > 1;
  }

  bestMove(scores: Float64Array): number {
    let best = -1;
    for (let move = 0; move < 3; move++)
      if (this.allows(move) && (best < 0 || scores[move] > scores[best])) best = move;
    return best;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  /** Head and dependent of the arc that a move would make. */
  attachment(move: number): readonly [number, number] {
    const top = this.stack[this.depth - 1];
    return move === 1 ? [this.front, top] : [this.stack[this.depth - 2], top];
  }

  /** Makes the arc and takes the dependent off the stack. */
  attach(move: number, label: number): void {
    const [head, dependent] = this.attachment(move);
    this.depth--;
    this.head[dependent] = head;
    this.label[dependent] = label;
    this.mask[head] |= this.bits[label];
    if (dependent < head) {
      this.leftSecond[head] = this.leftmost[head];
      this.leftmost[head] = dependent;
      this.leftCount[head]++;
    } else {
      this.rightSecond[head] = this.rightmost[head];
      this.rightmost[head] = dependent;
      this.rightCount[head]++;
    }
  }
}
