/** Learns the name tagger: a structured averaged perceptron (Viterbi in the loop) over the features the tagger sees at run time. */
import { mix, random, shuffled } from '../language/hash';
import { Trainer, type Weights } from '../language/learner';
import { LABELS, labelsOf, transitionFeature, transitionsOf, viterbi } from '../language/names';
import {
  MOST_FEATURES,
  NamesFeatures,
  type NamesSentence,
  type NamesTables,
  type NamesToken,
} from '../language/names-features';
import type { NamesDocument } from './names-data';

export interface AnalysedNames extends NamesDocument {
  tokens: NamesToken[];
  sentences: NamesSentence[];
}

export interface NamesOptions {
  passes: number;
  seed: number;
  /** Share of capitalised tokens whose form is hidden. */
  dropout: number;
  /** Sources with features of their own, so that their ways of annotating do not spoil what is common. */
  foreign?: string[];
}

/** Labels of each token; 255 where the annotation says nothing. */
function goldLabels(document: AnalysedNames): Uint8Array {
  const { tokens, names, unknown } = document;
  const gold = new Uint8Array(tokens.length);
  const spans = names.flatMap((name) => {
    const first = tokens.findIndex((token) => token.end > name.start);
    let last = first;
    while (last < tokens.length && tokens[last].start < name.end) last++;
    return last > first && first >= 0 ? [{ first, last, type: name.type }] : [];
  });
  gold.set(labelsOf(0, tokens.length, spans));
  for (const span of unknown)
    tokens.forEach((token, i) => {
      if (token.start >= span.start && token.end <= span.end && gold[i] === 0) gold[i] = 255;
    });
  return gold;
}

/** Trains one model. `watch` is called after each pass with a way to get the weights. */
export function train(
  documents: readonly AnalysedNames[],
  tables: NamesTables,
  options: NamesOptions,
  watch?: (pass: number, weights: () => Weights) => void,
): Weights {
  const view = new NamesFeatures(tables);
  const trainer = new Trainer(LABELS);
  const foreign = new Trainer(LABELS);
  const golds = documents.map(goldLabels);
  const next = random(options.seed);
  const out = new Float64Array(LABELS);
  const feature = new Int32Array(1);
  let transitions = transitionsOf((features, count, into) => trainer.score(features, count, into));
  for (let pass = 0; pass < options.passes; pass++) {
    let wrong = 0;
    for (const d of shuffled(documents.length, options.seed * 1000 + pass)) {
      const document = documents[d];
      const salt = options.foreign?.includes(document.source)
        ? mix(77, document.source.charCodeAt(0) * 31 + document.source.charCodeAt(1))
        : 0;
      view.open(document.tokens, document.sentences);
      for (const sentence of document.sentences) {
        const length = sentence.last - sentence.first;
        const wanted = golds[d].subarray(sentence.first, sentence.last);
        const all = new Int32Array(length * MOST_FEATURES);
        const counts = new Uint8Array(length);
        const scores = new Float64Array(length * LABELS);
        for (let i = 0; i < length; i++) {
          const token = document.tokens[sentence.first + i];
          const drop = token.text[0].toLowerCase() !== token.text[0] && next() < options.dropout;
          const count = view.extract(sentence.first + i, sentence, drop);
          all.set(view.features.subarray(0, count), i * MOST_FEATURES);
          counts[i] = count;
          trainer.score(view.features, count, out);
          scores.set(out, i * LABELS);
          if (salt) {
            const own = view.features.map((f) => mix(salt, f));
            foreign.score(own, count, out);
            for (let c = 0; c < LABELS; c++) scores[i * LABELS + c] += out[c];
          }
        }
        const guess = viterbi(scores, transitions, length);
        if (guess.some((label, i) => wanted[i] !== 255 && wanted[i] !== label)) {
          const gold = wanted.includes(255) ? viterbi(scores, transitions, length, wanted) : wanted;
          wrong++;
          for (let i = 0; i < length; i++) {
            if (gold[i] !== guess[i]) {
              const features = all.subarray(i * MOST_FEATURES, i * MOST_FEATURES + counts[i]);
              trainer.update(features, counts[i], gold[i], guess[i]);
              if (salt)
                foreign.update(
                  features.map((f) => mix(salt, f)),
                  counts[i],
                  gold[i],
                  guess[i],
                );
            }
            const goldBefore = i > 0 ? gold[i - 1] : LABELS;
            const guessBefore = i > 0 ? guess[i - 1] : LABELS;
            if (goldBefore !== guessBefore || gold[i] !== guess[i]) {
              feature[0] = transitionFeature(goldBefore);
              trainer.add(feature, 1, gold[i], 1);
              feature[0] = transitionFeature(guessBefore);
              trainer.add(feature, 1, guess[i], -1);
            }
          }
          transitions = transitionsOf((features, count, into) => trainer.score(features, count, into));
        }
        trainer.tick();
        foreign.tick();
      }
    }
    watch?.(pass, () => trainer.averaged());
    void wrong;
  }
  return trainer.averaged();
}
