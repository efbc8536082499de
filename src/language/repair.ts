/** What every tree of English must obey, and the learned one now and then does not. */
import type { Sentence, Token } from '../model';

/** Days tell when, not what: "met Tuesday in Oslo". Treebanks have too few to teach it. */
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** Repairs the tree of one sentence. */
export function repairTree(tokens: Token[], sentence: Pick<Sentence, 'first' | 'last'>): void {
  liftFromMarks(tokens, sentence);
  divideSubjects(tokens, sentence);
  repairLabels(tokens, sentence);
}

/** Punctuation has no dependents: a word under a mark is lifted to where the mark hangs. */
function liftFromMarks(tokens: Token[], { first, last }: Pick<Sentence, 'first' | 'last'>): void {
  for (let i = first; i < last; i++) {
    let { head } = tokens[i];
    while (head >= 0 && tokens[head].upos === 'PUNCT' && tokens[head].head >= 0) head = tokens[head].head;
    tokens[i].head = head;
  }
}

/**
 * A verb has one subject. Of two side by side the first is a description of the second ("the president's ally Peru attacked"); else it belongs
 * to a clause between it and the verb that has none ("The talks failed, said the envoy").
 */
function divideSubjects(tokens: Token[], { first, last }: Pick<Sentence, 'first' | 'last'>): void {
  const subjects = new Map<number, number[]>();
  for (let i = first; i < last; i++) {
    const { deprel, head } = tokens[i];
    if (head >= 0 && /^nsubj(?::pass)?$/.test(deprel)) subjects.set(head, [...(subjects.get(head) ?? []), i]);
  }
  for (const [verb, [subject, ...others]] of subjects) {
    if (others.length === 0) continue;
    if (others[0] === subject + 1 && tokens[subject].upos === 'NOUN' && tokens[others[0]].upos === 'PROPN') {
      tokens[subject].head = others[0];
      tokens[subject].deprel = 'nmod:desc';
      continue;
    }
    for (let i = subject + 1; i < Math.min(verb, others[0]); i++) {
      if (tokens[i].head !== verb || !/^(?:ccomp|parataxis)$/.test(tokens[i].deprel) || subjects.has(i)) continue;
      tokens[subject].head = i;
      break;
    }
  }
}

/** Passive subjects need a passive: "has attacked" and "would attack" have none. */
function repairLabels(tokens: Token[], { first, last }: Pick<Sentence, 'first' | 'last'>): void {
  for (let i = first; i < last; i++) {
    const { deprel, head, text } = tokens[i];
    if (/^i?obj$/.test(deprel) && DAY.test(text)) tokens[i].deprel = 'obl:unmarked';
    if (deprel !== 'nsubj:pass' || head < 0) continue;
    let active = false;
    let passive = false;
    for (let k = first; k < last; k++) {
      if (tokens[k].head !== head) continue;
      passive ||= tokens[k].deprel === 'aux:pass';
      active ||= tokens[k].deprel === 'aux';
    }
    if (active && !passive) tokens[i].deprel = 'nsubj';
  }
}
