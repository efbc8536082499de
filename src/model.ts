/**
 * The types everything speaks. Data flows one way: Document -> Analysis -> Cast -> quotations -> events -> Extraction -> network.
 *
 * Offsets are UTF-16 code units of `Document.text`, half-open: `text.slice(span.start, span.end)` is the text meant.
 * Token positions (`first`, `last`, `head`) index `Analysis.tokens`; `last` is exclusive.
 */

/** A stretch of `Document.text`, in UTF-16 code units, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** What a part of a news article is: only `body` and `headline` are read for events. */
export type ZoneKind = 'headline' | 'byline' | 'dateline' | 'body' | 'credit';

export interface Zone extends Span {
  kind: ZoneKind;
}

/** A text with its origin. `zones` are sorted, do not overlap, and cover every character that is not white space. */
export interface Document {
  id: string;
  text: string;
  title: string | null;
  /** Publication date, ISO 8601, as given or as read from the text. */
  date: string | null;
  url: string | null;
  zones: Zone[];
}

/** The 17 universal part-of-speech tags of Universal Dependencies v2. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A syntactic word. The parts of a contraction ("don't") have offsets inside the surface form. */
export interface Token extends Span {
  /** The characters of the source: `document.text.slice(start, end)`. */
  text: string;
  lemma: string;
  upos: Upos;
  /** Penn Treebank tag, or '' from an analyser that gives none. */
  xpos: string;
  /** Index in `Analysis.tokens` of the dependency head; -1 for the root of a sentence and where there is no tree. */
  head: number;
  /** Universal Dependencies v2 relation to the head, subtype included ("nsubj:pass"); '' where there is no tree. */
  deprel: string;
}

/** A sentence: tokens `first` to `last` (exclusive). Sentences never cross zones or paragraphs. */
export interface Sentence extends Span {
  first: number;
  last: number;
  zone: ZoneKind;
  /** Number of the paragraph in the document, from 0. */
  paragraph: number;
}

export type NameType = 'PER' | 'ORG' | 'LOC';

/** A name as the name tagger sees it: tokens `first` to `last` (exclusive), titles and articles left out. */
export interface NameSpan extends Span {
  first: number;
  last: number;
  type: NameType;
}

/** All that the language layer says of a document. */
export interface Analysis {
  document: Document;
  tokens: Token[];
  sentences: Sentence[];
  names: NameSpan[];
}

/** The language layer: tokens, sentences, lemmas, tags, heads and names, whoever computes them. Pure and deterministic. */
export interface Analyser {
  analyse(document: Document): Analysis;
}

export type ActorKind = 'person' | 'country' | 'organization' | 'group' | 'place';
export type RoleStatus = 'current' | 'former' | 'future' | 'acting';

/** A title held, and for whom (an actor id). */
export interface Role {
  title: string;
  of: string | null;
  status: RoleStatus;
}

export interface Actor {
  /** `country:IRN` (ISO 3166-1 alpha-3) or `kind:slug-of-canonical-name`. */
  id: string;
  kind: ActorKind;
  /** The fullest form seen, without titles. */
  name: string;
  aliases: string[];
  roles: Role[];
  /** ISO 3166-1 alpha-3 of the country the actor stands for or lies in. */
  country: string | null;
  /** Of a place, degrees WGS 84. */
  location: { latitude: number; longitude: number } | null;
}

export type MentionForm = 'name' | 'nominal' | 'pronoun' | 'demonym';

/** Characters that refer to an actor. A plural ("both sides") is one mention for each actor meant, with the same span. */
export interface Mention extends Span {
  first: number;
  last: number;
  /** The token a predicate governs when it takes this mention as its argument. */
  head: number;
  /** Actor id. */
  actor: string;
  form: MentionForm;
  /** A place name that stands for its government. */
  metonym: boolean;
  /** PLOVER sector of the people meant (GOV, MIL, REB, OPP, CVL, MED ...), where told. */
  sector: string | null;
  /** The pass that gave the mention its actor, and on what words. */
  link: string | null;
}

export type RelationType = 'affiliated-with' | 'part-of' | 'located-in' | 'allied-with' | 'opposed-to';

/** A lasting tie between two actors. */
export interface Relation {
  type: RelationType;
  source: string;
  target: string;
  /** The text's own words: "ambassador". */
  label: string | null;
  evidence: Span;
  sourceSpan: Span;
  targetSpan: Span;
}

