/** Whether an event happened: negation, modality, conditions, and what stands above it. */
import type { EventStatus } from '../model';
import type { Clauses } from './clauses';
import { isNegative, isUnreal } from './predicates';

const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'n’t']);
const MODALS = new Set([
  'will',
  'would',
  'shall',
  'should',
  'may',
  'might',
  'could',
  'can',
  'must',
  "'ll",
  'ca',
  'wo',
  'ought',
]);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest', 'until', 'once']);

/** Negated by a word of its own. */
export function isNegated(clauses: Clauses, predicate: number): boolean {
  const { tree } = clauses;
  return tree.children(predicate).some((kid) => {
    if (tree.is(kid, 'advmod', 'det', 'cc', 'neg') && NEGATIONS.has(clauses.lemma(kid))) return true;
    // "No one met X", "made no demand"
    return tree.is(kid, 'nsubj', 'obj') && tree.childrenBy(kid, 'det').some((det) => clauses.lemma(det) === 'no');
  });
}

/** The modal verb of a clause, in lower case, or null. */
export function modalOf(clauses: Clauses, predicate: number): string | null {
  const { tree } = clauses;
  for (const kid of tree.childrenBy(predicate, 'aux')) {
    const lemma = clauses.tokens[kid].text.toLowerCase();
    if (MODALS.has(lemma)) return lemma === "'ll" || lemma === 'wo' ? 'will' : lemma;
  }
  const { deprel, head } = clauses.tokens[predicate];
  return deprel === 'conj' && head >= 0 && tree.child(predicate, 'aux', 'nsubj') < 0 ? modalOf(clauses, head) : null;
}

/** Status of an event told by `predicate`: its own clause first, then the verbs that govern it. */
export function statusOf(clauses: Clauses, predicate: number): EventStatus {
  const { tree, tokens } = clauses;
  if (isNegated(clauses, predicate)) return 'negated';
  let hypothetical = isOpen(clauses, predicate);
  let negated = false;
  let below = predicate;
  for (const above of tree.ancestors(predicate).slice(1, 8)) {
    const { deprel } = tokens[below];
    const governed = /^(?:xcomp|ccomp|obj|obl|nmod|advcl|acl|nsubj:pass|conj|csubj)$/.test(deprel);
    if (!governed) break;
    if (deprel === 'advcl' || deprel === 'acl') {
      hypothetical ||= tokens[below].xpos === 'VB' || (clauses.isCharge(below) && isUnreal(clauses.lemma(above)));
      break;
    }
    if (deprel !== 'conj') {
      const lemma = clauses.lemma(above);
      if (/^(?:xcomp|ccomp|obj)$/.test(deprel)) {
        if (isNegative(lemma)) negated = true;
        if (isUnreal(lemma)) hypothetical = true;
      }
      if (isNegated(clauses, above) && deprel !== 'ccomp') negated = true;
      if (deprel !== 'ccomp' && isOpen(clauses, above)) hypothetical = true;
    }
    below = above;
  }
  return negated ? 'negated' : hypothetical ? 'hypothetical' : 'asserted';
}

/** A clause with a modal, a condition, or a question mark. */
function isOpen(clauses: Clauses, predicate: number): boolean {
  const { tree } = clauses;
  if (modalOf(clauses, predicate)) return true;
  return tree
    .children(predicate)
    .some(
      (kid) =>
        (tree.is(kid, 'mark') && CONDITIONS.has(clauses.lemma(kid))) ||
        (tree.is(kid, 'punct') && clauses.tokens[kid].text === '?'),
    );
}
