import { describe, expect, test } from '@jest/globals';
import type { Token } from '../../src/model';
import { analyse } from '../analyser';
import { CONSTRUCTIONS } from './news-constructions';

/** True where the token is one of the words, or the head is the root's "-". */
const isOneOf = (words: string, token: Token | undefined) =>
  token === undefined ? words === '-' : words.split('|').includes(token.text);

function holds(tokens: readonly Token[], arc: string): boolean {
  const [, dependents, heads, relations] = /^(.+) < (.+?): (.+)$/.exec(arc)!;
  return tokens.some(
    (token) =>
      isOneOf(dependents, token) &&
      isOneOf(heads, token.head < 0 ? undefined : tokens[token.head]) &&
      relations.split('|').includes(token.deprel),
  );
}

describe('constructions of news', () => {
  for (const [name, readings] of Object.entries(CONSTRUCTIONS)) {
    test(`${name}: at least eight of ten`, () => {
      const missed = readings.flatMap(({ text, arcs }) => {
        const { tokens } = analyse(text);
        const wrong = arcs.filter((arc) => !holds(tokens, arc));
        return wrong.length === 0 ? [] : [`${text} [${wrong.join('; ')}]`];
      });
      expect(readings).toHaveLength(10);
      if (missed.length > 2) expect(missed).toEqual([]);
    });
  }
});
