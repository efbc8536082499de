/** The pipeline, top to bottom: Document -> Extraction. */
import { findActors } from './actors/cast';
import { findEvents } from './events/events';
import type { Analyser, Document, Extraction, Span } from './model';
import { findQuotations } from './quotations/quotations';
import { withVoices } from './quotations/voices';

/** Reads one document. Pure: the same document and analyser give the same extraction. */
export function extract(document: Document, analyser: Analyser): Extraction {
  const analysis = analyser.analyse(document);
  const named = findActors(analysis);
  const quotations = findQuotations(analysis, named);
  const cast = withVoices(analysis, named, quotations);
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

/** An extraction in the form of the contract: spans are { start, end } alone, and defaults are left out. */
export function writeExtraction(extraction: Extraction): Record<string, unknown> {
  const { mentions, events, relations, quotations, ...rest } = extraction;
  const span = ({ start, end }: Span) => ({ start, end });
  return {
    ...rest,
    mentions: mentions.map(({ start, end, actor, form, metonym, sector, link }) => ({
      start,
      end,
      actor,
      form,
      ...(metonym && { metonym }),
      ...(sector && { sector }),
      ...(link && { link }),
    })),
    events: events.map(({ datePrecision, ...event }) => ({ ...event, ...(datePrecision && { datePrecision }) })),
    relations: relations.map((relation) => ({
      ...relation,
      evidence: span(relation.evidence),
      sourceSpan: span(relation.sourceSpan),
      targetSpan: span(relation.targetSpan),
    })),
    quotations,
  };
}
