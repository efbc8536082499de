/** What an outer predicate, a future or a duty makes of an inner one: PLOVER's type is the outer's. */
import type { EventType } from '../model';
import type { Clauses } from './clauses';
import type { Matcher, Predicate } from './match';
import { isConflict, isCooperation, isTransparent } from './predicates';
import { isNegated, modalOf } from './status';

/** Deeds of one's own that one can bind oneself to. */
const bindable = (type: EventType): boolean => isCooperation(type) || isConflict(type);

/** The predicate that a complement tells, through verbs that only begin or attempt it. */
export function innerPredicate(clauses: Clauses, matcher: Matcher, head: number, depth = 0): Predicate | null {
  for (const complement of clauses.complements(head)) {
    const found = matcher.at(complement);
    if (found && !(isTransparent(clauses.lemma(complement)) && found.kind === 'verb')) return found;
    if (depth < 3) {
      const deeper = innerPredicate(clauses, matcher, complement, depth + 1);
      if (deeper) return deeper;
    }
  }
  return null;
}

/** Type of binding oneself to a deed, or to leaving it. */
export function commitment(inner: EventType, negated: boolean): EventType {
  if (isConflict(inner)) return negated ? 'AGREE' : 'THREATEN';
  return negated ? 'REJECT' : 'AGREE';
}

/** Verbs that bind to a good end whatever follows ("offered to help oust X"). */
const FRIENDLY = new Set(['agree', 'accept', 'offer', 'volunteer', 'consent', 'assure']);

/** The type of a predicate in its clause: commitments and futures are told by what one binds oneself to. */
export function typeInContext(clauses: Clauses, matcher: Matcher, predicate: Predicate): EventType {
  const { sense, head, kind } = predicate;
  if (sense.commit) {
    const inner = innerPredicate(clauses, matcher, head);
    if (!inner || FRIENDLY.has(clauses.lemma(head))) return sense.type;
    return bindable(inner.sense.type) ? commitment(inner.sense.type, isNegated(clauses, inner.head)) : sense.type;
  }
  if (kind === 'noun' || !bindable(sense.type) || clauses.isPassive(head)) return sense.type;
  const modal = modalOf(clauses, head);
  if (modal === 'will' || (modal === 'would' && clauses.tokens[head].deprel !== 'root')) {
    const negated = isNegated(clauses, head);
    return negated && !isCooperation(sense.type) ? sense.type : commitment(sense.type, negated);
  }
  return sense.type;
}

/** Whether the event stands although its clause is negated: "will not meet" is a refusal, not the absence of a meeting. */
export const isRefusal = (clauses: Clauses, predicate: Predicate, type: EventType): boolean =>
  type === 'REJECT' && predicate.sense.type !== 'REJECT' && isNegated(clauses, predicate.head);

const DUTIES = new Set(['must', 'should', 'ought', 'shall']);

/** Whether a clause says what its subject has to do. */
export function isDuty(clauses: Clauses, verb: number): boolean {
  const { tree, tokens } = clauses;
  if (DUTIES.has(modalOf(clauses, verb) ?? '')) return true;
  const { deprel, head } = tokens[verb];
  return (
    deprel === 'xcomp' &&
    head >= 0 &&
    clauses.lemma(head) === 'need' &&
    tree.childrenBy(verb, 'mark').length > 0 &&
    !isNegated(clauses, head)
  );
}
