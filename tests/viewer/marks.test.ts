import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Document } from '../../src/model';
import { fits, flatten, type Mark, paragraphs } from '../../viewer/model/marks';

const mention = (start: number, end: number, actor = 'a'): Mark => ({ is: 'mention', start, end, actor });

describe('flattening marks', () => {
  test('nested and crossing marks are cut at all their boundaries', () => {
    const runs = flatten({ start: 0, end: 10 }, [
      mention(1, 6, 'outer'),
      mention(2, 4, 'inner'),
      mention(5, 8, 'crossing'),
    ]);
    const seen = runs.map(({ start, end, marks }) => [
      start,
      end,
      marks.map((m) => (m.is === 'mention' ? m.actor : '')),
    ]);
    expect(seen).toEqual([
      [0, 1, []],
      [1, 2, ['outer']],
      [2, 4, ['outer', 'inner']],
      [4, 5, ['outer']],
      [5, 6, ['outer', 'crossing']],
      [6, 8, ['crossing']],
      [8, 10, []],
    ]);
  });

  test('what reaches out of the stretch is cut', () => {
    expect(flatten({ start: 5, end: 8 }, [mention(0, 6), mention(20, 30)])).toEqual([
      { start: 5, end: 6, marks: [mention(0, 6)] },
      { start: 6, end: 8, marks: [] },
    ]);
  });

  test('any marks: runs cover the stretch once, each with just the marks around it', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)));
    fc.assert(
      fc.property(spans, fc.nat(20), fc.integer({ min: 21, max: 40 }), (pairs, start, end) => {
        const marks = pairs.map(([a, b]) => mention(Math.min(a, b), Math.max(a, b) + 1));
        const runs = flatten({ start, end }, marks);
        expect(runs[0].start).toBe(start);
        expect(runs.at(-1)!.end).toBe(end);
        runs.forEach((run, i) => {
          if (i) expect(run.start).toBe(runs[i - 1].end);
          const around = marks.filter((mark) => mark.start <= run.start && run.end <= mark.end);
          expect(new Set(run.marks)).toEqual(new Set(around));
        });
      }),
    );
  });
});

test.each([
  ['inside', 0, 3, true],
  ['empty', 2, 2, false],
  ['turned round', 3, 1, false],
  ['beyond the end', 0, 99, false],
  ['negative', -1, 2, false],
  ['in the middle of an emoji', 0, 6, false],
  ['after the emoji', 0, 7, true],
])('a span %s', (_, start, end, fit) => {
  expect(fits('salut😀 à tous', { start, end })).toBe(fit);
});

describe('paragraphs', () => {
  const read = (text: string, zones: Document['zones'] = []) =>
    paragraphs({ id: 'd', text, title: null, date: null, url: null, zones }).map(({ start, end, kind }) => [
      kind,
      text.slice(start, end),
    ]);

  test('each line is one where lines are long', () => {
    const long = 'word '.repeat(30).trim();
    expect(read(`${long}\n${long}`)).toHaveLength(2);
  });
  test('only blank lines part them where a text is hard-wrapped', () => {
    expect(read('one two\nthree four\n\nfive six\nseven')).toEqual([
      ['body', 'one two\nthree four'],
      ['body', 'five six\nseven'],
    ]);
  });
  test('zones part them and give their kind', () => {
    expect(
      read('Head\nBy me\nText', [
        { start: 0, end: 4, kind: 'headline' },
        { start: 5, end: 10, kind: 'byline' },
        { start: 11, end: 15, kind: 'body' },
      ]),
    ).toEqual([
      ['headline', 'Head'],
      ['byline', 'By me'],
      ['body', 'Text'],
    ]);
  });
  test('an empty text has none', () => {
    expect(read(' \n\n ')).toEqual([]);
  });
});
