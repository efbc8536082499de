import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arrange, type Placed } from '../../viewer/graph/arrange';

const SIZE = { width: 800, height: 500 };
const node = (id: string, x: number, y: number, alone = false): Placed => ({ id, x, y, radius: 10, alone });

describe('arranging nodes in a window', () => {
  test('no node covers another, however close the layout put them', () => {
    const nodes = Array.from({ length: 30 }, (_, i) => node(`n${i}`, Math.cos(i * 2.4) * i, Math.sin(i * 2.4) * i));
    const places = [...arrange(nodes, SIZE).values()];
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
    });
  });

  test('a far-off group comes near, and stays outside', () => {
    const near = Array.from({ length: 10 }, (_, i) => node(`n${i}`, Math.cos(i) * 10, Math.sin(i) * 10));
    const places = arrange([...near, node('far', 0, 1000)], SIZE);
    const top = Math.max(...near.map(({ id }) => places.get(id)!.y));
    expect(places.get('far')!.y).toBeGreaterThan(top);
    expect(places.get('far')!.y - top).toBeLessThan(SIZE.height);
  });

  test('nodes without ties stand on a shelf below', () => {
    const places = arrange([node('a', 0, 0), node('b', 5, 9), node('x', 0, 99, true), node('y', 0, 98, true)], SIZE);
    const low = Math.min(places.get('a')!.y, places.get('b')!.y);
    expect(places.get('x')!.y).toBeLessThan(low);
    expect(places.get('x')!.y).toBe(places.get('y')!.y);
    expect(places.get('x')!.x).not.toBe(places.get('y')!.x);
  });

  test('any nodes get finite places, the same each time', () => {
    const any = fc.record({
      x: fc.integer({ min: -999, max: 999 }),
      y: fc.integer({ min: -999, max: 999 }),
      alone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (list) => {
        const nodes = list.map(({ x, y, alone }, i) => node(`${i}`, x, y, alone));
        const places = arrange(nodes, SIZE);
        expect(places.size).toBe(nodes.length);
        for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(arrange(nodes, SIZE)).toEqual(places);
      }),
      { numRuns: 40 },
    );
  });
});
