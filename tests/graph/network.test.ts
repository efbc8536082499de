import { describe, expect, test } from '@jest/globals';
import { assemble } from '../../src/graph/assemble';
import { buildNetwork } from '../../src/graph/network';
import type { Actor, Document, Event, Extraction } from '../../src/model';

const text = 'Peru accused Chile. Peru met Chile.';
const documentOf = (id: string): Document => ({ id, text, title: null, date: null, url: null, zones: [] });
const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind: id.startsWith('country') ? 'country' : 'person',
  name,
  aliases: [],
  roles: [],
  country: null,
  location: null,
  ...more,
});
const event = (more: Partial<Event>): Event => ({
  id: 'e1',
  type: 'ACCUSE',
  source: ['country:PER'],
  target: ['country:CHL'],
  trigger: { start: 5, end: 12 },
  sentence: 0,
  place: null,
  date: '2007-05-28',
  datePrecision: 'day',
  status: 'asserted',
  reportedBy: null,
  confidence: 0.8,
  evidence: [],
  ...more,
});
const extraction = (
  id: string,
  events: Event[],
  actors = [actor('country:PER', 'Peru'), actor('country:CHL', 'Chile'), actor('person:lee', 'Lee')],
): Extraction => ({
  id,
  title: null,
  date: '2007-05-29',
  sentences: [
    { start: 0, end: 19 },
    { start: 20, end: 35 },
  ],
  actors,
  mentions: [
    {
      start: 0,
      end: 4,
      first: 0,
      last: 1,
      head: 0,
      actor: 'country:PER',
      form: 'name',
      metonym: false,
      sector: null,
      link: null,
    },
  ],
  events,
  relations: [],
  quotations: [],
});
const tiesOf = (...extractions: Extraction[]) =>
  assemble(
    extractions.map(({ id }) => documentOf(id)),
    extractions,
  ).ties;

describe('ties', () => {
  test('one for each pair of actors, direction and quad class, with its sentences', () => {
    const [tie] = tiesOf(extraction('a', [event({}), event({ id: 'e2', type: 'REJECT', date: null })]));
    expect(tie).toMatchObject({ source: 'country:PER', target: 'country:CHL' });
    expect(tie.tie).toMatchObject({
      family: 'verbal-conflict',
      types: ['ACCUSE', 'REJECT'],
      weight: 2,
      first: '2007-05-28',
      last: '2007-05-29',
    });
    expect(tie.tie.evidence[0]).toMatchObject({
      text: 'Peru accused Chile.',
      trigger: { start: 5, end: 12 },
      status: 'asserted',
    });
  });
  test('a meeting is one tie, whichever party is named first', () => {
    const both = ['country:PER', 'country:CHL'];
    const ties = tiesOf(extraction('a', [event({ type: 'CONSULT', source: both, target: both })]));
    expect(ties).toHaveLength(1);
    expect(ties[0]).toMatchObject({
      source: 'country:CHL',
      target: 'country:PER',
      tie: { reciprocal: true, weight: 1 },
    });
  });
  test('nobody is tied to himself, and denials do not add weight', () => {
    const events = [event({ source: ['country:PER', 'country:CHL'] }), event({ id: 'e2', status: 'negated' })];
    const ties = tiesOf(extraction('a', events));
    expect(ties).toHaveLength(1);
    expect(ties[0].tie).toMatchObject({ weight: 1 });
    expect(ties[0].tie.evidence).toHaveLength(2);
  });
  test('an actor of several documents is one node with all names and roles', () => {
    const other = extraction('b', [], [actor('country:PER', 'Peru', { aliases: ['Republic of Peru'] })]);
    const { parties } = assemble([], [other, extraction('a', [])]);
    expect(parties.filter(([id]) => id === 'country:PER')).toHaveLength(1);
    expect(parties.find(([id]) => id === 'country:PER')?.[1]).toMatchObject({
      mentions: 2,
      actor: { aliases: ['Republic of Peru'] },
    });
  });
});

describe('the network', () => {
  const build = (...ids: string[]) =>
    buildNetwork(
      ids.map(documentOf),
      ids.map((id) => extraction(id, [event({})])),
    );
  test('is the same, byte for byte, whatever the order of documents', () => {
    expect(JSON.stringify(build('a', 'b').export())).toBe(JSON.stringify(build('b', 'a').export()));
  });
  test('has measures, sizes from 4 to 100, and positions around 0', () => {
    const network = build('a');
    const sizes = network.mapNodes((_node, { size }) => size);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([4, 100]);
    expect(Math.abs(network.reduceNodes((sum, _node, { x }) => sum + x, 0))).toBeLessThan(0.01);
    expect(network.getNodeAttributes('country:PER')).toMatchObject({ degree: 1, mentions: 1, events: 1 });
  });
  test('keeps actors without ties apart, and an empty one is no failure', () => {
    const network = build('a');
    expect(network.hasNode('person:lee')).toBe(true);
    expect(buildNetwork([], []).order).toBe(0);
  });
});
