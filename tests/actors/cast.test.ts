import { describe, expect, test } from '@jest/globals';
import { findActors } from '../../src/actors/cast';
import type { Cast } from '../../src/model';
import { readText } from '../../src/read/text';
import { analyse, testAnalyser } from '../analyser';

const castOf = (text: string): Cast => findActors(analyse(text));
/** "words -> actor" of the mentions of some forms. */
function links(text: string, ...forms: string[]): string[] {
  return castOf(text)
    .mentions.filter(({ form }) => forms.includes(form))
    .map(({ start, end, actor }) => `${text.slice(start, end)} -> ${actor}`);
}
const roles = (text: string, id: string) =>
  castOf(text)
    .actors.find((actor) => actor.id === id)
    ?.roles.map(({ title, of }) => `${title} of ${of}`);

describe('one actor, one node', () => {
  test('full name, surname and title with surname come together', () => {
    const { actors, mentions } = castOf(
      'Foreign Minister Carla Ruiz met reporters in Lima. Ms. Ruiz was calm. Ruiz then left.',
    );
    const people = actors.filter(({ kind }) => kind === 'person');
    expect(people.map(({ id }) => id)).toEqual(['person:carla-ruiz']);
    expect(mentions.filter(({ actor, form }) => actor === 'person:carla-ruiz' && form === 'name')).toHaveLength(3);
  });
  test('countries by any name have one id', () => {
    const ids = castOf(
      'The U.S. and the United States, Britain and the U.K., Burma and Myanmar, the Soviet Union.',
    ).actors.map(({ id }) => id);
    expect(ids).toEqual(['country:USA', 'country:GBR', 'country:MMR', 'country:SUN']);
  });
  test.each([
    ['Filipinos protested.', 'country:PHL'],
    ['A Dutchman was arrested.', 'country:NLD'],
    ['Two Britons were freed.', 'country:GBR'],
    ['Palestinian officials agreed.', 'country:PSE'],
    ['Kosovar police fired.', 'country:UNK'],
    ['Taiwanese diplomats left.', 'country:TWN'],
  ])('demonym: %s', (text, id) => expect(castOf(text).actors.map((actor) => actor.id)).toContain(id));
  test('the European Union is an organization', () => {
    expect(castOf('The EU agreed. The European Union paid.').actors).toMatchObject([
      { id: 'organization:european-union', kind: 'organization' },
    ]);
  });
  test('names joined by the way are told apart', () => {
    const ids = castOf('Observers visited the West Bank and Israel during the Peru-Chile talks.').actors.map(
      ({ id }) => id,
    );
    expect(ids).toEqual(expect.arrayContaining(['place:west-bank', 'country:ISR', 'country:PER', 'country:CHL']));
  });
  test.each<[string, string[]]>([
    ['The firm paid US$30 million to Peru.', ['country:PER']],
    [
      'The Lindgren Foundation for the Rural Crafts moved to Oslo.',
      ['organization:lindgren-foundation-for-the-rural-crafts', 'place:oslo'],
    ],
  ])('currencies are no countries, bodies keep their subject: %s', (text, ids) => {
    expect(castOf(text).actors.map(({ id }) => id)).toEqual(ids);
  });
  test('a bare title is nobody, though the tagger takes it for a person', () => {
    const analysis = analyse('The oath binds Governors.');
    const { start, end } = analysis.tokens[3];
    const names = [{ first: 3, last: 4, start, end, type: 'PER' as const }];
    expect(findActors({ ...analysis, names }).mentions).toEqual([]);
  });
  test('capitals in a dateline make no organization of a place', () => {
    const text =
      'Minister resigns\n\nTIRANA, May 8, 2007 - The trade minister of Albania resigned on Tuesday, his office said.';
    const { actors } = findActors(testAnalyser().analyse(readText('a', text)));
    expect(actors.map(({ id }) => id)).toEqual(['place:tirana', 'country:ALB']);
  });
  test('a body led by somebody is a body of its own', () => {
    const text = 'The Kenyan-led force left Mogadishu. A NATO-led military alliance came. The force was small.';
    expect(links(text, 'name', 'nominal')).toEqual(
      expect.arrayContaining([
        'Kenyan-led force -> organization:kenyan-led-force',
        'NATO-led military alliance -> organization:nato-led-military-alliance',
        'The force -> organization:kenyan-led-force',
      ]),
    );
  });
  test('a language is no actor', () => {
    expect(castOf('She speaks fluent Spanish.').actors).toEqual([]);
  });
  test('two persons of one surname stay two', () => {
    const ids = castOf('Anna Berg met Erik Berg in Oslo. Anna Berg left.').actors.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['person:anna-berg', 'person:erik-berg']));
  });
  test('a government called after a person is not the person', () => {
    const ids = castOf('The Obama administration agreed. Barack Obama left.').actors.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['organization:obama-administration', 'person:barack-obama']));
  });
});

