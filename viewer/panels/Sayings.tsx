/** What an actor is quoted or reported to have said, each a step into its article. */
import { useState } from 'preact/hooks';
import { ATTITUDE_NAMES, say } from '../messages';
import type { ViewActor } from '../model/dataset';
import { fits } from '../model/marks';
import { aside, dataset, lookUp, pane } from '../state/store';

const FIRST = 4;

export function Sayings({ actor }: { actor: ViewActor }) {
  const [all, setAll] = useState(false);
  const { quotations, documents } = dataset.value!;
  const sayings = quotations.flatMap(({ speaker, document, content, direct, attitude }) => {
    const source = documents.get(document)?.text;
    if (speaker !== actor.id || source === undefined || !fits(source, content)) return [];
    return [{ document, span: content, direct, attitude, words: source.slice(content.start, content.end) }];
  });
  if (!sayings.length) return null;
  return (
    <>
      <h3>{say.sayings}</h3>
      <ul class="sayings">
        {sayings.slice(0, all ? undefined : FIRST).map(({ document, span, direct, attitude, words }) => (
          <li key={`${document} ${span.start}`}>
            <button
              type="button"
              class="saying"
              aria-current={
                aside.value?.document === document && aside.value.span.start === span.start ? 'true' : undefined
              }
              onClick={() => {
                lookUp({ document, span, sentence: null });
                if (pane.value) pane.value = 'article';
              }}
            >
              <span class="quiet">{ATTITUDE_NAMES[attitude] ?? attitude}</span>{' '}
              <bdi class={`saying-words${direct ? ' direct' : ''}`}>{words}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {!all && sayings.length > FIRST && (
        <button type="button" class="reset" onClick={() => setAll(true)}>
          {say.moreSayings(sayings.length - FIRST)}
        </button>
      )}
    </>
  );
}
