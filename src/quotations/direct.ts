/** Speakers of direct speech: the cue beside the marks, else whoever is speaking in the paragraph. */
import type { Analysis, Attitude, Sentence, Span } from '../model';
import { speechAttitude } from './cues';
import type { Quoted } from './marks';
import type { Source, Sources } from './sources';

/** Who says a quoted stretch, and by what cue. */
export interface Spoken {
  source: Source;
  cue: Span | null;
  attitude: Attitude;
}

/** How far from the marks a cue may stand, in tokens. */
const REACH = 25;
/** Fewer words than this in marks are a term or a title unless a cue is near. */
const PHRASE = 4;

export class DirectSpeech {
  private readonly inside: Int32Array;

  constructor(
    private readonly analysis: Analysis,
    private readonly sources: Sources,
    private readonly quoted: readonly Quoted[],
  ) {
    this.inside = new Int32Array(analysis.tokens.length).fill(-1);
    for (const [q, { first, last }] of quoted.entries()) this.inside.fill(q, first, last);
  }

  /** Speakers of all quoted stretches; null for marks that quote nobody. */
  speakers(): (Spoken | null)[] {
    const { sentences } = this.analysis;
    const spoken: (Spoken | null)[] = [];
    let s = 0;
    this.quoted.forEach((quote, q) => {
      while (s < sentences.length - 1 && sentences[s].last <= quote.first) s++;
      let end = s;
      while (end < sentences.length - 1 && sentences[end].last < quote.last) end++;
      const before = q > 0 ? { quote: this.quoted[q - 1], spoken: spoken[q - 1] } : null;
      spoken.push(this.cueNear(quote, sentences[s], sentences[end]) ?? this.carried(quote, before));
    });
    // A quotation at the head of a paragraph may have its speaker named by a later one of the same paragraph.
    for (let q = this.quoted.length - 2; q >= 0; q--) {
      const next = this.quoted[q + 1];
      if (
        !spoken[q] &&
        next.paragraph === this.quoted[q].paragraph &&
        spoken[q + 1]?.cue &&
        this.isSpeech(this.quoted[q])
      ) {
        spoken[q] = spoken[q + 1];
      }
    }
    return spoken;
  }

  /** A cue outside the marks, in the sentence where they open or close: the nearest to either mark. */
  private cueNear(quote: Quoted, opening: Sentence, closing: Sentence): Spoken | null {
    const { tokens } = this.analysis;
    let best: { token: number; distance: number } | null = null;
    const consider = (token: number, distance: number) => {
      const { upos, lemma } = tokens[token];
      if (upos !== 'VERB' || this.inside[token] >= 0 || !speechAttitude(lemma)) return;
      if (!best || distance < best.distance) best = { token, distance };
    };
    for (let i = quote.last; i < Math.min(closing.last, quote.last + REACH); i++) {
      // Another quotation's own cue stands behind it.
      if (this.inside[i] >= 0) break;
      consider(i, i - quote.last);
    }
    for (let i = quote.first - 1; i >= Math.max(opening.first, quote.first - REACH); i--)
      consider(i, quote.first - i + 1);
    if (!best) return this.signed(quote);
    const { token } = best as { token: number };
    const subject = this.speakerToken(token, quote);
    if (subject < 0) return null;
    return {
      source: this.sources.at(subject),
      cue: { start: tokens[token].start, end: tokens[token].end },
      attitude: speechAttitude(tokens[token].lemma)!,
    };
  }

  /** “Words.” — Ann Lee: a name behind a dash signs the quotation. */
  private signed({ last }: Quoted): Spoken | null {
    const { tokens } = this.analysis;
    const dash = last + 1;
    if (!/^(?:[—–―-]|--)$/u.test(tokens[dash]?.text ?? '')) return null;
    for (let i = dash + 1; i < Math.min(tokens.length, dash + 4); i++) {
      if (this.inside[i] >= 0) return null;
      if (tokens[i].upos !== 'PROPN' || !this.sources.speakerAt(i)) continue;
      return {
        source: this.sources.at(i),
        cue: { start: tokens[dash].start, end: tokens[dash].end },
        attitude: 'says',
      };
    }
    return null;
  }

  /** Head of the cue's subject; where the tree has none outside the marks, the noun right beside the cue. */
  private speakerToken(cue: number, quote: Quoted): number {
    const { tokens } = this.analysis;
    const subject = this.sources.subjectOf(cue);
    if (subject >= 0 && (this.inside[subject] < 0 || subject < quote.first - REACH)) return subject;
    for (const step of [1, -1]) {
      for (let i = cue + step; i >= 0 && i < tokens.length && Math.abs(i - cue) < 8; i += step) {
        if (this.inside[i] >= 0 || /^[“”".;]$/u.test(tokens[i].text)) break;
        if (/^(?:PROPN|PRON|NOUN)$/.test(tokens[i].upos) && this.sources.speakerAt(i)) return i;
      }
    }
    return -1;
  }

  /** The speaker before goes on: an open mark, the same paragraph, or a paragraph that is all quotation. */
  private carried(quote: Quoted, before: { quote: Quoted; spoken: Spoken | null } | null): Spoken | null {
    if (!before?.spoken || !this.isSpeech(quote)) return null;
    const near = quote.paragraph - before.quote.paragraph;
    const follows = quote.continued || near === 0 || (near === 1 && this.fillsParagraph(quote));
    return follows
      ? { ...before.spoken, cue: this.sharesSentence(quote, before.spoken.cue) ? before.spoken.cue : null }
      : null;
  }

  /** A piece of the sentence that the cue stands in has that cue; what follows in sentences of its own has none. */
  private sharesSentence({ start, end }: Quoted, cue: Span | null): boolean {
    return (
      cue !== null &&
      this.analysis.sentences.some(
        (sentence) => sentence.start <= Math.min(start, cue.start) && sentence.end >= Math.max(end, cue.end),
      )
    );
  }

  private isSpeech({ first, last }: Quoted): boolean {
    const { tokens } = this.analysis;
    return last - first >= PHRASE && (/[.,!?…]$/u.test(tokens[last - 1].text) || /^\p{Lu}/u.test(tokens[first].text));
  }

  private fillsParagraph(quote: Quoted): boolean {
    const all = this.analysis.sentences.filter(({ paragraph }) => paragraph === quote.paragraph);
    const first = all[0].first;
    const { last } = all[all.length - 1];
    return quote.first - first <= 1 && last - quote.last <= 1;
  }
}
