/**
 * GEXF 1.3 (gexf.net/1.3) for Gephi, Gephi Lite and networkx, as a stream of chunks. All edges are directed; a tie where neither
 * party is the doer has reciprocal=true. Dates make a timeline of whole days unless `isStatic`.
 */
import type { Network } from '../graph/network';
import type { ActorKind, ActorNode, Tie } from '../model';
import { attribute } from './xml';

export interface GexfOptions {
  title?: string;
  /** No timeline: dates are plain attributes only. */
  isStatic?: boolean;
  /** Calendar date of the file, ISO 8601; by default the latest date of the network. */
  modified?: string | null;
}

type Value = string | number | boolean | readonly string[] | null;
interface Column<T> {
  id: string;
  title: string;
  type: 'string' | 'integer' | 'double' | 'boolean' | 'liststring';
  value(element: T, network: Network): Value;
}

const COLOURS: Record<ActorKind, readonly [number, number, number]> = {
  country: [63, 63, 70],
  person: [122, 79, 181],
  organization: [27, 127, 107],
  group: [140, 81, 10],
  place: [204, 121, 167],
};

/** "ambassador (United States)": a role as people write it. */
function roleText(network: Network, { title, of }: ActorNode['roles'][number]): string {
  const holder = of && network.hasNode(of) ? network.getNodeAttribute(of, 'label') : null;
  return holder ? `${title} (${holder})` : title;
}

const NODE_COLUMNS: readonly Column<ActorNode>[] = [
  { id: 'actorkind', title: 'Actor kind', type: 'string', value: ({ kind }) => kind },
  { id: 'country', title: 'Country', type: 'string', value: ({ country }) => country },
  {
    id: 'roles',
    title: 'Roles',
    type: 'liststring',
    value: ({ roles }, network) => roles.map((role) => roleText(network, role)),
  },
  { id: 'aliases', title: 'Aliases', type: 'liststring', value: ({ aliases }) => aliases },
  { id: 'mentions', title: 'Mentions', type: 'integer', value: ({ mentions }) => mentions },
  { id: 'events', title: 'Events', type: 'integer', value: ({ events }) => events },
  { id: 'betweenness', title: 'Betweenness', type: 'double', value: ({ betweenness }) => betweenness },
  { id: 'pagerank', title: 'PageRank', type: 'double', value: ({ pagerank }) => pagerank },
  { id: 'community', title: 'Community', type: 'integer', value: ({ community }) => community },
];

const EDGE_COLUMNS: readonly Column<Tie>[] = [
  { id: 'etype', title: 'Family', type: 'string', value: ({ family }) => family },
  { id: 'types', title: 'Types', type: 'liststring', value: ({ types }) => types },
  { id: 'reciprocal', title: 'Reciprocal', type: 'boolean', value: ({ reciprocal }) => reciprocal },
  { id: 'first', title: 'First date', type: 'string', value: ({ first }) => first },
  { id: 'last', title: 'Last date', type: 'string', value: ({ last }) => last },
  {
    id: 'statuses',
    title: 'Statuses',
    type: 'liststring',
    value: ({ evidence }) => [...new Set(evidence.map(({ status }) => status))].sort(),
  },
  {
    id: 'confidence',
    title: 'Confidence',
    type: 'double',
    value: ({ evidence }) => Math.max(...evidence.map(({ confidence }) => confidence)),
  },
  {
    id: 'documents',
    title: 'Documents',
    type: 'liststring',
    value: ({ evidence }) => [...new Set(evidence.map(({ document }) => document))],
  },
  { id: 'sentence', title: 'Sentence', type: 'string', value: ({ evidence }) => evidence[0]?.text ?? null },
  {
    id: 'sentences',
    title: 'Sentences',
    type: 'liststring',
    value: ({ evidence }) => [...new Set(evidence.map(({ text }) => text))],
  },
];

/** Gephi's notation of a list: items in double quotes, and no escape but \" and \\. */
const list = (items: readonly string[]) => `[${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(', ')}]`;

