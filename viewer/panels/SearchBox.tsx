/** The search field with its list of hits: a combobox that keys alone can work. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../messages';
import type { Hit } from '../model/search';
import { announcement, dataset, openDocument, pane, search, selectActor, selectTie } from '../state/store';
import { KindSign } from './glyphs';

export function SearchBox() {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const hits: Hit[] = query.trim() ? search.value(query) : [];
  const shown = open && query.trim() !== '';

  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => {
      announcement.value = hits.length ? say.hits(hits.length) : say.noHits(query);
    }, 500);
    return () => clearTimeout(timer);
  }, [query, shown]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function choose(hit: Hit | undefined) {
    if (!hit) return;
    setOpen(false);
    if (hit.is === 'actor') selectActor(hit.id);
    else if (hit.is === 'sentence') selectTie(hit.tie, hit.step);
    else {
      openDocument(hit.id);
      pane.value = 'article';
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      if (hits.length) setAt((at + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === 'Enter') choose(hits[at]);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else if (event.key === 'Escape' && query) setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search class="search">
      <input
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={say.search}
        aria-label={say.search}
        aria-keyshortcuts="/"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits.length ? `${id}-${at}` : undefined}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        {say.searchHint}
      </span>
      <div id={`${id}-list`} ref={list} class="hits" role="listbox" aria-label={say.search} hidden={!shown}>
        {shown && !hits.length && (
          <div class="no-hits" role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            {say.noHits(query)}
          </div>
        )}
        {shown &&
          hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose
            <div
              key={`${hit.is} ${hit.is === 'sentence' ? `${hit.tie} ${hit.step}` : hit.id}`}
              id={`${id}-${index}`}
              class={`hit${index === at ? ' at' : ''}${index > 0 && hits[index - 1].is !== hit.is ? ' first' : ''}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
            >
              <HitLine hit={hit} />
            </div>
          ))}
      </div>
    </search>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  if (hit.is !== 'actor') {
    return (
      <>
        <span class="hit-text">
          <bdi>{hit.label}</bdi>
        </span>
        <span class="quiet">{say.searchGroups[hit.is]}</span>
      </>
    );
  }
  const actor = dataset.value!.actors.get(hit.id)!;
  return (
    <>
      <KindSign kind={actor.kind} />
      <span class="hit-text">
        <bdi>{hit.label}</bdi>
        {hit.alias && (
          <span class="quiet">
            {' '}
            <bdi>{hit.alias}</bdi>
          </span>
        )}
      </span>
      <span class="quiet">{say.events(actor.events)}</span>
    </>
  );
}
