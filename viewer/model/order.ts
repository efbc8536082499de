/** Orders for lists: the same on every machine, whatever its language. */
import type { Dataset, ViewActor } from './dataset';

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most involved first: by events, then mentions; equals by id. */
export const byInvolvement = (a: ViewActor, b: ViewActor): number =>
  b.events - a.events || b.mentions - a.mentions || compareText(a.id, b.id);

export type Column = 'label' | 'kind' | 'mentions' | 'events' | 'ties';
export interface Order {
  column: Column;
  descending: boolean;
}

/** Sorts actors by a column; equals by name, then id. */
export function sortActors(actors: ViewActor[], order: Order, dataset: Dataset): ViewActor[] {
  const sign = order.descending ? -1 : 1;
  const value = (actor: ViewActor): string | number => {
    if (order.column === 'ties') return dataset.tiesOf.get(actor.id)!.length;
    return order.column === 'label' ? actor.label.toLowerCase() : actor[order.column];
  };
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return actors.toSorted(
    (a, b) =>
      sign * compare(value(a), value(b)) ||
      compareText(a.label.toLowerCase(), b.label.toLowerCase()) ||
      compareText(a.id, b.id),
  );
}
