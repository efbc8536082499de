/** What the text itself says a name is: "Ostervane is a village", "the band Lodestar", "Corvel, a maker of bicycles". */
import kinds from '../../graph-data/lexicon/kinds.json';
import type { NameType, Token } from '../model';
import { LABELS, NAME_TYPES } from './bilou';
import { mix } from './hash';
import type { WordForm } from './words';

const NOUNS: ReadonlyMap<string, NameType> = new Map(
  NAME_TYPES.flatMap((type) => kinds[type].map((noun): [string, NameType] => [noun, type])),
);
/** How much likelier a name becomes what the text says it is. */
const SAID = 30;

interface Bounds {
  first: number;
  last: number;
}
/** A stretch of capitalised words. */
interface Run extends Bounds {
  key: number;
}

/** Makes the labels of what the text says a name is likelier, wherever the same words stand capitalised by themselves. */
export function heedDefinitions(
  tokens: readonly Token[],
  sentences: readonly Bounds[],
  forms: readonly Pick<WordForm, 'lower' | 'capitalised'>[],
  chances: Float64Array,
): void {
  const runs = sentences.flatMap((sentence) => runsOf(tokens, sentence, forms));
  const runOf = new Map<number, Run>();
  for (const run of runs) for (let i = run.first; i < run.last; i++) runOf.set(i, run);
  const said = new Map<number, Map<NameType, number>>();
  for (const sentence of sentences)
    for (let noun = sentence.first; noun < sentence.last; noun++) {
      const type = tokens[noun].upos === 'NOUN' ? NOUNS.get(tokens[noun].lemma) : undefined;
      if (!type || tokens[noun].xpos === 'NNS') continue;
      const run = runOf.get(named(tokens, sentence, noun));
      if (!run) continue;
      const counts = said.get(run.key) ?? new Map<NameType, number>();
      said.set(run.key, counts.set(type, (counts.get(type) ?? 0) + 1));
    }
  for (const { first, last, key } of runs) {
    const counts = said.get(key);
    if (!counts) continue;
    const [[type, most], second] = [...counts].sort((a, b) => b[1] - a[1]);
    if (second && second[1] === most) continue;
    const own = NAME_TYPES.indexOf(type);
    for (let i = first; i < last; i++)
      for (let place = 0; place < 4; place++) heed(chances, i * LABELS + 1 + place, own);
  }
}

/** What is likely for the other types at a place in a name goes to the type that is said. */
function heed(chances: Float64Array, at: number, own: number): void {
  let sum = 0;
  for (let type = 0; type < NAME_TYPES.length; type++) {
    sum += chances[at + 4 * type];
    if (type !== own) chances[at + 4 * type] /= SAID;
  }
  chances[at + 4 * own] = sum * SAID;
}

function runsOf(
  tokens: readonly Token[],
  { first, last }: Bounds,
  forms: readonly Pick<WordForm, 'lower' | 'capitalised'>[],
): Run[] {
  const runs: Run[] = [];
  const belongs = (i: number) => forms[i].capitalised && !/^(?:DET|PRON|AUX|ADP|SCONJ|CCONJ)$/.test(tokens[i].upos);
  for (let i = first; i < last; i++) {
    if (!belongs(i)) continue;
    let end = i;
    let key = 0;
    while (end < last && belongs(end)) key = mix(key, forms[end++].lower);
    runs.push({ first: i, last: end, key });
    i = end - 1;
  }
  return runs;
}

/** The token that a noun says something of: subject of its copula, its apposition, the name right behind it; or -1. */
function named(tokens: readonly Token[], { first, last }: Bounds, noun: number): number {
  const child = (head: number, wanted: (token: Token) => boolean) => {
    for (let i = first; i < last; i++) if (tokens[i].head === head && wanted(tokens[i])) return i;
    return -1;
  };
  const { head, deprel } = tokens[noun];
  if (deprel === 'appos') return head;
  if (head === noun + 1 && /^(?:compound|nmod:desc|nmod)$/.test(deprel)) return head;
  const beside = child(noun, (token) => token.deprel === 'appos' || token.deprel === 'flat');
  if (beside > noun) return beside;
  if (child(noun, (token) => token.deprel === 'cop') >= 0 && child(noun, (token) => token.deprel === 'case') < 0)
    return child(noun, (token) => token.deprel === 'nsubj');
  return -1;
}
