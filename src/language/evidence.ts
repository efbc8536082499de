/**
 * What a document and the gazetteer say of each token, before any tag: the phrases known beforehand that it stands in, and how the rest of the
 * document uses the same form (ever after a title, after "in", in small letters ...).
 */
import { type Gazetteer, Known } from './gazetteer';
import { hashString, mix } from './hash';
import type { WordForm } from './words';

const hashes = (words: string) => new Set(words.split(' ').map(hashString));
const TITLES = hashes(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady president minister premier chancellor senator sen. sen rep. rep gov. gov governor mayor secretary ambassador envoy spokesman spokeswoman general gen. gen colonel col. lieutenant lt. sgt. sergeant captain capt. major king queen prince princess pope judge justice chairman chairwoman director chief leader coach king sheikh sheik ayatollah imam rev. reverend bishop archbishop cardinal father commander admiral adm. marshal commissioner congressman congresswoman analyst author actor actress singer candidate nominee lawyer',
);
const PLACE_PREPOSITIONS = hashes('in at from near to outside across around into throughout through via');
const SPEECH = hashes(
  'said says say told tells tell added adds asked asks wrote writes announced announces replied stated warned explained claimed argued',
);
const THE = hashString('the');
const OPENING = hashString('(');
const CLOSING = hashString(')');
const POSSESSIVE = hashString("'s");

/** Bits of a token: seven flags of the gazetteer, two for its place in a phrase (first, last, both: within), then what the document shows. */
const PLACE = 7;
const FIRST = 1 << PLACE;
const LAST = 2 << PLACE;
const SHOWN = PLACE + 2;
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
/** Number of bits used. */
export const EVIDENCE_BITS = SHOWN + 14;

/** Longest phrase of the gazetteer, and longest run of capitals that may have an acronym, in tokens. */
const LONGEST_PHRASE = 8;

interface Bounds {
  first: number;
  last: number;
}

/** Evidence for the tokens of one document. */
export function gatherEvidence(
  words: readonly WordForm[],
  sentences: readonly Bounds[],
  gazetteer: Gazetteer,
  texts: readonly string[],
): Uint32Array {
  const bits = new Uint32Array(words.length);
  const shown = new Map<number, number>();
  const note = (lower: number, found: number) => shown.set(lower, (shown.get(lower) ?? 0) | found);
  for (const sentence of sentences) {
    findKnown(words, sentence, gazetteer, bits);
    gather(words, sentence, bits, texts, note);
  }
  words.forEach((word, i) => {
    if (word.capitalised) bits[i] |= (shown.get(word.lower) ?? 0) << SHOWN;
  });
  return bits;
}

function findKnown(words: readonly WordForm[], { first, last }: Bounds, gazetteer: Gazetteer, bits: Uint32Array): void {
  for (let i = first; i < last; i++) {
    const known = words[i].known;
    if (known === 0) continue;
    let end = i + 1;
    let flags = known & ~Known.Continues;
    let hash = mix(0, words[i].form);
    let more = known & Known.Continues;
    for (let j = i + 1; more && j < last && j < i + LONGEST_PHRASE; j++) {
      hash = mix(hash, words[j].form);
      const found = gazetteer.of(hash);
      more = found & Known.Continues;
      if (found & ~Known.Continues) {
        end = j + 1;
        flags = found & ~Known.Continues;
      }
    }
    if (flags === 0) continue;
    if (end === i + 1) bits[i] |= flags;
    else for (let j = i; j < end; j++) bits[j] = flags | (j === i ? FIRST : j === end - 1 ? LAST : FIRST | LAST);
    i = end - 1;
  }
}

function gather(
  words: readonly WordForm[],
  { first, last }: Bounds,
  bits: Uint32Array,
  texts: readonly string[],
  note: (lower: number, found: number) => void,
): void {
  let capitals = 0;
  let letters = 0;
  for (let i = first; i < last; i++) {
    if (words[i].length < 3) continue;
    letters++;
    if (words[i].capitalised) capitals++;
  }
  const headline = letters > 3 && capitals * 10 > letters * 8;
  for (let i = first; i < last; i++) {
    const word = words[i];
    if (!word.capitalised) {
      if (!headline) note(word.lower, LOWER_CASE);
      continue;
    }
    if (headline) continue;
    let end = i + 1;
    while (end < last && words[end].capitalised) end++;
    let from = i;
    while (from < end - 1 && TITLES.has(words[from].lower)) from++;
    const before = from > first ? words[from - 1].lower : 0;
    const after = end < last ? words[end].lower : 0;
    let shared = 0;
    if (TITLES.has(before)) shared |= AFTER_TITLE;
    if (PLACE_PREPOSITIONS.has(before)) shared |= AFTER_PLACE_PREPOSITION;
    if (SPEECH.has(before) || SPEECH.has(after)) shared |= BESIDE_SPEECH;
    if (before === THE) shared |= AFTER_THE;
    if (before === OPENING && after === CLOSING) shared |= IN_BRACKETS;
    if (after === POSSESSIVE) shared |= BEFORE_POSSESSIVE;
    if (end - from === 1) {
      if (from > first) note(words[from].lower, shared | CAPITALISED_INSIDE | ALONE);
    } else {
      const forename = bits[from] & Known.Forename ? WITH_FORENAME : 0;
      for (let j = from; j < end; j++) {
        const known = bits[j] & (FIRST | LAST) ? IN_KNOWN : 0;
        const place = j === from ? FIRST_OF_RUN : j === end - 1 ? LAST_OF_RUN : 0;
        note(words[j].lower, shared | forename | known | place | (j > first ? CAPITALISED_INSIDE : 0));
      }
      if (end - from <= LONGEST_PHRASE) note(initials(texts, from, end), ACRONYM);
    }
    i = end - 1;
  }
}

function initials(texts: readonly string[], from: number, end: number): number {
  let letters = '';
  for (let j = from; j < end; j++) letters += texts[j][0].toLowerCase();
  return hashString(letters);
}
