/** Metonymy by grammar: a capital or country that speaks, fears, rejects is its government; one that things happen in is a place. */
import { type Tree, treeOf } from '../language/tree';
import type { Analysis } from '../model';
import { capitalOf, isGreatCapital } from './nations';
import type { Draft, Roster } from './roster';

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'throughout',
  'around',
  'from',
  'on',
  'into',
  'through',
  'toward',
  'towards',
  'to',
]);
/** Nouns that states have with each other. */
const AFFAIRS = new Set([
  'relation',
  'tie',
  'talk',
  'tension',
  'dispute',
  'negotiation',
  'agreement',
  'treaty',
  'dialogue',
  'alliance',
  'accord',
  'deal',
  'war',
  'conflict',
  'rivalry',
  'link',
  'contact',
  'meeting',
  'pact',
  'row',
  'standoff',
  'friendship',
  'cooperation',
  'policy',
  'decision',
  'stance',
  'influence',
  'ambition',
  'interest',
  'claim',
  'refusal',
  'support',
  'pressure',
  'government',
  'leader',
  'ambassador',
  'envoy',
  'offer',
  'response',
  'demand',
  'threat',
  'willingness',
  'intention',
  'role',
  'ally',
  'backing',
  'sanction',
  'concern',
  'position',
  'view',
  'behavior',
  'behaviour',
  'proposal',
  'program',
  'programme',
]);
/** Verbs whose subject is a place and no doer. */
const STATIVE = new Set([
  'be',
  'lie',
  'have',
  'become',
  'remain',
  'contain',
  'host',
  'see',
  'boast',
  'border',
  'suffer',
  'experience',
  'witness',
  'grow',
]);

/** True where the name headed by this token acts or is dealt with, rather than being where something happens. */
export function actsAsGovernment(tree: Tree, head: number): boolean {
  const { tokens } = tree;
  // "Moscow and Beijing rejected": conjuncts share the role of the first.
  let at = head;
  while (tokens[at].deprel === 'conj') at = tokens[at].head;
  const governor = tokens[at].head;
  if (governor < 0) return false;
  const cases = tree.childrenBy(at, 'case').map((kid) => tokens[kid].lemma);
  if (tree.is(at, 'nsubj')) return tokens[governor].upos === 'VERB' && !STATIVE.has(tokens[governor].lemma);
  if (tokens[at].deprel === 'obl:agent') return true;
  if (cases.includes('between') || cases.includes('with') || cases.includes('against')) return true;
  if (cases.includes('for') && tokens[governor].upos === 'NOUN') return AFFAIRS.has(tokens[governor].lemma);
  if (cases.some((word) => LOCATIVE.has(word))) return false;
  if (tree.is(at, 'nmod:poss')) return AFFAIRS.has(tokens[governor].lemma);
  if (tree.is(at, 'obj'))
    return /^(?:accuse|urge|warn|tell|ask|criticize|criticise|condemn|threaten|pressure|persuade|blame|press|sue|support|back|thank|praise)$/.test(
      tokens[governor].lemma,
    );
  return false;
}

/** Marks metonyms and gives a capital that stands for its government to the country. */
export function markMetonyms(drafts: readonly Draft[], analysis: Analysis, roster: Roster): void {
  const tree = treeOf(analysis);
  for (const draft of drafts) {
    const { entity } = draft;
    if (draft.form !== 'name' || !entity || (entity.kind !== 'place' && entity.kind !== 'country')) continue;
    if (!actsAsGovernment(tree, draft.head)) continue;
    const name = analysis.document.text.slice(draft.start, draft.end).replace(/\s+/gu, ' ');
    const code = entity.kind === 'country' ? entity.country : isGreatCapital(name) ? capitalOf(name) : null;
    if (!code) continue;
    draft.metonym = true;
    draft.sector = 'GOV';
    if (entity.kind === 'country') continue;
    draft.entity = roster.country(code);
    draft.link = `metonym: ${name}`;
  }
}
