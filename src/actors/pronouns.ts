/** Pronouns: agreement in gender and number, syntax and salience choose the antecedent. After Lappin & Leass 1994. */
import type { Tree } from '../language/tree';
import type { Discourse } from './discourse';
import type { Draft, Entity } from './roster';
import type { Gender } from './titles';

type PronounClass = Gender | 'it' | 'they';

const PRONOUNS = new Map<string, PronounClass>([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
  ['it', 'it'],
  ['its', 'it'],
  ['itself', 'it'],
  ['they', 'they'],
  ['them', 'they'],
  ['their', 'they'],
  ['theirs', 'they'],
  ['themselves', 'they'],
]);

/** Verbs whose subject is taken up by the subject of their complement ("Okafor said he ..."). */
const isReport = (tree: Tree, token: number) => tree.is(token, 'ccomp', 'xcomp', 'advcl');

/** Speaks of the weather or points at a clause: "it is clear that". */
function isExpletive(tree: Tree, at: number): boolean {
  const { head, deprel } = tree.tokens[at];
  if (deprel === 'expl') return true;
  return head >= 0 && tree.is(at, 'nsubj') && tree.child(head, 'csubj') >= 0;
}

/** The nearest clause above a token: the verb or predicate whose subject or object it is part of. */
function clauseOf(tree: Tree, token: number): number {
  let at = token;
  while (at >= 0 && !tree.is(at, 'root', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj')) {
    if (tree.tokens[at].deprel === 'conj' && tree.tokens[at].upos === 'VERB') break;
    at = tree.tokens[at].head;
  }
  return at;
}

function agrees(entity: Entity, wanted: PronounClass): boolean {
  if (wanted === 'm' || wanted === 'f') return entity.kind === 'person' && (!entity.gender || entity.gender === wanted);
  if (wanted === 'it') return entity.kind !== 'person';
  return entity.kind !== 'place';
}

/** True where a mention may be "they": a plural noun, a people, a body of people. */
function isPlural(tree: Tree, { head, form, entity }: Draft): boolean {
  const { xpos, text } = tree.tokens[head];
  if (/^NNP?S$/.test(xpos)) return true;
  if (form === 'demonym') return tree.tokens[head].upos !== 'ADJ' && /(?:s|ese|ish)$/.test(text);
  return entity?.kind === 'group' || entity?.kind === 'organization';
}

/** The antecedent of the pronoun at a token, or null. */
export function resolvePronoun(tree: Tree, at: number, discourse: Discourse): { entity: Entity; link: string } | null {
  const token = tree.tokens[at];
  const wanted = PRONOUNS.get(token.text.toLowerCase());
  if (!wanted || (wanted === 'it' && isExpletive(tree, at))) return null;

  const clause = clauseOf(tree, at);
  const possessive = token.xpos === 'PRP$' || tree.is(at, 'nmod:poss');
  const reflexive = /sel(?:f|ves)$/i.test(token.text);
  // "Okafor said he ...": the subject above the clause is the likeliest.
  const above = clause >= 0 && isReport(tree, clause) ? tree.tokens[clause].head : -1;
  const subjectAbove = above >= 0 ? tree.child(above, 'nsubj') : -1;
  const sameClauseSubject = clause >= 0 ? tree.child(clause, 'nsubj') : -1;

  const scores = new Map<Entity, number>();
  for (const [entity, score] of discourse.ranked(({ draft, locative }) => {
    if (!draft.entity || draft.head >= at || !agrees(draft.entity, wanted)) return false;
    if (wanted === 'it' && isPlural(tree, draft) && draft.entity.kind !== 'organization') return false;
    if (wanted === 'they' && !isPlural(tree, draft)) return false;
    if (wanted !== 'm' && wanted !== 'f' && locative && draft.entity.kind === 'country') return false;
    if (draft.form === 'demonym' && wanted === 'it') return false;
    // "He met him": a plain object is not its own subject.
    return possessive || reflexive || draft.head !== sameClauseSubject || !tree.is(at, 'obj', 'iobj', 'obl');
  })) {
    scores.set(entity, score);
  }
  for (const [subject, bonus] of [
    [subjectAbove, 4],
    [possessive || reflexive ? sameClauseSubject : -1, 3],
  ] as const) {
    const entity = subject >= 0 && subject < at ? discourse.at(subject)?.entity : null;
    if (entity && scores.has(entity)) scores.set(entity, scores.get(entity)! + bonus);
  }
  let best: Entity | null = null;
  let bestScore = 0;
  for (const [entity, score] of scores) {
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  if (!best) return null;
  // Nothing told the gender until now: the pronoun does, for all that follow.
  if (wanted === 'm' || wanted === 'f') best.gender ??= wanted;
  return { entity: best, link: `pronoun: ${token.text}` };
}
