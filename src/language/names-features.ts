/**
 * What the name tagger sees of a document: a few dozen hashed features for each token, from its form and tag, its neighbours, word clusters,
 * the gazetteer, and from how the rest of the document uses the same form.
 */
import type { Token } from '../model';
import { type Clusters, coarse, middle } from './clusters';
import { type Gazetteer, Known } from './gazetteer';
import { hashRange, hashString, mix } from './hash';

export interface NamesTables {
  clusters: Clusters;
  gazetteer: Gazetteer;
}

export type NamesToken = Pick<Token, 'text' | 'upos' | 'xpos' | 'start' | 'end'>;
export type NamesSentence = { first: number; last: number };

/** More than any token has. */
export const MOST_FEATURES = 128;

/** What holds of a form wherever it stands. */
interface Word {
  exact: number;
  lower: number;
  shape: number;
  prefix2: number;
  prefix3: number;
  prefix4: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
  capital: boolean;
  allCapitals: boolean;
  cluster: number;
  known: number;
}

const hashes = (words: string) => new Set(words.split(' ').map(hashString));
const TITLES = hashes(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady president minister premier chancellor senator sen. sen rep. rep gov. gov governor mayor secretary ambassador envoy spokesman spokeswoman general gen. gen colonel col. lieutenant lt. sgt. sergeant captain capt. major king queen prince princess pope judge justice chairman chairwoman director chief leader coach king sheikh sheik ayatollah imam rev. reverend bishop archbishop cardinal father commander admiral adm. marshal commissioner congressman congresswoman analyst author actor actress singer candidate nominee lawyer',
);
const PLACE_PREPOSITIONS = hashes('in at from near to outside across around into throughout through via');
const SPEECH = hashes(
  'said says say told tells tell added adds asked asks wrote writes announced announces replied stated warned explained claimed argued',
);
const START = hashString('<s>');
const END = hashString('</s>');

function shapeOf(text: string): number {
  let shape = 7;
  let last = 0;
  for (let i = 0; i < text.length && i < 24; i++) {
    const code = text.charCodeAt(i);
    let kind = code;
    if (code >= 97 && code <= 122) kind = 1;
    else if (code >= 65 && code <= 90) kind = 2;
    else if (code >= 48 && code <= 57) kind = 3;
    else if (code > 127) {
      const character = text[i];
      kind = character.toLowerCase() !== character ? 2 : character.toUpperCase() !== character ? 1 : 4;
    }
    if (kind !== last || (i < 3 && kind === 2)) shape = mix(shape, kind);
    last = kind;
  }
  return shape;
}

/** Evidence bits of a form, gathered over the document. */
const AFTER_TITLE = 1;
const AFTER_PLACE_PREPOSITION = 2;
const BESIDE_SPEECH = 4;
const CAPITALISED_INSIDE = 8;
const LOWER_CASE = 16;
const FIRST_OF_RUN = 32;
const LAST_OF_RUN = 64;
const WITH_FORENAME = 128;
const IN_KNOWN = 256;
const AFTER_THE = 512;
const BEFORE_POSSESSIVE = 1024;
const IN_BRACKETS = 2048;
const ALONE = 4096;
const ACRONYM = 8192;
const EVIDENCE_BITS = 14;

/** Reads one document at a time; keep it between documents, its memory of words is bounded. */
export class NamesFeatures {
  private readonly tables: NamesTables;
  private readonly words = new Map<string, Word>();
  readonly features = new Int32Array(MOST_FEATURES);
  private count = 0;

  private tokens: readonly NamesToken[] = [];
  private row: Word[] = [];
  private tags: number[] = [];
  private known: number[] = [];
  private evidence = new Map<number, number>();
  /** For lower-case hash of a form: type votes of an earlier pass over the document, see `vote`. */
  private votes = new Map<number, Int32Array>();

  constructor(tables: NamesTables) {
    this.tables = tables;
  }

