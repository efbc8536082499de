/** Names of persons, organizations and places in a document, from the scores of their labels. */
import type { NameSpan, Token } from '../model';
import { LABELS, NAME_TYPES, namesOfLabels, viterbi } from './bilou';
import { heedDefinitions } from './definitions';
import { exponential } from './exponential';
import type { WordForm } from './words';

/** No chance is less, so that no product becomes 0. */
const LEAST = 1e-4;
/** Where the best score is so far ahead of the second, the others' chances are less than that. */
const FAR_AHEAD = 12;

/**
 * Names of a document, in order.
 * @param scores `LABELS` scores for each token, whose softmax is the chance of a label
 */
export function findNames(
  tokens: readonly Token[],
  sentences: readonly { first: number; last: number }[],
  forms: readonly Pick<WordForm, 'lower' | 'capitalised'>[],
  scores: Float32Array,
): NameSpan[] {
  const chances = chancesOf(scores);
  agree(forms, chances);
  heedDefinitions(tokens, sentences, forms, chances);
  return sentences.flatMap(({ first, last }) =>
    namesOfLabels(viterbi(chances.subarray(first * LABELS, last * LABELS), last - first), first, tokens).map(
      (name, i, names) => wholeWord(name, tokens, names[i + 1]?.first ?? last),
    ),
  );
}

/** "Kim Sung-min": a person's name goes on behind a hyphen where what stands there is a name too ("Kim-led" is not). */
function wholeWord(name: NameSpan, tokens: readonly Token[], limit: number): NameSpan {
  const { last } = name;
  const [hyphen, part] = [tokens[last], tokens[last + 1]];
  const joins =
    name.type === 'PER' &&
    last + 1 < limit &&
    /^[-‐‑]$/.test(hyphen.text) &&
    hyphen.start === name.end &&
    part.start === hyphen.end &&
    (part.upos === 'PROPN' || part.deprel === 'flat');
  return joins ? { ...name, last: last + 2, end: part.end } : name;
}

const KINDS = 1 + NAME_TYPES.length;
/** 0 outside of names, then the types. */
const kindOf = (label: number) => (label === 0 ? 0 : 1 + ((label - 1) >> 2));

function chancesOf(scores: Float32Array): Float64Array {
  const chances = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += LABELS) {
    let most = scores[at];
    let second = Number.NEGATIVE_INFINITY;
    for (let c = 1; c < LABELS; c++) {
      second = Math.max(second, Math.min(most, scores[at + c]));
      most = Math.max(most, scores[at + c]);
    }
    if (most === scores[at] && most - second > FAR_AHEAD) {
      chances.fill(LEAST, at, at + LABELS);
      chances[at] = 1;
      continue;
    }
    let sum = 0;
    for (let c = 0; c < LABELS; c++) {
      const e = exponential(scores[at + c] - most);
      chances[at + c] = e;
      sum += e;
    }
    for (let c = 0; c < LABELS; c++) chances[at + c] = Math.max(chances[at + c] / sum, LEAST);
  }
  return chances;
}

/** A form that stands capitalised in several places names mostly the same kind of thing: its chances are drawn towards their mean. */
function agree(forms: readonly Pick<WordForm, 'lower' | 'capitalised'>[], chances: Float64Array): void {
  const groups = new Map<number, number[]>();
  forms.forEach(({ lower, capitalised }, i) => {
    if (!capitalised) return;
    const group = groups.get(lower);
    if (group) group.push(i);
    else groups.set(lower, [i]);
  });
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const mean = new Float64Array(KINDS);
    for (const i of group) for (let c = 0; c < LABELS; c++) mean[kindOf(c)] += chances[i * LABELS + c] / group.length;
    for (const i of group) for (let c = 0; c < LABELS; c++) chances[i * LABELS + c] *= Math.sqrt(mean[kindOf(c)]);
  }
}
