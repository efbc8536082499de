/**
 * Learns the parser with a dynamic oracle and exploration (Goldberg & Nivre 2013): first the reading backwards, then the
 * reading forwards with what the first makes of sentences that it has not learned from.
 */
import { random, shuffled } from '../language/hash';
import { Model, prune, quantise, sum, Trainer, type Weights } from '../language/learner';
import { allowedLabel, Reader, type Reading, turned } from '../language/parser';
import { labelFeatures, MOST_FEATURES, ParserInput, structureFeatures } from '../language/parser-features';
import { maskBits, ParserState, SHIFT } from '../language/parser-state';
import type { WordForms } from '../language/words';
import type { Token } from '../model';
import type { TreeDocument } from './conllu';
import { costs, projectivise } from './oracle';
import { foldOf } from './split';

/** A document whose tokens carry the tags that the tagger gives them in running text. */
export interface ParsedDocument extends TreeDocument {
  /** As `tokens`, with automatic tags. */
  tagged: Token[];
}

/** Relations of the documents, "root" first, then commonest first; at most 62. */
export function relationsOf(documents: readonly TreeDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { tokens } of documents)
    for (const { deprel } of tokens) counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  counts.delete('root');
  const common = [...counts].filter(([, count]) => count >= 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ['root', ...common.map(([relation]) => relation)].slice(0, 62);
}

/** One sentence in the direction of its reading. The root is token `length`. */
interface Example {
  input: ParserInput;
  gold: Int32Array;
  label: Int32Array;
  dependents: readonly (readonly number[])[];
}

interface ReadingSettings {
  passes: number;
  seeds: readonly number[];
  /** Weights below these are left out. */
  structureThreshold?: number;
  labelThreshold?: number;
}

export interface ParserSettings {
  /** Reading backwards: for guiding the training of the other, and for use. */
  guide: ReadingSettings;
  backward: ReadingSettings;
  forward: ReadingSettings;
}

interface Learned {
  structure: Weights;
  labels: Weights;
}

export interface ParserWeights {
  backward: Learned;
  forward: Learned;
}

/** How many parts the documents are divided into, each read by weights that have not seen it. */
const PARTS = 2;

const inUse = (weights: Weights) => new Model(quantise(weights));
const readingOf = ({ structure, labels }: Learned): Reading => ({
  structure: inUse(structure),
  labels: inUse(labels),
});

/** Averaged weights of one direction, summed over the seeds and pruned. */
function trainReading(
  examples: readonly Example[],
  relations: readonly string[],
  { passes, seeds, structureThreshold = 0, labelThreshold = 0 }: ReadingSettings,
  report: (line: string) => void,
): Learned {
  const bits = maskBits(relations);
  const runs = seeds.map((seed) => {
    const structure = new Trainer(3);
    const labels = new Trainer(relations.length);
    const chance = random(seed * 7919);
    for (let pass = 0; pass < passes; pass++) {
      const wrong = onePass(examples, shuffled(examples.length, seed * 1000 + pass), structure, labels, bits, () =>
        pass === 0 ? true : chance() > 0.9,
      );
      report(`seed ${seed}, pass ${pass + 1}: ${(100 * wrong).toFixed(2)} % of moves wrong`);
    }
    return { structure: structure.averaged(), labels: labels.averaged() };
  });
  const all = (pick: (run: Learned) => Weights) => (runs.length > 1 ? sum(runs.map(pick)) : pick(runs[0]));
  return {
    structure: prune(
      all((run) => run.structure),
      structureThreshold,
    ),
    labels: prune(
      all((run) => run.labels),
      labelThreshold,
    ),
  };
}