  /** Prepares a document. */
  open(tokens: readonly NamesToken[], sentences: readonly NamesSentence[]): void {
    if (this.words.size > 60_000) this.words.clear();
    this.tokens = tokens;
    this.row = tokens.map((token) => this.word(token.text));
    this.tags = tokens.map((token) => hashString(token.xpos || token.upos));
    this.known = new Array(tokens.length).fill(0);
    this.evidence.clear();
    this.votes.clear();
    for (const sentence of sentences) {
      this.findKnown(sentence);
      this.gather(sentence);
    }
  }

  private word(text: string): Word {
    const kept = this.words.get(text);
    if (kept) return kept;
    const plain = text.replace(/[’]/g, "'");
    const low = plain.toLowerCase();
    const n = low.length;
    const exact = hashString(plain);
    const lower = hashString(low);
    const first = plain[0] ?? '';
    const word: Word = {
      exact,
      lower,
      shape: shapeOf(plain),
      prefix2: hashRange(low, 0, Math.min(2, n)),
      prefix3: hashRange(low, 0, Math.min(3, n)),
      prefix4: hashRange(low, 0, Math.min(4, n)),
      suffix2: hashRange(low, Math.max(0, n - 2), n),
      suffix3: hashRange(low, Math.max(0, n - 3), n),
      suffix4: hashRange(low, Math.max(0, n - 4), n),
      capital: first.toLowerCase() !== first,
      allCapitals: n > 1 && plain === plain.toUpperCase() && plain !== low,
      cluster: this.tables.clusters.of(lower),
      known: this.tables.gazetteer.of(mix(0, exact)),
    };
    if (word.known === 0 && word.allCapitals && n > 3)
      word.known = this.tables.gazetteer.of(mix(0, hashString(first + low.slice(1))));
    this.words.set(text, word);
    return word;
  }

  /** Longest phrases of the gazetteer: flags, and for phrases of several words the place in it (bits 8 and 9). */
  private findKnown({ first, last }: NamesSentence): void {
    for (let i = first; i < last; i++) {
      const word = this.row[i];
      if (word.known === 0) continue;
      let end = i + 1;
      let flags = word.known & ~Known.Continues;
      let hash = mix(0, word.exact);
      let more = word.known & Known.Continues;
      for (let j = i + 1; more && j < last && j < i + 8; j++) {
        hash = mix(hash, this.row[j].exact);
        const found = this.tables.gazetteer.of(hash);
        more = found & Known.Continues;
        if (found & ~Known.Continues) {
          end = j + 1;
          flags = found & ~Known.Continues;
        }
      }
      if (flags === 0) continue;
      if (end === i + 1) {
        this.known[i] |= flags;
        continue;
      }
      for (let j = i; j < end; j++) this.known[j] = flags | (j === i ? 256 : j === end - 1 ? 512 : 768);
      i = end - 1;
    }
  }

  private note(word: Word, bits: number): void {
    this.evidence.set(word.lower, (this.evidence.get(word.lower) ?? 0) | bits);
  }

