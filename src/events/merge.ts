/** The same event told twice is one event with the triggers of both tellings. */
import type { Event } from '../model';
import { confirmed } from './confidence';
import { isReciprocal } from './predicates';

const partyKey = (ids: readonly string[]) => [...ids].sort().join(' ');

function keyOf({ type, source, target, status }: Event): string {
  const parties =
    isReciprocal(type) && target.length > 0
      ? partyKey([...new Set([...source, ...target])])
      : `${partyKey(source)}|${partyKey(target)}`;
  return `${type}|${status}|${parties}`;
}

/** Dates agree where one is untold or part of the other ("2007-05" and "2007-05-28"). */
const compatible = (a: string | null, b: string | null) =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** Merges events of the same type, parties and status with compatible dates; gives ids in order of the trigger. */
export function mergeEvents(events: readonly Event[]): Event[] {
  const sorted = [...events].sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
  const byKey = new Map<string, { event: Event; best: number }[]>();
  const merged: { event: Event; best: number }[] = [];
  for (const event of sorted) {
    const key = keyOf(event);
    const group = byKey.get(key) ?? [];
    byKey.set(key, group);
    const same = group.find(({ event: known }) => compatible(known.date, event.date));
    if (!same) {
      const entry = { event: { ...event }, best: event.confidence };
      group.push(entry);
      merged.push(entry);
      continue;
    }
    const { event: known } = same;
    if (known.evidence.every(({ start }) => start !== event.trigger.start)) {
      known.evidence = [...known.evidence, event.trigger];
    }
    if ((event.date?.length ?? 0) > (known.date?.length ?? 0)) {
      known.date = event.date;
      known.datePrecision = event.datePrecision;
    }
    known.place ??= event.place;
    known.reportedBy = known.reportedBy === null || event.reportedBy === null ? null : known.reportedBy;
    same.best = Math.max(same.best, event.confidence);
  }
  return merged.map(({ event, best }, i) => ({
    ...event,
    id: `e${i + 1}`,
    confidence: confirmed(best, event.evidence.length),
  }));
}
