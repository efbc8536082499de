/** Lasting ties that the cast itself tells: whom a role is for, where a place lies, whose a body is. */
import { treeOf } from '../language/tree';
import type { Analysis, RelationType, Span } from '../model';
import type { Cover } from './cover';
import type { Draft, Entity } from './roster';

/** A relation between entities, before they have ids. */
export interface EntityRelation {
  type: RelationType;
  source: Entity;
  target: Entity;
  label: string | null;
  evidence: Span;
  sourceSpan: Span;
  targetSpan: Span;
}

const LOCATIVE = new Set(['in', 'at', 'near', 'of']);
const span = ({ start, end }: Span): Span => ({ start, end });

function relate(type: RelationType, source: Draft, target: Draft, label: string | null): EntityRelation | null {
  if (!source.entity || !target.entity || source.entity === target.entity) return null;
  const evidence = { start: Math.min(source.start, target.start), end: Math.max(source.end, target.end) };
  return {
    type,
    source: source.entity,
    target: target.entity,
    label,
    evidence,
    sourceSpan: span(source),
    targetSpan: span(target),
  };
}

/** Ties read from names that stand together in a sentence. One tie for each pair and type, the first telling. */
export function findRelations(analysis: Analysis, drafts: readonly Draft[], cover: Cover): EntityRelation[] {
  const { tokens, sentences } = analysis;
  const tree = treeOf(analysis);
  const found: EntityRelation[] = [];
  const seen = new Map<Entity, Map<Entity, Set<RelationType>>>();
  const add = (candidate: EntityRelation | null) => {
    if (!candidate) return;
    const { source, target, type } = candidate;
    const targets = seen.get(source) ?? new Map<Entity, Set<RelationType>>();
    const types = targets.get(target) ?? new Set<RelationType>();
    if (types.has(type)) return;
    seen.set(source, targets.set(target, types.add(type)));
    found.push(candidate);
  };

  const bySentence = sentences.map((): Draft[] => []);
  let s = 0;
  for (const draft of drafts) {
    while (s < sentences.length - 1 && sentences[s].last <= draft.first) s++;
    bySentence[s].push(draft);
  }
  const inOrder = bySentence.flatMap((mates) => mates.map((draft) => [draft, mates] as const));
  for (const [draft, mates] of inOrder) {
    const { entity } = draft;
    if (!entity || draft.form !== 'name') continue;
    if (entity.kind === 'person') {
      for (const role of entity.roles) {
        const holder = mates.find((mate) => mate.entity === role.of);
        if (holder) add(relate('affiliated-with', draft, holder, role.title));
      }
    }
    // "Amman, Jordan" and "a base in Amman"
    const behind = cover.at(draft.last + 1);
    if (entity.kind === 'place' && tokens[draft.last]?.text === ',' && behind?.first === draft.last + 1) {
      if (behind.entity?.kind === 'country' || behind.entity?.kind === 'place')
        add(relate('located-in', draft, behind, null));
    }
    if (entity.kind === 'organization') {
      for (const kid of tree.childrenBy(draft.head, 'nmod')) {
        const place = cover.at(kid);
        if (place?.metonym || (place?.entity?.kind !== 'place' && place?.entity?.kind !== 'country')) continue;
        if (tree.childrenBy(kid, 'case').some((word) => LOCATIVE.has(tokens[word].lemma)))
          add(relate('located-in', draft, place, null));
      }
      if (entity.sector === null && entity.country) {
        const country = mates.find((mate) => mate.entity?.kind === 'country' && mate.entity.country === entity.country);
        if (country) add(relate('part-of', draft, country, null));
      }
    }
  }
  return found;
}
