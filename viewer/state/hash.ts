/** The state of the page in its address, so that a link brings back what was seen. Unknown keys and values are ignored. */
import type { ActorKind, EventStatus, TieFamily } from '../../src/model';
import { DEFAULT_FILTERS, type Filters } from '../model/filter';
import { FAMILY_LIST, KIND_LIST, STATUS_LIST } from '../model/look';

export type View = 'graph' | 'list';
export type Selection = { is: 'actor' | 'tie'; id: string };

export interface PageState {
  selection: Selection | null;
  /** Which of the places behind the selection, from 0. */
  step: number;
  document: string | null;
  /** Null where the reader of the link is to choose. */
  view: View | null;
  filters: Filters;
  /** Whoever acts for a country is drawn as that country. */
  rolledUp: boolean;
}

const VERSION = '1';
const PERIOD = /^(\d{4}(?:-\d\d){0,2})~(\d{4}(?:-\d\d){0,2})$/;

/** Writes the state as the part of an address after "#". Defaults are left out. */
export function encodeState({ selection, step, document, view, filters, rolledUp }: PageState): string {
  const parts = new URLSearchParams();
  if (selection) parts.set(selection.is, selection.id);
  if (selection && step > 0) parts.set('step', String(step + 1));
  if (document) parts.set('doc', document);
  if (view) parts.set('view', view);
  if (rolledUp) parts.set('roll', '1');
  const put = <T extends string>(key: string, all: readonly T[], hidden: ReadonlySet<T>, usual: ReadonlySet<T>) => {
    if (!sameSet(hidden, usual)) {
      parts.set(key, all.filter((item) => !hidden.has(item)).join(' '));
    }
  };
  put<ActorKind>('kinds', KIND_LIST, filters.hiddenKinds, DEFAULT_FILTERS.hiddenKinds);
  put<TieFamily>('ties', FAMILY_LIST, filters.hiddenFamilies, DEFAULT_FILTERS.hiddenFamilies);
  put<EventStatus>('status', STATUS_LIST, filters.hiddenStatuses, DEFAULT_FILTERS.hiddenStatuses);
  if (filters.loners !== DEFAULT_FILTERS.loners) parts.set('loners', filters.loners ? '1' : '0');
  if (filters.period) parts.set('t', `${filters.period.from}~${filters.period.to}`);
  if (filters.around) parts.set('around', filters.around);
  if (!filters.undated) parts.set('undated', '0');
  const text = parts.toString();
  return text && `v=${VERSION}&${text}`;
}

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && [...a].every((x) => b.has(x));

/** Reads what `encodeState` wrote, with or without the "#". Never throws. */
export function decodeState(hash: string): PageState {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const hidden = <T extends string>(key: string, all: readonly T[], usual: ReadonlySet<T>): ReadonlySet<T> => {
    const shown = parts.get(key)?.split(' ');
    return shown ? new Set(all.filter((item) => !shown.includes(item))) : usual;
  };
  const [actor, tie, view] = [parts.get('actor'), parts.get('tie'), parts.get('view')];
  const [, from, to] = PERIOD.exec(parts.get('t') ?? '') ?? [];
  const step = Number(parts.get('step') ?? 1);
  return {
    selection: actor ? { is: 'actor', id: actor } : tie ? { is: 'tie', id: tie } : null,
    step: Number.isSafeInteger(step) && step > 0 ? step - 1 : 0,
    document: parts.get('doc'),
    view: view === 'graph' || view === 'list' ? view : null,
    rolledUp: parts.get('roll') === '1',
    filters: {
      hiddenKinds: hidden('kinds', KIND_LIST, DEFAULT_FILTERS.hiddenKinds),
      hiddenFamilies: hidden('ties', FAMILY_LIST, DEFAULT_FILTERS.hiddenFamilies),
      hiddenStatuses: hidden('status', STATUS_LIST, DEFAULT_FILTERS.hiddenStatuses),
      period: from ? { from, to } : null,
      around: parts.get('around'),
      undated: parts.get('undated') !== '0',
      loners: parts.has('loners') ? parts.get('loners') === '1' : DEFAULT_FILTERS.loners,
    },
  };
}
