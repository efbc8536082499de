/** When, where and on whose word an event is told. */
import type { CastIndex } from '../actors/lookup';
import type { Analysis, Event, Quotation, Span } from '../model';
import type { Clauses } from './clauses';
import { type DateMention, findDates } from './dates';
import type { Parties } from './parties';
import { isSpeech } from './predicates';

/** Dependents through which the date or place of a governing verb holds for what is below. */
const SAME_TIME = /^(?:xcomp|conj|obj|obl|nmod|nsubj|nsubj:pass|compound|acl)$/;

interface DateInClause extends DateMention {
  /** The head of the clause that the date belongs to. */
  clause: number;
}

export class Context {
  private readonly dates = new Map<number, DateInClause[]>();

  constructor(
    private readonly analysis: Analysis,
    private readonly clauses: Clauses,
    private readonly parties: Parties,
    private readonly index: CastIndex,
    private readonly quotations: readonly Quotation[],
  ) {}

  /** Date told in the clause of the predicate, or of the verb that carries it. */
  dateOf(sentence: number, predicate: number, ahead: boolean): Pick<Event, 'date' | 'datePrecision'> {
    const dates = this.datesIn(sentence, ahead);
    if (dates.length > 0) {
      for (let at = predicate; at >= 0; at = this.clauses.tokens[at].head) {
        const found = dates.find(({ clause }) => clause === at);
        if (found) return { date: found.value, datePrecision: found.precision };
        if (!SAME_TIME.test(this.clauses.tokens[at].deprel)) break;
      }
    }
    return { date: null, datePrecision: null };
  }

  /** The place that an "in" or "at" beside the predicate names. */
  placeOf(predicate: number, not: ReadonlySet<string>): string | null {
    for (let at = predicate; at >= 0; at = this.clauses.tokens[at].head) {
      for (const { preposition, token } of this.clauses.obliques(at)) {
        if (!/^(?:in|at|near|inside|outside)$/.test(preposition)) continue;
        const place = this.index
          .actorsAt(token)
          .find((id) => /^(?:place|country)$/.test(this.index.actor(id)?.kind ?? '') && !not.has(id));
        if (place) return place;
      }
      if (!/^(?:xcomp|conj|obj|nmod)$/.test(this.clauses.tokens[at].deprel)) break;
    }
    return null;
  }

  /** Whoever the text cites: the speaker of the quotation around the trigger, else the subject of the verb of saying. */
  reporterOf(trigger: Span, predicate: number): string | null {
    let closest: Quotation | null = null;
    for (const quotation of this.quotations) {
      const { start, end } = quotation.content;
      if (start > trigger.start || end < trigger.end || !quotation.speaker) continue;
      if (!closest || end - start < closest.content.end - closest.content.start) closest = quotation;
    }
    return closest?.speaker ?? this.speakerAbove(predicate);
  }

  private speakerAbove(predicate: number): string | null {
    const { tree, tokens } = this.clauses;
    let below = predicate;
    for (const above of tree.ancestors(predicate).slice(1)) {
      if (/^(?:ccomp|parataxis)$/.test(tokens[below].deprel) && isSpeech(this.clauses.lemma(above))) {
        return this.speakerOf(above);
      }
      below = above;
    }
    // "X did it, Y said": the verb of saying hangs below.
    for (const kid of tree.childrenBy(below, 'parataxis'))
      if (isSpeech(this.clauses.lemma(kid))) return this.speakerOf(kid);
    return null;
  }

  private speakerOf(verb: number): string | null {
    const subject = this.clauses.surfaceSubject(verb);
    return subject < 0 ? null : (this.parties.at(subject, { place: false, owners: true })[0] ?? null);
  }

  private datesIn(sentence: number, ahead: boolean): DateInClause[] {
    const key = sentence * 2 + (ahead ? 1 : 0);
    let dates = this.dates.get(key);
    if (!dates) {
      const { start, end } = this.analysis.sentences[sentence];
      const { text, date } = this.analysis.document;
      dates = findDates(text.slice(start, end), date, start, ahead).map((found) => ({
        ...found,
        clause: this.clauses.clauseOf(this.tokenAt(sentence, found)),
      }));
      this.dates.set(key, dates);
    }
    return dates;
  }

  /** The token of a date that the tree hangs highest: its last word, or that word's head inside the date. */
  private tokenAt(sentence: number, { start, end }: Span): number {
    const { first, last } = this.analysis.sentences[sentence];
    const { tokens } = this.clauses;
    let top = -1;
    for (let i = first; i < last; i++) {
      if (tokens[i].start < start || tokens[i].end > end) continue;
      const { head } = tokens[i];
      if (head < 0 || tokens[head].start < start || tokens[head].end > end) top = i;
    }
    return top < 0 ? first : top;
  }
}
