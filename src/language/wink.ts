/** wink-nlp's word classes and lemmas for our tokens: the two are aligned by characters. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import type { Span, Upos } from '../model';
import { hashRange } from './hash';

export interface WinkWord {
  upos: Upos;
  lemma: string;
  /** True where wink's token has exactly these characters, so that its lemma fits. */
  exact: boolean;
}

/** An instance keeps every word form it has met: after so many new ones it is replaced. */
const FORMS_PER_INSTANCE = 500_000;
const FILTER_BITS = 22;
/** wink takes time with the square of a word's length: what is longer is no word, and is cut for it. */
const LONGEST_WORD = 200;

/** The text as wink gets it: runs of white space short, endless words cut; and where each token begins in it. */
function winkText(text: string, tokens: readonly Span[]): { readable: string; starts: Int32Array } {
  const starts = new Int32Array(tokens.length);
  const parts: string[] = [];
  let at = 0;
  const put = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  tokens.forEach(({ start, end }, i) => {
    const before = i > 0 ? tokens[i - 1].end : start;
    if (start > before) put(text.slice(before, Math.min(start, before + 100)).includes('\n') ? '\n\n' : ' ');
    starts[i] = at;
    put(end - start > LONGEST_WORD ? ' '.repeat(end - start) : text.slice(start, end));
  });
  return { readable: parts.join(''), starts };
}

export class WinkTagger {
  private wink: WinkMethods = winkNLP(model, ['sbd', 'pos']);
  /** One bit for each hash of a word form met since the instance was made. */
  private readonly met = new Uint32Array(1 << (FILTER_BITS - 5));
  private forms = 0;

  /** Classes and lemmas for the tokens of a text; X and '' where wink has no token. */
  read(text: string, tokens: readonly Span[]): WinkWord[] {
    this.count(text, tokens);
    const { readable, starts } = winkText(text, tokens);
    const { its } = this.wink;
    const read = this.wink.readDoc(readable).tokens();
    const values = read.out() as string[];
    const classes = read.out(its.pos) as Upos[];
    const lemmas = read.out(its.lemma as never) as string[];
    const words: WinkWord[] = [];
    let at = 0;
    let w = 0;
    let start = 0;
    let end = 0;
    for (let i = 0; i < tokens.length; i++) {
      const from = starts[i];
      const to = from + tokens[i].end - tokens[i].start;
      // The first wink token that reaches beyond the start of ours.
      while (w < values.length && end <= from) {
        const value = values[w++];
        if (value.trim() === '') continue;
        const found = readable.indexOf(value, at);
        if (found < 0) continue;
        start = found;
        end = found + value.length;
        at = end;
      }
      const inside = start <= from && from < end;
      words.push(
        inside
          ? { upos: classes[w - 1], lemma: lemmas[w - 1], exact: start === from && end === to }
          : { upos: 'X', lemma: '', exact: false },
      );
    }
    return words;
  }

  private count(text: string, tokens: readonly Span[]): void {
    for (const { start, end } of tokens) {
      const bit = hashRange(text, start, end) >>> (32 - FILTER_BITS);
      const mask = 1 << (bit & 31);
      if (this.met[bit >>> 5] & mask) continue;
      this.met[bit >>> 5] |= mask;
      this.forms++;
    }
    if (this.forms < FORMS_PER_INSTANCE) return;
    this.wink = winkNLP(model, ['sbd', 'pos']);
    this.met.fill(0);
    this.forms = 0;
  }
}