function attributeValues<T>(columns: readonly Column<T>[], element: T, network: Network): string {
  const written = columns.flatMap(({ id, value }) => {
    const found = value(element, network);
    const text = Array.isArray(found) ? (found.length > 0 ? list(found) : '') : found === null ? '' : String(found);
    return text === '' ? [] : [`<attvalue for="${id}" value="${attribute(text)}"/>`];
  });
  return written.length > 0 ? `<attvalues>${written.join('')}</attvalues>` : '';
}

function declare<T>(kind: 'node' | 'edge', columns: readonly Column<T>[]): string {
  const rows = columns.map(({ id, title, type }) => `      <attribute id="${id}" title="${title}" type="${type}"/>\n`);
  return `    <attributes class="${kind}" mode="static">\n${rows.join('')}    </attributes>\n`;
}

/** First and last day of an ISO date, month or year. */
function days(date: string): [string, string] {
  const [year, month, day] = date.slice(0, 10).split('-');
  if (day) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  if (!month) return [`${year}-01-01`, `${year}-12-31`];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return [`${year}-${month}-01`, `${year}-${month}-${String(last).padStart(2, '0')}`];
}

/** Times of an edge: sorted stretches of days that do not overlap. */
function spells({ evidence }: Tie): string {
  const stretches = evidence
    .flatMap(({ date }) => (date && /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.test(date) ? [days(date)] : []))
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));
  const joined: [string, string][] = [];
  for (const [start, end] of stretches) {
    const before = joined[joined.length - 1];
    if (before && start <= before[1]) before[1] = [before[1], end].sort()[1];
    else joined.push([start, end]);
  }
  if (joined.length === 0) return '';
  return `<spells>${joined.map(([start, end]) => `<spell start="${start}" end="${end}"/>`).join('')}</spells>`;
}

/** An element with its children, or empty. */
const element = (open: string, children: string, name: string) =>
  children ? `${open}>${children}</${name}>\n` : `${open}/>\n`;

/** Writes a network as GEXF. Pure: the same network gives the same bytes. */
export function* writeGexf(network: Network, options: GexfOptions = {}): Generator<string> {
  const { title = 'Actor network', isStatic = false } = options;
  const latest = network.reduceEdges<string>((most, _edge, { last }) => (last && last > most ? last : most), '');
  const modified = options.modified ?? (latest ? days(latest)[1] : null);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n';
  yield `  <meta${modified ? ` lastmodifieddate="${modified}"` : ''}>\n    <creator>Dramatis</creator>\n`;
  yield `    <title>${attribute(title)}</title>\n    <description>Who did what to whom, read from news</description>\n  </meta>\n`;
  const time = isStatic ? 'mode="static"' : 'mode="dynamic" timeformat="date" timerepresentation="interval"';
  yield `  <graph defaultedgetype="directed" ${time}>\n`;
  yield declare('node', NODE_COLUMNS);
  yield declare('edge', EDGE_COLUMNS);
  yield '    <nodes>\n';
  for (const { node, attributes } of network.nodeEntries()) {
    const { label, kind, x, y, size } = attributes;
    const [r, g, b] = COLOURS[kind];
    const children =
      attributeValues(NODE_COLUMNS, attributes, network) +
      `<viz:size value="${size}"/><viz:position x="${x}" y="${y}"/><viz:color r="${r}" g="${g}" b="${b}" a="1"/>`;
    yield `      ${element(`<node id="${attribute(node)}" label="${attribute(label) || attribute(node)}"`, children, 'node')}`;
  }
  yield '    </nodes>\n    <edges>\n';
  for (const { edge, attributes, source, target } of network.edgeEntries()) {
    const kind = attributes.reciprocal ? `${attributes.family} (mutual)` : attributes.family;
    const open =
      `<edge id="${attribute(edge)}" source="${attribute(source)}" target="${attribute(target)}" type="directed"` +
      ` label="${attribute(attributes.types.join(', '))}" weight="${attributes.weight}" kind="${kind}"`;
    const children = attributeValues(EDGE_COLUMNS, attributes, network) + (isStatic ? '' : spells(attributes));
    yield `      ${element(open, children, 'edge')}`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}
