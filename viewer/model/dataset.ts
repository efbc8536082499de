/** From a bundle as it was read to what the views need: actors, ties and documents by id, checked, and what was wrong. */
import type {
  ActorKind,
  ActorNode,
  Attitude,
  Document,
  Evidence,
  Mention,
  Span,
  Tie,
  TieFamily,
} from '../../src/model';
import { FAMILIES, KINDS } from './look';
import { compareText } from './order';

export interface ViewActor extends Omit<ActorNode, 'size'> {
  id: string;
}

export interface ViewTie extends Tie {
  id: string;
  source: string;
  target: string;
}

/** What an actor is quoted or reported to have said. */
export interface Saying {
  speaker: string;
  document: string;
  content: Span;
  direct: boolean;
  attitude: Attitude;
}

export interface Dataset {
  title: string;
  documents: Map<string, Document>;
  /** Mentions by document id, sorted by start. */
  mentions: Map<string, Mention[]>;
  actors: Map<string, ViewActor>;
  ties: Map<string, ViewTie>;
  /** Ties by actor, most evidence first. */
  tiesOf: Map<string, ViewTie[]>;
  /** By document, then place. */
  quotations: Saying[];
  /** Actors drawn as another, by that other's id: see rollUp. */
  merged: Map<string, ViewActor[]>;
  /** How many items were left out since they were broken. */
  dropped: number;
}

/** Says at which place a bundle is not what it should be. */
export class BundleError extends Error {}

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown, or = ''): string => (typeof value === 'string' ? value : or);
const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown, or = 0): number => (typeof value === 'number' && Number.isFinite(value) ? value : or);
const isSpan = (value: unknown): boolean =>
  isRaw(value) && Number.isInteger(value.start) && Number.isInteger(value.end);

/**
 * Reads a bundle, or a network alone: its ties keep their sentences.
 * @param json the parsed JSON of either, of any origin
 * @returns the dataset; items that make no sense are left out and counted
 * @throws BundleError where it is no bundle at all, naming the path
 */
export function readBundle(json: unknown): Dataset {
  if (!isRaw(json)) throw new BundleError('$: expected an object');
  if (Array.isArray(json.nodes) && Array.isArray(json.edges)) {
    return readBundle({ version: 1, documents: [], network: json });
  }
  if (json.version !== 1)
    throw new BundleError(`$.version: expected 1, found ${JSON.stringify(json.version) ?? 'nothing'}`);
  if (!Array.isArray(json.documents)) throw new BundleError('$.documents: expected a list');
  if (!isRaw(json.network)) throw new BundleError('$.network: expected an object');
  if (!Array.isArray(json.network.nodes)) throw new BundleError('$.network.nodes: expected a list');
  if (!Array.isArray(json.network.edges)) throw new BundleError('$.network.edges: expected a list');
  let dropped = 0;
  const drop = () => {
    dropped += 1;
    return [];
  };
  const documents = new Map(
    json.documents.flatMap((raw) => readDocument(raw) ?? drop()).map((document) => [document.id, document]),
  );
  const nodes = json.network.nodes;
  const actors = new Map(
    nodes.flatMap((raw, index) => readActor(raw, index, nodes.length) ?? drop()).map((actor) => [actor.id, actor]),
  );
  const ties = new Map(
    json.network.edges.flatMap((raw, index) => readTie(raw, index, actors, drop) ?? drop()).map((tie) => [tie.id, tie]),
  );
  const mentions = new Map<string, Mention[]>();
  for (const extraction of list(json.extractions)) {
    if (!isRaw(extraction)) continue;
    const known = list(extraction.mentions).filter((m) => isSpan(m) && actors.has(text((m as Raw).actor))) as Mention[];
    mentions.set(
      text(extraction.id),
      known.toSorted((a, b) => a.start - b.start || b.end - a.end),
    );
  }
  const quotations = list(json.extractions).flatMap((extraction) =>
    isRaw(extraction) ? readSayings(text(extraction.id), list(extraction.quotations), actors) : [],
  );
  const title = text(json.title) || documents.values().next().value?.title || '';
  const tiesOf = groupByActor(actors, ties);
  return { title, documents, mentions, actors, ties, tiesOf, quotations, merged: new Map(), dropped };
}

