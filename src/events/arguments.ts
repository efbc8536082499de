/** Who stands where the frame of a predicate says its parties stand. */
import type { EventType } from '../model';
import type { Clauses } from './clauses';
import { innerPredicate } from './compose';
import type { Finding } from './confidence';
import type { Matcher, Predicate } from './match';
import { isLocative, type Parties, type Reach } from './parties';
import { isConflict, isCooperation, isParticle, isSpeech, nounSense, type Sense } from './predicates';

/** The parties on one side of an event. */
export interface Found {
  actors: string[];
  how: Finding;
  /** A token of the phrase, -1 where there is none. */
  token: number;
}

export const NOBODY: Found = { actors: [], how: 'none', token: -1 };
export const PARTY: Reach = { place: false, owners: true };
const NO_ONE: ReadonlySet<string> = new Set();
/** Types of deeds that a country does to its own people. */
const INWARD = new Set<EventType>(['COERCE', 'ASSAULT', 'ACCUSE', 'PROTEST', 'CONCEDE', 'REJECT', 'THREATEN', 'AID']);

export class Arguments {
  constructor(
    private readonly clauses: Clauses,
    private readonly matcher: Matcher,
    private readonly parties: Parties,
  ) {}

  /** Who does it: the subject or agent, else the owner of the event noun. */
  doers(predicate: Predicate): Found {
    const { clauses, parties } = this;
    const subject = clauses.surfaceSubject(predicate.head);
    const candidates = predicate.kind === 'adjective' && subject >= 0 ? [subject] : clauses.doers(predicate.head);
    for (const token of candidates) {
      const named = parties.at(token, { place: false, owners: false });
      if (named.length > 0) return { actors: named, how: 'direct', token };
      const owners = parties.at(token, PARTY);
      if (owners.length > 0) return { actors: owners, how: 'searched', token };
      const speaker = this.speakerOf(predicate.head, token);
      if (speaker >= 0) return { actors: parties.at(speaker, PARTY), how: 'searched', token };
    }
    if (clauses.isVerbal(predicate.head) && clauses.isPassive(predicate.head)) return this.causers(predicate.head);
    return predicate.noun === null ? NOBODY : this.owners(predicate);
  }

  /** "Syria says it is willing": the speaker, for an "it" that nobody else is; -1. */
  private speakerOf(head: number, subject: number): number {
    const { clauses } = this;
    const { deprel, head: above } = clauses.tokens[head];
    const said = deprel === 'ccomp' && isSpeech(clauses.lemma(above)) && /^(?:it|they)$/.test(clauses.lemma(subject));
    return said ? clauses.surfaceSubject(above) : -1;
  }

  /** Who is told with an event noun as doing it; all parties of a mutual one. */
  owners(predicate: Predicate): Found {
    return this.slots(predicate, predicate.sense.source, NO_ONE);
  }

  /** "killed in a raid by X", "in an attack carried out by X": the doer of the deed named beside a passive. */
  private causers(verb: number): Found {
    const { clauses, parties } = this;
    for (const { token } of clauses.obliques(verb)) {
      const sense = nounSense(clauses.lemma(token));
      if (!sense || !isConflict(sense.type)) continue;
      const agents = [token, ...clauses.tree.childrenBy(token, 'acl')].flatMap((host) =>
        clauses.obliques(host).flatMap((oblique) => (oblique.preposition === 'by' ? [oblique.token] : [])),
      );
      for (const agent of agents) {
        const actors = parties.at(agent, PARTY);
        if (actors.length > 0) return { actors, how: 'searched', token: agent };
      }
      const actors = parties.owners(token);
      if (actors.length > 0) return { actors, how: 'searched', token };
    }
    return NOBODY;
  }

  /** To whom it is done: where the frame says, else the nearest party in the object and the complements. */
  target(predicate: Predicate, doers: ReadonlySet<string>, reporter: string | null): Found {
    const { clauses } = this;
    const { sense, head, noun, words } = predicate;
    // A person's kindness is for others than the country he speaks for ("offered Iranian help").
    const own = new Set(isCooperation(sense.type) ? [...doers, ...this.parties.countriesOf(doers)] : doers);
    // "exchanged prisoners": what is exchanged is no side.
    if (sense.mutual) for (const word of words) for (const actor of this.parties.named(word, false)) own.add(actor);
    // "reiterated Kenya's commitment": whose it is, it is not made to.
    if (predicate.kind === 'light' && noun !== null) for (const actor of this.parties.owners(noun)) own.add(actor);
    const named = this.slots(predicate, targetSlots(sense), own);
    if (named.actors.length > 0 || sense.near) return named;
    const not = reporter === null ? own : new Set([...own, reporter]);
    const inner = this.inner(head)?.sense;
    const place = sense.place || (inner?.place ?? false);
    const tops = [...clauses.objects(head), ...clauses.complements(head)];
    // "called for sanctions against X": what the phrase's preposition governs is its object.
    for (const { preposition, token } of clauses.obliques(head)) {
      if (sense.words.includes(preposition)) tops.push(token);
    }
    if (noun !== null && !tops.includes(noun)) tops.push(noun);
    const on = clausesFor(sense.type, inner?.type ?? null);
    const first = this.search(tops, not, { ...PARTY, clauses: on });
    if (first.actors.length > 0) return first;
    const others = clauses.obliques(head).filter(({ preposition }) => sense.target.includes(preposition));
    const second = this.search(
      others.map(({ token }) => token),
      not,
      { place, owners: true, clauses: on },
    );
    if (second.actors.length > 0) return second;
    // The place of a deed is its target where it was done to something there ("imposed a curfew in Basra").
    if (place && (tops.length > 0 || words.length > 1)) {
      const beside = clauses
        .obliques(head)
        .flatMap(({ preposition, token }) => (isLocative(preposition) ? [token] : []));
      const there = this.search([...beside, ...tops], not, { place, owners: true, clauses: on });
      if (there.actors.length > 0) return there;
    }
    return this.itself(predicate, doers);
  }

