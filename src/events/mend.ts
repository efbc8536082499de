/** Mends what a parser often makes of bare times ("Iran today threatened", "demanded Friday that"): a time is no party. */
import type { Token } from '../model';

const TIMES = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight)$/i;

const PERIODS = /^(?:day|week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter)s?$/i;

/** A word for a stretch of time ("this year"), which is no object. */
export const isPeriod = (token: Token): boolean => PERIODS.test(token.text) || isTime(token);

export const isTime = (token: Token): boolean => TIMES.test(token.text);

/** Tokens with times as adverbials of their verb, and what hung below them given back; the same array where nothing is wrong. */
export function mendTimes(tokens: readonly Token[]): readonly Token[] {
  let mended: Token[] | null = null;
  const set = (token: number, head: number, deprel: string) => {
    mended ??= tokens.map((t) => ({ ...t }));
    mended[token].head = head;
    mended[token].deprel = deprel;
  };
  const children = new Map<number, number[]>();
  tokens.forEach(({ head }, i) => {
    if (head >= 0 && isTime(tokens[head])) children.set(head, [...(children.get(head) ?? []), i]);
  });
  tokens.forEach((time, t) => {
    if (!isTime(time) || time.head < 0) return;
    const verb = time.head;
    const isSubject = /^nsubj/.test(time.deprel);
    for (const kid of children.get(t) ?? []) {
      const { upos, deprel, xpos } = tokens[kid];
      const afterVerb = verb < t && tokens[verb].upos === 'VERB';
      if (isSubject && kid < t && /^(?:NOUN|PROPN|PRON)$/.test(upos) && !/^(?:appos|nmod:poss)$/.test(deprel)) {
        set(kid, verb, time.deprel);
      } else if (afterVerb && deprel === 'nmod' && kid > t) {
        set(kid, verb, 'obl');
      } else if (afterVerb && deprel === 'compound' && upos === 'NOUN' && kid > verb) {
        set(kid, verb, 'obj');
      } else if (upos === 'VERB' && kid > t && afterVerb) {
        const bare =
          xpos === 'VB' && !tokens.slice(t + 1, kid).some(({ deprel: d, head }) => d === 'nsubj' && head === kid);
        set(kid, verb, bare ? 'xcomp' : 'ccomp');
      }
    }
    if (/^(?:nsubj|obj|iobj|dep|compound)/.test(time.deprel) && tokens[verb].upos === 'VERB')
      set(t, verb, 'obl:unmarked');
  });
  return mended ?? tokens;
}