  private gather({ first, last }: NamesSentence): void {
    let capitals = 0;
    let letters = 0;
    for (let i = first; i < last; i++) {
      const { text } = this.tokens[i];
      if (text.length < 3) continue;
      letters++;
      if (this.row[i].capital) capitals++;
    }
    const headline = letters > 3 && capitals * 10 > letters * 8;
    for (let i = first; i < last; i++) {
      const word = this.row[i];
      if (!word.capital) {
        if (!headline) this.note(word, LOWER_CASE);
        continue;
      }
      if (headline) continue;
      let end = i + 1;
      while (end < last && this.row[end].capital) end++;
      let from = i;
      while (from < end - 1 && TITLES.has(this.row[from].lower)) from++;
      const before = from > first ? this.row[from - 1] : null;
      const after = end < last ? this.row[end] : null;
      let shared = 0;
      if (before) {
        if (TITLES.has(before.lower)) shared |= AFTER_TITLE;
        if (PLACE_PREPOSITIONS.has(before.lower)) shared |= AFTER_PLACE_PREPOSITION;
        if (SPEECH.has(before.lower)) shared |= BESIDE_SPEECH;
        if (this.tokens[from - 1].text.toLowerCase() === 'the') shared |= AFTER_THE;
        if (this.tokens[from - 1].text === '(' && end < last && this.tokens[end].text === ')') shared |= IN_BRACKETS;
      }
      if (after) {
        if (SPEECH.has(after.lower)) shared |= BESIDE_SPEECH;
        if (this.tokens[end].xpos === 'POS' || this.tokens[end].text === "'s" || this.tokens[end].text === '’s')
          shared |= BEFORE_POSSESSIVE;
      }
      const length = end - from;
      if (length === 1) {
        if (from > first) this.note(this.row[from], shared | CAPITALISED_INSIDE | ALONE);
      } else {
        const forename = this.known[from] & Known.Forename ? WITH_FORENAME : 0;
        for (let j = from; j < end; j++) {
          const known = this.known[j] > 255 ? IN_KNOWN : 0;
          const place = j === from ? FIRST_OF_RUN : j === end - 1 ? LAST_OF_RUN : 0;
          this.note(this.row[j], shared | forename | known | place | (j > first ? CAPITALISED_INSIDE : 0));
        }
        if (length < 9) this.note(this.initials(from, end), ACRONYM);
      }
      i = end - 1;
    }
  }

  private initials(from: number, end: number): Word {
    let letters = '';
    for (let j = from; j < end; j++) letters += this.tokens[j].text[0];
    return this.word(letters);
  }

