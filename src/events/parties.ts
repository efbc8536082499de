/** From a syntactic argument to the actors it stands for: its mention, its conjuncts, whose it is. */
import type { CastIndex } from '../actors/lookup';
import type { Clauses } from './clauses';

/** What a phrase may stand for as a party. */
export interface Reach {
  /** A place may be meant ("bombed Basra"). */
  place: boolean;
  /** Possessors and adjectives of nation count ("Iran's offer"). */
  owners: boolean;
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

export class Parties {
  constructor(
    private readonly clauses: Clauses,
    private readonly index: CastIndex,
  ) {}

  /** Actors that the phrase headed by `token` stands for, conjuncts included, each once. */
  at(token: number, reach: Reach): string[] {
    const { tree } = this.clauses;
    const found = new Set(this.single(token, reach));
    let conjuncts = [token];
    while (conjuncts.length > 0) {
      conjuncts = conjuncts.flatMap((head) => tree.childrenBy(head, 'conj'));
      for (const conjunct of conjuncts) {
        if (!this.clauses.isVerbal(conjunct)) for (const actor of this.single(conjunct, reach)) found.add(actor);
      }
    }
    return [...found];
  }

  /** Actors of the mentions headed by the token itself. */
  named(token: number, place: boolean): string[] {
    return this.index.actorsAt(token).filter((id) => place || this.index.actor(id)?.kind !== 'place');
  }

  private single(token: number, reach: Reach): string[] {
    const named = this.named(token, reach.place);
    if (named.length > 0 || !reach.owners) return named;
    const { tree } = this.clauses;
    const owners = this.owners(token);
    if (owners.length > 0) return owners;
    for (const { preposition, token: part } of this.clauses.obliques(token)) {
      if (PART_OF.has(preposition)) {
        const whole = [part, ...tree.childrenBy(part, 'conj')].flatMap((head) => this.named(head, false));
        if (whole.length > 0) return whole;
      }
    }
    const other = tree.child(token, 'appos', 'flat');
    return other >= 0 ? this.named(other, false) : [];
  }

  /** Actors before the noun: possessor, compound, adjective of nation ("U.S. and Iranian diplomats"). */
  owners(noun: number): string[] {
    const { tree } = this.clauses;
    const found = new Set<string>();
    const collect = (head: number, depth: number) => {
      for (const kid of tree.childrenBy(head, 'nmod:poss', 'compound', 'amod', 'conj', 'nmod:unmarked')) {
        if (kid > noun && !tree.is(kid, 'conj')) continue;
        if (tree.is(kid, 'conj') && (head === noun || kid > noun)) continue;
        for (const actor of this.named(kid, false)) found.add(actor);
        if (depth < 3) collect(kid, depth + 1);
      }
    };
    collect(noun, 0);
    return [...found];
  }

  /** The parties nearest below `top` that are not among `not`: through owners, prepositions and complements, level by level. */
  within(top: number, not: ReadonlySet<string>, reach: Reach): string[] {
    const { tree, tokens } = this.clauses;
    let level = [top];
    const seen = new Set(level);
    for (let depth = 0; depth < 7 && level.length > 0; depth++) {
      for (const token of level) {
        const actors = this.at(token, { ...reach, owners: false }).filter((actor) => !not.has(actor));
        if (actors.length > 0) return actors;
      }
      const next: number[] = [];
      for (const token of level) {
        for (const kid of tree.children(token)) {
          if (seen.has(kid) || !this.leads(kid, reach.place)) continue;
          seen.add(kid);
          if (tokens[kid].deprel !== 'punct') next.push(kid);
        }
      }
      level = next;
    }
    return [];
  }

  /** Whether a party may be looked for below the token. */
  private leads(token: number, place: boolean): boolean {
    const { tree, tokens } = this.clauses;
    if (tree.is(token, 'obl', 'nmod') && !tree.is(token, 'nmod:poss')) {
      const mark = tree.child(token, 'case');
      if (mark < 0) return tree.is(token, 'nmod:unmarked') || tokens[token].upos !== 'PROPN';
      return place || !CIRCUMSTANCE.has(this.clauses.lemma(mark));
    }
    return !tree.is(token, 'advcl', 'parataxis', 'acl:relcl', 'case', 'mark', 'discourse', 'vocative', 'advmod');
  }
}
