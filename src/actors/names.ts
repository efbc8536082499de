/** Names and demonyms as the text has them, before anyone knows who is who. */

import heads from '../../graph-data/lexicon/heads.json';
import { type Tree, treeOf } from '../language/tree';
import type { Analysis, NameSpan, NameType, Span, Token } from '../model';
import { countryNames, demonyms, isGreatCapital } from './nations';
import { organizations } from './organizations';
import { isForename } from './people';
import { isArea, regionOf } from './places';
import { isHonorific, roleSector } from './titles';

/** A name with its type, or a demonym with its country. */
export interface NameMention extends Span {
  first: number;
  last: number;
  head: number;
  type: NameType | 'demonym';
  /** Country code: of a demonym, or of a name that is a country's. */
  country: string | null;
}

/** The token of a span that governs the others; without a tree the last word. */
export function headOf(tree: Tree, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head, deprel } = tree.tokens[i];
    if ((head < first || head >= last) && deprel !== '' && deprel !== 'punct') return i;
  }
  return last - 1;
}

/** Bodies that are called after a person: "the Bush administration". */
const AFTER_PERSON = /^(?:administration|government|cabinet|regime|foundation|campaign|dynasty)$/i;

const isKnownPlace = (name: string) => name.includes(' ') && (regionOf(name) !== undefined || isArea(name));

/** "President" or "Senators" alone, which the tagger may take for somebody's name where no full name ends so. */
const isBareTitle = ({ text, lemma }: Token, surnames: ReadonlySet<string>): boolean =>
  !surnames.has(text) &&
  (roleSector(text.toLowerCase()) ?? roleSector(lemma.toLowerCase().replace(/s$/, ''))) !== undefined;

/** "US$": a currency. */
const isCurrency = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]?.text === '$' && tokens[last].start === tokens[last - 1].end;

/** True where a body and another name are one: "Foundation" and "Rural Crafts" with "for the" between them. */
function goesOn(tokens: readonly Token[], body: NameSpan, name: NameSpan): boolean {
  const between = tokens.slice(body.last, name.first).map(({ text }) => text);
  return (
    body.type === 'ORG' &&
    name.type === 'ORG' &&
    bodyHeads.has(tokens[body.last - 1].text) &&
    /^(?:of|for|on)(?: the)?$/.test(between.join(' '))
  );
}

/** "Iraq" and "Study Group" side by side are one body, "Centre" and "Arab Affairs" with "for" between them too. */
function joined({ tokens, document }: Analysis, names: readonly NameSpan[]): NameSpan[] {
  const result: NameSpan[] = [];
  for (const name of names) {
    const before = result[result.length - 1];
    const isCountry =
      before?.type === 'LOC' && countryNames.get(document.text.slice(before.start, before.end)) !== undefined;
    if (isCountry && name.type === 'ORG' && name.first === before.last && bodyHeads.has(tokens[name.last - 1].text)) {
      result[result.length - 1] = { ...name, first: before.first, start: before.start };
    } else if (before && goesOn(tokens, before, name)) {
      result[result.length - 1] = { ...before, last: name.last, end: name.end };
    } else result.push(name);
  }
  return result;
}

/** "West Bank and Israel", "Peru-Chile": what the tagger took for one name is two where the sides are known places. */
function parted({ tokens, document }: Analysis, name: NameSpan): NameSpan[] {
  for (let i = name.first + 1; i < name.last - 1; i++) {
    const isHyphen = /^[-–]$/.test(tokens[i].text);
    if (tokens[i].text !== 'and' && !isHyphen) continue;
    const part = (first: number, last: number): NameSpan => ({
      ...name,
      first,
      last,
      start: tokens[first].start,
      end: tokens[last - 1].end,
    });
    const parts = [part(name.first, i), part(i + 1, name.last)];
    const isPlace = ({ start, end }: NameSpan) => {
      const words = document.text.slice(start, end);
      return countryNames.get(words) !== undefined || regionOf(words) !== undefined || isArea(words);
    };
    if (
      countryNames.get(document.text.slice(name.start, name.end)) === undefined &&
      (isHyphen ? parts.every(isPlace) : parts.some(isPlace))
    )
      return parts;
  }
  return [name];
}

const bodyHeads = new Set(heads.bodies);
const companyHeads = new Set([...heads.bodies, ...heads.companies]);

const institutionHeads = new Set(heads.institutions);
const thingHeads = new Set(heads.things);

/** "the Lakeside Accords", "the Film Festival": called by a name, but no actor. */
const isThing = (tokens: readonly Token[], { first, last, type }: NameSpan): boolean =>
  type !== 'PER' && last - first > 1 && thingHeads.has(tokens[last - 1].text);

/**
 * "Bank Pasargad", "Lakeside Energy": a word for a body at either end makes it no person; "Lakeside College", no place. What is written in
 * capitals among small letters is neither.
 */
