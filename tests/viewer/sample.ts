/**
 * A small bundle in our own words, about countries that do not exist. Texts are written with their mentions marked,
 * `[words|actor]`, and their triggers, `{words|event}`; offsets are counted here, so that they always fit.
 */
import type {
  Actor,
  ActorKind,
  ActorNode,
  Bundle,
  Document,
  Event,
  EventStatus,
  EventType,
  Evidence,
  Extraction,
  Mention,
  Relation,
  RelationType,
  Role,
  Span,
  Tie,
  TieFamily,
} from '../../src/model';

interface Deed {
  type: EventType;
  source: string[];
  target: string[];
  status?: EventStatus;
  date?: string;
  reportedBy?: string;
}

export interface Article {
  id: string;
  title: string | null;
  date: string | null;
  /** Paragraphs; the first is the headline, a second that opens with "By " the byline. */
  paragraphs: string[];
  deeds: Record<string, Deed>;
  relations?: { type: RelationType; source: string; target: string; label: string }[];
}

export type CastList = Record<
  string,
  { kind: ActorKind; name: string; aliases?: string[]; roles?: Role[]; country?: string }
>;

const FAMILY: Record<EventType, TieFamily> = {
  AGREE: 'verbal-cooperation',
  CONSULT: 'verbal-cooperation',
  SUPPORT: 'verbal-cooperation',
  CONCEDE: 'verbal-cooperation',
  COOPERATE: 'material-cooperation',
  AID: 'material-cooperation',
  RETREAT: 'material-cooperation',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
  OTHER: 'other',
};

interface Read {
  document: Document;
  extraction: Extraction;
}

