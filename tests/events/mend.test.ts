/** Times and finite verbs find their places again, and a tree stays a tree. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mendFiniteVerbs, mendTimes } from '../../src/events/mend';
import type { Token } from '../../src/model';

/** "0 Iran NNP PROPN 2 nsubj" a line. */
const treeOf = (rows: string): Token[] =>
  rows
    .trim()
    .split('\n')
    .map((row, i) => {
      const [text, xpos, upos, head, deprel] = row.trim().split(' ');
      const token = { text, lemma: text.toLowerCase(), xpos, upos: upos as Token['upos'], head: Number(head), deprel };
      return { ...token, start: i * 10, end: i * 10 + text.length };
    });
const links = (tokens: readonly Token[]) => tokens.map(({ text, head, deprel }) => `${text} ${head} ${deprel}`);

describe('times', () => {
  test('a bare day is no subject', () => {
    const tokens = treeOf('Peru NNP PROPN 1 compound\ntoday NN NOUN 2 nsubj\nthreatened VBD VERB -1 root');
    expect(links(mendTimes(tokens))).toEqual(['Peru 2 nsubj', 'today 2 obl:unmarked', 'threatened -1 root']);
  });

  test('what was demanded on a day hangs on the demand', () => {
    const tokens = treeOf(`demanded VBD VERB -1 root\nFriday NNP PROPN 0 obj\nthat IN SCONJ 4 mark
      Chile NNP PROPN 4 nsubj\nstop VBP VERB 1 acl:relcl`);
    expect(links(mendTimes(tokens))[4]).toBe('stop 0 ccomp');
  });

  test('a country before "next month" is visited, not the month', () => {
    const tokens = treeOf('visit VB VERB -1 root\nKenya NNP PROPN 3 compound\nnext JJ ADJ 3 amod\nmonth NN NOUN 0 obj');
    expect(links(mendTimes(tokens))[1]).toBe('Kenya 0 obj');
  });

  test('a tree without times is left as it is', () => {
    const tokens = treeOf('Peru NNP PROPN 1 nsubj\nleft VBD VERB -1 root');
    expect(mendFiniteVerbs(mendTimes(tokens))).toBe(tokens);
  });
});

test('a finite verb after "after" heads a clause with its noun for subject', () => {
  const tokens = treeOf(`left VBD VERB -1 root\nafter IN ADP 2 case\nrebels NNS NOUN 0 obl\nstormed VBD VERB 2 acl`);
  expect(links(mendFiniteVerbs(tokens))).toEqual(['left -1 root', 'after 3 mark', 'rebels 3 nsubj', 'stormed 0 advcl']);
});

test('whatever the tree, it stays one', () => {
  const word = fc.constantFrom('Monday', 'month', 'next', 'after', 'stop', 'Peru', 'to', 'that');
  const tag = fc.constantFrom('VBD', 'VB', 'VBZ', 'NN', 'NNP', 'IN');
  const upos = fc.constantFrom<Token['upos']>('VERB', 'NOUN', 'PROPN', 'ADP', 'ADJ');
  const deprel = fc.constantFrom('nsubj', 'obj', 'conj', 'xcomp', 'acl', 'obl', 'nmod', 'case', 'compound', 'advcl');
  const token = fc.record({ text: word, xpos: tag, upos, deprel, above: fc.nat(), place: fc.nat() });
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 12 }), (drafts) => {
      const order = drafts.map((_, i) => i).sort((a, b) => drafts[a].place - drafts[b].place || a - b);
      const head = new Map(order.map((at, i) => [at, i === 0 ? -1 : order[drafts[at].above % i]]));
      const tokens = drafts.map(({ text, xpos, upos: pos, deprel: relation }, i) => ({
        text,
        lemma: text.toLowerCase(),
        xpos,
        upos: pos,
        deprel: relation,
        head: head.get(i) as number,
        start: i,
        end: i + 1,
      }));
      const mended = mendFiniteVerbs(mendTimes(tokens));
      for (let i = 0; i < mended.length; i++) {
        let steps = 0;
        for (let at = i; at >= 0; at = mended[at].head) expect(steps++).toBeLessThanOrEqual(mended.length);
      }
    }),
  );
});