function isBody(analysis: Analysis, first: number, { type, last }: NameSpan): boolean {
  const { tokens } = analysis;
  const end = tokens[last - 1].text;
  if (last - first === 1) return type !== 'ORG' && /^\p{Lu}{3,6}$/u.test(end) && amongSmallLetters(analysis, first);
  return type === 'PER' ? bodyHeads.has(tokens[first].text) || companyHeads.has(end) : institutionHeads.has(end);
}

/** End of a run of capitalised words that a word for a body closes ("Environment Ministry"), or -1. */
function bodyEnd(tokens: readonly Token[], taken: Uint8Array, first: number, limit: number): number {
  let end = -1;
  for (
    let i = first;
    i < limit && !taken[i] && /^\p{Lu}\p{Ll}/u.test(tokens[i].text) && tokens[i].upos !== 'DET';
    i++
  ) {
    if (i > first && bodyHeads.has(tokens[i].text)) end = i + 1;
  }
  return end;
}

const LED_BODIES = new Set(['coalition', 'alliance', 'force', 'forces', 'mission', 'campaign', 'bloc']);

/** "NATO-led force", "Saudi-led military coalition": first and last token of the body whose "led" stands at `led`, or null. */
function ledBody(tokens: readonly Token[], led: number, floor: number, ceiling: number): [number, number] | null {
  if (tokens[led].text !== 'led' || led < floor + 2 || !/^[-‐‑]$/.test(tokens[led - 1].text)) return null;
  let first = led - 1;
  while (first > floor && /^\p{Lu}/u.test(tokens[first - 1].text) && tokens[first - 1].upos !== 'DET') first--;
  let last = led + 1;
  while (last < ceiling && tokens[last].upos === 'ADJ') last++;
  const fits = first < led - 1 && last < ceiling && LED_BODIES.has(tokens[last].text);
  return fits ? [first, last + 1] : null;
}

/** A capital that the tagger takes for a person, with no title before it and nobody of that name in the text. */
function isBareCapital(
  { tokens, document }: Analysis,
  { type, start, end, first }: NameSpan,
  surnames: ReadonlySet<string>,
): boolean {
  const word = document.text.slice(start, end);
  if (type !== 'PER' || !isGreatCapital(word) || isForename(word) || surnames.has(word)) return false;
  const before = tokens[first - 1]?.text ?? '';
  return !isHonorific(before) && !roleSector(before);
}

/** First token of a person's name behind the country and title that the tagger may have taken in ("U.S. Ambassador Ann Lee"). */
function personStart(analysis: Analysis, first: number, last: number): number {
  const { tokens, document } = analysis;
  let start = first;
  for (let i = first; i < last - 1; ) {
    const nation =
      demonyms.match(document.text, tokens, i, last - 1) ?? countryNames.match(document.text, tokens, i, last - 1);
    const title =
      i + 1 < last && (roleSector(tokens[i].text) || (isHonorific(tokens[i].text) && tokens[i].text.length > 2));
    if (title) start = i + 1;
    else if (!nation && !/^(?:of|Prime|Vice|State|General|Foreign|Defense|Former|Chief)$/.test(tokens[i].text)) break;
    i = nation ? nation.last : i + 1;
  }
  return start;
}

const LANGUAGE_CUES = new Set(['speak', 'learn', 'understand', 'translate', 'write', 'read', 'study', 'fluent']);

/** A demonym as a bare noun may be a language ("speaks fluent Persian"): without article, plural or noun behind it. */
function isLanguage(tokens: readonly Token[], first: number, last: number, floor: number): boolean {
  const next = tokens[last];
  if (next && /^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(next.upos) && next.text !== '.' && next.text !== ',') return false;
  if (/(?:s|men)$/.test(tokens[last - 1].text) && !/(?:ese|ish|ss)$/.test(tokens[last - 1].text)) return false;
  for (let i = first - 1; i >= floor && i >= first - 4; i--) {
    if (/^(?:the|The|in|into|from)$/.test(tokens[i].text)) return tokens[i].text !== 'the' && tokens[i].text !== 'The';
    if (LANGUAGE_CUES.has(tokens[i].lemma)) return true;
    if (tokens[i].upos === 'VERB') break;
  }
  return false;
}

/**
 * Names of the tagger, countries and known organizations of the gazetteer that it missed, and demonyms.
 * Sorted by position; no two overlap.
 */
