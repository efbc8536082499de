/** Divides tokens into paragraphs and sentences; both end where a zone ends. */
import type { Sentence, Span, Zone, ZoneKind } from '../model';

/** Abbreviations that stand in front of a name or number: a capital behind them begins no sentence. */
const LEADING = new Set(
  `mr. mrs. ms. mx. dr. prof. rev. hon. st. gen. lt. col. maj. capt. cpl. sgt. pvt. adm. cmdr. brig. gov. sen. rep. reps.
  sens. amb. pres. atty. supt. det. insp. gens. cols. messrs. no. nos. vs. v. fig. vol. pp. approx. est. mt. ft. e.g. i.e. cf. op.
  jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`.split(/\s+/),
);
/** Words that open sentences: behind "U.S." or "Inc." they tell that one has ended. */
const OPENERS = new Set(
  `the a an this that these those he she it they we i you his her its their our my in on at by for from with as but and
  or so if when while after before since although though however meanwhile there here what who why how where no not
  some many most all both each one two three another such according mr. mrs. ms. dr.`.split(/\s+/),
);
const CLOSERS = /^(?:["”’')\]»]|'')$/u;
/** A sentence longer than this is cut: no prose has it, and time and memory stay bounded. */
const LONGEST = 600;

/** True where single line breaks wrap prose: lines of like length, most of which end in the middle of a sentence. */
function isWrapped(text: string): boolean {
  let lines = 0;
  let open = 0;
  let long = 0;
  for (const line of text.slice(0, 20_000).split('\n')) {
    const trimmed = line.trimEnd();
    if (!trimmed) continue;
    lines++;
    if (!/[.!?:”"'’)\]]$/u.test(trimmed)) open++;
    if (trimmed.length >= 50 && trimmed.length <= 110) long++;
  }
  return lines >= 4 && open > lines * 0.5 && long > lines * 0.6;
}

/** True where the gap between two tokens ends a paragraph. */
function breaksParagraph(gap: string, wrapped: boolean): boolean {
  if (gap === ' ') return false;
  const breaks = gap.match(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/gu)?.length ?? 0;
  return breaks > 1 || (breaks === 1 && !wrapped);
}

/** Sentences of a tokenised text. Every token belongs to exactly one. */
export function divide(text: string, tokens: readonly Span[], zones: readonly Zone[]): Sentence[] {
  const sentences: Sentence[] = [];
  const word = (i: number) =>
    i < tokens.length ? text.slice(tokens[i].start, Math.min(tokens[i].end, tokens[i].start + 40)) : '';
  const wrapped = isWrapped(text);
  let first = 0;
  let paragraph = 0;
  let zoneAt = 0;
  const zoneOf = (i: number): Zone | undefined => {
    while (zoneAt < zones.length - 1 && zones[zoneAt].end <= tokens[i].start) zoneAt++;
    return zones[zoneAt];
  };
  const close = (last: number, zone: ZoneKind) => {
    if (last <= first) return;
    sentences.push({ start: tokens[first].start, end: tokens[last - 1].end, first, last, zone, paragraph });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const zone = zoneOf(i);
    const kind = zone?.kind ?? 'body';
    const next = i + 1;
    if (next === tokens.length) {
      close(next, kind);
      break;
    }
    const gap = tokens[next].start > tokens[i].end ? text.slice(tokens[i].end, tokens[next].start) : '';
    const leavesZone = zone !== undefined && tokens[next].start >= zone.end;
    if (leavesZone || (gap && breaksParagraph(gap, wrapped))) {
      close(next, kind);
      paragraph++;
    } else if (next - first >= LONGEST || endsSentence(word, i, first, gap)) close(next, kind);
  }
  return sentences;
}

/** "[12]": the number of a note belongs to the sentence it stands behind. */
const isNote = (word: (i: number) => string, i: number) =>
  i >= 0 && word(i) === '[' && /^\d+$/.test(word(i + 1)) && word(i + 2) === ']';

/** True where a sentence ends behind token `i`. */
function endsSentence(word: (i: number) => string, i: number, first: number, gap: string): boolean {
  const token = word(i);
  // Most tokens are words, and no word but one with a full stop ends a sentence.
  if (/[a-z0-9]$/i.test(token)) return false;
  // Closing marks belong to the sentence before them: find the mark that ended it.
  let end = i;
  while (end > first && (CLOSERS.test(word(end)) || isNote(word, end - 2))) end -= isNote(word, end - 2) ? 3 : 1;
  const mark = word(end);
  const next = word(i + 1);
  if (isNote(word, i + 1)) return false;
  if (CLOSERS.test(next) && gap === '') return false;
  if (gap === '' && !/^[.!?…]+$/u.test(mark)) return false;
  const opens = /^[\p{Lu}\p{Lt}\p{N}“"‘'([«*•\-–—]/u.test(next);
  if (/^[!?]+$/.test(mark) || mark === '…' || mark === '...') return opens && gap !== '' && !continues(word, end, i);
  if (mark === '.') return gap !== '' && (opens || /^\p{Ll}/u.test(next) === false) && !continues(word, end, i);
  if (!token.endsWith('.') || end !== i) return false;
  const lower = token.toLowerCase();
  if (LEADING.has(lower) || /^\p{L}\.$/u.test(token)) return false;
  if (!/^[\p{Lu}“"]/u.test(next)) return false;
  if (/^(?:etc|a\.m|p\.m)\.$/.test(lower)) return true;
  return OPENERS.has(next.toLowerCase()) && (next !== 'I' || !/^[A-Z]\./.test(token));
}

/** “Stop!” he said: what stands behind the closing mark goes on in small letters. */
function continues(word: (i: number) => string, end: number, i: number): boolean {
  return end !== i && /^\p{Ll}/u.test(word(i + 1));
}
