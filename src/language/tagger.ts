/** Part-of-speech tagger: UPOS and XPOS in one label, left to right, by averaged perceptron (Collins 2002). */
import type { Sentence, Token, Upos } from '../model';
import { coarse, middle } from './clusters';
import { mix } from './hash';
import { best, type Model } from './learner';
import type { WordForm, WordForms } from './words';

/** A label is "UPOS XPOS". */
export type TagLabels = readonly string[];

/** Wink's word classes as small numbers, for features. */
const WINK: readonly string[] = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'SPACE',
]; // biome-ignore format: one table
const winkNumber = new Map(WINK.map((name, i) => [name, i]));

export const MOST_FEATURES = 64;
/** Labels before the first token. */
const BOUNDARY = 255;

/** Fills feature vectors for the tokens of one document. */
export class TaggerFeatures {
  private readonly words: WordForm[];
  private readonly wink: Uint8Array;
  private readonly lowerSeen: Set<number>;
  private readonly edge: WordForm;

  constructor(forms: WordForms, texts: readonly string[], wink: readonly Upos[]) {
    this.words = texts.map((text) => forms.of(text));
    this.wink = Uint8Array.from(wink, (upos) => winkNumber.get(upos) ?? 0);
    this.lowerSeen = new Set(this.words.filter((word) => !word.capitalised).map((word) => word.form));
    this.edge = forms.of('\u0000edge');
  }

  /** Writes the features of token `i` of a sentence from `first` to `last` to `out`; returns how many. */
  fill(i: number, first: number, last: number, labels: Uint8Array, out: Int32Array): number {
    const { words, wink, edge } = this;
    const at = (k: number) => (k >= first && k < last ? words[k] : edge);
    const tag = (k: number) => (k >= first && k < last ? wink[k] : 31);
    const w = words[i];
    const before = at(i - 1);
    const after = at(i + 1);
    const before2 = at(i - 2);
    const after2 = at(i + 2);
    const t = wink[i];
    const p1 = i - 1 >= first ? labels[i - 1] : BOUNDARY;
    const p2 = i - 2 >= first ? labels[i - 2] : BOUNDARY;
    let n = 0;
    out[n++] = 1;
    out[n++] = mix(2, w.form);
    out[n++] = mix(3, w.lower);
    for (let k = 0; k < 5; k++) out[n++] = mix(4 + k, w.suffixes[k]);
    for (let k = 0; k < 3; k++) out[n++] = mix(9 + k, w.prefixes[k]);
    const start = i === first ? 1 : 0;
    const seen = w.capitalised ? (this.lowerSeen.has(w.lower) ? 2 : 1) : 0;
    out[n++] = mix(12, w.shape);
    out[n++] = mix(mix(13, w.shape), start * 4 + seen);
    out[n++] = mix(14, before.lower);
    out[n++] = mix(15, before2.lower);
    out[n++] = mix(16, after.lower);
    out[n++] = mix(17, after2.lower);
    out[n++] = mix(mix(18, before.lower), w.lower);
    out[n++] = mix(mix(19, w.lower), after.lower);
    out[n++] = mix(20, before.suffixes[2]);
    out[n++] = mix(21, after.suffixes[2]);
    out[n++] = mix(22, after.suffixes[1]);
    out[n++] = mix(mix(23, before.suffixes[1]), after.suffixes[1]);
    out[n++] = mix(24, t);
    out[n++] = mix(25, tag(i - 1));
    out[n++] = mix(26, tag(i + 1));
    out[n++] = mix(mix(27, t), w.lower);
    out[n++] = mix(28, tag(i - 1) * 32 + t);
    out[n++] = mix(29, t * 32 + tag(i + 1));
    out[n++] = mix(30, (tag(i - 1) * 32 + t) * 32 + tag(i + 1));
    out[n++] = mix(mix(31, t), w.suffixes[2]);
    out[n++] = mix(32, p1);
    out[n++] = mix(33, p2 * 256 + p1);
    out[n++] = mix(mix(34, p1), w.lower);
    out[n++] = mix(mix(35, p1), w.suffixes[2]);
    out[n++] = mix(36, p1 * 32 + t);
    out[n++] = mix(mix(37, p1), after.lower);
    out[n++] = mix(38, (p1 * 32 + t) * 32 + tag(i + 1));
    out[n++] = mix(mix(39, p2 * 256 + p1), t);
    out[n++] = mix(mix(40, before.lower), p1);
    out[n++] = mix(41, w.cluster);
    out[n++] = mix(42, middle(w.cluster));
    out[n++] = mix(43, coarse(w.cluster));
    out[n++] = mix(44, middle(before.cluster));
    out[n++] = mix(45, middle(after.cluster));
    out[n++] = mix(46, coarse(w.cluster) * 128 + coarse(after.cluster));
    out[n++] = mix(47, coarse(before.cluster) * 128 + coarse(w.cluster));
    out[n++] = mix(48, p1 * 128 + coarse(after.cluster));
    return n;
  }
}

export class Tagger {
  private readonly upos: Upos[];
  private readonly xpos: string[];
  private readonly features = new Int32Array(MOST_FEATURES);
  private readonly scores: Float64Array;

  constructor(
    private readonly model: Model,
    labels: TagLabels,
    private readonly forms: WordForms,
  ) {
    this.upos = labels.map((label) => label.split(' ')[0] as Upos);
    this.xpos = labels.map((label) => label.split(' ')[1]);
    this.scores = new Float64Array(model.classes);
  }

  /** Sets `upos` and `xpos` of all tokens. */
  tag(tokens: Token[], sentences: readonly Sentence[], wink: readonly Upos[]): void {
    const view = new TaggerFeatures(
      this.forms,
      tokens.map(({ text }) => text),
      wink,
    );
    const labels = new Uint8Array(tokens.length);
    for (const { first, last } of sentences) {
      for (let i = first; i < last; i++) {
        const count = view.fill(i, first, last, labels, this.features);
        this.model.score(this.features, count, this.scores);
        labels[i] = best(this.scores, this.scores.length);
        tokens[i].upos = this.upos[labels[i]];
        tokens[i].xpos = this.xpos[labels[i]];
      }
    }
  }
}