export function findNameMentions(analysis: Analysis): NameMention[] {
  const { tokens, sentences, document } = analysis;
  const tree = treeOf(analysis);
  const taken = new Uint8Array(tokens.length);
  const found: NameMention[] = [];

  const add = (first: number, last: number, type: NameMention['type'], country: string | null): void => {
    for (let i = first; i < last; i++) if (taken[i]) return;
    taken.fill(1, first, last);
    const { start } = tokens[first];
    const { end } = tokens[last - 1];
    found.push({ start, end, first, last, head: headOf(tree, first, last), type, country });
  };

  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const body = ledBody(tokens, i, first, last);
      if (body) add(...body, 'ORG', null);
    }
  }
  const surnames = new Set(
    analysis.names
      .filter(({ type, first, last }) => type === 'PER' && last - first > 1)
      .map(({ last }) => tokens[last - 1].text),
  );
  for (const name of joined(analysis, analysis.names).flatMap((name) => parted(analysis, name))) {
    if (isThing(tokens, name) || isCurrency(tokens, name.last)) {
      taken.fill(1, name.first, name.last);
      continue;
    }
    if (name.type === 'PER' && name.last - name.first === 1 && isBareTitle(tokens[name.first], surnames)) continue;
    const people = demonyms.get(document.text.slice(name.start, name.end));
    if (
      people &&
      !isAbbreviation(tokens[name.first].text) &&
      !countryNames.get(document.text.slice(name.start, name.end))
    ) {
      add(name.first, name.last, 'demonym', people);
      continue;
    }
    const country = countryNames.get(document.text.slice(name.start, name.end)) ?? null;
    const first = name.type === 'PER' ? personStart(analysis, name.first, name.last) : name.first;
    if (name.type === 'PER' && name.last - first <= 3 && AFTER_PERSON.test(tokens[name.last]?.text ?? '')) {
      add(first, name.last + 1, 'ORG', null);
      continue;
    }
    // "Jordan" or "Chad" may be a man: a country's name that is read as a person's stays one only where a word of it is somebody's.
    const isPerson =
      name.type === 'PER' &&
      name.last - name.first === 1 &&
      (isForename(tokens[name.first].text) || surnames.has(tokens[name.first].text));
    const isPlace =
      (country && !isPerson) ||
      isBareCapital(analysis, name, surnames) ||
      isKnownPlace(document.text.slice(name.start, name.end));
    // "Hamilton rejected it": who does something and shares a full name's surname is that person rather than the town or the firm.
    const { text: word, deprel, head } = tokens[first];
    const isSurname =
      name.type !== 'PER' &&
      name.last - first === 1 &&
      surnames.has(word) &&
      !isGreatCapital(word) &&
      countryNames.get(word) === undefined &&
      deprel === 'nsubj' &&
      tokens[head]?.upos === 'VERB';
    const isKnown = !isPerson && organizations.get(document.text.slice(tokens[first].start, name.end)) !== undefined;
    const isOrganization = isKnown || isBody(analysis, first, name);
    const type = isSurname ? 'PER' : isPlace ? 'LOC' : isOrganization ? 'ORG' : name.type;
    add(first, name.last, type, type === 'LOC' ? country : null);
  }

  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (taken[i] || !/^\p{Lu}/u.test(tokens[i].text) || isCurrency(tokens, i + 1)) continue;
      const organization = organizations.match(document.text, tokens, i, sentence.last);
      const country = countryNames.match(document.text, tokens, i, sentence.last);
      const people = demonyms.match(document.text, tokens, i, sentence.last);
      const longest = Math.max(organization?.last ?? 0, country?.last ?? 0, people?.last ?? 0);
      if (longest === 0) {
        const end = i > sentence.first || tokens[i].upos === 'PROPN' ? bodyEnd(tokens, taken, i, sentence.last) : -1;
        if (end > 0) {
          add(i, end, 'ORG', null);
          i = end - 1;
        }
        continue;
      }
      if (organization?.last === longest && isAcronymOrName(analysis, i, longest)) add(i, longest, 'ORG', null);
      else if (people?.last === longest && !isAbbreviation(tokens[i].text)) {
        if (!isLanguage(tokens, i, longest, sentence.first)) add(i, longest, 'demonym', people.value);
      } else if (country?.last === longest && countryByShape(analysis, i)) add(i, longest, 'LOC', country.value);
      i = longest - 1;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "U.S." and "UK" are names even where they stand as adjectives. */
const isAbbreviation = (text: string) => /^(?:\p{Lu}\.?){2,}$/u.test(text);

/** "US" in a headline of capitals may be the pronoun; "IS" and "WHO" are words: short capitals count only among small letters. */
function isAcronymOrName(analysis: Analysis, first: number, last: number): boolean {
  const { tokens } = analysis;
  if (last - first > 1 || !/^\p{Lu}{2,3}$/u.test(tokens[first].text)) return true;
  return countryByShape(analysis, first) && !/^(?:AUX|PRON|ADP|VERB|CCONJ)$/.test(tokens[first].upos);
}

function countryByShape(analysis: Analysis, at: number): boolean {
  return !/^\p{Lu}{2,3}$/u.test(analysis.tokens[at].text) || amongSmallLetters(analysis, at);
}

/** True where a word beside it, in the same sentence, has small letters. */
function amongSmallLetters({ tokens, sentences }: Analysis, at: number): boolean {
  const sentence = sentences.find(({ last }) => at < last);
  const near = [at - 1, at + 1].filter((i) => sentence && i >= sentence.first && i < sentence.last);
  return near.some((i) => /\p{L}{2}/u.test(tokens[i].text) && /\p{Ll}/u.test(tokens[i].text));
}
