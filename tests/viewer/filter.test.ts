import { describe, expect, test } from '@jest/globals';
import { readBundle } from '../../viewer/model/dataset';
import { DEFAULT_FILTERS, type Filters, filterDataset, sameFilters } from '../../viewer/model/filter';
import { sampleBundle } from './lake';

const data = readBundle(sampleBundle());
const nothing = { actors: [], tie: null, focus: null };
const show = (change: Partial<Filters>, pinned = nothing as Parameters<typeof filterDataset>[2]) =>
  filterDataset(data, { ...DEFAULT_FILTERS, ...change }, pinned);
const none = { hiddenKinds: new Set<never>(), hiddenFamilies: new Set<never>(), hiddenStatuses: new Set<never>() };

describe('filtering', () => {
  test('with nothing hidden, all is there', () => {
    const { actors, ties } = show(none);
    expect([actors.size, ties.size]).toEqual([data.actors.size, data.ties.size]);
  });

  test('at first, places and what did not happen are hidden', () => {
    const { actors, ties } = show({});
    expect(actors.has('place:lake-sorn')).toBe(false);
    expect([...ties.values()].flat().every(({ status }) => status !== 'negated')).toBe(true);
  });

  test('a hidden kind takes its ties with it, and says how many', () => {
    const before = show({});
    const after = show({ hiddenKinds: new Set(['place', 'person'] as const) });
    expect(after.actors.has('person:piet-holm')).toBe(false);
    expect(before.ties.size - after.ties.size).toBe(after.hiddenBy.kinds - before.hiddenBy.kinds);
  });

  test('the counts do not change by ticking their own box', () => {
    const family = 'verbal-conflict';
    expect(show({ hiddenFamilies: new Set([family] as const) }).counts[family]).toBe(show({}).counts[family]);
  });

  test('the selection stays in sight', () => {
    const relation = 'group:fishers relation place:east-quay';
    const shown = show({}, { actors: ['place:east-quay'], tie: relation, focus: null });
    expect(shown.ties.has(relation)).toBe(true);
    expect(shown.actors.has('place:east-quay')).toBe(true);
  });

  test('an actor in focus shows whom it stands for', () => {
    const membership = 'person:piet-holm relation country:ORM';
    const hiddenFamilies = new Set(['relation'] as const);
    expect(show({ hiddenFamilies }).ties.has(membership)).toBe(false);
    expect(show({ hiddenFamilies }, { actors: [], tie: null, focus: 'person:piet-holm' }).ties.has(membership)).toBe(
      true,
    );
  });

  test('actors without ties are listed, and drawn on request', () => {
    expect(show({}).actors.has('person:mira-tal')).toBe(true);
    expect(show({}).drawn.has('person:mira-tal')).toBe(false);
    expect(show({}).alone).toBe(1);
    expect(show({ loners: true }).drawn.has('person:mira-tal')).toBe(true);
  });

  test('an actor whose ties the filters hide is still drawn', () => {
    const { drawn, tied } = show({ hiddenFamilies: new Set(['verbal-cooperation', 'verbal-conflict'] as const) });
    expect([drawn.has('country:VAL'), tied.has('person:sena-okur'), drawn.has('person:sena-okur')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('around an actor, only its neighbours and what is between them', () => {
    const { actors, ties } = show({ around: 'organization:blue-field' });
    expect([...actors].sort()).toEqual(['country:TES', 'group:fishers', 'organization:blue-field']);
    expect([...ties.keys()].every((id) => actors.has(data.ties.get(id)!.source))).toBe(true);
    expect(show({ around: 'nobody' }).ties.size).toBe(show({}).ties.size);
  });

  test('with no ties at all, everybody is drawn', () => {
    const bundle = sampleBundle();
    (bundle.network as { edges: unknown[] }).edges.length = 0;
    const alone = readBundle(bundle);
    expect(filterDataset(alone, DEFAULT_FILTERS, nothing).drawn.size).toBe(13);
  });

  test('no tie is shown without both its ends, whatever is hidden', () => {
    for (const family of ['other', 'verbal-conflict'] as const) {
      for (const kind of ['person', 'country', 'group'] as const) {
        const { actors, ties } = show({ hiddenKinds: new Set([kind]), hiddenFamilies: new Set([family]) });
        for (const id of ties.keys()) {
          const { source, target } = data.ties.get(id)!;
          expect(actors.has(source) && actors.has(target)).toBe(true);
        }
      }
    }
  });

  test('filters are the same by what they hide', () => {
    expect(sameFilters(DEFAULT_FILTERS, { ...DEFAULT_FILTERS, hiddenKinds: new Set(['place']) })).toBe(true);
    expect(sameFilters(DEFAULT_FILTERS, { ...DEFAULT_FILTERS, loners: true })).toBe(false);
  });
});
