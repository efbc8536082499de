/** Who said what: direct and reported speech with cue and speaker. */
import type { Analysis, Cast, Quotation, Span } from '../model';
import { DirectSpeech, type Spoken } from './direct';
import { findQuoted, type Quoted } from './marks';
import { type Attribution, Reporter } from './reported';
import { type Source, Sources } from './sources';

const isPronoun = (text: string) => /^(?:i|you|he|she|it|we|they|who|that|this|which)$/i.test(text);

/** Finds all quotations of an analysed document, by the start of their content. Pure and deterministic. */
export function findQuotations(analysis: Analysis, cast: Cast): Quotation[] {
  const sources = new Sources(analysis, cast);
  const quoted = findQuoted(analysis);
  const spoken = new DirectSpeech(analysis, sources, quoted).speakers();
  const reporter = new Reporter(analysis, sources);
  const found: Quotation[] = [];
  const told = new Set<number>();
  for (const { first, last, zone } of analysis.sentences) {
    if (zone !== 'body' && zone !== 'headline') continue;
    for (const attribution of reporter.inSentence(first, last)) {
      const covered = coveredQuotes(attribution, quoted, spoken);
      for (const q of covered.inside) told.add(q);
      found.push(toQuotation(analysis, attribution, covered));
    }
    const headline = zone === 'headline' ? colonHeadline(analysis, sources, first, last) : null;
    if (headline) found.push(headline);
  }
  quoted.forEach((quote, q) => {
    const by = spoken[q];
    if (!by || told.has(q)) return;
    found.push(made(by.source, by.cue, { start: quote.start, end: quote.end }, true, by.attitude));
  });
  return found.sort(
    (a, b) =>
      a.content.start - b.content.start || b.content.end - a.content.end || (a.cue?.start ?? 0) - (b.cue?.start ?? 0),
  );
}

interface Covered {
  /** Quoted stretches that the content takes in. */
  inside: number[];
  first: number;
  last: number;
}

/** Content in which marks open takes in all that they hold, if they quote the same source. */
function coveredQuotes(
  attribution: Attribution,
  quoted: readonly Quoted[],
  spoken: readonly (Spoken | null)[],
): Covered {
  let { first, last } = attribution;
  const inside: number[] = [];
  quoted.forEach((quote, q) => {
    if (quote.first >= last || quote.last <= first) return;
    const cue = spoken[q]?.cue;
    const same = !cue || cue.start === attribution.cue.start;
    const holdsCue = attribution.token >= quote.first && attribution.token < quote.last;
    if (holdsCue || !same) return;
    inside.push(q);
    first = Math.min(first, quote.first);
    last = Math.max(last, quote.last);
  });
  return { inside, first, last };
}

function toQuotation(
  { document, tokens }: Analysis,
  attribution: Attribution,
  { inside, first, last }: Covered,
): Quotation {
  const content = { start: tokens[first].start, end: tokens[last - 1].end };
  const words = document.text.slice(content.start, content.end);
  const bare = words.replace(/^[“"«]|[”"»]$/gu, '');
  const direct =
    inside.length === 1 &&
    !/[“”"«»]/u.test(bare) &&
    bare.length >= words.length - 2 &&
    isWholeQuote(document.text, content);
  return made(attribution.source, attribution.cue, content, direct, attribution.attitude);
}

/** True where quotation marks stand at both ends of the content, inside or right outside. */
function isWholeQuote(text: string, { start, end }: Span): boolean {
  return /[“"«]/u.test(text.slice(Math.max(0, start - 1), start + 1)) && /[”"»]/u.test(text.slice(end - 1, end + 2));
}

function made(
  source: Source,
  cue: Span | null,
  content: Span,
  direct: boolean,
  attitude: Quotation['attitude'],
): Quotation {
  const unnamed = source.speaker === null && !isPronoun(source.text);
  return {
    speaker: source.speaker,
    source: source.span,
    cue,
    content,
    direct,
    attitude,
    sourceText: unnamed ? source.text : null,
  };
}

/** "Minister: no talks with rebels" */
function colonHeadline(
  { document, tokens }: Analysis,
  sources: Sources,
  first: number,
  last: number,
): Quotation | null {
  for (let i = first + 1; i < Math.min(last - 2, first + 8); i++) {
    if (tokens[i].text !== ':') continue;
    for (let head = i - 1; head >= first; head--) {
      const speaker = sources.speakerAt(head);
      if (!speaker) continue;
      const span = { start: tokens[first].start, end: tokens[i - 1].end };
      const source = { span, speaker, text: document.text.slice(span.start, span.end) };
      return made(
        source,
        { start: tokens[i].start, end: tokens[i].end },
        { start: tokens[i + 1].start, end: tokens[last - 1].end },
        false,
        'says',
      );
    }
    return null;
  }
  return null;
}
