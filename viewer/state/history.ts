/** Keeps the state in the address: a selection or a filter is a step back can undo, reading on is not. */
import { effect } from '@preact/signals';
import { say } from '../messages';
import { decodeState, encodeState } from './hash';
import { dataset, documentId, filters, goTo, notices, rolledUp, selection, step, view } from './store';

/** Brings the page to what the address says. */
function restore(): void {
  if (!dataset.peek()) return;
  const wanted = decodeState(location.hash);
  rolledUp.value = wanted.rolledUp;
  const data = dataset.peek()!;
  filters.value = wanted.filters;
  if (wanted.view) view.value = wanted.view;
  const known = wanted.selection && data[wanted.selection.is === 'actor' ? 'actors' : 'ties'].has(wanted.selection.id);
  selection.value = known ? wanted.selection : null;
  if (wanted.selection && !known) notices.value = [...notices.peek(), say.unknownSelection];
  goTo(wanted.step);
  if (wanted.document && data.documents.has(wanted.document)) documentId.value = wanted.document;
}

/** Binds the state to the address, both ways. The dataset has to be there. */
export function bindHistory(): void {
  restore();
  let written = location.hash.slice(1);
  let lasting = '';
  effect(() => {
    const state = {
      selection: selection.value,
      step: step.value,
      document: documentId.value,
      view: view.value,
      filters: filters.value,
      rolledUp: rolledUp.value,
    };
    const hash = encodeState(state);
    const key = encodeState({ ...state, step: 0, document: null });
    if (hash === written) return;
    const push = key !== lasting && lasting !== '';
    lasting = key;
    written = hash;
    history[push ? 'pushState' : 'replaceState'](null, '', `#${hash}`);
  });
  addEventListener('popstate', () => {
    written = location.hash.slice(1);
    lasting = encodeState({ ...decodeState(written), step: 0, document: null });
    restore();
  });
}
