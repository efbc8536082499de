/** What each node and edge looks like, given what is visible, selected and under the pointer. Pure: no drawing here. */
import type { Evidence } from '../../src/model';
import type { Dataset, ViewActor, ViewTie } from '../model/dataset';
import { hasDeeds, type Visible } from '../model/filter';
import { FAMILIES, GROUND, KINDS, type Theme } from '../model/look';
import type { Selection } from '../state/hash';

const NONE = 'rgba(0, 0, 0, 0)';

export interface NodeLook {
  color: string;
  /** Colour of the middle, for hollow nodes; transparent for all others. */
  hole: string;
  size: number;
  shape: string;
  zIndex: number;
  hidden: boolean;
  dimmed: boolean;
}

export interface EdgeLook {
  color: string;
  /** Colour of a whole line; transparent where it is dashed. */
  line: string;
  size: number;
  /** Length of dashes and of the gaps between, in pixels; 0 for a whole line. */
  dash: number;
  gap: number;
  head: string;
  zIndex: number;
  hidden: boolean;
}

export interface Scene {
  dataset: Dataset;
  visible: Visible;
  selection: Selection | null;
  hovered: Selection | null;
  theme: Theme;
}

/** The actors and ties that keep their colour; null where nothing is in focus and all do. */
export interface Focus {
  actors: Set<string>;
  ties: Set<string>;
  /** The chosen ones themselves, for rings and forced labels. */
  centre: Set<string>;
}

/** What the pointer, or else the selection, brings into focus: an actor with its neighbours, or a tie with its ends. */
export function focusOf({ dataset, visible, selection, hovered }: Scene): Focus | null {
  const chosen = hovered ?? selection;
  if (!chosen) return null;
  if (chosen.is === 'tie') {
    const tie = dataset.ties.get(chosen.id);
    if (!tie) return null;
    const ends = new Set([tie.source, tie.target]);
    return { actors: ends, ties: new Set([tie.id]), centre: ends };
  }
  const focus: Focus = { actors: new Set([chosen.id]), ties: new Set(), centre: new Set([chosen.id]) };
  for (const tie of dataset.tiesOf.get(chosen.id) ?? []) {
    if (!visible.ties.has(tie.id)) continue;
    focus.ties.add(tie.id);
    focus.actors.add(tie.source).add(tie.target);
  }
  return focus;
}

/** Radius in pixels: the root of involvement, so that the area tells it. */
export function radius(actor: ViewActor, most: number): number {
  const usual = 6.5 + 13.5 * Math.sqrt(actor.events / Math.max(most, 1));
  return actor.kind === 'place' ? Math.min(usual, 7) : usual;
}

/** Whether the filters have left an actor without any of its deeds. */
export const isFaded = (id: string, { dataset, visible }: Scene): boolean =>
  !visible.tied.has(id) && hasDeeds(dataset, id);

export function nodeLook(actor: ViewActor, scene: Scene, focus: Focus | null, most: number): NodeLook {
  const { shape, colour } = KINDS[actor.kind];
  const dimmed = focus ? !focus.actors.has(actor.id) : isFaded(actor.id, scene);
  const ground = GROUND[scene.theme];
  return {
    color: dimmed ? ground.dim : colour[scene.theme],
    hole: shape === 'ring' ? ground.ground : NONE,
    size: radius(actor, most) * SHAPE_SCALE[shape],
    shape: shape === 'ring' ? 'circle' : shape,
    zIndex: dimmed ? 0 : focus?.centre.has(actor.id) ? 2 : 1,
    hidden: !scene.visible.drawn.has(actor.id),
    dimmed,
  };
}

/** A triangle of the same radius has less than half of a circle's area: make them look alike. */
const SHAPE_SCALE = { circle: 1, ring: 1, square: 0.95, diamond: 1.2, triangle: 1.3 };

export function edgeLook(tie: ViewTie, scene: Scene, focus: Focus | null): EdgeLook {
  const evidence = scene.visible.ties.get(tie.id);
  const dimmed = focus !== null && !focus.ties.has(tie.id);
  const selected = scene.selection?.is === 'tie' && scene.selection.id === tie.id;
  const conflict = tie.family.endsWith('conflict') ? 2 : 1;
  const color = dimmed ? GROUND[scene.theme].dim : FAMILIES[tie.family].colour[scene.theme];
  const dash = evidence ? dashLength(evidence) : 0;
  return {
    color,
    line: dash ? NONE : color,
    size: width(tie, evidence) + (selected ? 2 : 0),
    dash,
    gap: dash && 5,
    head: tie.reciprocal ? 'none' : 'arrow',
    zIndex: dimmed ? 0 : selected ? 4 : focus ? 3 : conflict,
    hidden: !evidence,
  };
}

/** Width in pixels tells how much evidence there is, never how sure it is. */
function width(tie: ViewTie, evidence: Evidence[] | undefined): number {
  if (tie.family === 'relation') return 2;
  return Math.min(3 + 2 * Math.sqrt(Math.max((evidence?.length ?? 1) - 1, 0)), 10);
}

/** What is only planned is dashed, what did not happen dotted. */
function dashLength(evidence: Evidence[]): number {
  if (evidence.every(({ status }) => status === 'negated')) return 2;
  return evidence.every(({ status }) => status !== 'asserted') ? 8 : 0;
}
