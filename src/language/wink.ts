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

export class WinkTagger {
  private wink: WinkMethods = winkNLP(model, ['sbd', 'pos']);
  /** One bit for each hash of a word form met since the instance was made. */
  private readonly met = new Uint32Array(1 << (FILTER_BITS - 5));
  private forms = 0;

  /** Classes and lemmas for the tokens of a text; X and '' where wink has no token. */
  read(text: string, tokens: readonly Span[]): WinkWord[] {
    this.count(text, tokens);
    const { its } = this.wink;
    const read = this.wink.readDoc(text).tokens();
    const values = read.out() as string[];
    const classes = read.out(its.pos) as Upos[];
    const lemmas = read.out(its.lemma as never) as string[];
    const words: WinkWord[] = [];
    let at = 0;
    let w = 0;
    let start = 0;
    let end = 0;
    for (const token of tokens) {
      // The first wink token that reaches beyond the start of ours.
      while (w < values.length && end <= token.start) {
        const value = values[w++];
        if (value.trim() === '') continue;
        const found = text.indexOf(value, at);
        if (found < 0) continue;
        start = found;
        end = found + value.length;
        at = end;
      }
      const inside = start <= token.start && token.start < end;
      words.push(
        inside
          ? { upos: classes[w - 1], lemma: lemmas[w - 1], exact: start === token.start && end === token.end }
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
