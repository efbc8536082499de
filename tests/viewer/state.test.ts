import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_FILTERS } from '../../viewer/model/filter';
import { FAMILY_LIST, KIND_LIST, STATUS_LIST } from '../../viewer/model/look';
import { decodeState, encodeState, type PageState } from '../../viewer/state/hash';

const plain: PageState = {
  selection: null,
  step: 0,
  document: null,
  view: null,
  filters: DEFAULT_FILTERS,
  rolledUp: false,
};

describe('the state in the address', () => {
  test('nothing chosen, nothing written', () => {
    expect(encodeState(plain)).toBe('');
    expect(decodeState('')).toEqual(plain);
  });

  test('every state comes back as it was', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    const states = fc.record<PageState>({
      selection: fc.option(fc.record({ is: fc.constantFrom('actor' as const, 'tie' as const), id })),
      step: fc.nat(500),
      document: fc.option(id),
      view: fc.option(fc.constantFrom('graph' as const, 'list' as const)),
      rolledUp: fc.boolean(),
      filters: fc.record({
        hiddenKinds: fc.subarray(KIND_LIST).map((list) => new Set(list)),
        hiddenFamilies: fc.subarray(FAMILY_LIST).map((list) => new Set(list)),
        hiddenStatuses: fc.subarray(STATUS_LIST).map((list) => new Set(list)),
        loners: fc.boolean(),
        period: fc.constantFrom(null, { from: '2007-05', to: '2008-01' }, { from: '1979-11-04', to: '1979-11-05' }),
        around: fc.option(id),
        undated: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(states, (state) => {
        const step = state.selection ? state.step : 0;
        expect(decodeState(`#${encodeState(state)}`)).toEqual({ ...state, step });
      }),
    );
  });

  test.each([
    '#%',
    '#v=99&colour=red',
    '#step=-4',
    '#step=1e99',
    '#view=table',
    '#kinds=planet',
    '#=&=&&',
    '#t=May~June',
  ])('%s does no harm', (hash) => {
    expect(() => encodeState(decodeState(hash))).not.toThrow();
    expect(decodeState(hash).step).toBe(0);
  });
});
