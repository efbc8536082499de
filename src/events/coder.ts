/** Codes the predicates of a sentence: type, parties, status; the outer predicate before the inner. */
import { CastIndex } from '../actors/lookup';
import { Tree } from '../language/tree';
import type { Analysis, Cast, Event, EventStatus, EventType, Quotation, Span } from '../model';
import { Arguments, type Found, NOBODY } from './arguments';
import { Clauses } from './clauses';
import { innerPredicate, isDuty, isRefusal, typeInContext } from './compose';
import { confidenceOf } from './confidence';
import { Context } from './context';
import { Matcher, type Predicate } from './match';
import { Parties } from './parties';
import { dutySense, isConflict, isTransparent } from './predicates';
import { Replies } from './replies';
import { modalOf, statusOf } from './status';

/** A trigger longer than this many tokens is cut to its verb. */
const LONGEST_TRIGGER = 8;

export class Coder {
  private readonly index: CastIndex;
  private readonly clauses: Clauses;
  private readonly matcher: Matcher;
  private readonly parties: Parties;
  private readonly context: Context;
  private readonly args: Arguments;
  private readonly replies = new Replies();
  /** Tokens whose predicate another one has taken up. */
  private readonly spent = new Set<number>();

  constructor(
    private readonly analysis: Analysis,
    cast: Cast,
    quotations: readonly Quotation[],
  ) {
    this.index = new CastIndex(cast);
    this.clauses = new Clauses(new Tree(analysis.tokens));
    this.matcher = new Matcher(this.clauses);
    this.parties = new Parties(this.clauses, this.index);
    this.args = new Arguments(this.clauses, this.matcher, this.parties);
    this.context = new Context(analysis, this.clauses, this.parties, this.index, quotations);
  }

  /** Events of one sentence, unmerged and without ids. */
  sentence(number: number): Event[] {
    const { first, last } = this.analysis.sentences[number];
    const order: { token: number; depth: number }[] = [];
    for (let token = first; token < last; token++) order.push({ token, depth: this.clauses.depth(token) });
    order.sort((a, b) => a.depth - b.depth || a.token - b.token);
    return order.flatMap(({ token }) => this.predicate(number, token));
  }

  private predicate(sentence: number, token: number): Event[] {
    const { clauses } = this;
    if (this.spent.has(token)) return [];
    if (clauses.isVerbal(token) || clauses.tokens[token].upos === 'ADJ') {
      const duty = this.duty(sentence, token);
      if (duty) return [duty];
    }
    const predicate = this.matcher.at(token);
    if (!predicate) return [];
    const event = predicate.kind === 'noun' ? this.nominal(sentence, predicate) : this.verbal(sentence, predicate);
    return event ? [event] : [];
  }

  /** "X said that Y must ...": X asks it of Y. */
  private duty(sentence: number, verb: number): Event | null {
    const { clauses } = this;
    if (!isDuty(clauses, verb) || clauses.isPassive(verb)) return null;
    const subject = clauses.surfaceSubject(verb);
    if (subject < 0) return null;
    const trigger = this.span([verb]);
    const speaker = this.context.reporterOf(trigger, verb);
    const named = this.parties.at(subject, { place: false, owners: false });
    const target = named.filter((actor) => actor !== speaker);
    if (target.length === 0 || !speaker) return null;
    this.spend(verb);
    const predicate: Predicate = {
      sense: dutySense,
      head: verb,
      noun: null,
      words: [verb],
      kind: 'verb',
      receiving: false,
    };
    const source: Found = { actors: [speaker], how: 'direct', token: verb };
    const whom: Found = { actors: target, how: 'direct', token: subject };
    this.replies.note('REQUEST', source.actors, target, sentence);
    return this.event(sentence, predicate, 'REQUEST', source, whom, 'asserted');
  }

  /** An event told by a verb or adjective; what it governs is its own business from then on. */
  private verbal(sentence: number, predicate: Predicate): Event | null {
    const { clauses } = this;
    const { sense, head } = predicate;
    if (!this.applies(predicate)) return null;
    let source = this.args.doers(predicate);
    const reporter = this.context.reporterOf(this.span(predicate.words), head);
    let target = this.args.target(predicate, new Set(source.actors), reporter);
    if (predicate.receiving) [source, target] = [this.args.owners(predicate), source];
    if (sense.mutual && target.actors.length === 0 && predicate.noun !== null && source.actors.length < 2) {
      const parts = this.args.owners(predicate);
      if (parts.actors.length > 1) source = parts;
    }
    const type = typeInContext(clauses, this.matcher, predicate);
    if (target.actors.length === 0) target = this.answered(sentence, predicate, new Set(source.actors));
    this.replies.note(type, source.actors, target.actors, sentence);
    const status = isRefusal(clauses, predicate, type) ? 'asserted' : statusOf(clauses, head);
    if (!this.stands(predicate, source, target)) return null;
    // Nobody in particular is refused or threatened: no event.
    if (target.actors.length === 0 && type !== sense.type && type !== 'AGREE') return null;
    this.spend(head);
    if (predicate.noun !== null) this.spent.add(predicate.noun);
    return this.event(sentence, predicate, type, source, target, status);
  }

  /** Whoever said what the predicate answers ("rejected the allegations"). */
  private answered(sentence: number, { sense, head }: Predicate, doers: ReadonlySet<string>): Found {
    if (doers.size === 0) return NOBODY;
    const sides = new Set([...doers, ...this.parties.countriesOf(doers)]);
    for (const object of this.clauses.objects(head)) {
      const actors = this.replies.answered(this.clauses, sense.type, object, sides, sentence);
      if (actors.length > 0) return { actors: [...actors], how: 'searched', token: object };
    }
    return NOBODY;
  }

