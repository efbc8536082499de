/** The one state of the page and what follows from it. Every view shows these signals and changes them by these actions. */
import { computed, signal } from '@preact/signals';
import { FAMILY_NAMES, KIND_NAMES, say } from '../messages';
import type { Dataset } from '../model/dataset';
import { type Step, stepsOfActor, stepsOfTie } from '../model/evidence';
import { DEFAULT_FILTERS, type Filters, filterDataset, type Visible } from '../model/filter';
import { rollUp, standsFor } from '../model/rollup';
import { createSearch } from '../model/search';
import { timelineOf } from '../model/time';
import type { Selection, View } from './hash';
import { isPhone } from './preferences';

export type Pane = 'details' | 'article' | 'filters';

/** What was opened, as it was read. */
export const opened = signal<Dataset | null>(null);
/** Draw whoever acts for a country as that country. */
export const rolledUp = signal(false);
/** What the views show. */
export const dataset = computed(() => (opened.value && rolledUp.value ? rollUp(opened.value) : opened.value));
export const selection = signal<Selection | null>(null);
export const step = signal(0);
export const documentId = signal<string | null>(null);
export const view = signal<View>('graph');
export const filters = signal<Filters>(DEFAULT_FILTERS);
/** The actor or tie under the pointer or the keyboard's walk. */
export const hovered = signal<Selection | null>(null);
/** The open tab where the panels are stacked; null where closed. */
export const pane = signal<Pane | null>(null);
export const notices = signal<string[]>([]);
/** What a screen reader is told. */
export const announcement = signal('');
export const canDraw = signal(true);

export const selectedActor = computed(() => {
  const chosen = selection.value;
  return (chosen?.is === 'actor' && dataset.value?.actors.get(chosen.id)) || null;
});

export const selectedTie = computed(() => {
  const chosen = selection.value;
  return (chosen?.is === 'tie' && dataset.value?.ties.get(chosen.id)) || null;
});

const NOTHING: Visible = {
  actors: new Set(),
  drawn: new Set(),
  alone: 0,
  tied: new Set(),
  ties: new Map(),
  counts: Object.create(null),
  hiddenBy: { kinds: 0, families: 0, statuses: 0, period: 0 },
};

export const visible = computed<Visible>(() => {
  if (!dataset.value) return NOTHING;
  const [actor, tie] = [selectedActor.value, selectedTie.value];
  return filterDataset(dataset.value, filters.value, {
    actors: actor ? [actor.id] : tie ? [tie.source, tie.target] : [],
    tie: tie?.id ?? null,
    focus: actor?.id ?? null,
  });
});

/** When the evidence of the whole dataset is dated. */
export const timeline = computed(() => {
  const ties = [...(dataset.value?.ties.values() ?? [])].filter(({ family }) => family !== 'relation');
  return timelineOf(ties.flatMap(({ evidence, family }) => evidence.map((item) => ({ item, family }))));
});

/** The places in the articles that the selection leads to. */
export const steps = computed<Step[]>(() => {
  if (!dataset.value) return [];
  if (selectedTie.value) return stepsOfTie(selectedTie.value);
  return selectedActor.value ? stepsOfActor(dataset.value, selectedActor.value.id) : [];
});

/** A place off the path of the selection: a saying that was looked up. */
export const aside = signal<Step | null>(null);

export const currentStep = computed<Step | null>(() => aside.value ?? steps.value[step.value] ?? null);

export const search = computed(() => (dataset.value ? createSearch(dataset.value) : () => []));

export const actorName = (id: string | null): string => (id && dataset.value?.actors.get(id)?.label) || id || '';

/** Selects an actor; the article stays where it is if the actor is in it. */
export function selectActor(id: string): void {
  const actor = dataset.value?.actors.get(id);
  if (!actor) return;
  selection.value = { is: 'actor', id };
  const here = steps.value.findIndex((place) => place.document === documentId.value);
  goTo(Math.max(here, 0));
  if (pane.value !== 'article') pane.value = 'details';
  const ties = dataset.value!.tiesOf.get(id)!.length;
  announcement.value = say.selectedActor(actor.label, KIND_NAMES[actor.kind].one, ties);
}

/** Selects a tie and opens the article at one of its sentences. */
export function selectTie(id: string, at = 0): void {
  const tie = dataset.value?.ties.get(id);
  if (!tie) return;
  selection.value = { is: 'tie', id };
  goTo(at);
  if (pane.value !== 'article') pane.value = 'details';
  const family = FAMILY_NAMES[tie.family].toLowerCase();
  announcement.value = say.selectedTie(actorName(tie.source), actorName(tie.target), family, tie.evidence.length);
}

export function clearSelection(): void {
  if (!selection.value) return;
  selection.value = null;
  aside.value = null;
  step.value = 0;
  announcement.value = say.cleared;
}

/** Goes to a place of the selection, round and round. */
export function goTo(at: number): void {
  const all = steps.value.length;
  aside.value = null;
  step.value = all ? ((at % all) + all) % all : 0;
  const place = currentStep.value;
  if (place && dataset.value!.documents.has(place.document)) documentId.value = place.document;
}

/** Shows a place in an article that is no step of the selection. */
export function lookUp(place: Step): void {
  aside.value = place;
  openDocument(place.document);
}

/** Rolls up or unrolls; the selection goes where its actor went. */
export function setRolledUp(on: boolean): void {
  const chosen = selectedActor.value;
  const country = on && chosen && opened.value ? standsFor(chosen, opened.value.actors) : null;
  rolledUp.value = on;
  hovered.value = null;
  if (country) selectActor(country);
  else if (!selectedActor.value && !selectedTie.value) clearSelection();
}

/** Opens an article; the selection stays. */
export function openDocument(id: string): void {
  if (dataset.value?.documents.has(id)) documentId.value = id;
}

/** Takes a new dataset in place of the old. */
export function openDataset(next: Dataset): void {
  selection.value = null;
  step.value = 0;
  hovered.value = null;
  pane.value = null;
  filters.value = DEFAULT_FILTERS;
  rolledUp.value = false;
  aside.value = null;
  opened.value = next;
  view.value = canDraw.value && !isPhone.value && next.ties.size ? 'graph' : 'list';
  documentId.value = next.documents.keys().next().value ?? null;
  notices.value = next.dropped ? [say.dropped(next.dropped)] : [];
}

/** Shows only the selected actor and its neighbours, or all again. */
export function toggleAround(): void {
  const { around } = filters.value;
  const chosen = selectedActor.value?.id ?? null;
  filters.value = { ...filters.value, around: around === chosen ? null : chosen };
}

/** Ticks or unticks one box of the legend. */
export function toggleFilter<K extends 'hiddenKinds' | 'hiddenFamilies' | 'hiddenStatuses'>(
  key: K,
  item: Filters[K] extends ReadonlySet<infer T> ? T : never,
): void {
  const next = new Set(filters.value[key] as ReadonlySet<typeof item>);
  if (!next.delete(item)) next.add(item);
  filters.value = { ...filters.value, [key]: next };
}
