/** Extractions become actors with their counts, and ties with their evidence. */
import type { Actor, Document, Event, Evidence, Extraction, Relation, Span, Tie, TieFamily } from '../model';
import { familyOf } from './quads';

/** An actor of the network before it is measured. */
export interface Party {
  actor: Actor;
  mentions: number;
  events: number;
}

export interface Assembly {
  /** By actor id, sorted. */
  parties: [string, Party][];
  /** Ties with their ends, sorted by source, target and family. */
  ties: { key: string; source: string; target: string; tie: Tie }[];
}

export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Joins what several documents say of one actor. */
function merge(known: Actor, other: Actor): Actor {
  const names = new Set([known.name, ...known.aliases, other.name, ...other.aliases]);
  const name = known.kind === 'country' || known.name.length >= other.name.length ? known.name : other.name;
  names.delete(name);
  const roles = [...known.roles];
  for (const role of other.roles) {
    const same = roles.findIndex(({ title, of }) => title === role.title && (of === role.of || !of || !role.of));
    if (same < 0) roles.push(role);
    else if (!roles[same].of) roles[same] = role;
  }
  return {
    ...known,
    name,
    aliases: [...names].sort(byCode),
    roles,
    country: known.country ?? other.country,
    location: known.location ?? other.location,
  };
}

const isReciprocal = ({ source, target }: Event) =>
  source.length > 1 && source.length === target.length && source.every((id) => target.includes(id));

/** The pairs of actors that an event joins; of a reciprocal one each pair once, in the order of ids. */
function pairsOf(event: Event): [string, string][] {
  const reciprocal = isReciprocal(event);
  return event.source.flatMap((source) =>
    event.target.flatMap((target): [string, string][] =>
      source === target || (reciprocal && byCode(source, target) > 0) ? [] : [[source, target]],
    ),
  );
}

interface Draft {
  source: string;
  target: string;
  family: TieFamily;
  reciprocal: boolean;
  types: Set<string>;
  evidence: Evidence[];
}

/** Sorted by document id, so that the order in which documents were read does not show. */
export function assemble(documents: readonly Document[], extractions: readonly Extraction[]): Assembly {
  const parties = new Map<string, Party>();
  const drafts = new Map<string, Draft>();
  const texts = new Map(documents.map((document) => [document.id, document]));

  for (const extraction of [...extractions].sort((a, b) => byCode(a.id, b.id))) {
    const text = texts.get(extraction.id)?.text ?? '';
    for (const actor of extraction.actors) {
      const known = parties.get(actor.id);
      if (known) known.actor = merge(known.actor, actor);
      else
        parties.set(actor.id, {
          actor: { ...actor, aliases: [...actor.aliases].sort(byCode) },
          mentions: 0,
          events: 0,
        });
    }
    for (const { actor } of extraction.mentions) parties.get(actor)!.mentions++;
    const evidence = (trigger: Span, at: Span): Pick<Evidence, 'document' | 'sentence' | 'text' | 'trigger'> => ({
      document: extraction.id,
      sentence: { start: at.start, end: at.end },
      text: text.slice(at.start, at.end).replace(/\s+/gu, ' '),
      trigger: { start: trigger.start, end: trigger.end },
    });
    const tell = (source: string, target: string, family: TieFamily, reciprocal: boolean, one: Evidence) => {
      const key = `${source} ${target} ${family}${reciprocal ? ' mutual' : ''}`;
      const draft = drafts.get(key) ?? { source, target, family, reciprocal, types: new Set<string>(), evidence: [] };
      draft.types.add(one.type);
      draft.evidence.push(one);
      drafts.set(key, draft);
    };
    for (const event of extraction.events) {
      for (const id of new Set([...event.source, ...event.target])) parties.get(id)!.events++;
      const { id, type, status, reportedBy, confidence } = event;
      const reciprocal = isReciprocal(event);
      for (const [source, target] of pairsOf(event)) {
        tell(source, target, familyOf(type), reciprocal, {
          ...evidence(event.trigger, extraction.sentences[event.sentence] ?? event.trigger),
          event: id,
          type,
          status,
          date: event.date ?? extraction.date,
          reportedBy,
          confidence,
        });
      }
    }
    for (const { type, source, target, evidence: span } of extraction.relations as Relation[]) {
      const at = extraction.sentences.find(({ start, end }) => span.start >= start && span.start < end) ?? span;
      tell(source, target, 'relation', false, {
        ...evidence(span, at),
        event: null,
        type,
        status: 'asserted',
        date: extraction.date,
        reportedBy: null,
        confidence: 1,
      });
    }
  }
  const ties = [...drafts]
    .map(([key, draft]) => ({ key, source: draft.source, target: draft.target, tie: toTie(draft) }))
    .sort((a, b) => byCode(a.key, b.key));
  return { parties: [...parties].sort(([a], [b]) => byCode(a, b)), ties };
}

function toTie({ family, types, reciprocal, evidence }: Draft): Tie {
  const dates = evidence.flatMap(({ date }) => (date ? [date] : [])).sort(byCode);
  const counted = evidence.filter(({ status }) => status !== 'negated').length;
  return {
    family,
    types: [...types].sort(byCode),
    // A tie of denials alone still stands for one telling; what it tells is in the evidence.
    weight: Math.max(1, counted),
    reciprocal,
    first: dates[0] ?? null,
    last: dates[dates.length - 1] ?? null,
    evidence: [...evidence].sort(
      (a, b) => byCode(a.document, b.document) || a.trigger.start - b.trigger.start || byCode(a.type, b.type),
    ),
  };
}
