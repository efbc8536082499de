/** Who is in a document: an analysis becomes a cast of actors, their mentions and lasting relations. */
import { treeOf } from '../language/tree';
import type { Actor, Analysis, Cast, Mention } from '../model';
import { linkBodies } from './bodies';
import { Cover } from './cover';
import { Discourse } from './discourse';
import { slug } from './fold';
import { linkGeography } from './geography';
import { markMetonyms } from './metonyms';
import { findNameMentions } from './names';
import { NominalFinder } from './nominals';
import { linkPeople } from './people';
import { resolvePronoun } from './pronouns';
import { type EntityRelation, findRelations } from './relations';
import { findRoles, RoleReader } from './roles';
import { type Draft, type Entity, Roster } from './roster';

const byPosition = (a: Draft, b: Draft) => a.start - b.start || b.end - a.end || a.head - b.head;

/** Finds the cast of an analysed document. Pure and deterministic. */
export function findActors(analysis: Analysis): Cast {
  const roster = new Roster();
  const names = findNameMentions(analysis);
  const drafts = [
    ...linkPeople(
      names.filter(({ type }) => type === 'PER'),
      analysis,
      roster,
    ),
    ...linkBodies(
      names.filter(({ type }) => type === 'ORG'),
      analysis,
      roster,
    ),
    ...linkGeography(names, analysis, roster),
  ].sort(byPosition);
  markMetonyms(drafts, analysis, roster);
  const cover = new Cover(drafts, analysis.tokens.length, roster);
  const reader = new RoleReader(analysis, cover);
  findRoles(analysis, cover, reader);
  const all = [...drafts, ...findReferences(analysis, cover, roster, reader)].sort(byPosition);
  return toCast(all, findRelations(analysis, all, cover));
}

/** Nominals and pronouns, in the order of the text, each seeing what was said before it. */
function findReferences(analysis: Analysis, cover: Cover, roster: Roster, reader: RoleReader): Draft[] {
  const { tokens, sentences } = analysis;
  const tree = treeOf(analysis);
  const discourse = new Discourse(tree);
  const nominals = new NominalFinder(analysis, cover, roster, reader);
  const found: Draft[] = [];
  sentences.forEach(({ first, last }, s) => {
    discourse.enter(s);
    for (let i = first; i < last; i++) {
      const name = cover.at(i);
      if (name) {
        if (name.head === i) discourse.note(name);
      } else if (tokens[i].upos === 'NOUN' || tokens[i].upos === 'PROPN') {
        for (const draft of nominals.read(i, first, last, discourse)) {
          found.push(draft);
          discourse.note(draft);
        }
      } else if (tokens[i].upos === 'PRON' || tokens[i].xpos === 'PRP$') {
        const antecedent = resolvePronoun(tree, i, discourse);
        if (!antecedent) continue;
        const { start, end } = tokens[i];
        for (const entity of antecedent.entities) {
          const draft: Draft = {
            start,
            end,
            first: i,
            last: i + 1,
            head: i,
            form: 'pronoun',
            metonym: false,
            sector: null,
            link: antecedent.link,
            entity,
          };
          found.push(draft);
          discourse.note(draft);
        }
      }
    }
  });
  return found;
}

/** The fullest name seen: most words, then most often, then first. */
function fullest(entity: Entity): string {
  const words = (name: string) => name.split(/\s+/u).length;
  let best = '';
  for (const [name, count] of entity.names) {
    const better = words(name) - words(best) || count - (entity.names.get(best) ?? 0);
    if (best === '' || better > 0) best = name;
  }
  return best;
}

/** Gives entities ids and names; those that no mention refers to are left out. */
function toCast(drafts: readonly Draft[], entityRelations: readonly EntityRelation[]): Cast {
  const actors = new Map<Entity, Actor>();
  const taken = new Set<string>();
  const actorOf = (entity: Entity): Actor => {
    const known = actors.get(entity);
    if (known) return known;
    const name = entity.canonical ?? fullest(entity);
    const stem = entity.kind === 'country' ? `country:${entity.country}` : `${entity.kind}:${slug(name)}`;
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    const { kind, country, location } = entity;
    const aliases = [...entity.names.keys()].filter((alias) => alias !== name);
    const actor: Actor = { id, kind, name, aliases, roles: [], country, location };
    actors.set(entity, actor);
    return actor;
  };

  const mentions: Mention[] = [];
  for (const draft of drafts) {
    if (!draft.entity) continue;
    const { start, end, first, last, head, form, metonym, sector, link } = draft;
    mentions.push({ start, end, first, last, head, actor: actorOf(draft.entity).id, form, metonym, sector, link });
  }
  for (const [entity, actor] of actors) {
    actor.roles = entity.roles.map(({ title, of, status }) => ({
      title,
      of: (of && actors.get(of)?.id) ?? null,
      status,
    }));
    if (entity.kind === 'person') actor.country = entity.roles.find(({ of }) => of?.country)?.of?.country ?? null;
  }
  const relations = entityRelations.flatMap(({ source, target, ...rest }) => {
    const from = actors.get(source)?.id;
    const to = actors.get(target)?.id;
    return from && to ? [{ ...rest, source: from, target: to }] : [];
  });
  return { actors: [...actors.values()], mentions, relations };
}
