/** Small signs of actors and ties, the same in the legend, the lists and the text as on the canvas. */
import type { ActorKind, TieFamily } from '../../src/model';
import { FAMILY_NAMES, KIND_NAMES } from '../messages';
import { FAMILIES, KINDS } from '../model/look';
import { dataset, selectActor } from '../state/store';

const PATHS = {
  circle: <circle cx="8" cy="8" r="5.5" />,
  ring: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11m0 2.3a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4" />,
  square: <rect x="3" y="3" width="10" height="10" rx="1" />,
  diamond: <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />,
  triangle: <path d="M8 1.8 15 14H1Z" />,
};

/** The shape of a kind in its colour; the kind is said unless words beside it say so. */
export function KindSign({ kind, silent = false }: { kind: ActorKind; silent?: boolean }) {
  return (
    <span class={`kind-sign ink-${kind}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {PATHS[KINDS[kind].shape]}
      </svg>
      {!silent && <span class="visually-hidden">{KIND_NAMES[kind].one}</span>}
    </span>
  );
}

/** The sign of a family of ties. */
export function FamilySign({ family, silent = false }: { family: TieFamily; silent?: boolean }) {
  return (
    <span class={`family-sign ink-${family}`}>
      <span aria-hidden="true">{FAMILIES[family].glyph}</span>
      {!silent && <span class="visually-hidden">{FAMILY_NAMES[family]}</span>}
    </span>
  );
}

/** An actor's name that leads to the actor. What is no actor is plain text. */
export function ActorLink({ id }: { id: string }) {
  const actor = dataset.value?.actors.get(id);
  if (!actor) return <bdi>{id}</bdi>;
  return (
    <button type="button" class="actor-link" onClick={() => selectActor(id)}>
      <KindSign kind={actor.kind} />
      <bdi>{actor.label}</bdi>
    </button>
  );
}
