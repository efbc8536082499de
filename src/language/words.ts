/** What the taggers and the parser know of a word: hashes of its form, affixes and shape, and its cluster. Computed once a form. */
import type { Clusters } from './clusters';
import { hashRange, hashString } from './hash';

/** Features of one word form. All hashes are 32-bit integers. */
export interface WordForm {
  /** As written (curly apostrophes straightened), and in small letters. */
  form: number;
  lower: number;
  /** Suffixes of 1 to 5 letters and prefixes of 1 to 3, in small letters. */
  suffixes: readonly number[];
  prefixes: readonly number[];
  /** Xx, xx, XX, dd, X.X. ... */
  shape: number;
  capitalised: boolean;
  /** Fine cluster, 0 where unknown. */
  cluster: number;
}

/** Forms remembered before the memory is emptied: it stays flat over any amount of text. */
const CAPACITY = 100_000;

function shapeOf(text: string): string {
  const shape = text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/\p{L}/gu, 'x');
  return shape.replace(/(.)\1+/gu, '$1$1').slice(0, 8);
}

export class WordForms {
  private readonly forms = new Map<string, WordForm>();

  constructor(private readonly clusters: Clusters | null) {}

  of(text: string): WordForm {
    let word = this.forms.get(text);
    if (word) return word;
    if (this.forms.size >= CAPACITY) this.forms.clear();
    const plain = text.slice(0, 60).replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
    const small = plain.toLowerCase();
    const suffixes = [1, 2, 3, 4, 5].map((n) => hashRange(small, Math.max(0, small.length - n), small.length));
    const prefixes = [1, 2, 3].map((n) => hashRange(small, 0, Math.min(n, small.length)));
    const lower = hashString(small);
    word = {
      form: hashString(plain),
      lower,
      suffixes,
      prefixes,
      shape: hashString(shapeOf(plain)),
      capitalised: /^\p{Lu}/u.test(plain),
      cluster: this.clusters?.of(lower) ?? 0,
    };
    this.forms.set(text, word);
    return word;
  }
}
