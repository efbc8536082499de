/** The panels of a narrow window: tabs over a sheet that opens with a selection and closes again. */
import { say } from '../messages';
import { Reader } from '../reader/Reader';
import { keptSize } from '../state/preferences';
import { type Pane, pane } from '../state/store';
import { Details } from './Details';
import { FilterPanel } from './Filters';
import { Splitter } from './Splitter';
import { TimelinePanel } from './TimelinePanel';

const height = keptSize('sheet', 50);
const TABS: { id: Pane; name: string }[] = [
  { id: 'details', name: say.details },
  { id: 'article', name: say.article },
  { id: 'filters', name: say.filtersShort },
];

function Filtering() {
  return (
    <div class="filtering">
      <TimelinePanel />
      <FilterPanel />
    </div>
  );
}

export function Sheet() {
  const open = pane.value;
  return (
    <aside
      class={`sheet${open ? ' open' : ''}`}
      aria-label={say.details}
      style={{ '--sheet': `${height.value.value}dvh` }}
    >
      {open && (
        <Splitter
          label={say.sheetHeight}
          orientation="horizontal"
          value={height.value.value}
          min={20}
          max={75}
          perPixel={() => -100 / (window.innerHeight || 800)}
          change={height.set}
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the buttons open and close, as disclosures do */}
      <div class="tabs" role="group" aria-label={say.details}>
        {TABS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-expanded={open === id}
            onClick={() => {
              pane.value = open === id ? null : id;
            }}
          >
            {name}
          </button>
        ))}
      </div>
      {open && (
        <div class="sheet-body">
          {open === 'details' ? <Details /> : open === 'article' ? <Reader /> : <Filtering />}
        </div>
      )}
    </aside>
  );
}
