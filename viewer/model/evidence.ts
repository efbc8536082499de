/** The words behind a tie or an actor: where they stand, and whether they are what they claim to be. */
import type { Document, Evidence, Span } from '../../src/model';
import type { Dataset, ViewTie } from './dataset';
import { fits } from './marks';

/** A sentence cut around its trigger. */
export interface Quote {
  before: string;
  trigger: string;
  after: string;
  /** False where the offsets do not fit: the sentence is then whole in `before`. */
  sound: boolean;
}

/** Cuts the sentence of a piece of evidence around its trigger, by its offsets alone. */
export function quote({ text, sentence, trigger }: Evidence, document: Document | undefined): Quote {
  const inner: Span = { start: trigger.start - sentence.start, end: trigger.end - sentence.start };
  const same = !document || document.text.slice(sentence.start, sentence.end) === text;
  if (!same || !fits(text, inner)) return { before: text, trigger: '', after: '', sound: false };
  return {
    before: text.slice(0, inner.start),
    trigger: text.slice(inner.start, inner.end),
    after: text.slice(inner.end),
    sound: true,
  };
}

/** A place in a document that a selection leads to. */
export interface Step {
  document: string;
  span: Span;
  /** The sentence around it, where told. */
  sentence: Span | null;
}

/** The places behind a tie: one for each piece of evidence, in its order. */
export const stepsOfTie = (tie: ViewTie): Step[] =>
  tie.evidence.map(({ document, trigger, sentence }) => ({ document, span: trigger, sentence }));

/** The places where an actor is mentioned, document by document. */
export function stepsOfActor(dataset: Dataset, actor: string): Step[] {
  const steps: Step[] = [];
  for (const document of dataset.documents.keys()) {
    for (const { start, end, actor: who } of dataset.mentions.get(document) ?? []) {
      if (who === actor) steps.push({ document, span: { start, end }, sentence: null });
    }
  }
  return steps;
}

/** How many pieces of evidence a pair of actors has in each family, whichever way. */
export function pairTies(dataset: Dataset, { source, target }: ViewTie): ViewTie[] {
  return dataset.tiesOf.get(source)!.filter((tie) => tie.source === target || tie.target === target);
}
