import { describe, expect, test } from '@jest/globals';
import { LABELS, labelsOf, namesOfLabels, viterbi } from '../../src/language/bilou';
import { exponential } from '../../src/language/exponential';
import { analyse } from '../analyser';

const namesIn = (text: string) =>
  analyse(text).names.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

describe('names that are more than a run of capitals', () => {
  test.each<[string, string[]]>([
    ['Talks will resume in Sharm el-Sheikh on Monday.', ['Sharm el-Sheikh LOC']],
    ['The envoys flew back from Sharm el Sheikh.', ['Sharm el Sheikh LOC']],
    ['Prime Minister Nouri al-Hadad flew to Basra.', ['Nouri al-Hadad PER', 'Basra LOC']],
    ['Al-Hadad said that he would not resign.', ['Al-Hadad PER']],
    ['The mayor, Dirk van der Meulen, resigned on Friday.', ['Dirk van der Meulen PER']],
    ['Judge Carlos de la Cruz rejected the appeal.', ['Carlos de la Cruz PER']],
    ['Police arrested Omar bin Khalil in Jeddah.', ['Omar bin Khalil PER', 'Jeddah LOC']],
    ['Ludwig von Harnack wrote the report.', ['Ludwig von Harnack PER']],
    ['The minister thanked Jean-Luc Marchand for his help.', ['Jean-Luc Marchand PER']],
    ['Kim Sung-min met reporters in Seoul.', ['Kim Sung-min PER', 'Seoul LOC']],
    ['Senator Harold T. Benson opposed the bill.', ['Harold T. Benson PER']],
    ['J. R. Whitfield leads the inquiry.', ['J. R. Whitfield PER']],
    ['The U.S. ambassador left Khartoum.', ['U.S. LOC', 'Khartoum LOC']],
    ['U.S. envoy Anna Kowalski spoke first.', ['U.S. LOC', 'Anna Kowalski PER']],
    ['Presidents Marta Silva and Igor Petrov signed the treaty.', ['Marta Silva PER', 'Igor Petrov PER']],
    [
      'Ministers Lena Berg of Sweden and Paul Hansen of Denmark met.',
      ['Lena Berg PER', 'Sweden LOC', 'Paul Hansen PER', 'Denmark LOC'],
    ],
    ['BAGHDAD (Reuters) - Two bombs went off near the market.', ['BAGHDAD LOC', 'Reuters ORG']],
    ['NAIROBI, Kenya - Doctors ended their strike.', ['NAIROBI LOC', 'Kenya LOC']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('what the text says a name is', () => {
  // In the second sentence alone nothing tells.
  test.each<[string, string]>([
    ['Ostervane is a village of ninety people. Ostervane was founded in 1811.', 'LOC'],
    ['Ostervane is a company that sells bicycles. Ostervane was founded in 1811.', 'ORG'],
    ['The newspaper Ostervane closed last year. Ostervane was founded in 1811.', 'ORG'],
    ['They came from Ostervane, a small town in the hills. Ostervane was founded in 1811.', 'LOC'],
  ])('%s', (text, type) => expect(namesIn(text)).toEqual([`Ostervane ${type}`, `Ostervane ${type}`]));
});

describe('labels of names', () => {
  const tokens = Array.from({ length: 6 }, (_, i) => ({ start: i * 2, end: i * 2 + 1 }));
  const names = [
    { first: 0, last: 1, type: 'LOC' as const },
    { first: 2, last: 5, type: 'PER' as const },
  ];

  test('tell the names they were made of', () => {
    expect(namesOfLabels(labelsOf(0, 6, names), 0, tokens)).toEqual(
      names.map((name) => ({ ...name, start: name.first * 2, end: name.last * 2 - 1 })),
    );
  });

  test('found are those of whole names, though single tokens would have others', () => {
    const chances = new Float64Array(3 * LABELS).fill(0.001);
    // Begin of a person, then more likely a place alone than the last of the person, but that is no whole name.
    chances[1] = 0.9;
    chances[LABELS + 3] = 0.4;
    chances[LABELS + 12] = 0.5;
    chances[2 * LABELS] = 1;
    expect([...viterbi(chances, 3)]).toEqual([1, 3, 0]);
    expect([...viterbi(new Float64Array(0), 0)]).toEqual([]);
  });

  test('are found in long sentences of small chances too', () => {
    const chances = new Float64Array(5000 * LABELS).fill(1e-4);
    for (let i = 0; i < 5000; i++) chances[i * LABELS] = 2e-4;
    expect(viterbi(chances, 5000).every((label) => label === 0)).toBe(true);
  });
});

test('the exponential is that of mathematics to nine digits', () => {
  for (let x = -60; x <= 0; x += 0.37) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 9);
  expect(exponential(-1000)).toBe(0);
});
