/** How sure an event is: a sum of what speaks for it. The weights follow how often each kind of evidence is right. */
import type { EventStatus } from '../model';
import type { Predicate } from './match';

/** How a party was found: where the frame of the predicate says, by search below it, or not at all. */
export type Finding = 'direct' | 'searched' | 'none';

/** What is known of an event beside its words. */
export interface Grounds {
  kind: Predicate['kind'];
  status: EventStatus;
  /** Told in a main clause or as what somebody says. */
  main: boolean;
  source: Finding;
  target: Finding;
  /** The doer is a pronoun, whose antecedent may be mistaken. */
  pronoun: boolean;
  /** Tokens between the predicate and its doer. */
  distance: number;
}

/** A verb tells more surely of an event than a noun. */
const VERB = 0.3;
const NOUN = 0.05;
const MAIN = 0.15;
const SOURCE: Record<Finding, number> = { direct: 0.15, searched: 0.05, none: 0 };
const TARGET: Record<Finding, number> = { direct: 0.1, searched: 0.05, none: 0 };
const NAMED = 0.05;
const ASSERTED = 0.1;
const NEAR = 0.05;
/** A doer farther away than this many tokens may belong to another verb. */
const NEARBY = 8;
/** For each further telling. */
const AGAIN = 0.05;

const rounded = (sum: number) => Math.min(1, Math.round(sum * 100) / 100);

/** Sum of the evidence: up to 0.9 for one telling. */
export function confidenceOf({ kind, status, main, source, target, pronoun, distance }: Grounds): number {
  return rounded(
    (kind === 'noun' ? NOUN : VERB) +
      (main ? MAIN : 0) +
      SOURCE[source] +
      TARGET[target] +
      (pronoun ? 0 : NAMED) +
      (status === 'asserted' ? ASSERTED : 0) +
      (distance <= NEARBY ? NEAR : 0),
  );
}

/** Confidence of an event told several times. */
export const confirmed = (confidence: number, tellings: number): number => rounded(confidence + AGAIN * (tellings - 1));
