/** The name tagger: persons, organizations and places in running text, by Viterbi search over BILOU labels. */
import type { NameSpan, NameType } from '../model';
import { mix } from './hash';
import type { Model } from './learner';
import { NamesFeatures, type NamesSentence, type NamesTables, type NamesToken } from './names-features';

export const NAME_TYPES: readonly NameType[] = ['PER', 'ORG', 'LOC'];

/** Labels: 0 outside; then begin, inside, last and unit of each type. */
export const LABELS = 1 + 4 * NAME_TYPES.length;
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;
const labelOf = (type: number, place: number) => 1 + type * 4 + place;

/** True where `next` may follow `label`; LABELS stands for the sentence boundary. */
function follows(label: number, next: number): boolean {
  const open = label > 0 && label < LABELS && ((label - 1) & 3) <= INSIDE;
  const continues = next > 0 && next < LABELS && (((next - 1) & 3) === INSIDE || ((next - 1) & 3) === LAST);
  return open ? continues && (label - 1) >> 2 === (next - 1) >> 2 : !continues;
}

const FOLLOWS: readonly number[][] = Array.from({ length: LABELS + 1 }, (_, next) =>
  Array.from({ length: LABELS + 1 }, (_, label) => label).filter((label) => follows(label, next)),
);

/** The feature that stands for a transition from `label`. */
export const transitionFeature = (label: number) => mix(1000, label);

/** Labels of the names in a stretch of tokens. */
export function labelsOf(
  first: number,
  last: number,
  names: readonly Pick<NameSpan, 'first' | 'last' | 'type'>[],
): Uint8Array {
  const labels = new Uint8Array(last - first);
  for (const name of names) {
    if (name.first < first || name.last > last) continue;
    const type = NAME_TYPES.indexOf(name.type);
    if (name.last === name.first + 1) labels[name.first - first] = labelOf(type, UNIT);
    else
      for (let i = name.first; i < name.last; i++)
        labels[i - first] = labelOf(type, i === name.first ? BEGIN : i === name.last - 1 ? LAST : INSIDE);
  }
  return labels;
}

/**
 * The best sequence of labels.
 * @param scores row by row, LABELS for each token
 * @param transitions (LABELS + 1) rows of LABELS: from label (LABELS: sentence start) to label
 * @param wanted where given, tokens with a label other than 255 keep it
 */
export function viterbi(
  scores: Float64Array,
  transitions: Float64Array,
  length: number,
  wanted?: Uint8Array,
): Uint8Array {
  const back = new Uint8Array(length * LABELS);
  let previous = new Float64Array(LABELS + 1).fill(Number.NEGATIVE_INFINITY);
  previous[LABELS] = 0;
  let current = new Float64Array(LABELS + 1);
  for (let i = 0; i < length; i++) {
    current.fill(Number.NEGATIVE_INFINITY);
    for (let next = 0; next < LABELS; next++) {
      if (wanted && wanted[i] !== 255 && wanted[i] !== next) continue;
      let most = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const label of FOLLOWS[next]) {
        const score = previous[label] + transitions[label * LABELS + next];
        if (score > most) {
          most = score;
          from = label;
        }
      }
      current[next] = most + scores[i * LABELS + next];
      back[i * LABELS + next] = from;
    }
    const swap = previous;
    previous = current;
    current = swap;
  }
  let label = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const end of FOLLOWS[LABELS])
    if (previous[end] > most) {
      most = previous[end];
      label = end;
    }
  const labels = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label];
  }
  return labels;
}

/** Scores that depend on the label before. */
export function transitionsOf(score: (features: Int32Array, count: number, out: Float64Array) => void): Float64Array {
  const transitions = new Float64Array((LABELS + 1) * LABELS);
  const out = new Float64Array(LABELS);
  const feature = new Int32Array(1);
  for (let label = 0; label <= LABELS; label++) {
    feature[0] = transitionFeature(label);
    score(feature, 1, out);
    transitions.set(out, label * LABELS);
  }
  return transitions;
}

/** Reads names off labels. */
export function namesOfLabels(labels: Uint8Array, first: number, tokens: readonly NamesToken[]): NameSpan[] {
  const names: NameSpan[] = [];
  let open = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    const place = (labels[i] - 1) & 3;
    if (place === BEGIN || place === UNIT) open = i;
    if (place !== LAST && place !== UNIT) continue;
    const from = first + open;
    const last = first + i + 1;
    names.push({
      first: from,
      last,
      start: tokens[from].start,
      end: tokens[last - 1].end,
      type: NAME_TYPES[(labels[i] - 1) >> 2],
    });
  }
  return names;
}

/** Finds names with a trained model. Keep it: it remembers words. */
export class NameTagger {
  private readonly model: Model;
  private readonly view: NamesFeatures;
  private readonly transitions: Float64Array;
  private readonly out = new Float64Array(LABELS);

  constructor(model: Model, tables: NamesTables) {
    this.model = model;
    this.view = new NamesFeatures(tables);
    this.transitions = transitionsOf((features, count, out) => model.score(features, count, out));
  }

  /** Names of a document in order; tokens with tags. Sentences bound names. */
  find(tokens: readonly NamesToken[], sentences: readonly NamesSentence[]): NameSpan[] {
    const names: NameSpan[] = [];
    this.view.open(tokens, sentences);
    for (const sentence of sentences) {
      const length = sentence.last - sentence.first;
      const scores = new Float64Array(length * LABELS);
      for (let i = 0; i < length; i++) {
        const count = this.view.extract(sentence.first + i, sentence);
        this.model.score(this.view.features, count, this.out);
        scores.set(this.out, i * LABELS);
      }
      names.push(...namesOfLabels(viterbi(scores, this.transitions, length), sentence.first, tokens));
    }
    return names;
  }
}
