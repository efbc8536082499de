import { describe, expect, test } from '@jest/globals';
import { BundleError, readBundle } from '../../viewer/model/dataset';
import { sortActors } from '../../viewer/model/order';
import { sampleBundle } from './lake';

const sample = () => JSON.parse(JSON.stringify(sampleBundle()));

describe('reading a bundle', () => {
  test('gives actors, ties and documents by id', () => {
    const data = readBundle(sample());
    expect(data.title).toBe('The lake dispute');
    expect([data.actors.size, data.documents.size, data.dropped]).toEqual([15, 2, 0]);
    expect(data.actors.get('person:piet-holm')?.label).toBe('Piet Holm');
  });

  test('lists the ties of an actor, most evidence first', () => {
    const counts = readBundle(sample())
      .tiesOf.get('person:piet-holm')!
      .map((tie) => tie.evidence.length);
    expect(counts[0]).toBe(2);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test.each([
    ['no object', [], '$: expected an object'],
    ['another version', { version: 7 }, '$.version: expected 1, found 7'],
    ['no documents', { version: 1 }, '$.documents: expected a list'],
    ['no network', { version: 1, documents: [] }, '$.network: expected an object'],
    ['no nodes', { version: 1, documents: [], network: {} }, '$.network.nodes: expected a list'],
  ])('%s is refused with its path', (_, json, message) => {
    expect(() => readBundle(json)).toThrow(new BundleError(message));
  });

  test('broken items are left out and counted, the rest stays', () => {
    const bundle = sample();
    bundle.network.nodes.push({ key: 'x', attributes: { kind: 'planet' } }, 5);
    bundle.network.edges.push({ source: 'nobody', target: 'country:VAL', attributes: { family: 'other' } });
    bundle.network.edges[0].attributes.evidence.push({ sentence: null });
    const data = readBundle(bundle);
    expect([data.actors.size, data.dropped]).toEqual([15, 4]);
  });

  test('a node without coordinates still gets a place', () => {
    const bundle = sample();
    for (const node of bundle.network.nodes) {
      node.attributes.x = null;
      node.attributes.y = 'left';
    }
    const places = [...readBundle(bundle).actors.values()].map(({ x, y }) => `${x.toFixed()} ${y.toFixed()}`);
    expect(new Set(places).size).toBe(15);
  });

  test('a network alone opens too, with the sentences its ties keep', () => {
    const data = readBundle(sample().network);
    expect([data.actors.size, data.documents.size]).toEqual([15, 0]);
    expect([...data.ties.values()][0].evidence[0].text).not.toBe('');
  });

  test('an empty network is no error', () => {
    const data = readBundle({ version: 1, documents: [], network: { nodes: [], edges: [] } });
    expect([data.actors.size, data.ties.size, data.title]).toEqual([0, 0, '']);
  });
});

describe('sorting actors', () => {
  const data = readBundle(sample());
  const names = (column: 'label' | 'events' | 'ties', descending: boolean) =>
    sortActors([...data.actors.values()], { column, descending }, data).map(({ label }) => label);

  test('by name, whatever the case', () => {
    expect(names('label', false).slice(0, 4)).toEqual([
      'Ana Duarte',
      'Blue Field Relief',
      'border guards',
      'East Quay',
    ]);
  });
  test('by number of ties, most first', () => {
    expect(names('ties', true)[0]).toBe('Ormland');
  });
  test('equals in the order of their names, both ways', () => {
    const places = (list: string[]) => list.filter((name) => ['East Quay', 'Lake Sorn'].includes(name));
    expect(places(names('events', true))).toEqual(['East Quay', 'Lake Sorn']);
    expect(places(names('events', false))).toEqual(['East Quay', 'Lake Sorn']);
  });
});
