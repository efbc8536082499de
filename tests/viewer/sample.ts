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

export const CAST: CastList = {
  'country:VAL': { kind: 'country', name: 'Valdoria', aliases: ['Valdorian'], country: 'VAL' },
  'country:ORM': { kind: 'country', name: 'Ormland', aliases: ['Ormish', 'Port Orm'], country: 'ORM' },
  'country:TES': { kind: 'country', name: 'Tesk', aliases: ['Teskan'], country: 'TES' },
  'person:ana-duarte': {
    kind: 'person',
    name: 'Ana Duarte',
    aliases: ['Duarte', 'Ms. Duarte'],
    roles: [{ title: 'foreign minister', of: 'country:VAL', status: 'current' }],
    country: 'VAL',
  },
  'person:piet-holm': {
    kind: 'person',
    name: 'Piet Holm',
    aliases: ['Holm'],
    roles: [
      { title: 'president', of: 'country:ORM', status: 'current' },
      { title: 'governor', of: 'place:east-quay', status: 'former' },
    ],
    country: 'ORM',
  },
  'person:sena-okur': {
    kind: 'person',
    name: 'Sena Okur',
    aliases: ['Okur'],
    roles: [{ title: 'mediator', of: 'organization:river-council', status: 'acting' }],
  },
  'person:lars-vint': {
    kind: 'person',
    name: 'Lars Vint',
    aliases: ['Vint', 'General Vint'],
    roles: [{ title: 'army chief', of: 'country:ORM', status: 'current' }],
    country: 'ORM',
  },
  'person:mira-tal': {
    kind: 'person',
    name: 'Mira Tal',
    aliases: ['Tal'],
    roles: [{ title: 'analyst', of: null, status: 'current' }],
  },
  'organization:river-council': { kind: 'organization', name: 'River Council', aliases: ['the council'] },
  'organization:harbour-union': { kind: 'organization', name: 'Harbour Union', aliases: ['the union'], country: 'ORM' },
  'organization:blue-field': { kind: 'organization', name: 'Blue Field Relief', aliases: ['Blue Field'] },
  'group:fishers': { kind: 'group', name: 'fishers', aliases: ['the fishers'] },
  'group:border-guards': { kind: 'group', name: 'border guards', aliases: [], country: 'ORM' },
  'place:east-quay': { kind: 'place', name: 'East Quay', aliases: [], country: 'ORM' },
  'place:lake-sorn': { kind: 'place', name: 'Lake Sorn', aliases: [] },
};

const both = ['country:VAL', 'country:ORM'];
const ministers = ['person:ana-duarte', 'person:piet-holm'];