/** Shows all examples once; returns the share of wrong moves. `corrects` tells whether a wrong move is set right at once. */
function onePass(
  examples: readonly Example[],
  order: Uint32Array,
  structure: Trainer,
  labels: Trainer,
  bits: Int32Array,
  corrects: () => boolean,
): number {
  const moves = new Float64Array(3);
  const cost = new Float64Array(3);
  const labelScores = new Float64Array(labels.classes);
  const features = new Int32Array(MOST_FEATURES);
  let wrong = 0;
  let total = 0;
  for (const e of order) {
    const { input, gold, label, dependents } = examples[e];
    const state = new ParserState(input.length, bits);
    while (!state.done) {
      const count = structureFeatures(input, state, features);
      structure.score(features, count, moves);
      const guess = state.bestMove(moves);
      costs(state, gold, dependents, cost);
      const least = Math.min(cost[0], cost[1], cost[2]);
      let right = -1;
      for (let move = 0; move < 3; move++)
        if (cost[move] === least && (right < 0 || moves[move] > moves[right])) right = move;
      const mistaken = cost[guess] > least;
      if (mistaken) structure.update(features, count, right, guess);
      structure.tick();
      total++;
      if (mistaken) wrong++;
      const move = mistaken && corrects() ? right : guess;
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const [head, dependent] = state.attachment(move);
      const labelCount = labelFeatures(input, state, head, dependent, features);
      labels.score(features, labelCount, labelScores);
      const found = allowedLabel(labelScores, head === input.length);
      const wanted = label[dependent];
      if (gold[dependent] === head && wanted > 0) {
        if (found !== wanted) labels.update(features, labelCount, wanted, found);
        labels.tick();
      }
      state.attach(move, found);
    }
  }
  return wrong / total;
}

/** Weights of both readings. */
export function trainParser(
  documents: readonly ParsedDocument[],
  relations: readonly string[],
  tags: readonly string[],
  forms: WordForms,
  settings: ParserSettings,
  report: (line: string) => void = () => {},
): ParserWeights {
  const tagNumber = new Map(tags.map((tag, i) => [tag, i]));
  const relationNumber = new Map(relations.map((relation, i) => [relation, i]));
  const examplesOf = ({ tokens, tagged, sentences }: ParsedDocument, backwards: boolean): Example[] =>
    sentences.map((sentence) => {
      const { first, last } = sentence;
      const length = last - first;
      const gold = new Int32Array(length + 1).fill(-1);
      const label = new Int32Array(length);
      const dependents: number[][] = Array.from({ length: length + 1 }, () => []);
      const place = (token: number) => (backwards ? last - 1 - token : token - first);
      for (let i = 0; i < length; i++) {
        const { head, deprel } = tokens[backwards ? last - 1 - i : first + i];
        gold[i] = head < 0 ? length : place(head);
        label[i] = relationNumber.get(deprel) ?? -1;
      }
      projectivise(gold, length);
      for (let i = 0; i < length; i++) dependents[gold[i]].push(i);
      return { input: new ParserInput(tagged, sentence, forms, tagNumber, backwards), gold, label, dependents };
    });
  const backwards = documents.map((document) => examplesOf(document, true));
  const forwards = documents.map((document) => examplesOf(document, false));
  const bits = maskBits(relations);
  for (let part = 0; part < PARTS; part++) {
    const isPart = (_: unknown, d: number) => foldOf(documents[d].id, PARTS) === part;
    const others = backwards.filter((_, d) => !isPart(_, d)).flat();
    const reader = new Reader(
      readingOf(trainReading(others, relations, settings.guide, (line) => report(`guide ${part + 1}: ${line}`))),
      bits,
    );
    const inputs = forwards.filter(isPart).flat();
    backwards
      .filter(isPart)
      .flat()
      .forEach(({ input }, i) => {
        inputs[i].input.guide = turned(reader.read(input));
      });
  }
  return {
    backward: trainReading(backwards.flat(), relations, settings.backward, (line) => report(`backward: ${line}`)),
    forward: trainReading(forwards.flat(), relations, settings.forward, (line) => report(`forward: ${line}`)),
  };
}
