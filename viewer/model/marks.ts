/** Marks in a text: overlapping spans become runs at all their boundaries, so that each run has one set of marks. */
import type { Document, Span, ZoneKind } from '../../src/model';

export type Mark = Span &
  ({ is: 'mention'; actor: string } | { is: 'trigger'; ties: string[] } | { is: 'sentence' } | { is: 'step' });

export interface Run extends Span {
  /** Outermost first. */
  marks: Mark[];
}

/** Whether a span is a stretch of this text, and cuts no character in two. */
export function fits(text: string, { start, end }: Span): boolean {
  return start >= 0 && start < end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end);
}

function splitsPair(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

/**
 * Flattens marks into runs.
 * @param span the stretch to cover, in UTF-16 code units
 * @param marks any spans of the same text, overlapping as they like; what reaches out of the stretch is cut
 * @returns runs that cover the stretch without gap or overlap
 */
export function flatten(span: Span, marks: Mark[]): Run[] {
  const inside = marks.filter((mark) => mark.start < span.end && mark.end > span.start);
  const cuts = new Set([span.start, span.end]);
  for (const mark of inside) cuts.add(Math.max(mark.start, span.start)).add(Math.min(mark.end, span.end));
  const bounds = [...cuts].sort((a, b) => a - b);
  const opening = inside.toSorted((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < bounds.length; i += 1) {
    const [start, end] = [bounds[i], bounds[i + 1]];
    open = open.filter((mark) => mark.end > start);
    while (next < opening.length && opening[next].start <= start) open.push(opening[next++]);
    runs.push({ start, end, marks: open.toSorted((a, b) => b.end - b.start - (a.end - a.start)) });
  }
  return runs;
}

export interface Paragraph extends Span {
  kind: ZoneKind;
}

/** Lines no longer than this all over a text were broken by a typewriter, and are no paragraphs. */
const HARD_WRAP = 100;

/** Cuts a document into paragraphs: at zones, at blank lines, and at line ends unless the text is hard-wrapped. */
export function paragraphs({ text, zones }: Document): Paragraph[] {
  const lines = text.split('\n');
  const wrapped = lines.length > 3 && text.includes('\n\n') && lines.every((line) => line.length <= HARD_WRAP);
  const separator = wrapped ? /\n\s*\n/g : /\s*\n\s*/g;
  const pieces = zones.length ? zones.filter((zone) => zone.start < zone.end && zone.end <= text.length) : [];
  if (!pieces.length) pieces.push({ start: 0, end: text.length, kind: 'body' });
  const found: Paragraph[] = [];
  for (const { start, end, kind } of pieces) {
    let from = start;
    const push = (to: number) => {
      if (text.slice(from, to).trim()) found.push({ start: from, end: to, kind });
    };
    for (const match of text.slice(start, end).matchAll(separator)) {
      push(start + match.index);
      from = start + match.index + match[0].length;
    }
    push(end);
  }
  return found;
}
