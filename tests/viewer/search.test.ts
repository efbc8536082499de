import { describe, expect, test } from '@jest/globals';
import { readBundle } from '../../viewer/model/dataset';
import { DEFAULT_FILTERS, filterDataset } from '../../viewer/model/filter';
import { createSearch } from '../../viewer/model/search';
import { startWalk, type Walk, type WalkKey, walkOn, walkTies } from '../../viewer/model/walk';
import { sampleBundle } from './lake';

const data = readBundle(sampleBundle());
const search = createSearch(data);

describe('search', () => {
  test.each([
    ['holm', 'Piet Holm'],
    ['Port Orm', 'Ormland'],
    ['mediat', 'Sena Okur'],
    ['harbor union', 'Harbour Union'],
    ['ÁNA', 'Ana Duarte'],
  ])('%s finds %s', (query, label) => {
    expect(search(query)[0]).toMatchObject({ is: 'actor', label });
  });
  test('a hit by another name says by which', () => {
    expect(search('port')[0]).toMatchObject({ label: 'Ormland', alias: 'Port Orm' });
  });
  test('finds titles and sentences too, after the actors', () => {
    const kinds = search('fishers').map(({ is }) => is);
    expect(kinds[0]).toBe('actor');
    expect(kinds).toContain('sentence');
    expect(search('stall')[0]).toMatchObject({ is: 'document', id: 'lake-clash' });
  });
  test.each(['', '   ', 'zzzz', '<script>', '(((', 'a'.repeat(5000)])(
    '%s finds nothing and breaks nothing',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );
});

describe('walking the graph by keyboard', () => {
  const visible = filterDataset(data, { ...DEFAULT_FILTERS, loners: true }, { actors: [], tie: null, focus: null });
  const go = (from: Walk, ...keys: WalkKey[]) => keys.reduce((walk, key) => walkOn(walk, key, data, visible), from);
  const start = startWalk(data, visible, null)!;

  test('begins at the most involved, or at the selected', () => {
    expect(start.actor).toBe('country:ORM');
    expect(startWalk(data, visible, 'group:fishers')!.actor).toBe('group:fishers');
    expect(startWalk(data, visible, 'place:lake-sorn')!.actor).toBe('country:ORM');
  });
  test('right and left go round the ties', () => {
    const ties = walkTies(data, visible, start.actor).length;
    expect(go(start, 'ArrowRight').tie).toBe(0);
    expect(go(start, 'ArrowLeft').tie).toBe(ties - 1);
    expect(go(start, ...Array<WalkKey>(ties + 1).fill('ArrowRight')).tie).toBe(0);
  });
  test('down follows a tie, up comes back', () => {
    const there = go(start, 'ArrowRight', 'ArrowDown');
    expect(there.actor).not.toBe(start.actor);
    expect(go(there, 'ArrowUp')).toEqual({ actor: start.actor, tie: -1, trail: [] });
  });
  test('an actor without ties is an end', () => {
    const alone = startWalk(data, visible, 'person:mira-tal')!;
    expect(go(alone, 'ArrowRight', 'ArrowDown', 'ArrowLeft')).toEqual(alone);
  });
  test('a graph of nobody cannot be walked', () => {
    const empty = readBundle({ version: 1, documents: [], network: { nodes: [], edges: [] } });
    const none = filterDataset(empty, DEFAULT_FILTERS, { actors: [], tie: null, focus: null });
    expect(startWalk(empty, none, null)).toBeNull();
  });
});
