/** A record of NDJSON becomes a Document; its text is left exactly as it is. */
import { z } from 'zod';
import type { Document } from '../model';
import { findDate } from './dates';
import { InputError } from './errors';
import { findZones } from './zones';

/** Longest text of one document, in UTF-16 code units. */
export const LONGEST_TEXT = 20_000_000;

const optional = z.string().nullish();
const Record = z.object({ id: z.string().min(1), text: z.string(), title: optional, date: optional, url: optional });
export type DocumentRecord = z.infer<typeof Record>;

/** The publication date that the head of an article names. */
function dateInHead(document: Pick<Document, 'text' | 'zones'>): string | null {
  for (const { kind, start, end } of document.zones) {
    if (kind !== 'dateline' && kind !== 'headline') break;
    const found = kind === 'dateline' ? findDate(document.text.slice(start, end)) : null;
    if (found) return found.date;
  }
  return null;
}

/** Makes a Document of a valid record. The headline is the title where none is given. */
export function readRecord({ id, text, title, date, url }: DocumentRecord): Document {
  const zones = findZones(text);
  const headline = zones.find(({ kind }) => kind === 'headline');
  return {
    id,
    text,
    title: title ?? (headline ? text.slice(headline.start, headline.end) : null),
    date: date ?? dateInHead({ text, zones }),
    url: url ?? null,
    zones,
  };
}

/**
 * Reads one line of NDJSON: {"id","text","title"?,"date"?,"url"?}.
 * @param name what to call the line in an error
 * @throws InputError where it is no such record
 */
export function parseRecord(line: string, name: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(name, 'is not JSON; write one {"id", "text"} object a line');
  }
  const result = Record.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(
      name,
      `"${issue.path.join('.') || 'record'}" is not right (${issue.message}); expected {"id", "text", "title"?, "date"?, "url"?}`,
    );
  }
  if (result.data.text.length > LONGEST_TEXT) {
    throw new InputError(name, `is longer than ${LONGEST_TEXT / 1e6} million characters; divide it into articles`);
  }
  return readRecord(result.data);
}
