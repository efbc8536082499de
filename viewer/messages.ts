/** Every word the page says of its own, in one table: what is here is translated, what comes from articles is not. */
import type {
  ActorKind,
  Attitude,
  EventStatus,
  EventType,
  RelationType,
  RoleStatus,
  TieFamily,
  ZoneKind,
} from '../src/model';

const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const KIND_NAMES: Record<ActorKind, { one: string; many: string }> = {
  country: { one: 'country', many: 'Countries' },
  person: { one: 'person', many: 'People' },
  organization: { one: 'organization', many: 'Organizations' },
  group: { one: 'group', many: 'Groups' },
  place: { one: 'place', many: 'Places' },
};

export const FAMILY_NAMES: Record<TieFamily, string> = {
  'verbal-cooperation': 'Verbal cooperation',
  'material-cooperation': 'Material cooperation',
  'verbal-conflict': 'Verbal conflict',
  'material-conflict': 'Material conflict',
  other: 'Other deeds',
  relation: 'Lasting relation',
};

export const STATUS_NAMES: Record<EventStatus, string> = {
  asserted: 'Told as fact',
  hypothetical: 'Planned, wished or asked for',
  negated: 'Denied or did not happen',
};

export const TYPE_NAMES: Record<EventType | RelationType, string> = {
  AGREE: 'Agree',
  CONSULT: 'Consult',
  SUPPORT: 'Support',
  CONCEDE: 'Concede',
  COOPERATE: 'Cooperate',
  AID: 'Aid',
  RETREAT: 'Retreat',
  REQUEST: 'Request',
  ACCUSE: 'Accuse',
  REJECT: 'Reject',
  THREATEN: 'Threaten',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilize',
  COERCE: 'Coerce',
  ASSAULT: 'Assault',
  OTHER: 'Other',
  'affiliated-with': 'Affiliated with',
  'part-of': 'Part of',
  'located-in': 'Located in',
  'allied-with': 'Allied with',
  'opposed-to': 'Opposed to',
};

export const ATTITUDE_NAMES: Record<Attitude, string> = {
  says: 'says',
  claims: 'claims',
  denies: 'denies',
  believes: 'believes',
  fears: 'fears',
  hopes: 'hopes',
  wants: 'wants',
  plans: 'plans',
  asks: 'asks',
  orders: 'orders',
};

export const ROLE_STATUS: Record<RoleStatus, string> = {
  current: '',
  former: 'former',
  future: 'future',
  acting: 'acting',
};

export const ZONE_NAMES: Record<ZoneKind, string> = {
  headline: 'Headline',
  byline: 'Byline',
  dateline: 'Dateline',
  body: 'Text',
  credit: 'Credit',
};

/** The name of a type; a type this page does not know is shown as it is. */
export const typeName = (type: string): string => (TYPE_NAMES as Record<string, string>)[type] ?? type;

/** A date of the data, ISO 8601 to the day, month or year, for people; what is no date is shown as it is. */
export function dateName(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return iso;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.valueOf())) return iso;
  return date.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'short' : undefined,
    day: day ? 'numeric' : undefined,
  });
}

