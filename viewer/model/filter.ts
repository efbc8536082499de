/** What is to be seen: one pure function over all criteria, so that no filter depends on the order of another. */
import type { ActorKind, EventStatus, Evidence, TieFamily } from '../../src/model';
import type { Dataset, ViewTie } from './dataset';
import { inPeriod, type Period } from './time';

export interface Filters {
  hiddenKinds: ReadonlySet<ActorKind>;
  hiddenFamilies: ReadonlySet<TieFamily>;
  hiddenStatuses: ReadonlySet<EventStatus>;
  /** Draw actors that no tie reaches; the list has them anyway. */
  loners: boolean;
  /** Only what is dated in it; null for all time. */
  period: Period | null;
  /** Only this actor and those it has ties with; null for all. */
  around: string | null;
  /** Where a period is set: also what has no date. */
  undated: boolean;
}

/** Places, what did not happen, and actors without ties are a click away. */
export const DEFAULT_FILTERS: Filters = {
  hiddenKinds: new Set<ActorKind>(['place']),
  hiddenFamilies: new Set<TieFamily>(),
  hiddenStatuses: new Set<EventStatus>(['negated']),
  loners: false,
  period: null,
  around: null,
  undated: true,
};

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));

/** Whether two sets of criteria let the same through. */
export const sameFilters = (a: Filters, b: Filters): boolean =>
  a.loners === b.loners &&
  a.undated === b.undated &&
  a.around === b.around &&
  a.period?.from === b.period?.from &&
  a.period?.to === b.period?.to &&
  sameSet(a.hiddenKinds, b.hiddenKinds) &&
  sameSet(a.hiddenFamilies, b.hiddenFamilies) &&
  sameSet(a.hiddenStatuses, b.hiddenStatuses);

export interface Visible {
  actors: ReadonlySet<string>;
  /** Those of them to be drawn. */
  drawn: ReadonlySet<string>;
  /** How many actors have no tie. */
  alone: number;
  /** Those a visible tie reaches. */
  tied: ReadonlySet<string>;
  /** Visible pieces of evidence by tie id. */
  ties: ReadonlyMap<string, Evidence[]>;
  /** What each box of the legend stands for, whether or not it is ticked. */
  counts: Record<ActorKind | TieFamily | EventStatus, number>;
  /** How many ties each criterion alone keeps from view. */
  hiddenBy: Record<Cause, number>;
}

export type Cause = 'kinds' | 'families' | 'statuses' | 'period';

/** What must be seen whatever the filters say: the selection. */
export interface Pinned {
  actors: readonly string[];
  tie: string | null;
  /** Of this actor, memberships are shown too. */
  focus: string | null;
}

const MEMBERSHIP = new Set<string>(['affiliated-with', 'part-of']);

/** Whether the tie says whom this actor stands for. */
const isMembership = (tie: ViewTie, focus: string | null): boolean =>
  tie.family === 'relation' &&
  (tie.source === focus || tie.target === focus) &&
  tie.types.some((t) => MEMBERSHIP.has(t));

const isInTime = (date: string | null, { period, undated }: Filters): boolean =>
  period === null || (date === null ? undated : inPeriod(date, period));

/** An actor and those it has ties with; null for everybody. */
function neighbours(dataset: Dataset, around: string | null): Set<string> | null {
  const ties = around === null ? undefined : dataset.tiesOf.get(around);
  return ties ? new Set([around!, ...ties.flatMap(({ source, target }) => [source, target])]) : null;
}

/** Whether an actor did or suffered anything, filters aside. */
export const hasDeeds = (dataset: Dataset, id: string): boolean =>
  dataset.tiesOf.get(id)!.some(({ family }) => family !== 'relation');

/** Applies the filters. Takes the dataset, the criteria, and what stays in sight; returns ids and counts. */
export function filterDataset(dataset: Dataset, filters: Filters, pinned: Pinned): Visible {
  const counts = Object.create(null) as Visible['counts'];
  const hiddenBy = { kinds: 0, families: 0, statuses: 0, period: 0 };
  const ties = new Map<string, Evidence[]>();
  const actors = new Set(pinned.actors);
  const add = (key: keyof Visible['counts'], by = 1) => {
    counts[key] = (counts[key] ?? 0) + by;
  };
  const kindShown = (id: string) => actors.has(id) || !filters.hiddenKinds.has(dataset.actors.get(id)!.kind);
  const tied = new Set<string>();
  const near = neighbours(dataset, filters.around);
  for (const tie of dataset.ties.values()) {
    if (near && tie.id !== pinned.tie && !(near.has(tie.source) && near.has(tie.target))) continue;
    const inTime = tie.evidence.filter(({ date }) => isInTime(date, filters));
    const evidence = inTime.filter(({ status }) => !filters.hiddenStatuses.has(status));
    const byKind = !kindShown(tie.source) || !kindShown(tie.target);
    const byFamily = filters.hiddenFamilies.has(tie.family) && !isMembership(tie, pinned.focus);
    if (!byKind) for (const { status } of inTime) if (!filters.hiddenFamilies.has(tie.family)) add(status);
    if (!byKind && evidence.length) add(tie.family);
    if (tie.id === pinned.tie) ties.set(tie.id, tie.evidence);
    else if (!byKind && !byFamily && evidence.length) ties.set(tie.id, evidence);
    else if (byKind && !byFamily && evidence.length) hiddenBy.kinds += 1;
    else if (!byKind && byFamily && evidence.length) hiddenBy.families += 1;
    else if (!byKind && !byFamily) hiddenBy[inTime.length ? 'statuses' : 'period'] += 1;
    if (ties.has(tie.id)) tied.add(tie.source).add(tie.target);
  }
  for (const actor of dataset.actors.values()) {
    if (near && !near.has(actor.id)) continue;
    add(actor.kind);
    if (!filters.hiddenKinds.has(actor.kind)) actors.add(actor.id);
  }
  for (const id of ties.keys()) {
    const { source, target } = dataset.ties.get(id)!;
    actors.add(source).add(target);
  }
  const isAlone = (id: string) => !tied.has(id) && !hasDeeds(dataset, id);
  const alone = [...actors].filter(isAlone).length;
  const drawn = [...actors].filter((id) => filters.loners || !ties.size || pinned.actors.includes(id) || !isAlone(id));
  return { actors, drawn: new Set(drawn), alone, tied, ties, counts, hiddenBy };
}
