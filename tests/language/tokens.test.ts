import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divide } from '../../src/language/sentences';
import { tokenise } from '../../src/language/tokens';

const words = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) => divide(text, tokenise(text), []).map(({ start, end }) => text.slice(start, end));

describe('tokens as in Universal Dependencies', () => {
  test.each<[string, string]>([
    ["It's Iran's offer, he didn't say.", "It 's Iran 's offer , he did n't say ."],
    ['Maj. Gen. Ann Lee-Roe of the U.S.', 'Maj. Gen. Ann Lee - Roe of the U.S.'],
    ['an anti-U.S. march', 'an anti-U.S. march'],
    ['a non-EU-based firm', 'a non-EU - based firm'],
    ['“We cannot,” she said (R-Ariz.).', '“ We can not , ” she said ( R - Ariz. ) .'],
    ["the students' union", "the students ' union"],
    ['$5.5m at 10:30 a.m. on 3-4 May', '$ 5.5 m at 10:30 a.m. on 3 - 4 May'],
    ['see www.example.org/a, me@example.org.', 'see www.example.org/a , me@example.org .'],
    ['Wait... what?!', 'Wait ... what ?!'],
    ['don’t and/or', 'do n’t and / or'],
    ['5km at 6pm for $20M, a 4G phone, 50,000th on 7KXN', '5 km at 6 pm for $ 20 M , a 4G phone , 50,000th on 7KXN'],
  ])('%s', (text, expected) => expect(words(text).join(' ')).toBe(expected));

  test('tokens are in order, never empty, and leave nothing out but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start)).toMatch(/^[\s\u00a0\u200b-\u200d\ufeff]*$/u);
          at = end;
        }
      }),
    );
  });
});

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Maj. Gen. Ann Lee left. Mr. Roe stayed.', ['Maj. Gen. Ann Lee left.', 'Mr. Roe stayed.']],
    ['He went to the U.S. The visit was short.', ['He went to the U.S.', 'The visit was short.']],
    ['He met U.S. Ambassador Lee.', ['He met U.S. Ambassador Lee.']],
    ['“I will go.” She left.', ['“I will go.”', 'She left.']],
    ['“Will you go?” she asked.', ['“Will you go?” she asked.']],
    ['Minister quits\n\nHe resigned on Monday.', ['Minister quits', 'He resigned on Monday.']],
    ['He cited a study. [12] She did not.', ['He cited a study. [12]', 'She did not.']],
    ['The anti-U.S. march ended. It rained.', ['The anti-U.S. march ended.', 'It rained.']],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));

  test('wrapped lines are no paragraphs', () => {
    const line = 'the delegates of the two countries met in the old town hall of the';
    expect(sentences(`${line}\n${line}\n${line}\n${line}\n${line} end.`)).toHaveLength(1);
  });
  test('a text without punctuation is cut, and a megabyte without a blank is read', () => {
    expect(sentences('word '.repeat(5000)).length).toBeGreaterThan(5);
    expect(tokenise('x'.repeat(1_000_000)).length).toBeGreaterThan(1000);
  });
});
