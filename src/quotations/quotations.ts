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
      if (isSelf(analysis, attribution, quoted) || isQuotedSource(attribution, quoted)) continue;
      const covered = coveredQuotes(attribution, quoted, spoken);
      for (const q of covered.inside) told.add(q);
      const quotation = toQuotation(analysis, attribution, covered, quoted);
      const twin = found.findIndex(
        (known) => known.cue?.start === quotation.cue?.start && overlap(known.content, quotation.content),
      );
      if (twin < 0) found.push(quotation);
      else if (length(quotation.content) > length(found[twin].content)) found[twin] = quotation;
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

/** "I think", "we want" inside marks: the speaker of the quotation speaks of himself, which the quotation says already. */
function isSelf({ document }: Analysis, { source, token }: Attribution, quoted: readonly Quoted[]): boolean {
  const words = document.text.slice(source.span.start, source.span.end);
  return /^(?:I|we|you)$/i.test(words) && quoted.some(({ first, last }) => token >= first && token < last);
}

/** A cue outside the marks whose subject the tree puts inside them: what is quoted does not speak. */
function isQuotedSource({ source, token }: Attribution, quoted: readonly Quoted[]): boolean {
  return quoted.some(
    ({ start, end, first, last }) =>
      source.span.start >= start && source.span.end <= end && (token < first || token >= last),
  );
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const length = ({ start, end }: Span) => end - start;

function toQuotation(
  { tokens }: Analysis,
  attribution: Attribution,
  covered: Covered,
  quoted: readonly Quoted[],
): Quotation {
  const { source, cue, attitude } = attribution;
  const { first, last, inside } = covered;
  // Content that is one quoted stretch and nothing more is direct speech.
  const whole = inside.length === 1 ? quoted[inside[0]] : null;
  if (whole && whole.first - first <= 1 && last - whole.last <= 1)
    return made(source, cue, { start: whole.start, end: whole.end }, true, attitude);
  return made(source, cue, { start: tokens[first].start, end: tokens[last - 1].end }, false, attitude);
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
