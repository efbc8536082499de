/** Labels of names: BILOU (Ratinov & Roth 2009) for persons, organizations and places, and the search for the likeliest labels. */
import type { NameSpan, NameType, Span } from '../model';

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
 * The likeliest sequence of labels that name whole names (Viterbi). Chances row by row, `LABELS` for each token; products are scaled to 1 at
 * each token, so that nothing but products and quotients is needed and any engine gives the same labels.
 */
export function viterbi(chances: Float64Array, length: number): Uint8Array {
  const back = new Uint8Array(length * LABELS);
  let previous = new Float64Array(LABELS + 1);
  previous[LABELS] = 1;
  let current = new Float64Array(LABELS + 1);
  for (let i = 0; i < length; i++) {
    let top = 0;
    for (let next = 0; next < LABELS; next++) {
      let most = -1;
      let from = 0;
      for (const label of FOLLOWS[next]) {
        if (previous[label] > most) {
          most = previous[label];
          from = label;
        }
      }
      current[next] = most * chances[i * LABELS + next];
      back[i * LABELS + next] = from;
      if (current[next] > top) top = current[next];
    }
    for (let next = 0; next < LABELS; next++) current[next] /= top;
    current[LABELS] = 0;
    const swap = previous;
    previous = current;
    current = swap;
  }
  let label = 0;
  for (const end of FOLLOWS[LABELS]) if (previous[end] > previous[label]) label = end;
  const labels = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label];
  }
  return labels;
}

/** Reads names off labels. */
export function namesOfLabels(labels: Uint8Array, first: number, tokens: readonly Span[]): NameSpan[] {
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
