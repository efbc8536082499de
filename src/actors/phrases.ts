/** Finds the phrases of a table in running text, longest first, on token boundaries. */
import type { Token } from '../model';

export interface PhraseHit<T> {
  value: T;
  first: number;
  /** Exclusive. */
  last: number;
}

/** Without apostrophes inside words, which transcriptions set or leave out: "Ba'ath" is "Baath". */
const plain = (phrase: string) => (/['’]/.test(phrase) ? phrase.replace(/(?<=\p{L})['’](?=\p{L}{2})/gu, '') : phrase);
/** Apostrophes that a phrase in a text may have beyond the table's. */
const APOSTROPHES = 3;

const firstWord = (phrase: string) => /^[^\s\-–'’]*/u.exec(phrase)?.[0] ?? '';

/** A table from exact phrases (case counts, apostrophes inside words do not) to values. */
export class PhraseTable<T> {
  private readonly values = new Map<string, T>();
  /** First word of a phrase -> length in code units of the longest phrase that begins with it. */
  private readonly reach = new Map<string, number>();

  /** Adds a phrase unless it is there already. */
  add(written: string, value: T): void {
    const phrase = plain(written);
    if (!phrase || this.values.has(phrase)) return;
    this.values.set(phrase, value);
    const word = firstWord(phrase);
    this.reach.set(word, Math.max(this.reach.get(word) ?? 0, phrase.length));
  }

  get(phrase: string): T | undefined {
    return this.values.get(plain(phrase));
  }

  /** The longest phrase that begins at a token and ends with one before `limit`, or null. */
  match(text: string, tokens: readonly Token[], first: number, limit: number): PhraseHit<T> | null {
    const { start } = tokens[first];
    const reach = this.reach.get(firstWord(plain(tokens[first].text)));
    if (reach === undefined) return null;
    let hit: PhraseHit<T> | null = null;
    for (let i = first; i < limit && tokens[i].end - start <= reach + APOSTROPHES; i++) {
      const value = this.get(text.slice(start, tokens[i].end));
      if (value !== undefined) hit = { value, first, last: i + 1 };
    }
    return hit;
  }
}
