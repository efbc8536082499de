/** Calendar dates written out, as in datelines and date lines. */
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const FORMS: readonly { pattern: RegExp; year: number; month: number; day: number }[] = [
  {
    pattern: new RegExp(String.raw`\b${WEEKDAY}${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`, 'iu'),
    month: 1,
    day: 2,
    year: 3,
  },
  {
    pattern: new RegExp(String.raw`\b${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?\s+${MONTH},?\s+(\d{4})\b`, 'iu'),
    day: 1,
    month: 2,
    year: 3,
  },
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/u, year: 1, month: 2, day: 3 },
];

export interface FoundDate {
  /** ISO 8601 calendar date. */
  date: string;
  /** Length of the words, in code units. */
  length: number;
}

/** The first full date of a text, or null. Impossible days ("February 30") are none. */
export function findDate(text: string): FoundDate | null {
  for (const { pattern, year, month, day } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const name = match[month].toLowerCase();
    const m = /^\d/.test(name) ? Number(name) : MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
    const d = Number(match[day]);
    const y = Number(match[year]);
    if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) continue;
    const date = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    return { date, length: match[0].length };
  }
  return null;
}