export const say = {
  product: 'Dramatis',
  search: 'Search actors, titles, sentences',
  searchHint: '/',
  searchGroups: { actor: 'Actors', document: 'Articles', sentence: 'Sentences' },
  noHits: (query: string) => `Nothing found for “${query}”`,
  hits: (n: number) => count(n, 'result'),
  views: 'View',
  graph: 'Graph',
  list: 'List',
  themes: { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
  help: 'Help',
  close: 'Close',
  skipTo: (what: string) => `Skip to ${what}`,

  filters: 'Legend and filters',
  filtersShort: 'Filters',
  kinds: 'Actors',
  families: 'Ties',
  statuses: 'Told as',
  loners: 'Actors without ties',
  drawing: 'Drawing',
  rollUp: 'Officials as their country',
  merged: 'Drawn as this country',
  unmerge: (name: string) => `Show ${name} apart`,
  sayings: 'Said',
  moreSayings: (n: number) => `${n} more`,
  reset: 'Reset',
  shown: (ties: number, all: number) => `${ties} of ${count(all, 'tie')} shown`,
  shownActors: (n: number, all: number) => `${n} of ${count(all, 'actor')}`,
  size: 'Size: events taken part in',
  nothingLeft: 'No tie is left to show.',
  hiddenBy: {
    kinds: (n: number) => `${count(n, 'tie')} hidden by the kinds of actor`,
    families: (n: number) => `${count(n, 'tie')} hidden by the kinds of tie`,
    statuses: (n: number) => `${count(n, 'tie')} hidden by how they are told`,
    period: (n: number) => `${count(n, 'tie')} hidden by the time chosen`,
  },

  timeline: 'Time',
  from: 'From',
  to: 'To',
  undatedToo: (n: number) => `${n.toLocaleString('en')} undated`,
  allTime: 'All time',
  onlyThis: 'Only this and its neighbours',
  around: (name: string) => `Only ${name} and neighbours`,
  everybody: 'Show all',

  details: 'Details',
  nothingSelected: 'Nothing selected',
  nothingSelectedHint: 'Choose an actor or a tie to see who it is and the sentences behind it.',
  summary: (actors: number, ties: number, documents: number) =>
    `${count(actors, 'actor')}, ${count(ties, 'tie')}, ${count(documents, 'article')}`,
  mostInvolved: 'Most involved',
  alsoCalled: 'Also called',
  roles: 'Roles',
  roleOf: 'of',
  mentions: (n: number) => count(n, 'mention'),
  events: (n: number) => count(n, 'event'),
  ties: (n: number) => count(n, 'tie'),
  tiesTitle: 'Ties',
  noTies: 'No ties to others.',
  noTiesShown: 'No ties shown with these filters.',
  hiddenTies: (n: number) => `${count(n, 'more tie')} hidden by filters`,
  isHidden: 'Hidden by the filters when not selected',
  clear: 'Clear selection',
  evidence: (n: number) => count(n, 'sentence'),
  evidenceTitle: 'Evidence',
  noEvidence: 'This tie came without its sentences.',
  reportedBy: 'according to',
  in: 'in',
  undated: 'undated',
  between: 'The two together',
  openArticle: 'Open in the article',
  arrow: { to: 'to', with: 'and' },
  offsetWarning: 'The offsets of this sentence do not fit its article: it is shown without a mark.',

  article: 'Article',
  articleOf: (n: number, all: number) => `Article ${n} of ${all}`,
  chooseArticle: 'Choose an article',
  previous: 'Previous',
  next: 'Next',
  previousStep: 'Previous place',
  nextStep: 'Next place',
  stepOf: (n: number, all: number) => `${n} / ${all}`,
  noArticle: 'The text of this article is not included.',
  noDocuments: 'This file holds no articles.',
  marksHint: 'Arrow keys move between the marks, Enter selects',
  badMarks: (n: number) => `${count(n, 'mark')} did not fit this text and ${n === 1 ? 'is' : 'are'} not shown.`,
  trigger: 'trigger',
  source: 'Source',

  table: 'Actors and their ties',
  columns: { label: 'Name', kind: 'Kind', mentions: 'Mentions', events: 'Events', ties: 'Ties' },
  sortBy: (column: string) => `Sort by ${column}`,
  expand: (name: string) => `Show ties of ${name}`,
  showSentences: 'Show sentences',

  canvas: (actors: number, ties: number) => `Graph of ${count(actors, 'actor')} and ${count(ties, 'tie')}`,
  canvasHelp:
    'Press Enter to walk the graph: left and right arrows step through the ties of an actor, down follows a tie, up goes back, Enter opens the evidence, Escape leaves. Plus and minus zoom, 0 fits.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to window',
  walkActor: (name: string, kind: string, ties: number) => `${name}, ${kind}, ${count(ties, 'tie')}.`,
  walkTie: (n: number, all: number, family: string, way: string, name: string, evidence: number) =>
    `Tie ${n} of ${all}: ${family} ${way} ${name}, ${count(evidence, 'sentence')}.`,
  ways: { to: 'to', from: 'from', with: 'with' },
  walkLeft: 'Left the graph.',
  selectedActor: (name: string, kind: string, ties: number) => `Selected ${name}, ${kind}, ${count(ties, 'tie')}.`,
  selectedTie: (source: string, target: string, family: string, evidence: number) =>
    `Selected tie: ${source}, ${target}, ${family}, ${count(evidence, 'sentence')}.`,
  cleared: 'Selection cleared.',

  noWebgl: 'This browser draws no WebGL 2, so the list is shown in place of the graph.',
  contextLost: 'The graphics card gave the drawing up.',
  redraw: 'Draw again',
  noActors: 'No actors were found in these articles.',
  noTiesAtAll: 'These actors have no ties to each other.',
  onlyLoners: 'These actors have no ties to each other, so the list says more than the graph.',

  dropTitle: 'Who is in the news, and who deals with whom?',
  dropBody: 'Drop a Dramatis network here, or choose the file. It stays on this computer: this page sends nothing.',
  dropButton: 'Choose a file',
  dropFormats: 'JSON: a network with its articles, or alone.',
  dropNow: 'Drop to open',
  loading: 'Reading…',
  cannotRead: (name: string, why: string) => `${name} cannot be opened. ${why}`,
  notJson: (why: string) => `It is no JSON: ${why}.`,
  notBundle: (why: string) => `It is no network of Dramatis: ${why}.`,
  dropped: (n: number) => `${count(n, 'item')} in this file made no sense and ${n === 1 ? 'was' : 'were'} left out.`,
  unknownSelection: 'What this link points at is not in this file.',

  panelWidth: 'Width of the side panel',
  panelHeight: 'Height of the details',
  sheetHeight: 'Height of the panel',
  keys: 'Keys',
  keyList: [
    ['/', 'search'],
    ['g', 'graph'],
    ['l', 'list'],
    ['f', 'only the selected actor and its neighbours, and back'],
    ['n, p', 'next and previous place'],
    ['Esc', 'clear the selection'],
    ['+, −, 0', 'zoom in, out, fit (in the graph)'],
    ['Enter, arrows', 'walk the graph (in the graph)'],
    ['?', 'this help'],
  ] as const,
  about:
    'Every tie rests on sentences: choose one and read them. Nothing is sent anywhere, this page works without a network.',
};
