/** The page: header, legend, graph or list, details and article; stacked with tabs where the window is narrow. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { GraphView } from './graph/GraphView';
import { openFile } from './io/open';
import { ListView } from './list/ListView';
import { say } from './messages';
import { Details } from './panels/Details';
import { DropZone } from './panels/DropZone';
import { FilterPanel } from './panels/Filters';
import { Header } from './panels/Header';
import { Help } from './panels/Help';
import { Live, Notices } from './panels/Notices';
import { Sheet } from './panels/Sheet';
import { Splitter } from './panels/Splitter';
import { TimelinePanel } from './panels/TimelinePanel';
import { Reader } from './reader/Reader';
import { isNarrow, keptSize } from './state/preferences';
import { canDraw, clearSelection, dataset, goTo, step, toggleAround, view } from './state/store';

const asideWidth = keptSize('aside', 430);
const detailsHeight = keptSize('details', 44);

export function App() {
  const [helping, setHelping] = useState(false);
  const [dragging, setDragging] = useState(false);
  useShortcuts(() => setHelping(true));
  useDrop(setDragging);
  const narrow = isNarrow.value;
  if (!dataset.value) {
    return (
      <>
        <DropZone dragging={dragging} />
        <Live />
      </>
    );
  }
  return (
    <div class={`app ${narrow ? 'stacked' : 'wide'}`} style={{ '--aside': `${asideWidth.value.value}px` }}>
      <Header help={() => setHelping(true)} />
      <Notices />
      {!narrow && <FilterPanel />}
      <main class="main" id="main" tabIndex={-1}>
        {view.value === 'graph' && canDraw.value ? <GraphView /> : <ListView />}
      </main>
      {!narrow && <TimelinePanel />}
      {narrow ? <Sheet /> : <Aside />}
      <Live />
      {dragging && <div class="drop-veil">{say.dropNow}</div>}
      <Help open={helping} close={() => setHelping(false)} />
    </div>
  );
}

function Aside() {
  const aside = useRef<HTMLElement>(null);
  return (
    <>
      <Splitter
        label={say.panelWidth}
        orientation="vertical"
        value={asideWidth.value.value}
        min={300}
        max={760}
        perPixel={() => -1}
        change={asideWidth.set}
      />
      <aside
        class="aside"
        ref={aside}
        aria-label={say.details}
        style={{ '--details': `${detailsHeight.value.value}%` }}
      >
        <Details />
        <Splitter
          label={say.panelHeight}
          orientation="horizontal"
          value={detailsHeight.value.value}
          min={15}
          max={80}
          perPixel={() => 100 / (aside.current?.clientHeight || 800)}
          change={detailsHeight.set}
        />
        <Reader />
      </aside>
    </>
  );
}

/** Single keys, never while something is being typed. */
function useShortcuts(help: () => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, select, textarea, dialog')) return;
      const actions: Record<string, () => void> = {
        '/': () => document.getElementById('search')?.focus(),
        g: () => {
          if (canDraw.value) view.value = 'graph';
        },
        l: () => {
          view.value = 'list';
        },
        f: toggleAround,
        n: () => goTo(step.value + 1),
        p: () => goTo(step.value - 1),
        '?': help,
        Escape: clearSelection,
      };
      if (!dataset.value || !Object.hasOwn(actions, event.key)) return;
      actions[event.key]();
      event.preventDefault();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Files may be dropped anywhere. */
function useDrop(setDragging: (dragging: boolean) => void) {
  useEffect(() => {
    function onDrag(event: DragEvent) {
      event.preventDefault();
      setDragging(true);
    }
    function onLeave(event: DragEvent) {
      if (!event.relatedTarget) setDragging(false);
    }
    function onDrop(event: DragEvent) {
      event.preventDefault();
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file) void openFile(file);
    }
    addEventListener('dragover', onDrag);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDrag);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
}
