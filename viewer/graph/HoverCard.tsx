/** One line about what the pointer is on. */
import { FAMILY_NAMES, KIND_NAMES, say } from '../messages';
import { FamilySign, KindSign } from '../panels/glyphs';
import { dataset, hovered, visible } from '../state/store';

export function HoverCard() {
  const target = hovered.value;
  const { actors, ties, tiesOf } = dataset.value!;
  const actor = target?.is === 'actor' && actors.get(target.id);
  const tie = target?.is === 'tie' && ties.get(target.id);
  if (actor) {
    return (
      <p class="hover-card" aria-hidden="true">
        <KindSign kind={actor.kind} silent /> <bdi>{actor.label}</bdi>{' '}
        <span class="quiet">
          {KIND_NAMES[actor.kind].one} · {say.ties(tiesOf.get(actor.id)!.length)}
        </span>
      </p>
    );
  }
  if (!tie) return null;
  return (
    <p class="hover-card" aria-hidden="true">
      <bdi>{actors.get(tie.source)!.label}</bdi> {tie.reciprocal ? '↔' : '→'} <bdi>{actors.get(tie.target)!.label}</bdi>{' '}
      <span class="quiet">
        <FamilySign family={tie.family} silent /> {FAMILY_NAMES[tie.family]} ·{' '}
        {say.evidence(visible.value.ties.get(tie.id)?.length ?? 0)}
      </span>
    </p>
  );
}
