/** The legend, which is the filters: each sign with its meaning, its count, and a box to hide it. */
import type { ComponentChildren } from 'preact';
import { FAMILY_NAMES, KIND_NAMES, STATUS_NAMES, say } from '../messages';
import { DEFAULT_FILTERS, sameFilters } from '../model/filter';
import { FAMILY_LIST, KIND_LIST, STATUS_LIST } from '../model/look';
import { dataset, filters, rolledUp, setRolledUp, toggleFilter, visible } from '../state/store';
import { FamilySign, KindSign } from './glyphs';

export function FilterPanel() {
  const { counts, ties, actors } = visible.value;
  const { hiddenKinds, hiddenFamilies, hiddenStatuses, loners } = filters.value;
  const all = dataset.value!;
  return (
    <nav class="filters" id="filters" aria-label={say.filters} tabIndex={-1}>
      <fieldset>
        <legend>{say.kinds}</legend>
        {KIND_LIST.map((kind) => (
          <Box
            key={kind}
            on={!hiddenKinds.has(kind)}
            count={counts[kind] ?? 0}
            flip={() => toggleFilter('hiddenKinds', kind)}
          >
            <KindSign kind={kind} silent />
            {KIND_NAMES[kind].many}
          </Box>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.families}</legend>
        {FAMILY_LIST.map((family) => (
          <Box
            key={family}
            on={!hiddenFamilies.has(family)}
            count={counts[family] ?? 0}
            flip={() => toggleFilter('hiddenFamilies', family)}
          >
            <FamilySign family={family} silent />
            {FAMILY_NAMES[family]}
          </Box>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.statuses}</legend>
        {STATUS_LIST.map((status) => (
          <Box
            key={status}
            on={!hiddenStatuses.has(status)}
            count={counts[status] ?? 0}
            flip={() => toggleFilter('hiddenStatuses', status)}
          >
            <span class={`line-sign ${status}`} aria-hidden="true" />
            {STATUS_NAMES[status]}
          </Box>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say.drawing}</legend>
        <Box on={rolledUp.value} flip={() => setRolledUp(!rolledUp.value)}>
          {say.rollUp}
        </Box>
        <Box
          on={loners}
          count={visible.value.alone}
          flip={() => {
            filters.value = { ...filters.value, loners: !loners };
          }}
        >
          {say.loners}
        </Box>
      </fieldset>
      <p class="filter-sum">
        {say.shownActors(actors.size, all.actors.size)}
        <br />
        {say.shown(ties.size, all.ties.size)}
        {!sameFilters(filters.value, DEFAULT_FILTERS) && (
          <button
            type="button"
            class="reset"
            onClick={() => {
              filters.value = DEFAULT_FILTERS;
            }}
          >
            {say.reset}
          </button>
        )}
      </p>
    </nav>
  );
}

interface BoxProps {
  on: boolean;
  count?: number;
  flip: () => void;
  children: ComponentChildren;
}

function Box({ on, count, flip, children }: BoxProps) {
  return (
    <label class={`box${on ? '' : ' off'}`}>
      <input type="checkbox" checked={on} onChange={flip} />
      <span class="box-name">{children}</span>
      {count !== undefined && <span class="count">{count}</span>}
    </label>
  );
}
