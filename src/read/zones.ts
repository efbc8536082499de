/** Divides a news text into headline, byline, dateline, body and closing credit. */
import type { Zone, ZoneKind } from '../model';
import { findDate } from './dates';

const PERSON = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|el|bin|der|la)){1,4}`;
const BYLINE = new RegExp(
  String.raw`^(?:by\s+${PERSON}(?:(?:\s*,\s*|\s+and\s+)${PERSON})*(?:\s*[,|/–—-].{0,60})?|.{0,60}\b(?:staff writers?|staff reporter|correspondent|contributing writer|special to .{3,40})|(?:reuters|the associated press|associated press|afp|agence france-presse|xinhua|ap|upi|dpa))$`,
  'iu',
);
const CREDIT =
  /^(?:\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|written) by\b.{3,300}|.{3,200}\bcontributed (?:reporting|to (?:this|the) (?:report|story|article)).{0,80}|(?:©|copyright\b|\(c\) ?\d{4}).{0,200}|associated press writers? .{3,200}|this (?:story|article|report) (?:was|has been|is) .{3,200}|-30-|###)$/iu;
/** "BAGHDAD (AP) —", "WASHINGTON, March 3 —", "Vienna, May 28 (Reuters) -" in front of the first sentence. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\s.'’-]{2,40}|\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2})(?:,\s*[\p{L}. ]{2,30})?(?:,\s*(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9}\.?)(?:,?\s+\d{4})?)?\s*(?:\([\p{L}. /-]{2,30}\))?\s*(?:--|[–—-])\s+(?=\S)/u;
/** A headline is one line; a longer one is a paragraph. */
const LONGEST_HEADLINE = 200;

interface Line {
  start: number;
  end: number;
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const trimmed = line.trim();
    if (!trimmed) continue;
    const start = index + line.indexOf(trimmed[0]);
    lines.push({ start, end: start + trimmed.length, text: trimmed });
  }
  return lines;
}

const isSentence = (line: string) => /[.!?:;]["”’')\]]*$/u.test(line) && !/\b(?:U\.S|Inc|Jr|Corp)\.$/.test(line);
const isDateLine = (line: string) =>
  line.length <= 60 && findDate(line)?.length === line.replace(/^published:?\s*|^updated:?\s*/i, '').length;

/** Zones of a text, in order: they do not overlap and cover every character that is not white space. */
export function findZones(text: string): Zone[] {
  const lines = linesOf(text);
  const kinds: ZoneKind[] = lines.map(() => 'body');
  // The head of the article: a headline, then lines that say who, where and when.
  let at = 0;
  const wholeIsOneLine = lines.length < 2;
  if (
    !wholeIsOneLine &&
    lines[0].text.length <= LONGEST_HEADLINE &&
    !isSentence(lines[0].text) &&
    !DATELINE.test(lines[0].text)
  ) {
    const next = lines[1];
    const wrapped =
      /^\p{Ll}/u.test(next.text) ||
      (text.slice(lines[0].end, next.start).split('\n').length === 2 &&
        lines[0].text.length > 60 &&
        next.text.length > 60);
    if (!wrapped) {
      kinds[0] = BYLINE.test(lines[0].text) ? 'byline' : isDateLine(lines[0].text) ? 'dateline' : 'headline';
      at = 1;
    }
  }
  for (; at < lines.length && at < 6; at++) {
    const { text: line } = lines[at];
    if (line.length <= 120 && BYLINE.test(line)) kinds[at] = 'byline';
    else if (isDateLine(line)) kinds[at] = 'dateline';
    else break;
  }
  for (let i = lines.length - 1; i > at && lines.length - i <= 4; i--) {
    if (lines[i].text.length <= 400 && CREDIT.test(lines[i].text)) kinds[i] = 'credit';
    else break;
  }
  const zones: Zone[] = [];
  const add = (kind: ZoneKind, start: number, end: number) => {
    const before = zones[zones.length - 1];
    if (before && before.kind === kind && kind === 'body') before.end = end;
    else zones.push({ kind, start, end });
  };
  const firstOfBody = kinds.indexOf('body');
  lines.forEach(({ start, end, text: line }, i) => {
    const dateline = i === firstOfBody ? DATELINE.exec(line) : null;
    if (dateline && dateline[0].length < line.length) {
      add('dateline', start, start + dateline[0].trimEnd().length);
      add('body', start + dateline[0].length, end);
    } else add(kinds[i], start, end);
  });
  return zones;
}