export const ARTICLES: Article[] = [
  {
    id: 'lake-talks',
    title: 'Valdoria and Ormland open talks on the lake',
    date: '2031-03-04',
    paragraphs: [
      '[Valdoria|country:VAL] and [Ormland|country:ORM] open talks on the lake',
      'By Joan Reed',
      '[Valdorian|country:VAL] Foreign Minister [Ana Duarte|person:ana-duarte] {met|met} [Ormish|country:ORM] President [Piet Holm|person:piet-holm] on Monday on the shore of [Lake Sorn|place:lake-sorn], the first time in nine years that the two neighbours {sat down|talks} together. [Both sides|country:VAL+country:ORM] called the morning useful. Nobody called it friendly.',
      '[Duarte|person:ana-duarte] {accused|accused} [Ormland|country:ORM] of moving the buoys at night, and [Holm|person:piet-holm] {rejected|rejected} the charge. “The buoys are where our grandfathers left them,” [he|person:piet-holm] said.',
      'The meeting was arranged by [Sena Okur|person:sena-okur], who {mediates|mediates} for the [River Council|organization:river-council]. [She|person:sena-okur] {asked|asked} [both governments|country:VAL+country:ORM] to keep their patrol boats in harbour while they talk. [Ormland|country:ORM] {agreed|agreed} to do so for a week; [Valdoria|country:VAL] {did not promise|promise} anything.',
      'Outside, [fishers|group:fishers] from [East Quay|place:east-quay] {protested|protested} against [President Holm|person:piet-holm], whose [border guards|group:border-guards] have {seized|seized} eleven of their boats since January. The [Harbour Union|organization:harbour-union] {backed|backed} the [fishers|group:fishers] and {threatened|threatened} [Ormland|country:ORM] with a strike.',
      '[Mira Tal|person:mira-tal], an analyst, said [Tesk|country:TES] would probably {support|support} [Valdoria|country:VAL] if the talks failed. [Tesk|country:TES] has {sanctioned|sanctioned} two [Ormish|country:ORM] shipping firms.',
    ],
    deeds: {
      met: { type: 'CONSULT', source: ministers, target: ministers, date: '2031-03-03' },
      talks: { type: 'CONSULT', source: both, target: both, date: '2031-03-03' },
      accused: { type: 'ACCUSE', source: ['person:ana-duarte'], target: ['country:ORM'], date: '2031-03-03' },
      rejected: { type: 'REJECT', source: ['person:piet-holm'], target: ['person:ana-duarte'], date: '2031-03-03' },
      mediates: { type: 'COOPERATE', source: ['person:sena-okur'], target: ['organization:river-council'] },
      asked: { type: 'REQUEST', source: ['person:sena-okur'], target: both },
      agreed: { type: 'AGREE', source: ['country:ORM'], target: ['person:sena-okur'] },
      promise: { type: 'AGREE', source: ['country:VAL'], target: ['person:sena-okur'], status: 'negated' },
      protested: { type: 'PROTEST', source: ['group:fishers'], target: ['person:piet-holm'] },
      seized: { type: 'COERCE', source: ['group:border-guards'], target: ['group:fishers'] },
      backed: { type: 'SUPPORT', source: ['organization:harbour-union'], target: ['group:fishers'] },
      threatened: { type: 'THREATEN', source: ['organization:harbour-union'], target: ['country:ORM'] },
      support: {
        type: 'SUPPORT',
        source: ['country:TES'],
        target: ['country:VAL'],
        status: 'hypothetical',
        reportedBy: 'person:mira-tal',
      },
      sanctioned: { type: 'SANCTION', source: ['country:TES'], target: ['country:ORM'] },
    },
    relations: [
      { type: 'affiliated-with', source: 'person:ana-duarte', target: 'country:VAL', label: 'Foreign Minister' },
      { type: 'affiliated-with', source: 'person:piet-holm', target: 'country:ORM', label: 'President' },
      { type: 'part-of', source: 'group:border-guards', target: 'country:ORM', label: 'border guards' },
      { type: 'located-in', source: 'group:fishers', target: 'place:east-quay', label: 'from East Quay' },
    ],
  },
  {
    id: 'lake-clash',
    title: 'Shots on Lake Sorn as talks stall',
    date: '2031-03-18',
    paragraphs: [
      'Shots on [Lake Sorn|place:lake-sorn] as talks stall',
      'A patrol led by [General Lars Vint|person:lars-vint] of [Ormland|country:ORM] {fired|fired} on [fishers|group:fishers] near [East Quay|place:east-quay] on Sunday, the [Harbour Union|organization:harbour-union] said. [Vint|person:lars-vint] {denied|denied} it and {accused|blamed} the [union|organization:harbour-union] of inventing the story.',
      '[Valdoria|country:VAL] {condemned|condemned} [Ormland|country:ORM] and {sent|mobilized} gunboats towards the [Ormish|country:ORM] shore. [Ana Duarte|person:ana-duarte] {warned|warned} [General Vint|person:lars-vint] that she would {close|close} the crossing to [Ormland|country:ORM] if one more boat was touched.',
      '[Blue Field Relief|organization:blue-field] {brought|brought} food and blankets to the [fishers|group:fishers]. [Tesk|country:TES] {gave|gave} the charity two helicopters, and the [River Council|organization:river-council] {thanked|thanked} [Tesk|country:TES] for it.',
      '[Sena Okur|person:sena-okur] {spoke|spoke} with [Holm|person:piet-holm] by telephone late on Sunday. [She|person:sena-okur] {urged|urged} [him|person:piet-holm] to call back the patrols. [Holm|person:piet-holm] {yielded|yielded}: the boats of [Vint|person:lars-vint] {left|left} the [Valdorian|country:VAL] side before dawn.',
    ],
    deeds: {
      fired: {
        type: 'ASSAULT',
        source: ['person:lars-vint'],
        target: ['group:fishers'],
        date: '2031-03-16',
        reportedBy: 'organization:harbour-union',
      },
      denied: { type: 'REJECT', source: ['person:lars-vint'], target: ['organization:harbour-union'] },
      blamed: { type: 'ACCUSE', source: ['person:lars-vint'], target: ['organization:harbour-union'] },
      condemned: { type: 'ACCUSE', source: ['country:VAL'], target: ['country:ORM'] },
      mobilized: { type: 'MOBILIZE', source: ['country:VAL'], target: ['country:ORM'] },
      warned: { type: 'THREATEN', source: ['person:ana-duarte'], target: ['person:lars-vint'] },
      close: { type: 'COERCE', source: ['person:ana-duarte'], target: ['country:ORM'], status: 'hypothetical' },
      brought: { type: 'AID', source: ['organization:blue-field'], target: ['group:fishers'] },
      gave: { type: 'AID', source: ['country:TES'], target: ['organization:blue-field'] },
      thanked: { type: 'SUPPORT', source: ['organization:river-council'], target: ['country:TES'] },
      spoke: {
        type: 'CONSULT',
        source: ['person:sena-okur', 'person:piet-holm'],
        target: ['person:sena-okur', 'person:piet-holm'],
        date: '2031-03-16',
      },
      urged: { type: 'REQUEST', source: ['person:sena-okur'], target: ['person:piet-holm'] },
      yielded: { type: 'CONCEDE', source: ['person:piet-holm'], target: ['person:sena-okur'] },
      left: { type: 'RETREAT', source: ['person:lars-vint'], target: ['country:VAL'], date: '2031-03-17' },
    },
    relations: [{ type: 'affiliated-with', source: 'person:lars-vint', target: 'country:ORM', label: 'General' }],
  },
];

/** Two articles, fifteen actors, about thirty ties. */
export const sampleBundle = (): Bundle => makeBundle(ARTICLES, CAST, 'The lake dispute');
