/** The pipeline, top to bottom: Document -> Extraction. */
import { findActors } from './actors/cast';
import { findEvents } from './events/events';
import type { Analyser, Document, Extraction } from './model';
import { findQuotations } from './quotations/quotations';

/** Reads one document. Pure: the same document and analyser give the same extraction. */
export function extract(document: Document, analyser: Analyser): Extraction {
  const analysis = analyser.analyse(document);
  const cast = findActors(analysis);
  const quotations = findQuotations(analysis, cast);
  const events = findEvents(analysis, cast, quotations);
  return {
    id: document.id,
    title: document.title,
    date: document.date,
    sentences: analysis.sentences.map(({ start, end }) => ({ start, end })),
    actors: cast.actors,
    mentions: cast.mentions,
    events,
    relations: cast.relations,
    quotations,
  };
}
