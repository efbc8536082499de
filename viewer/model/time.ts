/** Time as ISO 8601 tells it: to the day, the month or the year. Text comparison orders it; nothing depends on a clock. */
import type { Evidence } from '../../src/model';
import { compareText } from './order';

/** Both ends belong to it, each to the day, month or year. */
export interface Period {
  from: string;
  to: string;
}

export type Unit = 'day' | 'month' | 'year';

const LENGTH: Record<Unit, number> = { day: 10, month: 7, year: 4 };
const ISO = /^\d{4}(-\d\d){0,2}$/;

/** Whether a date, however exact, can lie in the period. */
export function inPeriod(date: string, { from, to }: Period): boolean {
  const shared = (a: string, b: string) => Math.min(a.length, b.length);
  const [low, high] = [shared(date, from), shared(date, to)];
  return date.slice(0, low) >= from.slice(0, low) && date.slice(0, high) <= to.slice(0, high);
}

export interface Bucket {
  /** The day, month or year. */
  date: string;
  conflict: number;
  cooperation: number;
  other: number;
}

export interface Timeline {
  unit: Unit;
  /** Without gaps, from the first date to the last. */
  buckets: Bucket[];
  undated: number;
}

/** More days than this are shown as months, more months as years. */
const MOST: [Unit, number][] = [
  ['day', 120],
  ['month', 480],
];

/** Days between two dates, months or years, counted on the calendar. */
function distance(from: string, to: string, unit: Unit): number {
  const [a, b] = [from, to].map((date) => date.split('-').map(Number));
  if (unit === 'year') return b[0] - a[0];
  if (unit === 'month') return 12 * (b[0] - a[0]) + (b[1] ?? 1) - (a[1] ?? 1);
  return (Date.UTC(b[0], (b[1] ?? 1) - 1, b[2] ?? 1) - Date.UTC(a[0], (a[1] ?? 1) - 1, a[2] ?? 1)) / 86_400_000;
}

function after(date: string, steps: number, unit: Unit): string {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  const next = new Date(Date.UTC(2000, 0, 1));
  next.setUTCFullYear(
    year + (unit === 'year' ? steps : 0),
    month - 1 + (unit === 'month' ? steps : 0),
    day + (unit === 'day' ? steps : 0),
  );
  return next.toISOString().slice(0, LENGTH[unit]);
}

/** Counts evidence by day, month or year, whichever gives a readable number of bars. Null where nothing is dated. */
export function timelineOf(evidence: Iterable<{ item: Evidence; family: string }>): Timeline | null {
  let undated = 0;
  const dated: { date: string; family: string }[] = [];
  for (const { item, family } of evidence) {
    if (item.date && ISO.test(item.date)) dated.push({ date: item.date, family });
    else undated += 1;
  }
  if (!dated.length) return null;
  dated.sort((a, b) => compareText(a.date, b.date));
  const [first, last] = [dated[0].date, dated.at(-1)!.date];
  const unit = MOST.find(([each, most]) => distance(first, last, each) < most)?.[0] ?? 'year';
  const start = after(first, 0, unit);
  const buckets = Array.from({ length: distance(start, last, unit) + 1 }, (_, steps) => ({
    date: after(start, steps, unit),
    conflict: 0,
    cooperation: 0,
    other: 0,
  }));
  for (const { date, family } of dated) {
    const side = family.endsWith('conflict') ? 'conflict' : family.endsWith('cooperation') ? 'cooperation' : 'other';
    buckets[Math.max(0, distance(start, date, unit))][side] += 1;
  }
  return { unit, buckets, undated };
}
