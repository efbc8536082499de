/** The lexicon of predicates: which words tell of which event, and where their parties stand. */
import ploverTable from '../../graph-data/lexicon/plover.json';
import table from '../../graph-data/lexicon/predicates.json';
import type { EventType, Quad } from '../model';

/** One reading of a word or phrase. */
export interface Sense {
  type: EventType;
  /** Further words of the phrase: lemmas of nouns, or particles. */
  words: readonly string[];
  /** Places of the doer, of event nouns. */
  source: readonly string[];
  /** Places of the party it is done to, best first. */
  target: readonly string[];
  mutual: boolean;
  solo: boolean;
  place: boolean;
  /** The target stands at one of the places named, not deeper. */
  near: boolean;
  /** Bound to a deed of conflict it is a threat. */
  commit: boolean;
  /** Only of deeds of force. */
  force: boolean;
  needs: 'complement' | 'person' | 'party' | 'no object' | null;
}

interface Group {
  type: string;
  source?: string[];
  target: string[];
  mutual?: boolean;
  solo?: boolean;
  place?: boolean;
  look?: string;
  complement?: string;
  needs?: string;
}

const particles = new Set(table.particles);
export const isParticle = (word: string): boolean => particles.has(word);

const senseOf = (group: Group, words: readonly string[]): Sense => ({
  type: group.type as EventType,
  words,
  source: group.source ?? [],
  target: group.target,
  mutual: group.mutual ?? false,
  solo: group.solo ?? false,
  place: group.place ?? false,
  near: group.look === 'near',
  commit: group.complement === 'commit',
  force: group.complement === 'force',
  needs: (group.needs ?? null) as Sense['needs'],
});

const verbs = new Map<string, Sense[]>();
for (const group of table.verbs) {
  for (const phrase of group.phrases) {
    const [verb, ...words] = phrase.split(' ');
    const senses = verbs.get(verb);
    if (senses) senses.push(senseOf(group, words));
    else verbs.set(verb, [senseOf(group, words)]);
  }
}
for (const senses of verbs.values()) senses.sort((a, b) => b.words.length - a.words.length);

function wordTable(groups: readonly (Group & { lemmas: string[] })[]): Map<string, Sense> {
  const senses = new Map<string, Sense>();
  for (const group of groups) for (const lemma of group.lemmas) senses.set(lemma, senseOf(group, []));
  return senses;
}
const nouns = wordTable(table.nouns);
const adjectives = wordTable(table.adjectives);

const irregular = new Map<string, string>(Object.entries(table.irregular));

/** Readings of a verb by lemma, longest phrase first. */
export function verbSenses(lemma: string): readonly Sense[] {
  const known = verbs.get(lemma) ?? verbs.get(irregular.get(lemma) ?? '');
  if (known) return known;
  // A lemmatiser may add or drop a letter of a regular past ("shelled", "rioted").
  const last = lemma.charAt(lemma.length - 1);
  return verbs.get(last === 'e' ? lemma.slice(0, -1) : lemma + last) ?? verbs.get(`${lemma}e`) ?? [];
}
export const nounSense = (lemma: string): Sense | undefined => nouns.get(lemma) ?? nouns.get(singular(lemma));

/** A plural that a lemmatiser left as it is. */
export const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
export const adjectiveSense = (lemma: string): Sense | undefined => adjectives.get(lemma);

const wordSet = (words: readonly string[]): ((lemma: string) => boolean) => {
  const set = new Set(words);
  return (lemma) => set.has(lemma);
};
/** Verbs that lend an event noun their subject ("hold talks"). */
export const isLight = wordSet(table.light);
/** Verbs whose subject suffers what the noun tells ("face criticism"). */
export const isReceiving = wordSet(table.receiving);
/** Verbs that end what the noun tells ("halt aid"). */
export const isEnding = wordSet(table.ending);
export const isSpeech = wordSet(table.speech);
/** Verbs whose complement did not happen. */
export const isNegative = wordSet(table.negative);
/** Verbs whose complement has not happened yet, if ever. */
export const isUnreal = wordSet(table.unreal);
/** Verbs whose complement is the deed ("begin to shell"). */
export const isTransparent = wordSet(table.transparent);

/** Verbs that bind two parties without a deed. */
export const isNeutral = wordSet(table.neutral);

/** Any other deed of one party to another. */
export const otherDeed: Sense = senseOf({ type: 'OTHER', target: ['obj'], look: 'near', needs: 'party' }, []);

/** What a speaker says somebody has to do. */
export const dutySense: Sense = senseOf({ type: 'REQUEST', target: ['subject'], look: 'near' }, []);

const plover = new Map(Object.entries(ploverTable.types));

export const quadOf = (type: EventType): Quad | null => (plover.get(type)?.quad ?? null) as Quad | null;
export const isReciprocal = (type: EventType): boolean => plover.get(type)?.reciprocal ?? false;
/** The type of ceasing an act of this type. */
export const endOf = (type: EventType): EventType | null => (plover.get(type)?.ends ?? null) as EventType | null;
export const isConflict = (type: EventType): boolean => quadOf(type) === 'material-conflict';
export const isCooperation = (type: EventType): boolean => /cooperation$/.test(quadOf(type) ?? '');
