/** Mends what a parser often makes of news: bare times as parties, finite verbs under infinitives or nouns. */
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
    if (head >= 0 && isPeriod(tokens[head])) children.set(head, [...(children.get(head) ?? []), i]);
  });
  tokens.forEach((time, t) => {
    if (!isPeriod(time) || time.head < 0) return;
    const verb = time.head;
    if (!isTime(time)) {
      // "visit Kenya next month"
      for (const kid of children.get(t) ?? []) {
        const split = /^(?:next|last|this|that|every|each)$/i.test(tokens[kid + 1]?.text ?? '');
        if (kid > verb && split && tokens[kid].deprel === 'compound') set(kid, verb, 'obj');
      }
      return;
    }
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

const CLAUSAL = /^(?:after|before|since|as|until|till|when|while|because)$/i;
const FINITE = /^VB[DZP]$/;

/**
 * Finite verbs where they belong: "asked X to leave and imposed sanctions" coordinates the finite verbs; in "after rebels
 * stormed the town" the noun is the subject of a clause, not a modified noun.
 */
export function mendFiniteVerbs(tokens: readonly Token[]): readonly Token[] {
  let mended: Token[] | null = null;
  const set = (token: number, head: number, deprel: string) => {
    mended ??= tokens.map((t) => ({ ...t }));
    mended[token].head = head;
    mended[token].deprel = deprel;
  };
  const marks = new Map<number, number>();
  tokens.forEach(({ deprel, head, text }, i) => {
    if (deprel === 'case' && CLAUSAL.test(text)) marks.set(head, i);
  });
  tokens.forEach(({ xpos, deprel, head }, verb) => {
    if (head < 0 || !FINITE.test(xpos)) return;
    const { xpos: above, deprel: relation, head: top } = tokens[head];
    if (deprel === 'conj' && above === 'VB' && /^(?:xcomp|advcl|acl)$/.test(relation) && top >= 0) {
      if (xpos !== 'VBP' && FINITE.test(tokens[top].xpos)) set(verb, top, 'conj');
    } else if (deprel === 'acl' && xpos === 'VBD' && marks.has(head) && top >= 0) {
      set(verb, top, 'advcl');
      set(head, verb, 'nsubj');
      set(marks.get(head) as number, verb, 'mark');
    }
  });
  return mended ?? tokens;
}
