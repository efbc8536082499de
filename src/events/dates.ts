/** Dates as news gives them, resolved against the document's date: weekdays, "last month", "in March", "May 28", "in 1980". */
import type { Event, Span } from '../model';

export type DatePrecision = NonNullable<Event['datePrecision']>;

/** A date found in text; `value` is ISO 8601 as far as `precision` tells. */
export interface DateMention extends Span {
  value: string;
  precision: DatePrecision;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const month =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(1[5-9]\\d\\d|20\\d\\d)';
const weekday = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const which = '(last|this|next|past|coming)';

interface Context {
  /** The document's date in UTC milliseconds, null where it has none. */
  now: number | null;
  /** The event is to come. */
  ahead: boolean;
}

type Reading = (match: RegExpExecArray, context: Context) => [value: string, precision: DatePrecision] | null;

const DAY = 86_400_000;
const pad = (n: number) => String(n).padStart(2, '0');
const monthIndex = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase());
const iso = (time: number) => new Date(time).toISOString();
const dayOf = (time: number): [string, DatePrecision] => [iso(time).slice(0, 10), 'day'];
const monthOf = (time: number): [string, DatePrecision] => [iso(time).slice(0, 7), 'month'];
const yearOf = (time: number): [string, DatePrecision] => [iso(time).slice(0, 4), 'year'];

/** A week is told as the month or the year it lies in. */
function weekOf(time: number): [string, DatePrecision] | null {
  const monday = time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
  const sunday = monday + 6 * DAY;
  if (iso(monday).slice(0, 7) === iso(sunday).slice(0, 7)) return monthOf(monday);
  return iso(monday).slice(0, 4) === iso(sunday).slice(0, 4) ? yearOf(monday) : null;
}

function shiftMonths(time: number, by: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
}

function calendarDay(y: number, m: number, d: number): [string, DatePrecision] | null {
  const date = new Date(Date.UTC(y, m, d));
  return date.getUTCMonth() === m && date.getUTCDate() === d ? [`${y}-${pad(m + 1)}-${pad(d)}`, 'day'] : null;
}

/** The year in which a month or day without a year lies: the nearest past one, or the nearest to come. */
function yearNear(m: number, d: number, { now, ahead }: Context): number | null {
  if (now === null) return null;
  const current = new Date(now).getUTCFullYear();
  const time = Date.UTC(current, m, d);
  if (ahead) return time < now - 31 * DAY ? current + 1 : current;
  return time > now + 7 * DAY ? current - 1 : current;
}

const step = (word: string) => (word === 'this' ? 0 : word === 'next' || word === 'coming' ? 1 : -1);

function unit(name: string, by: number, now: number | null): [string, DatePrecision] | null {
  if (now === null) return null;
  if (name === 'day') return dayOf(now + by * DAY);
  if (name === 'week') return weekOf(now + 7 * by * DAY);
  if (name === 'month') return monthOf(shiftMonths(now, by));
  return yearOf(Date.UTC(new Date(now).getUTCFullYear() + by, 0, 1));
}

/** Forms of dates, the longest first; a later form does not read what an earlier one has. */
const FORMS: [RegExp, Reading][] = [
  [/\b(\d{4})-(\d\d)-(\d\d)\b/g, ([, y, m, d]) => calendarDay(+y, +m - 1, +d)],
  [new RegExp(`\\b${month} ${ordinal},? ${year}\\b`, 'g'), ([, m, d, y]) => calendarDay(+y, monthIndex(m), +d)],
  [new RegExp(`\\b${ordinal} (?:of )?${month},? ${year}\\b`, 'g'), ([, d, m, y]) => calendarDay(+y, monthIndex(m), +d)],
  [new RegExp(`\\b${month},? (?:of )?${year}\\b`, 'g'), ([, m, y]) => [`${y}-${pad(monthIndex(m) + 1)}`, 'month']],
  [
    new RegExp(`\\b${month} ${ordinal}\\b(?!\\s?(?:percent|%|people|[-:.,]\\d))`, 'g'),
    ([, m, d], context) => {
      const y = yearNear(monthIndex(m), +d, context);
      return y === null ? null : calendarDay(y, monthIndex(m), +d);
    },
  ],
  [
    new RegExp(`\\b${ordinal} (?:of )?${month}\\b`, 'g'),
    ([, d, m], context) => {
      const y = yearNear(monthIndex(m), +d, context);
      return y === null ? null : calendarDay(y, monthIndex(m), +d);
    },
  ],
  [
    new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext|early|late|mid|of|until|by|mid-|during)[ -]${month}(?![\\w-])`,
      'g',
    ),
    ([whole, m], context) => {
      const index = monthIndex(m);
      const y = yearNear(index, 1, { ...context, ahead: context.ahead || /^next/i.test(whole) });
      return y === null ? null : [`${y}-${pad(index + 1)}`, 'month'];
    },
  ],
  [
    new RegExp(`\\b(?:${which} )?${weekday}\\b`, 'g'),
    ([, word, day], { now, ahead }) => {
      if (now === null) return null;
      const back = (new Date(now).getUTCDay() - DAYS.indexOf(day.toLowerCase()) + 7) % 7;
      if (word === 'next' || word === 'coming' || (ahead && word !== 'last')) return dayOf(now + (7 - back) * DAY);
      return dayOf(now - (word === 'last' && back === 0 ? 7 : back) * DAY);
    },
  ],
  [
    /\b(today|tonight|yesterday|tomorrow)\b/gi,
    ([, word], { now }) => {
      const by = /yes/i.test(word) ? -1 : /tom/i.test(word) ? 1 : 0;
      return unit('day', by, now);
    },
  ],
  [
    new RegExp(`\\b${which} (week|month|year)\\b(?!-)`, 'gi'),
    ([, word, name], { now }) => unit(name.toLowerCase(), step(word.toLowerCase()), now),
  ],
  [
    /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (day|week|month|year)s? (?:ago|earlier)\b/gi,
    ([, count, name], { now }) => {
      const number = /^\d/.test(count) ? +count : Math.max(1, NUMBERS.indexOf(count.toLowerCase()));
      return unit(name.toLowerCase(), -number, now);
    },
  ],
  [
    new RegExp(`\\b(?:[Ii]n|[Ss]ince|of|[Bb]y|[Uu]ntil|[Dd]uring|early|late|the year) ${year}\\b(?!s|[-:.,]\\d)`, 'g'),
    ([, y]) => [y, 'year'],
  ],
];

/** UTC milliseconds of an ISO date's day, null where it is none. */
export function dayTime(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? null : time;
}

/** All dates in `text`, sorted; offsets count from `offset`. `ahead`: read weekdays and months as still to come. */
export function findDates(text: string, documentDate: string | null, offset = 0, ahead = false): DateMention[] {
  const context: Context = { now: dayTime(documentDate), ahead };
  const taken = new Uint8Array(text.length);
  const found: DateMention[] = [];
  for (const [form, read] of FORMS) {
    form.lastIndex = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).some(Boolean)) continue;
      taken.fill(1, start, end);
      const reading = read(match, context);
      if (reading) found.push({ start: start + offset, end: end + offset, value: reading[0], precision: reading[1] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