describe('titles and roles', () => {
  test.each<[string, string, string]>([
    ['Peruvian Foreign Minister Carla Ruiz arrived.', 'person:carla-ruiz', 'foreign minister of country:PER'],
    ['Carla Ruiz, the ambassador of Peru, arrived.', 'person:carla-ruiz', 'ambassador of country:PER'],
    ["Peru's president, Carla Ruiz, arrived.", 'person:carla-ruiz', 'president of country:PER'],
    ['Carla Ruiz is the president of Peru.', 'person:carla-ruiz', 'president of country:PER'],
    ['Secretary of State John Kerry arrived.', 'person:john-kerry', 'secretary of state of country:USA'],
    ['Gen. Carla Ruiz arrived.', 'person:carla-ruiz', 'general of null'],
  ])('%s', (text, id, role) => expect(roles(text, id)).toContain(role));
  test('a former role is told apart', () => {
    expect(
      castOf('Former Peruvian president Carla Ruiz arrived.').actors.find(({ kind }) => kind === 'person')?.roles,
    ).toMatchObject([{ title: 'president', of: 'country:PER', status: 'former' }]);
  });
});

describe('who is meant', () => {
  test('he and she go to the last fitting person', () => {
    const text = 'Mary Stone met John Hill in Oslo. She thanked him.';
    expect(links(text, 'pronoun')).toEqual(['She -> person:mary-stone', 'him -> person:john-hill']);
  });
  test('"they" are those who were told', () => {
    const text = 'Bolivian farmers marched. Ruiz told the Peruvians that this was final, and that they must leave.';
    expect(links(text, 'pronoun')).toEqual(['they -> country:PER']);
  });
  test('"they" and "their" are two who act together', () => {
    const text = 'Chilean officials waited. Anna Berg and Carla Ruiz met in Lima. They praised their teams.';
    expect(links(text, 'pronoun')).toEqual([
      'They -> person:anna-berg',
      'They -> person:carla-ruiz',
      'their -> person:anna-berg',
      'their -> person:carla-ruiz',
    ]);
  });
  test('"both sides" are the two spoken of together, not the two spoken of most', () => {
    const text =
      'Bolivia hosts the talks. Bolivia hopes for peace. Peruvian and Chilean delegates arrived. Both sides praised Bolivia.';
    expect(links(text, 'nominal').filter((link) => link.startsWith('Both'))).toEqual([
      'Both sides -> country:PER',
      'Both sides -> country:CHL',
    ]);
  });
  test('officials and forces stand for their countries', () => {
    const text = 'Chilean and Peruvian diplomats met. Iraqi forces withdrew.';
    expect(links(text, 'nominal')).toEqual([
      'Chilean and Peruvian diplomats -> country:CHL',
      'Chilean and Peruvian diplomats -> country:PER',
      'Iraqi forces -> country:IRQ',
    ]);
  });
  test('a role names its holder', () => {
    const text = 'Peruvian Foreign Minister Carla Ruiz arrived in Oslo. The minister left at once.';
    expect(links(text, 'nominal')).toContain('The minister -> person:carla-ruiz');
  });
  test('a title in capitals set off by a comma is who bears it', () => {
    const text = 'Deputy Defence Minister, Carla Ruiz, flew to Oslo.';
    expect(links(text, 'nominal')).toEqual(['Deputy Defence Minister -> person:carla-ruiz']);
  });
  test('a capital that acts is its government, a capital where things happen is a place', () => {
    const acts = castOf('Moscow rejected the proposal.');
    expect(acts.mentions[0]).toMatchObject({ actor: 'country:RUS', metonym: true });
    const place = castOf('The delegates met in Moscow.');
    expect(place.actors.map(({ id }) => id)).toContain('place:moscow');
  });
  test('a city behind which its country stands lies there', () => {
    expect(castOf('She was born in Paris, Texas.').actors.find(({ id }) => id === 'place:paris')).toMatchObject({
      country: 'USA',
    });
  });
});

test('every mention slices to a part of the text and belongs to an actor', () => {
  const text =
    'Peru and Chile, said Carla Ruiz, agreed. Their ministers met her in Lima, where it rained on both sides.';
  const { actors, mentions } = castOf(text);
  const ids = new Set(actors.map(({ id }) => id));
  for (const { start, end, actor } of mentions) {
    expect(text.slice(start, end).trim()).not.toBe('');
    expect(ids.has(actor)).toBe(true);
  }
  for (const id of ids) expect(mentions.some(({ actor }) => actor === id)).toBe(true);
});
