/** The marks of one article: who is mentioned, what ties were read from it, and where the reader is. */
import type { ActorKind, Document, TieFamily } from '../../src/model';
import type { Dataset } from '../model/dataset';
import type { Step } from '../model/evidence';
import { fits, flatten, type Mark, type Paragraph, paragraphs, type Run } from '../model/marks';

export interface ReadParagraph extends Paragraph {
  runs: Run[];
}

/** The marks that are always there, and how many did not fit the text. */
export interface ArticleMarks {
  marks: Mark[];
  rejected: number;
}

/** Collects mentions and triggers; spans that do not fit the text are left out, so that no mark is ever wrong. */
export function articleMarks(dataset: Dataset, document: Document): ArticleMarks {
  const marks: Mark[] = [];
  for (const { start, end, actor } of dataset.mentions.get(document.id) ?? []) {
    marks.push({ is: 'mention', start, end, actor });
  }
  const triggers = new Map<string, Mark & { is: 'trigger' }>();
  for (const tie of dataset.ties.values()) {
    for (const { document: where, trigger } of tie.evidence) {
      if (where !== document.id || tie.family === 'relation') continue;
      const key = `${trigger.start} ${trigger.end}`;
      const mark = triggers.get(key) ?? { is: 'trigger', start: trigger.start, end: trigger.end, ties: [] };
      if (!mark.ties.includes(tie.id)) mark.ties.push(tie.id);
      triggers.set(key, mark);
    }
  }
  marks.push(...triggers.values());
  const sound = marks.filter((mark) => fits(document.text, mark));
  return { marks: sound, rejected: marks.length - sound.length };
}

/** Cuts the article into paragraphs of runs, with the place of the reader marked as well. */
export function readArticle(document: Document, { marks }: ArticleMarks, step: Step | null): ReadParagraph[] {
  const here: Mark[] = [];
  if (step && step.document === document.id) {
    if (step.sentence && fits(document.text, step.sentence)) here.push({ is: 'sentence', ...step.sentence });
    if (fits(document.text, step.span)) here.push({ is: 'step', ...step.span });
  }
  const all = [...marks, ...here];
  return paragraphs(document).map((paragraph) => ({ ...paragraph, runs: flatten(paragraph, all) }));
}

/** What a run is to the reader: the actors and ties it leads to, innermost mark first. */
export interface RunFace {
  actors: string[];
  ties: string[];
  inStep: boolean;
  inSentence: boolean;
}

export function runFace({ marks }: Run): RunFace {
  const face: RunFace = { actors: [], ties: [], inStep: false, inSentence: false };
  for (const mark of marks.toReversed()) {
    if (mark.is === 'mention') face.actors.push(mark.actor);
    else if (mark.is === 'trigger') face.ties.push(...mark.ties);
    else if (mark.is === 'step') face.inStep = true;
    else face.inSentence = true;
  }
  return face;
}

export const kindOf = (dataset: Dataset, actor: string): ActorKind => dataset.actors.get(actor)!.kind;
export const familyOf = (dataset: Dataset, tie: string): TieFamily => dataset.ties.get(tie)!.family;

/** The next of several things a mark leads to: a second click goes on to the next. */
export function nextOf(ids: string[], current: string | null): string {
  return ids[(ids.indexOf(current ?? '') + 1) % ids.length];
}
