/** Walking the graph by keyboard: from an actor along its ties, most evidence first, to the next actor and back. */
import { type Dataset, otherEnd, type ViewTie } from './dataset';
import type { Visible } from './filter';
import { byInvolvement, compareText } from './order';

export interface Walk {
  actor: string;
  /** Index in the ties of the actor; -1 on the actor itself. */
  tie: number;
  /** Actors come from. */
  trail: string[];
}

/** The visible ties of an actor, most visible evidence first. */
export function walkTies(dataset: Dataset, visible: Visible, actor: string): ViewTie[] {
  const count = (tie: ViewTie) => visible.ties.get(tie.id)!.length;
  return (dataset.tiesOf.get(actor) ?? [])
    .filter((tie) => visible.ties.has(tie.id))
    .toSorted((a, b) => count(b) - count(a) || compareText(a.id, b.id));
}

/** Where a walk begins: the given actor, or the one in most events. Null where there is none. */
export function startWalk(dataset: Dataset, visible: Visible, actor: string | null): Walk | null {
  const shown = [...visible.drawn].map((id) => dataset.actors.get(id)!);
  shown.sort(byInvolvement);
  const first = actor && visible.drawn.has(actor) ? actor : shown[0]?.id;
  return first ? { actor: first, tie: -1, trail: [] } : null;
}

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowDown' | 'ArrowUp';

/** One step: left and right among the ties, down to the other actor, up to where one came from. */
export function walkOn(walk: Walk, key: WalkKey, dataset: Dataset, visible: Visible): Walk {
  const ties = walkTies(dataset, visible, walk.actor);
  if (key === 'ArrowUp') {
    const back = walk.trail.at(-1);
    return back ? { actor: back, tie: -1, trail: walk.trail.slice(0, -1) } : { ...walk, tie: -1 };
  }
  if (!ties.length) return walk;
  if (key === 'ArrowDown') {
    const tie = ties[Math.max(walk.tie, 0)];
    return { actor: otherEnd(tie, walk.actor), tie: -1, trail: [...walk.trail, walk.actor] };
  }
  const by = key === 'ArrowRight' ? 1 : -1;
  const from = walk.tie < 0 && by < 0 ? 0 : walk.tie;
  return { ...walk, tie: (from + by + ties.length) % ties.length };
}
