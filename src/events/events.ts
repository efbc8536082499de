/** Who did what to whom: PLOVER events with their parties, dates and status. */
import type { Analysis, Cast, Event, Quotation } from '../model';
import { Coder } from './coder';
import { mergeEvents } from './merge';

/**
 * Codes the events that headline and body tell. What the lexicon does not cover, or has no party, is left out.
 * Pure and deterministic; sorted by trigger. Types after the PLOVER manual (Open Event Data Alliance).
 */
export function findEvents(analysis: Analysis, cast: Cast, quotations: Quotation[]): Event[] {
  const coder = new Coder(analysis, cast, quotations);
  return mergeEvents(
    analysis.sentences.flatMap(({ zone }, number) =>
      zone === 'body' || zone === 'headline' ? coder.sentence(number) : [],
    ),
  );
}
