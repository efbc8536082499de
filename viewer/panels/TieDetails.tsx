/** What a tie rests on: all its sentences, and what else is between the two. */
import { FAMILY_NAMES, say } from '../messages';
import type { ViewTie } from '../model/dataset';
import { pairTies } from '../model/evidence';
import { dataset, goTo, pane, selectTie, step } from '../state/store';
import { EvidenceCard } from './Evidence';
import { ActorLink, FamilySign } from './glyphs';

export function TieDetails({ tie }: { tie: ViewTie }) {
  const pair = pairTies(dataset.value!, tie);
  return (
    <div class="tie-details">
      <h2 class="subject dyad">
        <ActorLink id={tie.source} />
        <span class={`dyad-arrow ink-${tie.family}`}>
          <span aria-hidden="true">{tie.reciprocal ? '↔' : '→'}</span>
          <span class="visually-hidden">{tie.reciprocal ? say.arrow.with : say.arrow.to}</span>
        </span>
        <ActorLink id={tie.target} />
      </h2>
      <p class="figures">
        <FamilySign family={tie.family} silent /> {FAMILY_NAMES[tie.family]} · {say.evidence(tie.evidence.length)}
      </p>
      {!tie.evidence.length && <p class="quiet">{say.noEvidence}</p>}
      <ul class="evidence-list" aria-label={say.evidenceTitle}>
        {tie.evidence.map((evidence, index) => (
          <EvidenceCard
            key={`${evidence.document} ${evidence.trigger.start} ${evidence.event}`}
            evidence={evidence}
            current={index === step.value}
            open={() => {
              goTo(index);
              if (pane.value) pane.value = 'article';
            }}
          />
        ))}
      </ul>
      {pair.length > 1 && (
        <>
          <h3>{say.between}</h3>
          <ul class="pair-list">
            {pair.map((other) => (
              <li key={other.id}>
                <button
                  type="button"
                  class="pair-row"
                  aria-current={other.id === tie.id ? 'true' : undefined}
                  onClick={() => selectTie(other.id)}
                >
                  <FamilySign family={other.family} />
                  <span class="quiet">
                    {other.reciprocal
                      ? FAMILY_NAMES[other.family]
                      : `${FAMILY_NAMES[other.family]} ${say.ways.from} ${dataset.value!.actors.get(other.source)!.label}`}
                  </span>
                  <span class="count">{other.evidence.length}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
