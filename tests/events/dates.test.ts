/** Dates as news tells them, against a document of Wednesday, 16 June 2010. */
import { describe, expect, test } from '@jest/globals';
import { findDates } from '../../src/events/dates';

const read = (text: string, date: string | null = '2010-06-16', ahead = false) =>
  findDates(text, date, 0, ahead).map(({ value, start, end }) => [value, text.slice(start, end)]);

describe('dates', () => {
  test.each([
    ['met on May 28, 2007 in', '2007-05-28', 'May 28, 2007'],
    ['on 28 May 2007 they', '2007-05-28', '28 May 2007'],
    ['on May 28 they met', '2010-05-28', 'May 28'],
    ['on December 3 they met', '2009-12-03', 'December 3'],
    ['on the 3rd of May', '2010-05-03', '3rd of May'],
    ['in March 2006', '2006-03', 'March 2006'],
    ['In March, delegates met', '2010-03', 'In March'],
    ['last October', '2009-10', 'last October'],
    ['in 1980 after', '1980', 'in 1980'],
    ['said Monday that', '2010-06-14', 'Monday'],
    ['on Wednesday', '2010-06-16', 'Wednesday'],
    ['last Wednesday', '2010-06-09', 'last Wednesday'],
    ['next Friday', '2010-06-18', 'next Friday'],
    ['yesterday', '2010-06-15', 'yesterday'],
    ['last week', '2010-06', 'last week'],
    ['this month', '2010-06', 'this month'],
    ['last month', '2010-05', 'last month'],
    ['two years ago', '2008', 'two years ago'],
    ['three days ago', '2010-06-13', 'three days ago'],
    ['2010-02-28', '2010-02-28', '2010-02-28'],
  ])('%s', (text, value, words) => {
    expect(read(text)).toEqual([[value, words]]);
  });

  test.each([
    'troops march on',
    'he may go',
    'the 1980s',
    'sat down',
    'four hours of talks',
    'May said no',
    'February 31, 2009',
  ])('%s is no date', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a week that lies in two months is told by its year', () => {
    expect(read('last week', '2010-07-05')).toEqual([['2010', 'last week']]);
  });

  test('what is to come lies ahead', () => {
    expect(read('will meet on Monday', '2010-06-16', true)).toEqual([['2010-06-21', 'Monday']]);
    expect(read('will meet in March', '2010-06-16', true)).toEqual([['2011-03', 'in March']]);
  });

  test('without a document date only whole dates are read', () => {
    expect(read('on Monday, on May 3 and in 1980', null)).toEqual([['1980', 'in 1980']]);
  });
});
