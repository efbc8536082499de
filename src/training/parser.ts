/** Learns the parser with a dynamic oracle and exploration (Goldberg & Nivre 2013). Trees need not be projective. */
import { random, shuffled } from '../language/hash';
import { prune, sum, Trainer, type Weights } from '../language/learner';
import {
  allowedLabel,
  LEFT,
  labelFeatures,
  MOST_FEATURES,
  ParserInput,
  RIGHT,
  SHIFT,
  structureFeatures,
} from '../language/parser';
import { maskBits, ParserState } from '../language/parser-state';
import type { WordForms } from '../language/words';
import type { Token } from '../model';
import type { TreeDocument } from './conllu';

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

/** Gold arcs that each move would put out of reach (arc-hybrid; the root is token `length`). Infinity where it is not allowed. */
export function costs(
  state: ParserState,
  gold: Int32Array,
  dependents: readonly (readonly number[])[],
  out: Float64Array,
): void {
  const { stack, depth, front, length } = state;
  out.fill(Number.POSITIVE_INFINITY);
  const top = depth > 0 ? stack[depth - 1] : -1;
  const below = depth > 1 ? stack[depth - 2] : -1;
  const waiting = top < 0 ? 0 : dependents[top].reduce((n, d) => n + (d >= front ? 1 : 0), 0);
  if (state.allows(LEFT)) {
    const lost = gold[top] === below || (gold[top] > front && gold[top] <= length) ? 1 : 0;
    out[LEFT] = lost + waiting;
  }
  if (state.allows(RIGHT)) out[RIGHT] = (gold[top] >= front ? 1 : 0) + waiting;
  if (state.allows(SHIFT)) {
    let lost = 0;
    for (let i = 0; i < depth; i++) {
      if (gold[stack[i]] === front) lost++;
      if (i < depth - 1 && gold[front] === stack[i]) lost++;
    }
    out[SHIFT] = lost;
  }
}

export interface ParserSettings {
  passes: number;
  seeds: readonly number[];
  structureThreshold: number;
  labelThreshold: number;
}

export interface ParserWeights {
  structure: Weights;
  labels: Weights;
}

/** Averaged weights, summed over the seeds. */
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
  const bits = maskBits(relations);
  const examples = documents.flatMap(({ tokens, tagged, sentences }) =>
    sentences.map((sentence) => {
      const { first, last } = sentence;
      const length = last - first;
      const gold = new Int32Array(length + 1).fill(-1);
      const label = new Int32Array(length);
      const dependents: number[][] = Array.from({ length: length + 1 }, () => []);
      for (let i = 0; i < length; i++) {
        const { head, deprel } = tokens[first + i];
        gold[i] = head < 0 ? length : head - first;
        label[i] = relationNumber.get(deprel) ?? -1;
        dependents[gold[i]].push(i);
      }
      return { input: new ParserInput(tagged, sentence, forms, tagNumber), gold, label, dependents };
    }),
  );

  const runs = settings.seeds.map((seed) => {
    const structure = new Trainer(3);
    const labels = new Trainer(relations.length);
    const moves = new Float64Array(3);
    const cost = new Float64Array(3);
    const labelScores = new Float64Array(relations.length);
    const features = new Int32Array(MOST_FEATURES);
    const chance = random(seed * 7919);
    for (let pass = 0; pass < settings.passes; pass++) {
      let wrong = 0;
      let total = 0;
      for (const e of shuffled(examples.length, seed * 1000 + pass)) {
        const { input, gold, label, dependents } = examples[e];
        const state = new ParserState(input.length, bits);
        while (!state.done) {
          const count = structureFeatures(input, state, features);
          structure.score(features, count, moves);
          const guess = state.bestMove(moves);
          costs(state, gold, dependents, cost);
          const least = Math.min(cost[0], cost[1], cost[2]);
          let right = -1;
          for (let move = 0; move < 3; move++) {
            if (cost[move] === least && (right < 0 || moves[move] > moves[right])) right = move;
          }
          total++;
          if (cost[guess] > least) {
            structure.update(features, count, right, guess);
            wrong++;
          }
          structure.tick();
          const move = cost[guess] > least && (pass === 0 || chance() > 0.9) ? right : guess;
          if (move === SHIFT) {
            state.shift();
            continue;
          }
          const [head, dependent] = state.attachment(move);
          const labelCount = labelFeatures(input, state, head, dependent, features);
          labels.score(features, labelCount, labelScores);
          const found = allowedLabel(labelScores, relations, head === input.length);
          const wanted = label[dependent];
          if (gold[dependent] === head && wanted > 0) {
            if (found !== wanted) labels.update(features, labelCount, wanted, found);
            labels.tick();
          }
          state.attach(move, found);
        }
      }
      report(`seed ${seed}, pass ${pass + 1}: ${((100 * wrong) / total).toFixed(2)} % of moves wrong`);
    }
    return { structure: structure.averaged(), labels: labels.averaged() };
  });
  const all = (pick: (run: (typeof runs)[number]) => Weights) =>
    runs.length > 1 ? sum(runs.map(pick)) : pick(runs[0]);
  return {
    structure: prune(
      all((run) => run.structure),
      settings.structureThreshold,
    ),
    labels: prune(
      all((run) => run.labels),
      settings.labelThreshold,
    ),
  };
}
