/** Lemmas by word form and tag: a learned table of exceptions, then the rules of English inflection. */
import type { Upos } from '../model';

/** What the treebanks teach about inflection (src/training/lemmas.ts). */
export interface LemmaTable {
  /** Forms that the rules get wrong -> lemma. */
  verbs: Record<string, string>;
  nouns: Record<string, string>;
  /** Last letters of a verb's stem before -ed or -ing -> what becomes of it: e is added, a double letter is undone, or nothing. */
  endings: Record<string, StemRepair>;
}

export type StemRepair = 'e' | 'undouble' | 'none';

/** Longest ending that the table looks at. */
export const ENDING = 4;

/** Stem of a regular form in -ing or -ed, or null: "arming" -> "arm", "accused" -> "accus", "tried" is no such form. */
export function verbStem(word: string, xpos: string): string | null {
  if (xpos === 'VBG' && /.{2}ing$/.test(word)) return word.slice(0, -3);
  if ((xpos === 'VBD' || xpos === 'VBN') && /.{2}ed$/.test(word) && !/[^aeiou]ied$/.test(word))
    return word.slice(0, -2);
  return null;
}

/** Carries out what an ending asks for. */
export function repairStem(stem: string, repair: StemRepair): string {
  return repair === 'e' ? `${stem}e` : repair === 'undouble' ? stem.slice(0, -1) : stem;
}

/** A form in -s without it: "countries", "churches", "attacks". */
function withoutS(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Finds lemmas with a learned table. */
export class Lemmatiser {
  private readonly verbs: Map<string, string>;
  private readonly nouns: Map<string, string>;
  private readonly endings: Map<string, StemRepair>;

  constructor(table: LemmaTable) {
    this.verbs = new Map(Object.entries(table.verbs));
    this.nouns = new Map(Object.entries(table.nouns));
    this.endings = new Map(Object.entries(table.endings));
  }

  /** The base form of a word with its tags, in small letters; for other classes than nouns and verbs `fallback`. */
  of(form: string, upos: Upos, xpos: string, fallback: string): string {
    const word = form.toLowerCase();
    if (upos === 'NOUN') return this.nouns.get(word) ?? (xpos === 'NNS' ? withoutS(word) : word);
    if (upos !== 'VERB' && upos !== 'AUX') return fallback || word;
    const known = this.verbs.get(word);
    if (known) return known;
    const stem = verbStem(word, xpos);
    if (stem !== null) return repairStem(stem, this.repairOf(stem));
    if (/[^aeiou]ied$/.test(word) && (xpos === 'VBD' || xpos === 'VBN')) return `${word.slice(0, -3)}y`;
    return xpos === 'VBZ' ? withoutS(word) : word;
  }

  /** What the longest known ending asks for. */
  private repairOf(stem: string): StemRepair {
    for (let length = Math.min(ENDING, stem.length); length > 0; length--) {
      const repair = this.endings.get(stem.slice(-length));
      if (repair) return repair;
    }
    return 'none';
  }
}