function readArticle(article: Article, cast: CastList): Read {
  let text = '';
  const mentions: Mention[] = [];
  const triggers = new Map<string, Span[]>();
  const sentences: Span[] = [];
  const zones: Document['zones'] = [];
  article.paragraphs.forEach((paragraph, number) => {
    if (number) text += '\n\n';
    const from = text.length;
    for (const piece of paragraph.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
      const start = text.length;
      const [words, name] = /^[[{]/.test(piece) ? piece.slice(1, -1).split('|') : [piece];
      text += words;
      const span = { start, end: text.length };
      if (piece.startsWith('{')) triggers.set(name, [...(triggers.get(name) ?? []), span]);
      else if (name) {
        for (const actor of name.split('+')) {
          const form = /^(he|she|they|both|his|her)\b/i.test(words) ? 'pronoun' : 'name';
          mentions.push({ ...span, first: 0, last: 0, head: 0, actor, form, metonym: false, sector: null, link: null });
        }
      }
    }
    const byline = number === 1 && paragraph.startsWith('By ');
    zones.push({ start: from, end: text.length, kind: number === 0 ? 'headline' : byline ? 'byline' : 'body' });
    let start = from;
    for (const end of text.slice(from).matchAll(/[.?!][”"]?(?= [A-Z“"]|$)|$/g)) {
      const stop = from + end.index + end[0].length;
      if (stop > start) sentences.push({ start, end: stop });
      start = stop + 1;
    }
  });
  const inSentence = (span: Span) => sentences.findIndex((s) => s.start <= span.start && span.end <= s.end);
  const events: Event[] = Object.entries(article.deeds).map(([id, deed]) => {
    const evidence = triggers.get(id) ?? [];
    return {
      id,
      type: deed.type,
      source: deed.source,
      target: deed.target,
      trigger: evidence[0],
      sentence: inSentence(evidence[0]),
      place: null,
      date: deed.date ?? null,
      datePrecision: deed.date ? 'day' : null,
      status: deed.status ?? 'asserted',
      reportedBy: deed.reportedBy ?? null,
      confidence: 0.8,
      evidence,
    };
  });
  const find = (actor: string) => {
    const { start, end } = mentions.find((mention) => mention.actor === actor)!;
    return { start, end };
  };
  const relations: Relation[] = (article.relations ?? []).map((relation) => {
    const start = text.indexOf(relation.label);
    const evidence = { start, end: start + relation.label.length };
    return { ...relation, evidence, sourceSpan: find(relation.source), targetSpan: find(relation.target) };
  });
  const named = new Set(mentions.map((mention) => mention.actor));
  const actors = [...named].sort().map((id) => makeActor(id, cast));
  const { id, title, date } = article;
  return {
    document: { id, text, title, date, url: null, zones },
    extraction: { id, title, date, sentences, actors, mentions, events, relations, quotations: [] },
  };
}

function makeActor(id: string, cast: CastList): Actor {
  const { kind, name, aliases = [], roles = [], country = null } = cast[id];
  return { id, kind, name, aliases, roles, country, location: null };
}

interface Edge {
  key: string;
  source: string;
  target: string;
  attributes: Tie;
}

function tiesOf(reads: Read[]): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (source: string, target: string, family: TieFamily, reciprocal: boolean, evidence: Evidence) => {
    const key = `${source} ${family} ${target}`;
    const tie: Tie = { family, types: [], weight: 0, reciprocal, first: null, last: null, evidence: [] };
    const edge = edges.get(key) ?? { key, source, target, attributes: tie };
    edge.attributes.evidence.push(evidence);
    edges.set(key, edge);
  };
  for (const { document, extraction } of reads) {
    const piece = (trigger: Span): Pick<Evidence, 'document' | 'sentence' | 'text' | 'trigger'> => {
      const sentence = extraction.sentences.find((s) => s.start <= trigger.start && trigger.end <= s.end)!;
      return { document: document.id, sentence, text: document.text.slice(sentence.start, sentence.end), trigger };
    };
    for (const event of extraction.events) {
      const reciprocal = event.source.some((id) => event.target.includes(id));
      for (const source of event.source) {
        for (const target of event.target) {
          if (source === target || (reciprocal && source > target)) continue;
          for (const trigger of event.evidence) {
            add(source, target, FAMILY[event.type], reciprocal, {
              ...piece(trigger),
              event: event.id,
              type: event.type,
              status: event.status,
              date: event.date ?? document.date,
              reportedBy: event.reportedBy,
              confidence: event.confidence,
            });
          }
        }
      }
    }
    for (const { type, source, target, evidence } of extraction.relations) {
      add(source, target, 'relation', false, {
        ...piece(evidence),
        event: null,
        type,
        status: 'asserted',
        date: document.date,
        reportedBy: null,
        confidence: 1,
      });
    }
  }
  for (const { attributes } of edges.values()) {
    const dates = attributes.evidence.flatMap(({ date }) => date ?? []).sort();
    attributes.types = [...new Set(attributes.evidence.map(({ type }) => type))].sort();
    attributes.weight = Math.max(1, attributes.evidence.filter(({ status }) => status !== 'negated').length);
    attributes.first = dates[0] ?? null;
    attributes.last = dates.at(-1) ?? null;
  }
  return [...edges.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Makes a whole bundle of articles: extractions, ties with evidence, and a plain circular layout. */
export function makeBundle(articles: Article[], cast: CastList, title = 'Sample'): Bundle {
  const reads = articles.map((article) => readArticle(article, cast));
  const edges = tiesOf(reads);
  const ids = Object.keys(cast).filter((id) =>
    reads.some(({ extraction }) => extraction.actors.some((a) => a.id === id)),
  );
  const nodes = ids.map((id, number) => {
    const { kind, name, aliases, roles, country } = makeActor(id, cast);
    const count = (test: (extraction: Extraction) => number) =>
      reads.reduce((sum, read) => sum + test(read.extraction), 0);
    const ring = kind === 'country' ? 40 : kind === 'place' ? 160 : 100;
    const angle = number * 2.4;
    const attributes: ActorNode = {
      label: name,
      kind,
      aliases,
      roles,
      country,
      mentions: count(({ mentions }) => mentions.filter((mention) => mention.actor === id).length),
      events: count(({ events }) => events.filter((e) => e.source.includes(id) || e.target.includes(id)).length),
      degree: edges.filter((edge) => edge.source === id || edge.target === id).length,
      weightedDegree: 0,
      betweenness: 0,
      pagerank: 0,
      community: 0,
      x: Math.round(Math.cos(angle) * ring),
      y: Math.round(Math.sin(angle) * ring),
      size: 10,
    };
    return { key: id, attributes };
  });
  return {
    version: 1,
    title,
    documents: reads.map(({ document }) => document),
    extractions: reads.map(({ extraction }) => extraction),
    network: { attributes: {}, options: { type: 'mixed', multi: true, allowSelfLoops: true }, nodes, edges },
  };
}
