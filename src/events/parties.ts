/** From a syntactic argument to the actors it stands for: its mention, its conjuncts, whose it is. */
import type { CastIndex } from '../actors/lookup';
import { collectiveSector, peopleSector, roleSector } from '../actors/titles';
import type { Clauses } from './clauses';

/** What a phrase may stand for as a party. */
export interface Reach {
  /** A place may be meant ("bombed Basra"). */
  place: boolean;
  /** Possessors and adjectives of nation count ("Iran's offer"). */
  owners: boolean;
  /**
   * Which clauses on a noun are searched: all, those that tell who acts ("crimes committed by X", not "efforts to help
   * X"), those of purpose ("opened fire to disperse X", not "a man suspected of spying for X"), or none.
   */
  clauses?: 'all' | 'doers' | 'purpose' | 'none';
}

/** Prepositions of what a phrase is part of: "members of X", "officials from X". */
const PART_OF = new Set(['of', 'from']);
/** Prepositions of circumstance: what follows is no party. */
const CIRCUMSTANCE = new Set([
  'in',
  'at',
  'near',
  'during',
  'after',
  'before',
  'since',
  'until',
  'despite',
  'because',
  'amid',
  'under',
  'inside',
  'outside',
  'around',
  'within',
  'following',
  'like',
  'as',
  'than',
  'through',
  'via',
  'without',
  'according',
  'between',
]);
/** Words that make a clause a complement: "accused of killing X", "banned from entering X". */
const COMPLEMENTING = new Set(['of', 'from', 'for', 'to', 'against', 'with']);
/** Prepositions of place: what follows may be meant where a deed has a place for target. */
const PLACES = new Set(['in', 'at', 'near', 'around', 'inside', 'outside', 'throughout', 'across', 'along']);

export const isLocative = (preposition: string): boolean => PLACES.has(preposition);

export class Parties {
  constructor(
    private readonly clauses: Clauses,
    private readonly index: CastIndex,
  ) {}

  /** Actors that the phrase headed by `token` stands for, conjuncts included, each once. */
  at(token: number, reach: Reach): string[] {
    const found = new Set(this.single(token, reach));
    let conjuncts = [token];
    while (conjuncts.length > 0) {
      conjuncts = conjuncts.flatMap((head) => this.conjuncts(head));
      for (const conjunct of conjuncts) {
        if (!this.clauses.isVerbal(conjunct)) for (const actor of this.single(conjunct, reach)) found.add(actor);
      }
    }
    return [...found];
  }

  /** What is coordinated with a phrase, names that the tree takes for an apposition included ("leader X and president Y"). */
  private conjuncts(head: number): number[] {
    const { tree, tokens } = this.clauses;
    const joined = (kid: number) => kid - head < 9 && tokens.slice(head + 1, kid).some(({ upos }) => upos === 'CCONJ');
    return tree.childrenBy(head, 'conj', 'appos').filter((kid) => tree.is(kid, 'conj') || joined(kid));
  }

  /** Actors of the mentions headed by the token itself. */
  named(token: number, place: boolean): string[] {
    return this.index.actorsAt(token).filter((id) => place || this.index.actor(id)?.kind !== 'place');
  }

  /** Ids of the countries that persons stand for. */
  countriesOf(actors: Iterable<string>): string[] {
    return [...actors].flatMap((id) => {
      const actor = this.index.actor(id);
      return actor?.kind === 'person' && actor.country ? [`country:${actor.country}`] : [];
    });
  }

  /** Those of a phrase's actors that are not `not`, nor a group that belongs to them ("its troops"). */
  others(token: number, actors: readonly string[], not: ReadonlySet<string>): string[] {
    const owner = this.clauses.tree.child(token, 'nmod:poss');
    const theirs = owner >= 0 && this.named(owner, false).some((actor) => not.has(actor));
    return actors.filter((actor) => !not.has(actor) && !(theirs && this.index.actor(actor)?.kind === 'group'));
  }

  /** True where the token is a pronoun or a possessor. */
  isPronoun(token: number): boolean {
    return this.clauses.tokens[token].upos === 'PRON' || /^PRP/.test(this.clauses.tokens[token].xpos);
  }

