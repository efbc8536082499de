import { expect, test } from '@jest/globals';
import { PhraseTable } from '../../src/actors/phrases';
import { analyse } from '../analyser';

const table = new PhraseTable<string>();
table.add('Ansar', 'a');
table.add('Ansar Brigade', 'ab');
table.add("People's Front", 'pf');
table.add("O'Hara Group", 'og');

test.each<[string, string | undefined]>([
  ['The Ansar Brigade left.', 'ab'],
  ["The An'sar left.", 'a'],
  ['The An’sar Brigade left.', 'ab'],
  ["The People's Front left.", 'pf'],
  ["The Ansar's men left.", 'a'],
  ['The OHara Group left.', 'og'],
  ['The ansar left.', undefined],
])('%s', (text, value) => {
  const { tokens } = analyse(text);
  expect(table.match(text, tokens, 1, tokens.length)?.value).toBe(value);
});
