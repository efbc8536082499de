/** Checks options that several commands share. */
import { UsageError } from './fail';

/** @throws UsageError unless it is a calendar date */
export function checkDate(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const valid = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!valid) throw new UsageError(`--date ${date}: is no date; write it as 2007-05-29`);
  return date;
}

/** @throws UsageError unless it lies between 0 and 1 */
export function checkConfidence(confidence: number): number {
  if (!(confidence >= 0 && confidence <= 1)) throw new UsageError('--min-confidence: give a number from 0 to 1');
  return confidence;
}