  private single(token: number, reach: Reach, depth = 0): string[] {
    const named = this.named(token, reach.place);
    if (named.length > 0 || !reach.owners) return named;
    const { tree } = this.clauses;
    // "Kenya's ally Uganda" is Uganda.
    const other = tree.child(token, 'appos', 'flat');
    const called = other >= 0 ? this.named(other, false) : [];
    if (called.length > 0) return called;
    const owners = this.owners(token);
    if (owners.length > 0) return owners;
    const people = this.isPeople(token);
    for (const { preposition, token: part } of this.clauses.obliques(token)) {
      if (PART_OF.has(preposition) || (people && PLACES.has(preposition))) {
        const whole = [part, ...tree.childrenBy(part, 'conj')].flatMap((head) =>
          depth < 3 && PART_OF.has(preposition)
            ? this.single(head, { ...reach, place: reach.place || people }, depth + 1)
            : this.named(head, false),
        );
        if (whole.length > 0) return [...new Set(whole)];
      }
    }
    return [];
  }

  /** A noun for people or for a body that acts. */
  isPeople(noun: number): boolean {
    const word = this.clauses.tokens[noun].text.toLowerCase();
    const lemma = this.clauses.lemma(noun);
    return (
      lemma === 'counterpart' || (peopleSector(word) ?? collectiveSector(lemma) ?? roleSector(lemma)) !== undefined
    );
  }

  /** Actors before the noun: possessor, compound, adjective of nation ("U.S. and Iranian diplomats"). */
  owners(noun: number): string[] {
    const { tree, tokens } = this.clauses;
    const found: string[] = [];
    const add = (token: number) => {
      for (const actor of this.named(token, false)) if (!found.includes(actor)) found.unshift(actor);
    };
    for (const kid of tree.childrenBy(noun, 'nmod:poss')) {
      add(kid);
      // "the president of Iran's offer" is Iran's president's; a possessor that is nobody may have an owner himself.
      if (found.length === 0) for (const actor of this.single(kid, { place: false, owners: true })) found.push(actor);
    }
    for (let i = noun - 1; i >= 0 && i > noun - 9; i--) {
      const { upos, xpos } = tokens[i];
      const joins = upos === 'CCONJ' && i > 0 && this.named(i - 1, false).length > 0 && found.length > 0;
      if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(upos) && xpos !== 'HYPH' && !joins) break;
      add(i);
    }
    return found;
  }

  /** The parties nearest below `top` that are not among `not`: through owners, prepositions and complements, level by level. */
  within(top: number, not: ReadonlySet<string>, reach: Reach): string[] {
    const { tree, tokens } = this.clauses;
    let level = [top];
    const seen = new Set(level);
    for (let depth = 0; depth < 7 && level.length > 0; depth++) {
      for (const token of level) {
        const actors = this.others(token, this.at(token, { ...reach, owners: false }), not);
        if (actors.length > 0) return actors;
      }
      const next: number[] = [];
      for (const token of level) {
        for (const kid of tree.children(token)) {
          if (seen.has(kid) || !this.leads(kid, reach)) continue;
          seen.add(kid);
          if (tokens[kid].deprel !== 'punct') next.push(kid);
        }
      }
      level = next;
    }
    return [];
  }

  /** A place or country, or a word for one with its name ("the town of X"). */
  private isPlace(token: number): boolean {
    if (this.named(token, true).length > 0 || this.owners(token).length > 0) return true;
    return this.clauses
      .obliques(token)
      .some(({ preposition, token: name }) => preposition === 'of' && this.named(name, true).length > 0);
  }

  /** Whether a party may be looked for below the token. */
  private leads(token: number, { place, clauses = 'all' }: Reach): boolean {
    const { tree, tokens } = this.clauses;
    if (tree.is(token, 'obl', 'nmod') && !tree.is(token, 'nmod:poss')) {
      const mark = tree.child(token, 'case');
      if (mark < 0) return tree.is(token, 'nmod:unmarked') || tokens[token].upos !== 'PROPN';
      const preposition = this.clauses.lemma(mark);
      return !CIRCUMSTANCE.has(preposition) || (place && PLACES.has(preposition) && this.isPlace(token));
    }
    if (tree.is(token, 'acl') && clauses !== 'all') {
      return clauses !== 'none' && tokens[token].xpos === (clauses === 'doers' ? 'VBN' : 'VB');
    }
    if (tree.is(token, 'advcl')) {
      return tree.children(token).some((mark) => mark < token && COMPLEMENTING.has(this.clauses.lemma(mark)));
    }
    return !tree.is(token, 'parataxis', 'acl:relcl', 'case', 'mark', 'discourse', 'vocative', 'advmod');
  }
}
