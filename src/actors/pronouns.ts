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

/** The verb above a clause that takes up its subject or addressee ("Okafor said he ...", "told them that this ... and that they ..."), or -1. */
function verbAbove(tree: Tree, clause: number): number {
  const { head, deprel } = tree.tokens[clause];
  const marked = (token: number) => tree.child(token, 'mark') >= 0;
  // A second clause with a mark hangs on the first; where that has none, on the verb itself.
  if (deprel === 'conj' && marked(clause) && !marked(head)) return head;
  const [first] = tree.conjuncts(clause);
  return tree.is(first, 'ccomp', 'xcomp', 'advcl') ? tree.tokens[first].head : -1;
}

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

/** Bonus of the subject of the verb above, of its addressee or object, and of the subject of the clause for what is its own. */
const SUBJECT_ABOVE = 4;
const OBJECT_ABOVE = 3;
const OWN_SUBJECT = 3;

/** Whom the pronoun at a token means: one, or several spoken of together ("the two ministers said they ..."); null where nobody is known. */
export function resolvePronoun(
  tree: Tree,
  at: number,
  discourse: Discourse,
): { entities: readonly Entity[]; link: string } | null {
  const token = tree.tokens[at];
  const wanted = PRONOUNS.get(token.text.toLowerCase());
  if (!wanted || (wanted === 'it' && isExpletive(tree, at))) return null;

  const clause = clauseOf(tree, at);
  const possessive = token.xpos === 'PRP$' || tree.is(at, 'nmod:poss');
  const reflexive = /sel(?:f|ves)$/i.test(token.text);
  const own = clause >= 0 ? tree.child(clause, 'nsubj') : -1;
  const above = clause >= 0 ? verbAbove(tree, clause) : -1;
  const bonuses = new Map<number, number>();
  if (possessive || reflexive) bonuses.set(own, OWN_SUBJECT);
  if (above >= 0) {
    bonuses.set(tree.child(above, 'nsubj'), SUBJECT_ABOVE);
    if (wanted === 'they') bonuses.set(tree.child(above, 'obj', 'iobj'), OBJECT_ABOVE);
  }
  // "He met him": a plain object is not its own subject.
  const barred = possessive || reflexive || !tree.is(at, 'obj', 'iobj', 'obl') ? -1 : own;

  const scores = new Map<Entity, number>(
    discourse.ranked(({ draft, locative }) => {
      if (!draft.entity || draft.head >= at || draft.head === barred || !agrees(draft.entity, wanted)) return false;
      if (wanted === 'it' && isPlural(tree, draft) && draft.entity.kind !== 'organization') return false;
      if (wanted === 'they' && !isPlural(tree, draft)) return false;
      if (wanted !== 'm' && wanted !== 'f' && locative && draft.entity.kind === 'country') return false;
      return draft.form !== 'demonym' || wanted !== 'it';
    }),
  );
  for (const [head, bonus] of bonuses) {
    const entity = head >= 0 && head < at ? discourse.at(head)?.entity : null;
    if (entity && scores.has(entity)) scores.set(entity, scores.get(entity)! + bonus);
  }
  let best: readonly Entity[] = [];
  let bestScore = 0;
  const offer = (entities: readonly Entity[], score: number) => {
    if (score <= bestScore) return;
    best = entities;
    bestScore = score;
  };
  for (const [entity, score] of scores) offer([entity], score);
  if (wanted === 'they') {
    for (const { entities, heads, score } of discourse.together()) {
      if (heads.includes(barred) || entities.some(({ kind }) => kind === 'place')) continue;
      offer(entities, score + Math.max(0, ...heads.map((head) => bonuses.get(head) ?? 0)));
    }
  }
  if (best.length === 0) return null;
  // Nothing told the gender until now: the pronoun does, for all that follow.
  if (wanted === 'm' || wanted === 'f') best[0].gender ??= wanted;
  return { entities: best, link: `pronoun: ${token.text}` };
}
