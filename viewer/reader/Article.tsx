/** The text of an article with its marks. Text nodes only: what stands in an article is never markup here. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Document } from '../../src/model';
import { FAMILY_NAMES, KIND_NAMES, say } from '../messages';
import type { Run } from '../model/marks';
import { wantsStillness } from '../state/preferences';
import { actorName, currentStep, dataset, selectActor, selection, selectTie } from '../state/store';
import { articleMarks, familyOf, kindOf, nextOf, readArticle, runFace } from './article';

export function Article({ document }: { document: Document }) {
  const holder = useRef<HTMLElement>(null);
  const data = dataset.value!;
  const marks = useComputed(() => articleMarks(dataset.value!, document));
  const paragraphs = readArticle(document, marks.value, currentStep.value);

  useSignalEffect(() => {
    if (currentStep.value?.document === document.id) requestAnimationFrame(() => scrollToStep(holder.current));
  });
  useEffect(() => {
    scrollToStep(holder.current);
  }, []);

  let first = true;
  function face(run: Run) {
    const text = document.text.slice(run.start, run.end);
    const { actors, ties, inStep, inSentence } = runFace(run);
    const around = `${inSentence ? ' in-sentence' : ''}${inStep ? ' in-step' : ''}`;
    if (!actors.length && !ties.length) {
      return around ? (
        <span key={run.start} class={around}>
          {text}
        </span>
      ) : (
        text
      );
    }
    const chosen = selection.value;
    const select = actors.length
      ? () => selectActor(nextOf(actors, chosen?.is === 'actor' ? chosen.id : null))
      : () => selectTie(...tieAt(ties, run));
    const look = actors.length
      ? `mention ink-${kindOf(data, actors[0])}${chosen?.is === 'actor' && actors.includes(chosen.id) ? ' selected' : ''}`
      : `trigger ink-${familyOf(data, ties[0])}`;
    const meaning = actors.length
      ? actors.map((id) => `${actorName(id)}, ${KIND_NAMES[kindOf(data, id)].one}`).join('; ')
      : `${say.trigger}, ${FAMILY_NAMES[familyOf(data, ties[0])]}`;
    const reachable = first;
    first = false;
    return (
      <mark key={run.start} class={`${look}${around}`}>
        {/* biome-ignore lint/a11y/useSemanticElements: a button would not break over lines */}
        <span
          role="button"
          tabIndex={reachable ? 0 : -1}
          title={meaning}
          aria-label={`${text} (${meaning})`}
          onClick={select}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            select();
          }}
        >
          {text}
        </span>
      </mark>
    );
  }

  /** The tie a trigger leads to next, and at which of its sentences. */
  function tieAt(ties: string[], run: Run): [string, number] {
    const id = nextOf(ties, selection.value?.is === 'tie' ? selection.value.id : null);
    const at = data.ties
      .get(id)!
      .evidence.findIndex(
        (e) => e.document === document.id && e.trigger.start <= run.start && run.end <= e.trigger.end,
      );
    return [id, Math.max(at, 0)];
  }

  return (
    <article class="article" ref={holder} aria-label={document.title ?? document.id} onKeyDown={moveBetweenMarks}>
      {marks.value.rejected > 0 && <p class="warning">{say.badMarks(marks.value.rejected)}</p>}
      {paragraphs.map(({ start, kind, runs }) =>
        kind === 'headline' ? (
          <h3 key={start} class="headline" dir="auto">
            {runs.map(face)}
          </h3>
        ) : (
          <p key={start} class={kind} dir="auto">
            {runs.map(face)}
          </p>
        ),
      )}
    </article>
  );
}

/** Scrolls the reader, and nothing else, to the place it is at. */
function scrollToStep(article: HTMLElement | null): void {
  const pane = article?.closest<HTMLElement>('.scroll');
  const place = article?.querySelector<HTMLElement>('.in-step');
  if (!pane || !place) return;
  const [outer, inner] = [pane.getBoundingClientRect(), place.getBoundingClientRect()];
  if (inner.top >= outer.top + 40 && inner.bottom <= outer.bottom - 40) return;
  const top = pane.scrollTop + inner.top - outer.top - outer.height / 3;
  pane.scrollTo({ top, behavior: wantsStillness() ? 'auto' : 'smooth' });
}

/** One mark is in the tab order; arrows go on from there, so that a long article is no hundred stops. */
function moveBetweenMarks(event: KeyboardEvent): void {
  const now = event.target as HTMLElement;
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const marks = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('mark > [role]')];
  const next = marks[marks.indexOf(now) + by];
  if (!next) return;
  event.preventDefault();
  now.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
