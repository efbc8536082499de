/** The list: all that the graph says, in rows that open: actors, their ties, the sentences behind them. */
import { useState } from 'preact/hooks';
import { KIND_NAMES, say } from '../messages';
import type { ViewActor } from '../model/dataset';
import { type Column, type Order, sortActors } from '../model/order';
import { walkTies } from '../model/walk';
import { KindSign } from '../panels/glyphs';
import { dataset, selectActor, selectedActor, visible } from '../state/store';
import { TieBranch } from './TieBranch';

const COLUMNS: Column[] = ['label', 'kind', 'mentions', 'events', 'ties'];

export function ListView() {
  const [order, setOrder] = useState<Order>({ column: 'events', descending: true });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const data = dataset.value!;
  const actors = sortActors(
    [...visible.value.actors].map((id) => data.actors.get(id)!),
    order,
    data,
  );
  function flip(id: string) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }
  function sortBy(column: Column) {
    const same = order.column === column;
    setOrder({ column, descending: same ? !order.descending : column !== 'label' && column !== 'kind' });
  }
  return (
    <div class="list scroll" id="list">
      {actors.length > 1 && !data.ties.size && <p class="quiet padded">{say.noTiesAtAll}</p>}
      <table>
        <caption class="visually-hidden">{say.table}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                class={`column-${column}${column === 'label' || column === 'kind' ? '' : ' number'}`}
                aria-sort={order.column !== column ? undefined : order.descending ? 'descending' : 'ascending'}
              >
                <button type="button" title={say.sortBy(say.columns[column])} onClick={() => sortBy(column)}>
                  {say.columns[column]}
                  <span aria-hidden="true" class="sort">
                    {order.column !== column ? '' : order.descending ? '↓' : '↑'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actors.map((actor) => (
            <Rows key={actor.id} actor={actor} open={open.has(actor.id)} flip={() => flip(actor.id)} />
          ))}
        </tbody>
      </table>
      {!actors.length && <p class="quiet padded">{say.noActors}</p>}
    </div>
  );
}

function Rows({ actor, open, flip }: { actor: ViewActor; open: boolean; flip: () => void }) {
  const ties = walkTies(dataset.value!, visible.value, actor.id);
  const selected = selectedActor.value?.id === actor.id;
  return (
    <>
      <tr class={selected ? 'selected' : undefined} aria-current={selected ? 'true' : undefined}>
        <th scope="row" class="column-label">
          <span class="name-cell">
            <button
              type="button"
              class="twist"
              aria-expanded={open}
              aria-label={say.expand(actor.label)}
              disabled={!ties.length}
              onClick={flip}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 4l4 4-4 4" />
              </svg>
            </button>
            <button type="button" class="actor-link" onClick={() => selectActor(actor.id)}>
              <KindSign kind={actor.kind} silent />
              <bdi>{actor.label}</bdi>
            </button>
          </span>
        </th>
        <td class="column-kind">{KIND_NAMES[actor.kind].one}</td>
        <td class="column-mentions number">{actor.mentions}</td>
        <td class="column-events number">{actor.events}</td>
        <td class="column-ties number">{ties.length}</td>
      </tr>
      {open && (
        <tr class="branch">
          <td colSpan={COLUMNS.length}>
            <ul class="branches">
              {ties.map((tie) => (
                <TieBranch key={tie.id} tie={tie} actor={actor.id} />
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}
