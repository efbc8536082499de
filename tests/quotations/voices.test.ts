import { expect, test } from '@jest/globals';
import { extract } from '../../src/extract';
import { bodyOf, testAnalyser } from '../analyser';

test('the speaker of a quotation is who "I" means in it, and nowhere else', () => {
  const text = '“I asked my brother to leave,” Carla Ruiz said. I am the author of this column.';
  const own = extract(bodyOf(text), testAnalyser()).mentions.filter(({ start, end }) =>
    /^(?:I|my)$/.test(text.slice(start, end)),
  );
  expect(own.map(({ actor, link }) => [actor, link])).toEqual([
    ['person:carla-ruiz', 'speaker of the quotation: Carla Ruiz'],
    ['person:carla-ruiz', 'speaker of the quotation: Carla Ruiz'],
  ]);
});
