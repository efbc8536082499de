/** Who said what: direct and reported speech with cue and speaker. */
import type { Analysis, Cast, Quotation } from '../model';

export function findQuotations(_analysis: Analysis, _cast: Cast): Quotation[] {
  return [];
}