  private search(tops: readonly number[], not: ReadonlySet<string>, reach: Reach): Found {
    for (const token of tops) {
      const actors = this.parties.within(token, not, reach);
      if (actors.length > 0) return { actors, how: 'searched', token };
    }
    return NOBODY;
  }

  /** What a complement tells, or a clause on the object ("a call for troops to be sent"). */
  private inner(head: number): Predicate | null {
    const { clauses, matcher } = this;
    const told = innerPredicate(clauses, matcher, head);
    if (told) return told;
    for (const object of clauses.objects(head)) {
      for (const token of clauses.tree.subtree(object, (kid) => clauses.tree.is(kid, 'acl:relcl'))) {
        const found = clauses.isVerbal(token) ? matcher.at(token) : null;
        if (found) return found;
      }
    }
    return null;
  }

  /** A deed within one country: "Ugandan police arrested Ugandan journalists". */
  private itself(predicate: Predicate, doers: ReadonlySet<string>): Found {
    if (!INWARD.has(predicate.sense.type) || doers.size !== 1) return NOBODY;
    const subject = this.clauses.surfaceSubject(predicate.head);
    if (subject < 0 || this.clauses.tokens[subject].head !== predicate.head) return NOBODY;
    if (this.parties.isPronoun(subject)) return NOBODY;
    for (const slot of predicate.sense.target) {
      for (const token of this.slot(predicate, slot)) {
        if (this.parties.isPronoun(token) || this.clauses.tree.child(token, 'nmod:poss') >= 0) continue;
        const actors = this.parties.at(token, PARTY).filter((actor) => doers.has(actor));
        if (actors.length > 0) return { actors, how: 'direct', token };
      }
    }
    return NOBODY;
  }

  /** The first of the places named where a party stands. */
  slots(predicate: Predicate, slots: readonly string[], not: ReadonlySet<string>): Found {
    for (const slot of slots) {
      for (const token of this.slot(predicate, slot)) {
        if (this.isIt(token)) continue;
        const place = predicate.sense.place || slot === 'obj';
        const all =
          slot === 'owner' || slot === 'poss'
            ? this.parties.owners(token)
            : this.parties.at(token, { place, owners: true });
        const actors = this.parties.others(token, all, not);
        if (actors.length > 0) return { actors, how: 'direct', token };
      }
    }
    return NOBODY;
  }

  /** "it" as an object: more often a thing said before than a party. */
  private isIt(token: number): boolean {
    return /^(?:it|itself)$/.test(this.clauses.lemma(token));
  }

  /** Heads of the phrases that stand at a place of the frame. */
  private slot({ head, noun, words }: Predicate, slot: string): number[] {
    const { clauses } = this;
    const objects = clauses.isVerbal(head) ? clauses.objects(head) : [];
    switch (slot) {
      case 'obj':
      case 'iobj':
        return objects.filter((token) => !words.includes(token));
      case 'owner':
        return objects;
      case 'poss':
        return noun === null ? [] : [noun];
      case 'subject':
        return clauses.complements(head).flatMap((token) => {
          const subject = clauses.tree.child(token, 'nsubj');
          return subject < 0 ? [] : [clauses.antecedent(subject)];
        });
      default: {
        const hosts = new Set([head, ...words, ...objects]);
        return [...hosts].flatMap((host) =>
          clauses.obliques(host).flatMap(({ preposition, token }) => (preposition === slot ? [token] : [])),
        );
      }
    }
  }
}

/** Praise and blame are for who acts; force is used on whom the object names, or on whom it is meant for. */
function clausesFor(type: EventType, inner: EventType | null): Reach['clauses'] {
  if (type === 'ACCUSE' || type === 'SUPPORT') return 'doers';
  if (type !== 'COERCE' && type !== 'ASSAULT' && type !== 'CONCEDE') return 'all';
  return inner !== null && isConflict(inner) ? 'purpose' : 'none';
}

/** Places of the target: a phrase's own preposition first; the owner last where the noun is part of the phrase. */
function targetSlots({ words, target }: Sense): readonly string[] {
  const own = words.filter((word) => isParticle(word) && !target.includes(word));
  const hasNoun = words.some((word) => !isParticle(word));
  const rest = hasNoun
    ? [...target.filter((slot) => slot !== 'owner'), ...target.filter((slot) => slot === 'owner')]
    : target;
  return [...own, ...rest];
}
