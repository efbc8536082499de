/** How sure an event is: a sum of what speaks for it. */
import type { EventStatus } from '../model';
import type { Predicate } from './match';

/** How a party was found. */
export type Finding = 'direct' | 'searched' | 'none';

/** What the predicate is worth by itself: a phrase says more than a verb, a verb more than a noun. */
const PREDICATE: Record<Predicate['kind'], number> = {
  phrase: 0.4,
  light: 0.4,
  verb: 0.35,
  adjective: 0.3,
  noun: 0.25,
};
const PARTY: Record<Finding, number> = { direct: 0.2, searched: 0.1, none: 0 };
const ASSERTED = 0.1;
/** Both parties named close to the predicate. */
const CLOSE = 0.1;
const AGAIN = 0.05;

/** Sum of the evidence, 0 to 1. `distance`: tokens between the predicate and its farthest party. */
export function confidenceOf(
  kind: Predicate['kind'],
  source: Finding,
  target: Finding,
  status: EventStatus,
  distance: number,
): number {
  const sum =
    PREDICATE[kind] +
    PARTY[source] +
    PARTY[target] +
    (status === 'asserted' ? ASSERTED : 0) +
    (distance <= 12 ? CLOSE : 0);
  return Math.round(sum * 100) / 100;
}

/** Confidence of an event told several times. */
export const confirmed = (confidence: number, tellings: number): number =>
  Math.min(1, Math.round((confidence + AGAIN * (tellings - 1)) * 100) / 100);
