/** Answers: whose allegation was rejected, whose raid condemned, where the sentence does not say. */
import type { EventType } from '../model';
import type { Clauses } from './clauses';
import { nounSense } from './predicates';

/** Something said or done that can be answered. */
interface Act {
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
  SANCTION: ['SANCTION'],
  COERCE: ['COERCE', 'ASSAULT'],
  ASSAULT: ['ASSAULT', 'COERCE'],
};
const ANSWERS = new Set<EventType>(['REJECT', 'AGREE', 'SUPPORT', 'ACCUSE', 'CONCEDE']);
/** Nouns for whatever was done or said last ("welcomed the decision"). */
const ACTS = new Set([
  'decision',
  'move',
  'measure',
  'step',
  'action',
  'act',
  'ruling',
  'verdict',
  'statement',
  'gesture',
]);
/** How many sentences back such a noun reaches. */
const LAST = 2;
/** How many sentences back an answer reaches. */
const REACH = 6;
const DEFINITE = /^(?:the|this|that|these|those)$/;

export class Replies {
  private readonly acts: Act[] = [];

  note(type: EventType, source: readonly string[], target: readonly string[], sentence: number): void {
    while (this.acts.length > 0 && sentence - this.acts[0].sentence > REACH) this.acts.shift();
    if (source.length > 0) this.acts.push({ type, source, target, sentence });
  }

  /** Whom an answer by `doers` is given to: the last to have said or done what `object` names; empty where unknown. */
  answered(
    clauses: Clauses,
    type: EventType,
    object: number,
    doers: ReadonlySet<string>,
    sentence: number,
  ): readonly string[] {
    const lemma = clauses.lemma(object);
    const named = nounSense(lemma)?.type;
    const kinds = named && ANSWERED[named];
    const any = ACTS.has(lemma);
    if (!(kinds || any) || !ANSWERS.has(type)) return [];
    if (!clauses.tree.childrenBy(object, 'det').some((det) => DEFINITE.test(clauses.lemma(det)))) return [];
    const known = this.acts.filter(
      (act) =>
        (any || kinds?.includes(act.type)) &&
        sentence - act.sentence <= (any ? LAST : REACH) &&
        !act.source.some((actor) => doers.has(actor)),
    );
    const toDoers = known.filter(({ target }) => target.some((actor) => doers.has(actor)));
    // Only those accused deny; anybody may welcome a proposal or condemn a raid.
    const addressed = named === 'ACCUSE' || named === 'THREATEN';
    const open = addressed ? known.filter(({ target }) => target.length === 0) : known;
    return (toDoers.at(-1) ?? open.at(-1))?.source ?? [];
  }
}
