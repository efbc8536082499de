import { describe, expect, test } from '@jest/globals';
import type { Token } from '../../src/model';
import { readConllu } from '../../src/training/conllu';
import { newsDocuments } from '../../src/training/news';
import { analyse } from '../analyser';

/** One root, and every other word reaches it. */
function isTree(tokens: readonly Token[], first: number, last: number): boolean {
  const roots = tokens.slice(first, last).filter(({ head }) => head < 0);
  if (roots.length !== 1 || roots[0].deprel !== 'root') return false;
  for (let i = first; i < last; i++) {
    let at = i;
    for (let steps = 0; at >= 0; at = tokens[at].head)
      if (at < first || at >= last || steps++ > last - first) return false;
  }
  return true;
}

describe('every sentence becomes one tree', () => {
  test.each([
    ['of running text', 'The envoy left. Nobody (not even his staff) knew why - "odd", said one aide; others agreed!'],
    ['without punctuation', 'minister quits after vote police on streets army silent'],
    ['of nothing but punctuation', '... -- !!! ???'],
    ['of one word', 'Enough'],
    ['of five hundred words', `The ${'army and the '.repeat(165)} navy left.`],
    ['of more than a thousand words', 'the army and '.repeat(350)],
  ])('%s', (_, text) => {
    const { tokens, sentences } = analyse(text);
    expect(sentences.length).toBeGreaterThan(0);
    for (const { first, last } of sentences) expect(isTree(tokens, first, last)).toBe(true);
  });

  test('an empty text has none', () => {
    expect(analyse('').sentences).toEqual([]);
  });
});

describe('treebanks', () => {
  const sample = [
    '# newdoc id = one',
    '# sent_id = 1',
    "1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
    '1\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_',
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
    '3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No',
    '3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t0:root\t_',
    '4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
    '',
    '# newdoc id = two',
    '1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_',
    '',
  ].join('\n');

  test('are read as documents with their text and offsets; empty nodes are left out', () => {
    const [one, two] = readConllu(sample, 'GUM_news_x');
    expect([one.id, two.id, one.genre]).toEqual(['one', 'two', 'GUM_news']);
    expect(one.text).toBe("don't go. ");
    expect(one.tokens.map(({ start, end }) => one.text.slice(start, end))).toEqual(['do', "n't", 'go', '.']);
    expect(one.tokens.map(({ head }) => head)).toEqual([2, 2, -1, 2]);
    expect(two.tokens[0].head).toBe(-1);
  });

  test('made news is the same each time, in trees, and its text is that of its tokens', () => {
    const documents = newsDocuments(20);
    expect(documents).toEqual(newsDocuments(20));
    for (const { text, tokens, sentences } of documents) {
      for (const { start, end, text: form } of tokens) expect(text.slice(start, end)).toBe(form);
      for (const { first, last } of sentences) {
        expect(isTree(tokens, first, last)).toBe(true);
      }
    }
  });
});