  /** Features of a token, left in `features`; returns their number. `dropWord` leaves out the form itself (for training). */
  extract(i: number, { first, last }: NamesSentence, dropWord = false): number {
    this.count = 0;
    const { row, tags, known } = this;
    const w = row[i];
    const a = i > first ? row[i - 1] : null;
    const aa = i > first + 1 ? row[i - 2] : null;
    const b = i + 1 < last ? row[i + 1] : null;
    const bb = i + 2 < last ? row[i + 2] : null;
    const aLower = a ? a.lower : START;
    const bLower = b ? b.lower : END;
    const aTag = a ? tags[i - 1] : START;
    const bTag = b ? tags[i + 1] : END;
    const aShape = a ? a.shape : START;
    const bShape = b ? b.shape : END;
    const start = i === first ? 1 : 0;

    this.add(1, 1);
    if (!dropWord) {
      this.add(2, w.lower);
      this.add(3, w.exact);
      this.add(4, mix(aLower, w.lower));
      this.add(5, mix(w.lower, bLower));
      this.add(6, w.suffix4);
      this.add(7, w.prefix4);
    }
    this.add(8, aLower);
    this.add(9, bLower);
    this.add(10, aa ? aa.lower : START);
    this.add(11, bb ? bb.lower : END);
    this.add(12, mix(aLower, bLower));
    this.add(13, mix(aa ? aa.lower : START, aLower));
    this.add(14, mix(bLower, bb ? bb.lower : END));
    this.add(15, mix(w.shape, start));
    this.add(16, mix(aShape, w.shape));
    this.add(17, mix(w.shape, bShape));
    this.add(18, mix(mix(aShape, w.shape), bShape));
    this.add(19, mix(aLower, w.shape));
    this.add(20, mix(w.shape, bLower));
    this.add(21, w.suffix2);
    this.add(22, mix(w.suffix3, w.capital ? 1 : 0));
    this.add(23, w.prefix2);
    this.add(24, mix(w.prefix3, w.capital ? 1 : 0));
    this.add(25, tags[i]);
    this.add(26, mix(aTag, tags[i]));
    this.add(27, mix(tags[i], bTag));
    this.add(28, mix(mix(aTag, tags[i]), bTag));
    this.add(29, mix(tags[i], w.shape));
    if (a) this.add(30, a.suffix3);
    if (b) this.add(31, b.suffix3);

    const m = middle(w.cluster);
    const am = a ? middle(a.cluster) : -1;
    const bm = b ? middle(b.cluster) : -1;
    const capital = w.capital ? 1 : 0;
    if (w.cluster) {
      this.add(32, mix(w.cluster, capital));
      this.add(33, mix(m, capital));
      this.add(34, mix(coarse(w.cluster), capital));
    }
    if (a) {
      this.add(35, a.cluster);
      this.add(36, am);
      this.add(37, mix(coarse(a.cluster), w.shape));
    }
    if (b) {
      this.add(38, b.cluster);
      this.add(39, bm);
      this.add(40, mix(coarse(b.cluster), w.shape));
    }
    if (aa) this.add(41, middle(aa.cluster));
    if (bb) this.add(42, middle(bb.cluster));
    this.add(43, mix(mix(am, m), capital));
    this.add(44, mix(mix(m, bm), capital));
    this.add(45, mix(mix(a ? coarse(a.cluster) : -1, coarse(w.cluster)), b ? coarse(b.cluster) : -1));

    const k = known[i];
    this.add(46, mix(k, capital));
    this.addFlags(47, k, capital);
    if (a) {
      this.addFlags(48, known[i - 1], a.capital ? 1 : 0);
      this.add(49, mix(known[i - 1], k));
    }
    if (b) {
      this.addFlags(50, known[i + 1], b.capital ? 1 : 0);
      this.add(51, mix(k, known[i + 1]));
    }
    this.add(52, mix(k, mix(aShape, bShape)));

    if (w.capital) {
      const seen = this.evidence.get(w.lower) ?? 0;
      this.add(53, seen);
      this.add(54, mix(seen, k));
      for (let bit = 0; bit < EVIDENCE_BITS; bit++) if (seen & (1 << bit)) this.add(55, mix(bit, start));
      this.add(56, mix(seen & (LOWER_CASE | CAPITALISED_INSIDE), start));
      if (b?.capital) this.add(57, this.evidence.get(b.lower) ?? 0);
      if (a?.capital) this.add(58, this.evidence.get(a.lower) ?? 0);
    }
    // The ends of the run of capitalised words around the token: "... University", "... of Defense".
    if (w.capital) {
      let to = i;
      while (to + 1 < last && row[to + 1].capital) to++;
      let from = i;
      while (from > first && row[from - 1].capital) from--;
      const head = row[to];
      this.add(59, mix(head.lower, to > i ? 1 : 0));
      this.add(60, mix(middle(head.cluster), to > i ? 1 : 0));
      this.add(61, mix(row[from].lower, from < i ? 1 : 0));
      this.add(62, mix(middle(row[from].cluster), from < i ? 1 : 0));
      this.add(63, mix(Math.min(6, to - from), i - from));
      this.add(64, mix(to + 1 < last ? row[to + 1].lower : END, Math.min(3, to - i)));
      this.add(65, mix(from > first ? row[from - 1].lower : START, Math.min(3, i - from)));
      this.add(66, mix(to + 1 < last ? middle(row[to + 1].cluster) : END, Math.min(3, to - i)));
      this.add(67, mix(from > first ? middle(row[from - 1].cluster) : START, Math.min(3, i - from)));
    }
    return this.count;
  }

  private add(template: number, value: number): void {
    this.features[this.count++] = mix(template, value);
  }

  /** One feature for each flag that is set, with the place in the phrase. */
  private addFlags(template: number, flags: number, capital: number): void {
    const place = flags >>> 8;
    for (let bit = 0; bit < 7; bit++) if (flags & (1 << bit)) this.add(template, mix(mix(bit, place), capital));
  }
}
