/** Finds what stands in quotation marks: straight and curly, nested, repeated at each paragraph, and left open. */
import type { Analysis, Span } from '../model';

export interface Quoted extends Span {
  /** Tokens inside the marks, `last` exclusive. */
  first: number;
  last: number;
  /** Paragraph where it begins. */
  paragraph: number;
  /** True where the quotation goes on from the paragraph before, whose mark was left open. */
  continued: boolean;
}

const OPENERS = new Set(['“', '«', '„', '``']);
const CLOSERS = new Set(['”', '»', "''"]);
const STRAIGHT = new Set(['"', '＂']);

/** Single marks serve where a text has no double ones (British usage). */
function usesSingles(analysis: Analysis): boolean {
  return (
    !analysis.tokens.some(({ text }) => OPENERS.has(text) || STRAIGHT.has(text)) &&
    analysis.tokens.some(({ text }) => text === '‘')
  );
}

/** Quoted stretches of body and headline, in order; none lies in another. A mark left open ends with its paragraph. */
export function findQuoted(analysis: Analysis): Quoted[] {
  const { tokens, sentences } = analysis;
  const singles = usesSingles(analysis);
  const found: Quoted[] = [];
  let open = -1;
  let continued = false;
  let paragraph = -1;
  let leftOpen = false;
  const close = (last: number) => {
    const first = open + 1;
    open = -1;
    if (last <= first) return;
    found.push({ start: tokens[first].start, end: tokens[last - 1].end, first, last, paragraph, continued });
    continued = false;
  };
  for (const sentence of sentences) {
    if (sentence.zone !== 'body' && sentence.zone !== 'headline') continue;
    if (sentence.paragraph !== paragraph) {
      leftOpen = open >= 0;
      if (open >= 0) close(sentence.first);
      paragraph = sentence.paragraph;
    }
    for (let i = sentence.first; i < sentence.last; i++) {
      const { text } = tokens[i];
      const opens = OPENERS.has(text) || (singles && text === '‘');
      const closes =
        CLOSERS.has(text) || (singles && text === '’' && open >= 0 && tokens[i + 1]?.start !== tokens[i].end + 0);
      if (opens || (STRAIGHT.has(text) && open < 0)) {
        if (open >= 0) continue;
        open = i;
        continued = leftOpen && i === sentence.first;
        leftOpen = false;
      } else if (closes || STRAIGHT.has(text)) {
        if (open >= 0) close(i);
      }
    }
  }
  if (open >= 0) close(sentences[sentences.length - 1].last);
  return found;
}
