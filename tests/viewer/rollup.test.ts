import { describe, expect, test } from '@jest/globals';
import { readBundle } from '../../viewer/model/dataset';
import { rollUp, standsFor } from '../../viewer/model/rollup';
import { createSearch } from '../../viewer/model/search';
import { sampleBundle } from './lake';

const data = readBundle(sampleBundle());
const rolled = rollUp(data);

describe('rolling up to countries', () => {
  test.each([
    ['person:piet-holm', 'country:ORM'],
    ['group:border-guards', 'country:ORM'],
    ['person:sena-okur', null],
    ['person:mira-tal', null],
    ['organization:harbour-union', null],
    ['country:VAL', null],
  ])('%s stands for %s', (id, country) => {
    expect(standsFor(data.actors.get(id)!, data.actors)).toBe(country);
  });

  test('a former office does not count', () => {
    const holm = data.actors.get('person:piet-holm')!;
    const former = { ...holm, roles: holm.roles.map((role) => ({ ...role, status: 'former' as const })) };
    expect(standsFor(former, data.actors)).toBeNull();
  });

  test('lists whom each country was drawn for', () => {
    expect(rolled.merged.get('country:ORM')!.map(({ label }) => label)).toEqual([
      'Piet Holm',
      'Lars Vint',
      'border guards',
    ]);
    expect(rolled.actors.has('person:piet-holm')).toBe(false);
  });

  test('ties join, and none leads from a country to itself', () => {
    const ties = [...rolled.ties.values()];
    expect(ties.every(({ source, target }) => source !== target)).toBe(true);
    const keys = ties.map(({ source, target, family, reciprocal }) => `${source} ${target} ${family} ${reciprocal}`);
    expect(new Set(keys).size).toBe(ties.length);
    const accusations = ties.find(
      (t) => t.source === 'country:VAL' && t.target === 'country:ORM' && t.family === 'verbal-conflict',
    );
    expect(accusations!.evidence).toHaveLength(3);
  });

  test('one telling of two who are now one is one piece of evidence', () => {
    const talks = [...rolled.ties.values()].find((tie) => tie.types.includes('CONSULT') && tie.reciprocal)!;
    const places = talks.evidence.map(({ document, trigger }) => `${document} ${trigger.start}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('every mention belongs to somebody still there', () => {
    for (const list of rolled.mentions.values())
      for (const { actor } of list) expect(rolled.actors.has(actor)).toBe(true);
  });

  test('search finds the country by its people', () => {
    expect(createSearch(rolled)('vint')[0]).toMatchObject({ is: 'actor', label: 'Ormland', alias: 'Lars Vint' });
  });

  test('the dataset it was made of stays as it was', () => {
    expect(data.actors.get('country:ORM')!.mentions).toBeLessThan(rolled.actors.get('country:ORM')!.mentions);
    expect(data.merged.size).toBe(0);
  });
});
