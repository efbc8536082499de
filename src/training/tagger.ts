/** Learns the tagger from treebanks with gold tokens; wink's word classes are features as they are in running text. */
import { shuffled } from '../language/hash';
import { best, prune, sum, Trainer, type Weights } from '../language/learner';
import { MOST_FEATURES, TaggerFeatures } from '../language/tagger';
import { WinkTagger } from '../language/wink';
import type { WordForms } from '../language/words';
import type { Upos } from '../model';
import type { TreeDocument } from './conllu';

export interface TaggedDocument extends TreeDocument {
  wink: Upos[];
}

/** Adds wink's classes to documents. */
export function withWink(documents: readonly TreeDocument[]): TaggedDocument[] {
  const wink = new WinkTagger();
  return documents.map((document) => ({
    ...document,
    wink: wink.read(document.text, document.tokens).map(({ upos }) => upos),
  }));
}

/** All labels of the documents, commonest first; at most 255. */
export function labelsOf(documents: readonly TreeDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of documents) {
    for (const { upos, xpos } of tokens) counts.set(`${upos} ${xpos}`, (counts.get(`${upos} ${xpos}`) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 5)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 255)
    .map(([label]) => label);
}

export interface TaggerSettings {
  passes: number;
  seeds: readonly number[];
  /** Weights below this are left out. */
  threshold: number;
}

/** Averaged weights of the sum of runs with several seeds. */
export function trainTagger(
  documents: readonly TaggedDocument[],
  labels: readonly string[],
  forms: WordForms,
  settings: TaggerSettings,
): Weights {
  const number = new Map(labels.map((label, i) => [label, i]));
  const runs = settings.seeds.map((seed) => {
    const trainer = new Trainer(labels.length);
    const scores = new Float64Array(labels.length);
    const features = new Int32Array(MOST_FEATURES);
    for (let pass = 0; pass < settings.passes; pass++) {
      for (const d of shuffled(documents.length, seed * 100 + pass)) {
        const { tokens, sentences, wink } = documents[d];
        const view = new TaggerFeatures(
          forms,
          tokens.map(({ text }) => text),
          wink,
        );
        const found = new Uint8Array(tokens.length);
        for (const { first, last } of sentences) {
          for (let i = first; i < last; i++) {
            const count = view.fill(i, first, last, found, features);
            trainer.score(features, count, scores);
            const guess = best(scores, scores.length);
            const gold = number.get(`${tokens[i].upos} ${tokens[i].xpos}`) ?? guess;
            if (guess !== gold) trainer.update(features, count, gold, guess);
            trainer.tick();
            found[i] = guess;
          }
        }
      }
    }
    return trainer.averaged();
  });
  return prune(runs.length > 1 ? sum(runs) : runs[0], settings.threshold);
}
