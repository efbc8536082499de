/** Finds the phrases of a table in running text, longest first, on token boundaries. */
import type { Token } from '../model';

export interface PhraseHit<T> {
  value: T;
  first: number;
  /** Exclusive. */
  last: number;
}

const firstWord = (phrase: string) => /^[^\s\-–'’]*/u.exec(phrase)?.[0] ?? '';

/** A table from exact phrases (case counts) to values. */
export class PhraseTable<T> {
  private readonly values = new Map<string, T>();
  /** First word of a phrase -> length in code units of the longest phrase that begins with it. */
  private readonly reach = new Map<string, number>();

  /** Adds a phrase unless it is there already. */
  add(phrase: string, value: T): void {
    if (!phrase || this.values.has(phrase)) return;
    this.values.set(phrase, value);
    const word = firstWord(phrase);
    this.reach.set(word, Math.max(this.reach.get(word) ?? 0, phrase.length));
  }

  get(phrase: string): T | undefined {
    return this.values.get(phrase);
  }

  /** The longest phrase that begins at a token and ends with one before `limit`, or null. */
  match(text: string, tokens: readonly Token[], first: number, limit: number): PhraseHit<T> | null {
    const { start } = tokens[first];
    const reach = this.reach.get(firstWord(tokens[first].text));
    if (reach === undefined) return null;
    let hit: PhraseHit<T> | null = null;
    for (let i = first; i < limit && tokens[i].end - start <= reach; i++) {
      const value = this.values.get(text.slice(start, tokens[i].end));
      if (value !== undefined) hit = { value, first, last: i + 1 };
    }
    return hit;
  }
}
