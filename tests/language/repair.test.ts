import { describe, expect, test } from '@jest/globals';
import { repairTree } from '../../src/language/repair';
import type { Token } from '../../src/model';

/** "talks NOUN 4 nsubj" a line; the head's number in the sentence, -1 for the root. */
function repaired(rows: string): string[] {
  const tokens = rows
    .trim()
    .split('\n')
    .map((row, i): Token => {
      const [text, upos, head, deprel] = row.trim().split(' ');
      const own = { text, lemma: text, upos: upos as Token['upos'], xpos: '', head: Number(head), deprel };
      return { ...own, start: i * 10, end: i * 10 + text.length };
    });
  repairTree(tokens, { first: 0, last: tokens.length });
  return tokens.map(({ text, head, deprel }) => `${text} ${head} ${deprel}`);
}

describe('a verb has one subject', () => {
  test('the first of two belongs to the clause before the verb', () => {
    const rows = 'talks NOUN 2 nsubj\nfailed VERB 2 ccomp\nsaid VERB -1 root\nenvoy NOUN 2 nsubj';
    expect(repaired(rows)).toEqual(['talks 1 nsubj', 'failed 2 ccomp', 'said -1 root', 'envoy 2 nsubj']);
  });

  test('of two side by side the first describes the second', () => {
    const rows = 'ally NOUN 2 nsubj\nPeru PROPN 2 nsubj\nattacked VERB -1 root';
    expect(repaired(rows)).toEqual(['ally 1 nmod:desc', 'Peru 2 nsubj', 'attacked -1 root']);
  });

  test('two that belong to different verbs stay', () => {
    const rows = 'Peru PROPN 1 nsubj\nsays VERB -1 root\nChile PROPN 3 nsubj\nleft VERB 1 ccomp';
    expect(repaired(rows)).toEqual(['Peru 1 nsubj', 'says -1 root', 'Chile 3 nsubj', 'left 1 ccomp']);
  });
});

test('punctuation has no dependents', () => {
  const rows = 'left VERB -1 root\n, PUNCT 0 punct\nangry ADJ 1 xcomp\n. PUNCT 1 punct';
  expect(repaired(rows)).toEqual(['left -1 root', ', 0 punct', 'angry 0 xcomp', '. 0 punct']);
});

test('a passive subject needs a passive', () => {
  const rows = 'rebels NOUN 2 nsubj:pass\nhave AUX 2 aux\nattacked VERB -1 root';
  expect(repaired(rows)[0]).toBe('rebels 2 nsubj');
});

test('a bare day is no object', () => {
  expect(repaired('met VERB -1 root\nTuesday PROPN 0 obj')[1]).toBe('Tuesday 0 obl:unmarked');
});