/** Who is in a document. Mentions are sorted by start, longer first. */
export interface Cast {
  actors: Actor[];
  mentions: Mention[];
  relations: Relation[];
}

export type Attitude =
  | 'says'
  | 'claims'
  | 'denies'
  | 'believes'
  | 'fears'
  | 'hopes'
  | 'wants'
  | 'plans'
  | 'asks'
  | 'orders';

export interface Quotation {
  /** Actor id; null where the source is no actor (an unnamed official). */
  speaker: string | null;
  /** The words that name the speaker. */
  source: Span | null;
  /** "said", "according to". */
  cue: Span | null;
  content: Span;
  /** True in quotation marks, false for reported speech. */
  direct: boolean;
  attitude: Attitude;
  /** The words for a source that is no actor. */
  sourceText: string | null;
}

/** The sixteen event types of PLOVER, and OTHER for a deed it has no type for. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'OTHER';

/** hypothetical: planned, wished, conditional or asked for. */
export type EventStatus = 'asserted' | 'negated' | 'hypothetical';

/** PLOVER's quad classes; OTHER has none. */
export type Quad = 'verbal-cooperation' | 'material-cooperation' | 'verbal-conflict' | 'material-conflict';

/** Who did what to whom. A reciprocal event (they met) has every party in `source` and in `target`. */
export interface Event {
  /** e1, e2, ... in order of the trigger. */
  id: string;
  type: EventType;
  source: string[];
  target: string[];
  trigger: Span;
  /** Index in `Analysis.sentences`. */
  sentence: number;
  /** Actor id. */
  place: string | null;
  /** ISO 8601 date, month or year. */
  date: string | null;
  datePrecision: 'day' | 'month' | 'year' | null;
  status: EventStatus;
  /** Actor id of whoever the text cites for it. */
  reportedBy: string | null;
  /** 0 to 1: a documented sum of evidence, see events/confidence. */
  confidence: number;
  /** Triggers of every telling of this event, the first being `trigger`. */
  evidence: Span[];
}

/** All that one document says. `writeExtraction` in extract.ts gives it the form of the contract. */
export interface Extraction {
  id: string;
  title: string | null;
  date: string | null;
  sentences: Span[];
  actors: Actor[];
  mentions: Mention[];
  events: Event[];
  relations: Relation[];
  quotations: Quotation[];
}

/** One sentence behind a tie. */
export interface Evidence {
  /** Document id. */
  document: string;
  /** Id of the event in its extraction; null for a relation. */
  event: string | null;
  type: EventType | RelationType;
  status: EventStatus;
  /** Span of the sentence in the document, and its text, kept so that a tie can speak without its article. */
  sentence: Span;
  text: string;
  /** The words that made the tie, in the document. */
  trigger: Span;
  /** ISO 8601, of the event where told, else of the document. */
  date: string | null;
  reportedBy: string | null;
  confidence: number;
}

/** Attributes of a node of the network. The node's key is the actor id. */
export interface ActorNode {
  label: string;
  kind: ActorKind;
  aliases: string[];
  roles: Role[];
  country: string | null;
  /** How often the documents refer to the actor, and in how many events he takes part. */
  mentions: number;
  events: number;
  degree: number;
  weightedDegree: number;
  betweenness: number;
  pagerank: number;
  /** Louvain community, numbered from 0 by size. */
  community: number;
  /** Layout: mean 0; size from 4 to 100, as Gephi keeps them. */
  x: number;
  y: number;
  size: number;
}

/** What an edge is: a quad class of events, OTHER events, or a lasting relation. */
export type TieFamily = Quad | 'other' | 'relation';

/** Attributes of an edge: all that one actor did to another in one family. */
export interface Tie {
  family: TieFamily;
  /** PLOVER types, or relation types, sorted. */
  types: string[];
  /** Number of pieces of evidence that are not negated, at least 1. */
  weight: number;
  /** True where neither party is the doer (they met): one edge stands for both directions. */
  reciprocal: boolean;
  /** ISO 8601 dates of the earliest and the latest evidence. */
  first: string | null;
  last: string | null;
  /** Sorted by document and trigger. */
  evidence: Evidence[];
}

/** What the viewer opens: a network, what was read, and what was read from. */
export interface Bundle {
  version: 1;
  title: string;
  documents: Document[];
  extractions: Extraction[];
  /** A graphology SerializedGraph with ActorNode and Tie attributes. */
  network: unknown;
}
