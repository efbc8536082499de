import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findZones } from '../../src/read/zones';

const zonesOf = (text: string) => findZones(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('zones of a news text', () => {
  test.each<[string, string, string[]]>([
    [
      'headline, byline, dateline',
      'Two held after raid\nBy Ann Lee\nLIMA, March 3, 2007 (Reuters) - Two men were held. Police said so.',
      ['headline', 'byline', 'dateline', 'body'],
    ],
    ['a body that begins at once', 'The minister resigned on Monday.\n\nHe gave no reason.', ['body']],
    ['a single line', 'The minister resigned', ['body']],
    [
      'staff writer under the headline',
      'Minister quits\n\nHerald Staff Writer\n\nThe minister resigned on Monday.',
      ['headline', 'byline', 'body'],
    ],
    ['a date line', 'Minister quits\nMay 28, 2007\nThe minister resigned on Monday.', ['headline', 'dateline', 'body']],
    [
      'closing credit',
      'Minister quits\n\nThe minister resigned.\n\nStaff writer Ann Lee in Lima contributed to this report.',
      ['headline', 'body', 'credit'],
    ],
    [
      'credit in brackets',
      'Minister quits\n\nThe minister resigned.\n\n(Reporting by Ann Lee; editing by Bo Ek)',
      ['headline', 'body', 'credit'],
    ],
    [
      'a dash inside the first sentence is no dateline',
      'Minister quits\n\nThe minister - tired - resigned on Monday.',
      ['headline', 'body'],
    ],
  ])('%s', (_name, text, kinds) => {
    expect(zonesOf(text).map(([kind]) => kind)).toEqual(kinds);
  });

  test('the dateline ends before the first word of the body', () => {
    expect(zonesOf('Minister quits\nVIENNA (AP) — The minister resigned.')).toEqual([
      ['headline', 'Minister quits'],
      ['dateline', 'VIENNA (AP) —'],
      ['body', 'The minister resigned.'],
    ]);
  });

  test('zones never overlap and cover every character that is not white space', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '—', '(', ')', ',', '3', '“', '😀'),
          maxLength: 300,
        }),
        (text) => {
          let at = 0;
          let left = '';
          for (const { start, end } of findZones(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            left += text.slice(at, start);
            at = end;
          }
          expect((left + text.slice(at)).trim()).toBe('');
        },
      ),
    );
  });
});
