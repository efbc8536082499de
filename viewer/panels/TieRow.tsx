/** One line for a tie, as seen from one of its actors. */
import { FAMILY_NAMES, say, typeName } from '../messages';
import { otherEnd, type ViewTie } from '../model/dataset';
import { dataset, selectedTie, selectTie, visible } from '../state/store';
import { FamilySign, KindSign } from './glyphs';

const ARROWS = { to: '→', from: '←', with: '↔' };

export function TieRow({ tie, actor }: { tie: ViewTie; actor: string }) {
  const other = dataset.value!.actors.get(otherEnd(tie, actor))!;
  const way = tie.reciprocal ? 'with' : tie.source === actor ? 'to' : 'from';
  const shown = visible.value.ties.get(tie.id)?.length ?? 0;
  return (
    <button
      type="button"
      class="tie-row"
      aria-current={selectedTie.value?.id === tie.id ? 'true' : undefined}
      onClick={() => selectTie(tie.id)}
    >
      <FamilySign family={tie.family} />
      <span class="way">
        <span aria-hidden="true">{ARROWS[way]}</span>
        <span class="visually-hidden">{say.ways[way]}</span>
      </span>
      <KindSign kind={other.kind} />
      <span class="tie-name">
        <bdi>{other.label}</bdi>{' '}
        <span class="quiet">{tie.types.map(typeName).join(', ') || FAMILY_NAMES[tie.family]}</span>
      </span>
      <span class="count" title={say.evidence(shown)}>
        {shown || tie.evidence.length}
      </span>
    </button>
  );
}