  /** Whether the reading is right here: a plan needs a coded deed, a verb that only begins one gives way to it. */
  private applies({ sense, head, kind }: Predicate): boolean {
    if (sense.needs === 'complement') {
      const inner = innerPredicate(this.clauses, this.matcher, head);
      if (!this.clauses.complements(head).some((kid) => this.clauses.isInfinitive(kid))) return false;
      return inner !== null && (!sense.force || isConflict(inner.sense.type));
    }
    if (sense.needs === 'no object' && this.clauses.tree.child(head, 'obj', 'ccomp') >= 0) return false;
    const gives = kind === 'verb' && isTransparent(this.clauses.lemma(head)) && sense.needs !== 'party';
    return !gives || innerPredicate(this.clauses, this.matcher, head) === null;
  }

  /** Whether enough of the parties is known. */
  private stands({ sense, head }: Predicate, source: Found, target: Found): boolean {
    if (sense.needs === 'person') {
      const persons = source.actors.some((id) => this.index.actor(id)?.kind === 'person');
      if (!persons || target.how !== 'direct') return false;
    }
    if (sense.needs === 'party' && !(this.isNamed(source) && this.isNamed(target))) return false;
    // Who was killed is told, by whom often not.
    if (source.actors.length === 0) return sense.type === 'ASSAULT' && target.how === 'direct' && this.isMain(head);
    if (target.actors.length > 0) return true;
    return (sense.solo && this.isMain(head)) || (sense.mutual && source.actors.length > 1);
  }

  /** Whether the phrase itself is the party, or tells of people of theirs; not what they own. */
  private isNamed({ how, token, actors }: Found): boolean {
    if (token < 0 || how === 'none') return false;
    return this.parties.named(token, true).includes(actors[0]) || this.parties.isPeople(token);
  }

  /** Whether a deed is told for its own sake: in a main clause or in what somebody says. */
  private isMain(head: number): boolean {
    const { tokens } = this.clauses;
    let at = head;
    for (let depth = 0; depth < 6 && tokens[at].head >= 0; depth++) {
      const begun = tokens[at].deprel === 'xcomp' && isTransparent(this.clauses.lemma(tokens[at].head));
      if (!begun && tokens[at].deprel !== 'conj') break;
      at = tokens[at].head;
    }
    return /^(?:root|ccomp|parataxis)$/.test(tokens[at].deprel);
  }

  /** An event told by a noun alone: both parties must be told with it. */
  private nominal(sentence: number, predicate: Predicate): Event | null {
    const { sense, head } = predicate;
    let source = this.args.owners(predicate);
    let target = this.args.slots(predicate, sense.target, new Set(source.actors));
    const clause = this.clauses.clauseOf(head);
    if (sense.mutual && source.actors.length === 0 && target.actors.length > 0 && this.isCircumstance(head, clause)) {
      source = this.args.doers({ ...predicate, head: clause, noun: null });
      target = { ...target, actors: target.actors.filter((actor) => !source.actors.includes(actor)) };
    }
    const enough = source.actors.length > 0 && (target.actors.length > 0 || (sense.mutual && source.actors.length > 1));
    if (!enough) return null;
    return this.event(sentence, predicate, sense.type, source, target, statusOf(this.clauses, head));
  }

  /** Whether the noun tells what the subject of its clause came or went for ("arrived for talks with X"). */
  private isCircumstance(noun: number, clause: number): boolean {
    return this.clauses.tree.is(noun, 'obl', 'obj') && this.clauses.isVerbal(clause) && !this.clauses.isPassive(clause);
  }

  /** Marks what the predicate's objects and complements tell as its own business. */
  private spend(head: number): void {
    const { tree } = this.clauses;
    this.spent.add(head);
    for (const top of [...this.clauses.complements(head), ...tree.childrenBy(head, 'obj', 'iobj')]) {
      for (const token of tree.subtree(top, (kid) => tree.is(kid, 'acl:relcl', 'parataxis'))) this.spent.add(token);
    }
  }

  private event(
    sentence: number,
    predicate: Predicate,
    type: EventType,
    source: Found,
    target: Found,
    status: EventStatus,
  ): Event {
    const { head, words, kind, sense } = predicate;
    const trigger = this.span(words);
    const all = [...new Set([...source.actors, ...target.actors])];
    const mutual = sense.mutual && type === sense.type && all.length > 1;
    const ahead = modalOf(this.clauses, head) === 'will';
    return {
      id: '',
      type,
      source: mutual ? all : source.actors,
      target: mutual ? all : target.actors,
      trigger,
      sentence,
      place: this.context.placeOf(head, new Set(all)),
      ...this.context.dateOf(sentence, head, ahead),
      status,
      reportedBy: this.context.reporterOf(trigger, head),
      confidence: confidenceOf({
        kind,
        status,
        main: this.isMain(head),
        source: source.how,
        target: target.how,
        pronoun: source.token >= 0 && this.parties.isPronoun(source.token),
        distance: source.token < 0 ? 0 : Math.abs(source.token - head),
      }),
      evidence: [trigger],
    };
  }

  /** From the first to the last word of a predicate; its verb alone where they stand far apart. */
  private span(words: readonly number[]): Span {
    const { tokens } = this.clauses;
    const last = words[words.length - 1];
    const end = last - words[0] < LONGEST_TRIGGER ? last : words[0];
    return { start: tokens[words[0]].start, end: tokens[end].end };
  }
}
