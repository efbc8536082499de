/** The graph as a view: the canvas, its buttons, and the keyboard's walk over it. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FAMILY_NAMES, KIND_NAMES, say } from '../messages';
import { startWalk, type Walk, type WalkKey, walkOn, walkTies } from '../model/walk';
import { theme, wantsStillness } from '../state/preferences';
import {
  actorName,
  announcement,
  clearSelection,
  dataset,
  filters,
  hovered,
  pane,
  selectActor,
  selectedActor,
  selectedTie,
  selection,
  selectTie,
  view,
  visible,
} from '../state/store';
import { GraphCanvas } from './canvas';
import { HoverCard } from './HoverCard';

const WALK_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

export function GraphView() {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<GraphCanvas | null>(null);
  const [lost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const [walking, setWalking] = useState(false);
  const walk = useRef<Walk | null>(null);

  useEffect(() => {
    const made = new GraphCanvas(
      holder.current!,
      {
        select: ({ is, id }) => (is === 'actor' ? selectActor(id) : selectTie(id)),
        hover: (target) => {
          hovered.value = target;
        },
        clear: clearSelection,
        contextLost: setLost,
      },
      wantsStillness,
    );
    canvas.current = made;
    show();
    const observer = new ResizeObserver(() => made.resize(chosenEnds()));
    observer.observe(holder.current!);
    return () => {
      observer.disconnect();
      canvas.current = null;
      hovered.value = null;
      made.destroy();
    };
  }, [round]);

  function show() {
    if (!dataset.value) return;
    canvas.current?.show({
      dataset: dataset.value,
      visible: visible.value,
      selection: selection.value,
      hovered: hovered.value,
      theme: theme.value,
    });
  }
  useSignalEffect(show);
  useSignalEffect(() => {
    const ends = chosenEnds();
    if (ends.length) requestAnimationFrame(() => canvas.current?.reveal(ends));
  });

  const around = useComputed(() => filters.value.around);
  useEffect(() => canvas.current?.fit(), [around.value]);

  function tell(next: Walk) {
    walk.current = next;
    const ties = walkTies(dataset.value!, visible.value, next.actor);
    const tie = ties[next.tie];
    hovered.value = tie ? { is: 'tie', id: tie.id } : { is: 'actor', id: next.actor };
    const actor = dataset.value!.actors.get(next.actor)!;
    canvas.current?.reveal(tie ? [tie.source, tie.target] : [next.actor]);
    if (!tie) {
      announcement.value = say.walkActor(actor.label, KIND_NAMES[actor.kind].one, ties.length);
      return;
    }
    const way = tie.reciprocal ? say.ways.with : tie.source === next.actor ? say.ways.to : say.ways.from;
    const other = actorName(tie.source === next.actor ? tie.target : tie.source);
    const family = FAMILY_NAMES[tie.family].toLowerCase();
    const evidence = visible.value.ties.get(tie.id)!.length;
    announcement.value = say.walkTie(next.tie + 1, ties.length, family, way, other, evidence);
  }

  function leave() {
    walk.current = null;
    setWalking(false);
    hovered.value = null;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !dataset.value) return;
    const now = walk.current;
    if (event.key === '+' || event.key === '=') canvas.current?.zoom(1 / 1.4);
    else if (event.key === '-') canvas.current?.zoom(1.4);
    else if (event.key === '0') canvas.current?.fit();
    else if (event.key === 'Enter' && !now) {
      const start = startWalk(dataset.value, visible.value, selectedActor.value?.id ?? null);
      if (!start) return;
      setWalking(true);
      tell(start);
    } else if (event.key === 'Enter' && now) {
      const tie = walkTies(dataset.value, visible.value, now.actor)[now.tie];
      if (tie) selectTie(tie.id);
      else selectActor(now.actor);
      pane.value = 'details';
    } else if (event.key === 'Escape' && now) {
      leave();
      announcement.value = say.walkLeft;
    } else if (now && WALK_KEYS.has(event.key)) tell(walkOn(now, event.key as WalkKey, dataset.value, visible.value));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const shown = visible.value;
  return (
    <div class="graph">
      <div
        id="graph"
        class={`canvas${walking ? ' walking' : ''}`}
        ref={holder}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph is walked by keyboard, as its description says
        tabIndex={0}
        aria-label={say.canvas(shown.drawn.size, shown.ties.size)}
        aria-describedby="canvas-help"
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <p id="canvas-help" class="visually-hidden">
        {say.canvasHelp}
      </p>
      <div class="canvas-tools">
        <button
          type="button"
          class="tool"
          title={say.zoomIn}
          aria-label={say.zoomIn}
          onClick={() => canvas.current?.zoom(1 / 1.4)}
        >
          +
        </button>
        <button
          type="button"
          class="tool"
          title={say.zoomOut}
          aria-label={say.zoomOut}
          onClick={() => canvas.current?.zoom(1.4)}
        >
          −
        </button>
        <button type="button" class="tool" title={say.fit} aria-label={say.fit} onClick={() => canvas.current?.fit()}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
          </svg>
        </button>
      </div>
      <Breadcrumb />
      <HoverCard />
      <GraphNotice lost={lost} redraw={() => [setLost(false), setRound(round + 1)]} />
    </div>
  );
}

/** The actors the selection is about. */
function chosenEnds(): string[] {
  const [actor, tie] = [selectedActor.value, selectedTie.value];
  return actor ? [actor.id] : tie ? [tie.source, tie.target] : [];
}

/** Says whose neighbourhood is shown, and leads out of it. */
function Breadcrumb() {
  const { around } = filters.value;
  if (!around || !dataset.value!.actors.has(around)) return null;
  return (
    <p class="breadcrumb">
      <bdi>{say.around(actorName(around))}</bdi>
      <button
        type="button"
        class="reset"
        onClick={() => {
          filters.value = { ...filters.value, around: null };
        }}
      >
        {say.everybody}
      </button>
    </p>
  );
}

/** A sentence in place of what the canvas cannot show. */
function GraphNotice({ lost, redraw }: { lost: boolean; redraw: () => void }) {
  const { actors, ties, hiddenBy } = visible.value;
  const all = dataset.value!;
  if (lost) {
    return (
      <div class="canvas-notice" role="alert">
        <p>{say.contextLost}</p>
        <button type="button" onClick={redraw}>
          {say.redraw}
        </button>
      </div>
    );
  }
  if (!all.actors.size) return <div class="canvas-notice">{say.noActors}</div>;
  if (actors.size > 1 && !all.ties.size) {
    return (
      <div class="canvas-notice">
        <p>{say.onlyLoners}</p>
        <button
          type="button"
          onClick={() => {
            view.value = 'list';
          }}
        >
          {say.list}
        </button>
      </div>
    );
  }
  if (ties.size || !all.ties.size) return null;
  const causes = (['kinds', 'families', 'statuses', 'period'] as const).filter((cause) => hiddenBy[cause]);
  return (
    <div class="canvas-notice">
      <p>{say.nothingLeft}</p>
      <ul>
        {causes.map((cause) => (
          <li key={cause}>{say.hiddenBy[cause](hiddenBy[cause])}</li>
        ))}
      </ul>
    </div>
  );
}
