import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LabelPlace, type LabelRequest, placeLabels, shortName } from '../../viewer/model/labels';

const STAGE = { width: 400, height: 300 };
const at = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
  id,
  x,
  y,
  radius: 8,
  widths: [60],
  forced: false,
  ...more,
});
const place = (...requests: LabelRequest[]) => placeLabels(requests, 16, STAGE);
const collide = (a: LabelPlace, b: LabelPlace) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('placing labels', () => {
  test('a label stands to the right of its node', () => {
    expect(place(at('a', 100, 100))[0]).toMatchObject({ side: 'right', left: 112 });
  });
  test('at the edge it goes to another side', () => {
    expect(place(at('a', 390, 100))[0].side).toBe('left');
  });
  test('where the full name finds no room, the short one may', () => {
    const crowd = [at('b', 160, 100), at('c', 40, 100), at('d', 100, 130), at('e', 100, 70)];
    const [first] = place(at('a', 100, 100, { widths: [90, 30] }), ...crowd);
    expect(first).toMatchObject({ id: 'a', form: 1 });
  });
  test('the less important gives way', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => at(`${i}`, 200, 150 + i, { widths: [300] }));
    const placed = place(at('most', 200, 140, { widths: [300] }), ...crowd);
    expect(placed[0].id).toBe('most');
    expect(placed.length).toBeLessThan(crowd.length);
  });
  test('a label stays on its side while it can', () => {
    const [kept] = placeLabels([at('a', 200, 100)], 16, STAGE, new Map([['a', 'above' as const]]));
    expect(kept.side).toBe('above');
  });
  test('however crowded, no two labels collide and none leaves the stage', () => {
    const request = fc.record({
      x: fc.nat(400),
      y: fc.nat(300),
      width: fc.integer({ min: 5, max: 150 }),
      forced: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (list) => {
        const placed = place(
          ...list.map(({ x, y, width, forced }, i) => at(`${i}`, x, y, { widths: [width], forced })),
        );
        placed.forEach((a, i) => {
          expect(a.left >= 0 && a.top >= 0 && a.left + a.width <= 400 && a.top + a.height <= 300).toBe(true);
          expect(placed.slice(i + 1).some((b) => collide(a, b))).toBe(false);
        });
      }),
    );
  });
});

test.each([
  ['Ana Duarte', true, 'Duarte'],
  ['Duarte', true, null],
  ['River Council', false, null],
  ['Association of Lake and River Pilots', false, 'Association of La…'],
])('%s is shortened to %s', (name, person, short) => {
  expect(shortName(name, person)).toBe(short);
});
