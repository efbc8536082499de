/**
 * Rolling up: whoever acts for a country is drawn as that country. An article about two governments then shows two
 * actors in place of two dozen; what was merged is kept, to be listed and undone.
 */
import type { Mention } from '../../src/model';
import { type Dataset, groupByActor, type ViewActor, type ViewTie } from './dataset';
import { compareText } from './order';

/** The country an actor acts for: by an office held now, or, for a group of people, by its country. */
export function standsFor(actor: ViewActor, actors: ReadonlyMap<string, ViewActor>): string | null {
  const isCountry = (id: string | null) => id !== null && actors.get(id)?.kind === 'country';
  if (actor.kind === 'person') {
    return actor.roles.find(({ of, status }) => status !== 'former' && isCountry(of))?.of ?? null;
  }
  const country = `country:${actor.country}`;
  return actor.kind === 'group' && isCountry(country) ? country : null;
}

/** Draws actors as the countries they act for. Ties between two of one country disappear. Takes and returns a dataset. */
export function rollUp(dataset: Dataset): Dataset {
  const into = new Map<string, string>();
  for (const actor of dataset.actors.values()) into.set(actor.id, standsFor(actor, dataset.actors) ?? actor.id);
  const merged = new Map<string, ViewActor[]>();
  const actors = new Map<string, ViewActor>();
  for (const [id, actor] of dataset.actors) if (into.get(id) === id) actors.set(id, { ...actor });
  for (const [id, actor] of dataset.actors) {
    const country = actors.get(into.get(id)!)!;
    if (country.id === id) continue;
    merged.set(country.id, [...(merged.get(country.id) ?? []), actor]);
    country.mentions += actor.mentions;
  }
  const joined = new Map<string, ViewTie>();
  for (const tie of dataset.ties.values()) {
    const ends = [into.get(tie.source)!, into.get(tie.target)!];
    if (ends[0] === ends[1]) continue;
    const [source, target] = tie.reciprocal ? ends.toSorted(compareText) : ends;
    const key = `${source} ${tie.reciprocal ? 'with' : 'to'} ${target} ${tie.family}`;
    const same = joined.get(key);
    const id = source === tie.source && target === tie.target ? tie.id : key;
    joined.set(key, same ? joinTies(same, tie) : { ...tie, id, source, target });
  }
  const ties = new Map([...joined.values()].map((tie) => [tie.id, tie]));
  const tiesOf = groupByActor(actors, ties);
  for (const id of merged.keys()) actors.get(id)!.events = countEvents(tiesOf.get(id)!);
  const mentions = new Map([...dataset.mentions].map(([id, list]) => [id, mapMentions(list, into)]));
  const quotations = dataset.quotations.map((quotation) => ({ ...quotation, speaker: into.get(quotation.speaker)! }));
  return { ...dataset, actors, ties, mentions, quotations, merged, tiesOf };
}

/** In how many events an actor with these ties takes part. */
const countEvents = (ties: ViewTie[]): number =>
  new Set(
    ties.flatMap(({ evidence }) => evidence.flatMap(({ document, event }) => (event ? `${document} ${event}` : []))),
  ).size;

/** "The two officials" of one country are one mention of it. */
function mapMentions(mentions: Mention[], into: ReadonlyMap<string, string>): Mention[] {
  const mapped = mentions.map(({ actor, ...mention }): Mention => ({ ...mention, actor: into.get(actor)! }));
  return [...new Map(mapped.map((mention) => [`${mention.start} ${mention.end} ${mention.actor}`, mention])).values()];
}

/** Evidence told of two who are now one is one piece. */
function joinTies(a: ViewTie, b: ViewTie): ViewTie {
  const key = (e: ViewTie['evidence'][number]) =>
    `${e.document} ${e.trigger.start} ${e.trigger.end} ${e.type} ${e.status}`;
  const evidence = [...new Map([...a.evidence, ...b.evidence].map((item) => [key(item), item])).values()];
  evidence.sort((x, y) => compareText(x.document, y.document) || x.trigger.start - y.trigger.start);
  const dates = [a.first, b.first, a.last, b.last].filter((date) => date !== null).sort();
  return {
    ...a,
    evidence,
    types: [...new Set([...a.types, ...b.types])].sort(),
    weight: Math.max(1, evidence.filter(({ status }) => status !== 'negated').length),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
  };
}
