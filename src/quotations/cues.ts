/** Words that attribute content to a source, and in what attitude. */
import table from '../../graph-data/lexicon/cues.json';
import type { Attitude } from '../model';

function index(byAttitude: Partial<Record<Attitude, string[]>>): Map<string, Attitude> {
  const found = new Map<string, Attitude>();
  for (const [attitude, words] of Object.entries(byAttitude)) {
    for (const word of words) if (!found.has(word)) found.set(word, attitude as Attitude);
  }
  return found;
}

/** Verbs by lemma: with a clause, with an infinitive, with "as"; nouns and adjectives with a clause. */
export const clauseCues = index(table.clause);
export const intentCues = index(table.intent);
export const asCues = index(table.as);
export const nounCues = index(table.nouns);
export const adjectiveCues = index(table.adjectives);
const passive = new Set(table.passive);

/** True for verbs whose passive subject is who speaks: "was quoted as saying". */
export const speaksInPassive = (lemma: string): boolean => passive.has(lemma);
/** Attitude of a verb in any frame; direct speech takes them all. */
export const speechAttitude = (lemma: string): Attitude | undefined =>
  clauseCues.get(lemma) ?? asCues.get(lemma) ?? intentCues.get(lemma);
