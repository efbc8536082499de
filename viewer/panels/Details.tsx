/** The side panel for what is selected; with nothing selected, where to begin. */
import { say } from '../messages';
import { byInvolvement } from '../model/order';
import { clearSelection, dataset, selectedActor, selectedTie } from '../state/store';
import { ActorDetails } from './ActorDetails';
import { ActorLink } from './glyphs';
import { TieDetails } from './TieDetails';

export function Details() {
  const [actor, tie] = [selectedActor.value, selectedTie.value];
  return (
    <section class="details" id="details" aria-label={say.details} tabIndex={-1}>
      {(actor || tie) && (
        <button type="button" class="tool close" title={say.clear} aria-label={say.clear} onClick={clearSelection}>
          ×
        </button>
      )}
      {actor ? <ActorDetails actor={actor} /> : tie ? <TieDetails tie={tie} /> : <Nothing />}
    </section>
  );
}

function Nothing() {
  const data = dataset.value!;
  const first = [...data.actors.values()].sort(byInvolvement).slice(0, 6);
  return (
    <div class="nothing">
      <h2 class="subject">
        <bdi>{data.title || say.nothingSelected}</bdi>
      </h2>
      <p class="figures">{say.summary(data.actors.size, data.ties.size, data.documents.size)}</p>
      <p class="quiet">{say.nothingSelectedHint}</p>
      {first.length > 0 && (
        <>
          <h3>{say.mostInvolved}</h3>
          <ul class="chips">
            {first.map(({ id }) => (
              <li key={id}>
                <ActorLink id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
