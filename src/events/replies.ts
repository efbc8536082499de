/** Answers: whose allegation was rejected, whose proposal welcomed, where the sentence does not say. */
import type { EventType } from '../model';
import type { Clauses } from './clauses';
import { nounSense } from './predicates';

/** Something said to somebody that can be answered. */
interface Utterance {
  type: EventType;
  source: readonly string[];
  target: readonly string[];
  sentence: number;
}

/** What each kind of noun may refer back to. */
const ANSWERED: Partial<Record<EventType, readonly EventType[]>> = {
  ACCUSE: ['ACCUSE', 'REQUEST', 'THREATEN'],
  THREATEN: ['THREATEN'],
  REQUEST: ['REQUEST', 'AGREE'],
  AGREE: ['AGREE', 'REQUEST'],
};
const UTTERED = new Set<EventType>(['ACCUSE', 'REQUEST', 'THREATEN', 'AGREE']);
const ANSWERS = new Set<EventType>(['REJECT', 'AGREE', 'SUPPORT', 'ACCUSE', 'CONCEDE']);
/** How many sentences back an answer reaches. */
const REACH = 4;

export class Replies {
  private readonly utterances: Utterance[] = [];

  note(type: EventType, source: readonly string[], target: readonly string[], sentence: number): void {
    if (UTTERED.has(type) && source.length > 0) this.utterances.push({ type, source, target, sentence });
  }

  /** Whom an answer by `doers` is given to: the last to have said what `object` names ("the allegation"); empty where unknown. */
  answered(
    clauses: Clauses,
    type: EventType,
    object: number,
    doers: ReadonlySet<string>,
    sentence: number,
  ): readonly string[] {
    const said = nounSense(clauses.lemma(object))?.type;
    const kinds = said && ANSWERED[said];
    if (!kinds || !ANSWERS.has(type) || !this.isDefinite(clauses, object)) return [];
    for (let i = this.utterances.length - 1; i >= 0; i--) {
      const { type: uttered, source, target, sentence: where } = this.utterances[i];
      if (sentence - where > REACH) break;
      if (!kinds.includes(uttered) || source.some((actor) => doers.has(actor))) continue;
      if (target.length === 0 || target.some((actor) => doers.has(actor)) || said !== 'ACCUSE') return source;
    }
    return [];
  }

  private isDefinite(clauses: Clauses, noun: number): boolean {
    return clauses.tree
      .childrenBy(noun, 'det')
      .some((det) => /^(?:the|this|that|these|those)$/.test(clauses.lemma(det)));
  }
}
