/** What the network knows of a word: rows for its form, affixes and shape in tables of weights, and its word vector. Computed once a form. */
import { type Gazetteer, Known } from './gazetteer';
import { hashRange, hashString, mix } from './hash';
import { FORM_TABLES, type FormTable, TABLES } from './network/layout';
import type { WordVectors } from './network/vectors';

/** Features of one word form. Hashes are 32-bit integers. */
export interface WordForm {
  /** As written (curly apostrophes straightened), and in small letters. */
  form: number;
  lower: number;
  /** Row in each of `FORM_TABLES`. */
  rows: readonly number[];
  /** Row of the word vector, -1 where there is none. */
  vector: number;
  /** Flags of the gazetteer for the form alone. */
  known: number;
  /** Number of letters. */
  length: number;
  /** Begins with a letter; with a capital, be it behind a number ("7KXN"). */
  word: boolean;
  capitalised: boolean;
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

/** Row of a hash in a table; the hash is mixed once more so that tables collide differently. */
const rowOf = (hash: number, rows: number) => (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) % rows;

export class WordForms {
  private readonly forms = new Map<string, WordForm>();

  constructor(
    private readonly vectors: WordVectors,
    private readonly gazetteer: Gazetteer,
  ) {}

  of(text: string): WordForm {
    let word = this.forms.get(text);
    if (word) return word;
    if (this.forms.size >= CAPACITY) this.forms.clear();
    word = this.read(text);
    this.forms.set(text, word);
    return word;
  }

  private read(text: string): WordForm {
    const plain = text.slice(0, 60).replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
    const small = plain.toLowerCase();
    const n = small.length;
    const form = hashString(plain);
    const lower = hashString(small);
    const hash: Record<FormTable, number> = {
      lower,
      suffix2: hashRange(small, Math.max(0, n - 2), n),
      suffix3: hashRange(small, Math.max(0, n - 3), n),
      suffix4: hashRange(small, Math.max(0, n - 4), n),
      prefix3: hashRange(small, 0, Math.min(3, n)),
      shape: hashString(shapeOf(plain)),
    };
    let known = this.gazetteer.of(mix(0, form));
    // "BAGHDAD" is "Baghdad".
    if (known === 0 && n > 3 && plain === plain.toUpperCase() && plain !== small)
      known = this.gazetteer.of(mix(0, hashString(plain[0] + small.slice(1)))) & ~Known.Continues;
    return {
      form,
      lower,
      rows: FORM_TABLES.map((name) => rowOf(hash[name], TABLES[name][0])),
      vector: this.vectors.find(lower),
      known,
      length: n,
      word: /^\p{L}/u.test(plain),
      capitalised: /^\p{N}*\p{Lu}/u.test(plain),
    };
  }
}
