/** Which quad class an event type belongs to. */
import plover from '../../graph-data/lexicon/plover.json';
import type { EventType, TieFamily } from '../model';

const types: Partial<Record<EventType, { quad: string | null }>> = plover.types;

/** The quad class; "other" for OTHER. */
export const familyOf = (type: EventType): TieFamily => (types[type]?.quad as TieFamily | null) ?? 'other';
