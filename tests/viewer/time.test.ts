import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/model';
import { readBundle } from '../../viewer/model/dataset';
import { DEFAULT_FILTERS, filterDataset } from '../../viewer/model/filter';
import { inPeriod, timelineOf } from '../../viewer/model/time';
import { sampleBundle } from './lake';

describe('periods', () => {
  const may = { from: '2031-05', to: '2031-05' };
  test.each([
    ['2031-05-01', may, true],
    ['2031-05-31', may, true],
    ['2031-06-01', may, false],
    ['2031-04-30', may, false],
    ['2031', may, true],
    ['2030', may, false],
    ['2031-05', { from: '2031-05-10', to: '2031-05-12' }, true],
    ['2031-05-11', { from: '2031-05-10', to: '2031-05-12' }, true],
    ['2031-05-13', { from: '2031-05-10', to: '2031-05-12' }, false],
    ['2031-12-31', { from: '2030', to: '2031' }, true],
  ])('%s in %j: %s', (date, period, inside) => {
    expect(inPeriod(date, period)).toBe(inside);
  });

  test('a period keeps what is dated in it, and the undated on request', () => {
    const data = readBundle(sampleBundle());
    const undated = data.ties.get('country:TES material-conflict country:ORM')!;
    undated.evidence[0].date = null;
    const show = (more: object) =>
      filterDataset(
        data,
        { ...DEFAULT_FILTERS, period: { from: '2031-03-10', to: '2031-03-20' }, ...more },
        { actors: [], tie: null, focus: null },
      );
    const dates = [...show({}).ties.values()].flat().map(({ date }) => date);
    expect(dates.every((date) => date === null || date > '2031-03-10')).toBe(true);
    expect(show({}).ties.has(undated.id)).toBe(true);
    expect(show({ undated: false }).ties.has(undated.id)).toBe(false);
    expect(show({}).hiddenBy.period).toBeGreaterThan(0);
  });
});

describe('timelines', () => {
  const of = (...dates: (string | null)[]) =>
    timelineOf(dates.map((date) => ({ item: { date } as Evidence, family: 'verbal-conflict' })));

  test('days in a week, without gaps', () => {
    const line = of('2031-02-27', '2031-03-02', null, '2031-03-02')!;
    expect(line.unit).toBe('day');
    expect(line.buckets.map(({ date }) => date)).toEqual(['2031-02-27', '2031-02-28', '2031-03-01', '2031-03-02']);
    expect(line.buckets.map(({ conflict }) => conflict)).toEqual([1, 0, 0, 2]);
    expect(line.undated).toBe(1);
  });
  test('months in years, years in centuries', () => {
    expect(of('1979-11-04', '2008-03-02')).toMatchObject({ unit: 'month', buckets: { length: 341 } });
    expect(of('1815-06-18', '2008')).toMatchObject({ unit: 'year', buckets: { length: 194 } });
  });
  test('inexact dates count at their beginning', () => {
    expect(of('2031', '2031-01-02')!.buckets.map(({ conflict }) => conflict)).toEqual([1, 1]);
    expect(of('2031-03-05', '2031-03', '2031')).toMatchObject({ unit: 'day' });
  });
  test('no dates, no timeline; nonsense is undated', () => {
    expect(of()).toBeNull();
    expect(of(null, 'last Monday')).toBeNull();
    expect(of('2031-01-01', '99999999')!.undated).toBe(1);
  });
  test('impossible days do no harm', () => {
    expect(() => of('2031-02-31', '2031-99-99', '0000-00-00')).not.toThrow();
  });
});