function readSayings(document: string, quotations: unknown[], actors: Map<string, ViewActor>): Saying[] {
  return quotations.flatMap((raw) => {
    if (!isRaw(raw) || !isSpan(raw.content) || !actors.has(text(raw.speaker))) return [];
    const { start, end } = raw.content as Span;
    const attitude = text(raw.attitude, 'says') as Attitude;
    return [{ speaker: text(raw.speaker), document, content: { start, end }, direct: raw.direct === true, attitude }];
  });
}

function readDocument(raw: unknown): Document | null {
  if (!isRaw(raw) || typeof raw.id !== 'string' || typeof raw.text !== 'string') return null;
  const zones = list(raw.zones).filter(isSpan) as Document['zones'];
  return { id: raw.id, text: raw.text, title: orNull(raw.title), date: orNull(raw.date), url: orNull(raw.url), zones };
}

function readActor(raw: unknown, index: number, count: number): ViewActor | null {
  if (!isRaw(raw) || typeof raw.key !== 'string') return null;
  const given = isRaw(raw.attributes) ? raw.attributes : {};
  if (!Object.hasOwn(KINDS, text(given.kind))) return null;
  const angle = (2 * Math.PI * index) / count;
  return {
    id: raw.key,
    label: text(given.label, raw.key),
    kind: given.kind as ActorKind,
    aliases: list(given.aliases).filter((alias) => typeof alias === 'string'),
    roles: list(given.roles).filter((role) => isRaw(role) && typeof role.title === 'string') as ActorNode['roles'],
    country: orNull(given.country),
    mentions: number(given.mentions),
    events: number(given.events),
    degree: number(given.degree),
    weightedDegree: number(given.weightedDegree),
    betweenness: number(given.betweenness),
    pagerank: number(given.pagerank),
    community: number(given.community),
    x: number(given.x, 100 * Math.cos(angle)),
    y: number(given.y, 100 * Math.sin(angle)),
  };
}

function readTie(raw: unknown, index: number, actors: Map<string, ViewActor>, drop: () => void): ViewTie | null {
  if (!isRaw(raw)) return null;
  const [source, target] = [text(raw.source), text(raw.target)];
  const given = isRaw(raw.attributes) ? raw.attributes : {};
  if (!actors.has(source) || !actors.has(target) || !Object.hasOwn(FAMILIES, text(given.family))) return null;
  const evidence = list(given.evidence).flatMap((item) => readEvidence(item) ?? drop() ?? []);
  return {
    id: text(raw.key, `tie-${index}`),
    source,
    target,
    family: given.family as TieFamily,
    types: list(given.types).filter((type) => typeof type === 'string'),
    weight: number(given.weight, 1),
    reciprocal: given.reciprocal === true,
    first: orNull(given.first),
    last: orNull(given.last),
    evidence,
  };
}

function readEvidence(raw: unknown): Evidence | null {
  if (!isRaw(raw) || !isSpan(raw.sentence) || !isSpan(raw.trigger)) return null;
  return {
    document: text(raw.document),
    event: orNull(raw.event),
    type: text(raw.type, 'OTHER') as Evidence['type'],
    status: raw.status === 'negated' || raw.status === 'hypothetical' ? raw.status : 'asserted',
    sentence: raw.sentence as Evidence['sentence'],
    text: text(raw.text),
    trigger: raw.trigger as Evidence['trigger'],
    date: orNull(raw.date),
    reportedBy: orNull(raw.reportedBy),
    confidence: number(raw.confidence, 1),
  };
}

/** Lists the ties of each actor, most evidence first. */
export function groupByActor(actors: Map<string, ViewActor>, ties: Map<string, ViewTie>): Map<string, ViewTie[]> {
  const groups = new Map<string, ViewTie[]>([...actors.keys()].map((id) => [id, []]));
  for (const tie of ties.values()) for (const id of new Set([tie.source, tie.target])) groups.get(id)!.push(tie);
  for (const group of groups.values()) {
    group.sort((a, b) => b.evidence.length - a.evidence.length || compareText(a.id, b.id));
  }
  return groups;
}

/** The other end of a tie. */
export const otherEnd = (tie: ViewTie, actor: string): string => (tie.source === actor ? tie.target : tie.source);
