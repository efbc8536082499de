/** A tie in the list, which opens to its sentences. */
import { useState } from 'preact/hooks';
import { say } from '../messages';
import type { ViewTie } from '../model/dataset';
import { EvidenceCard } from '../panels/Evidence';
import { TieRow } from '../panels/TieRow';
import { selectedTie, selectTie, step, visible } from '../state/store';

export function TieBranch({ tie, actor }: { tie: ViewTie; actor: string }) {
  const [open, setOpen] = useState(false);
  const shown = visible.value.ties.get(tie.id) ?? [];
  return (
    <li>
      <div class="branch-row">
        <button
          type="button"
          class="twist"
          aria-expanded={open}
          aria-label={say.showSentences}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6 4l4 4-4 4" />
          </svg>
        </button>
        <TieRow tie={tie} actor={actor} />
      </div>
      {open && (
        <ul class="evidence-list">
          {tie.evidence.map((evidence, index) =>
            shown.includes(evidence) ? (
              <EvidenceCard
                key={`${evidence.document} ${evidence.trigger.start} ${evidence.event}`}
                evidence={evidence}
                current={selectedTie.value?.id === tie.id && step.value === index}
                open={() => selectTie(tie.id, index)}
              />
            ) : null,
          )}
        </ul>
      )}
    </li>
  );
}
