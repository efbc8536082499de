/** Starts the page: data from the page itself or from a dropped file, state from the address. */
import './style/base.css';
import './style/layout.css';
import './style/header.css';
import './style/search.css';
import './style/filters.css';
import './style/details.css';
import './style/reader.css';
import './style/graph.css';
import './style/list.css';
import './style/timeline.css';
import './style/drop.css';
import './style/help.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './App';
import { hasWebgl } from './graph/renderer';
import { openEmbedded } from './io/open';
import { say } from './messages';
import { bindHistory } from './state/history';
import { canDraw, dataset } from './state/store';

canDraw.value = hasWebgl();
openEmbedded();

let bound = false;
effect(() => {
  if (!dataset.value) return;
  document.title = dataset.value.title ? `${dataset.value.title} · ${say.product}` : say.product;
  if (bound) return;
  bound = true;
  queueMicrotask(bindHistory);
});

render(<App />, document.getElementById('app')!);
