/** Finds the predicates of a sentence: which reading of the lexicon a verb, noun or adjective has there. */
import type { Clauses } from './clauses';
import {
  adjectiveSense,
  endOf,
  isEnding,
  isLight,
  isNeutral,
  isParticle,
  isReceiving,
  isSpeech,
  isTransparent,
  isUnreal,
  nounSense,
  otherDeed,
  type Sense,
  singular,
  verbSenses,
} from './predicates';

/** A predicate in its place. */
export interface Predicate {
  sense: Sense;
  /** The token whose arguments count; the verb of a light-verb phrase. */
  head: number;
  /** The event noun, where there is one. */
  noun: number | null;
  /** All tokens of the phrase, sorted. */
  words: number[];
  kind: 'verb' | 'phrase' | 'light' | 'noun' | 'adjective';
  /** "face criticism": the subject is the target. */
  receiving: boolean;
}

/** Light verbs whose event noun stands after a preposition ("engaged in talks"). */
const ENGAGING = /^(?:engage|enter|participate|come)$/;

export class Matcher {
  constructor(private readonly clauses: Clauses) {}

  /** The reading of the word at `token`, or null. */
  at(token: number): Predicate | null {
    const { upos } = this.clauses.tokens[token];
    if (upos === 'VERB') return this.verb(token);
    if (upos === 'NOUN' || (upos === 'PROPN' && this.clauses.tokens[token].xpos === 'NNS')) return this.noun(token);
    return upos === 'ADJ' ? this.adjective(token) : null;
  }

  private verb(verb: number): Predicate | null {
    const { clauses } = this;
    let bare: Sense | null = null;
    const state = clauses.isPassive(verb) ? adjectiveSense(clauses.tokens[verb].text.toLowerCase()) : undefined;
    // "is prepared to", a state and no passive.
    if (state && clauses.doers(verb).length === 0 && clauses.complements(verb).some((kid) => clauses.isInfinitive(kid)))
      return this.predicate(state, verb, null, [verb], 'adjective');
    for (const sense of verbSenses(clauses.lemma(verb))) {
      if (sense.words.length === 0) {
        bare ??= sense;
        continue;
      }
      const words = this.phrase(verb, sense.words);
      if (words) return this.predicate(sense, verb, null, words, 'phrase');
    }
    const light = this.light(verb);
    if (light) return light;
    if (bare) return this.predicate(bare, verb, null, [verb], 'verb');
    const lemma = clauses.lemma(verb);
    const plain = !isNeutral(lemma) && !isSpeech(lemma) && !isTransparent(lemma) && !isUnreal(lemma) && !isLight(lemma);
    return plain ? this.predicate(otherDeed, verb, null, [verb], 'verb') : null;
  }

  /** A verb that carries, suffers or ends what its object tells. */
  private light(verb: number): Predicate | null {
    const { clauses } = this;
    const lemma = clauses.lemma(verb);
    const [light, receiving, ending] = [isLight(lemma), isReceiving(lemma), isEnding(lemma)];
    if (!light && !receiving && !ending) return null;
    for (const object of this.nounsOf(verb, ENGAGING.test(lemma))) {
      const sense = clauses.tokens[object].upos === 'NOUN' ? nounSense(clauses.lemma(object)) : undefined;
      if (!sense) continue;
      const words = [verb, object].sort((a, b) => a - b);
      if (ending) {
        const type = endOf(sense.type);
        return type
          ? this.predicate(
              { ...sense, type, mutual: false, target: [...sense.target, 'owner'] },
              verb,
              object,
              words,
              'light',
            )
          : null;
      }
      return { ...this.predicate(sense, verb, object, words, 'light'), receiving: receiving && !light };
    }
    return null;
  }

  private noun(noun: number): Predicate | null {
    const sense = nounSense(this.clauses.lemma(noun));
    if (!sense || this.clauses.tree.is(noun, 'compound', 'flat')) return null;
    return this.predicate(sense, noun, noun, [noun], 'noun');
  }

  private adjective(adjective: number): Predicate | null {
    const { tree, tokens } = this.clauses;
    const sense = adjectiveSense(this.clauses.lemma(adjective));
    if (!sense || (tree.child(adjective, 'cop') < 0 && tokens[adjective].deprel !== 'xcomp')) return null;
    return this.predicate(sense, adjective, null, [adjective], 'adjective');
  }

  private predicate(
    sense: Sense,
    head: number,
    noun: number | null,
    words: number[],
    kind: Predicate['kind'],
  ): Predicate {
    return { sense, head, noun, words, kind, receiving: false };
  }

  /** Tokens of the phrase, or null where a word of it is missing. */
  private phrase(verb: number, words: readonly string[]): number[] | null {
    const found = [verb];
    for (const word of words) {
      const token = isParticle(word) ? this.particle(verb, word) : this.object(verb, word);
      if (token < 0) return null;
      found.push(token);
    }
    return found.sort((a, b) => a - b);
  }

  private particle(verb: number, word: string): number {
    const { tree, tokens } = this.clauses;
    const { clauses } = this;
    for (const kid of tree.children(verb)) {
      if (tree.is(kid, 'compound', 'advmod', 'mark', 'case') && kid > verb && clauses.lemma(kid) === word) return kid;
      if (kid > verb && tree.is(kid, 'obl', 'xcomp', 'advcl', 'ccomp', 'obj')) {
        const mark = tree.children(kid).find((t) => t < kid && t > verb && clauses.lemma(t) === word);
        if (mark !== undefined) return mark;
      }
    }
    // A word beside the verb, whatever the tree makes of it.
    for (let i = verb + 1; i <= verb + 2 && i < tokens.length; i++) {
      if (clauses.lemma(i) === word && /^(?:ADP|ADV|PART|SCONJ|ADJ)$/.test(tokens[i].upos)) return i;
      if (tokens[i].upos !== 'ADP' && tokens[i].upos !== 'ADV') break;
    }
    return -1;
  }

  private object(verb: number, word: string): number {
    const is = (lemma: string) => lemma === word || singular(lemma) === word;
    return this.nounsOf(verb).find((token) => is(this.clauses.lemma(token))) ?? -1;
  }

  /** Words that may belong to a verb's phrase: its objects with their conjuncts and parts, nearest first. */
  private nounsOf(verb: number, obliques = true): number[] {
    const { tree, tokens } = this.clauses;
    const found: number[] = [];
    const objects = this.clauses.objects(verb);
    if (obliques) {
      for (const kid of tree.childrenBy(verb, 'obl', 'xcomp', 'advmod', 'nsubj:pass'))
        if (kid > verb) objects.push(kid);
    }
    for (const object of objects) {
      found.push(object);
      for (const kid of tree.childrenBy(object, 'conj', 'compound', 'amod')) found.push(kid);
      for (const { preposition, token } of this.clauses.obliques(object)) if (preposition === 'of') found.push(token);
    }
    return found.filter((token) => tokens[token].upos !== 'PRON');
  }
}
