/** Who an actor is: kind, roles and for whom, other names, and ties by count. */
import { KIND_NAMES, ROLE_STATUS, say } from '../messages';
import type { ViewActor, ViewTie } from '../model/dataset';
import { dataset, filters, selectActor, setRolledUp, toggleAround, visible } from '../state/store';
import { ActorLink, KindSign } from './glyphs';
import { Sayings } from './Sayings';
import { TieRow } from './TieRow';

/** Deeds come before lasting relations. */
const isLasting = ({ family }: ViewTie): boolean => family === 'relation';

/** A title held for somebody says all that the bare title says. */
const plainRoles = ({ roles }: ViewActor) =>
  roles.filter((role) => role.of || !roles.some(({ title, of }) => of && title === role.title));

export function ActorDetails({ actor }: { actor: ViewActor }) {
  const ties = dataset.value!.tiesOf.get(actor.id)!.toSorted((a, b) => Number(isLasting(a)) - Number(isLasting(b)));
  const shown = ties.filter((tie) => visible.value.ties.has(tie.id));
  const aliases = actor.aliases.filter((alias) => alias !== actor.label);
  return (
    <div class="actor-details">
      <h2 class="subject">
        <KindSign kind={actor.kind} silent />
        <bdi>{actor.label}</bdi> <span class="kind-name">{KIND_NAMES[actor.kind].one}</span>
      </h2>
      {actor.roles.length > 0 && (
        <ul class="roles" aria-label={say.roles}>
          {plainRoles(actor).map((role) => (
            <li key={`${role.title} ${role.of}`}>
              {ROLE_STATUS[role.status]} <bdi>{role.title}</bdi>
              {role.of && (
                <>
                  {` ${say.roleOf} `}
                  <ActorLink id={role.of} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {aliases.length > 0 && (
        <p class="aliases">
          <span class="quiet">{say.alsoCalled}</span>{' '}
          {aliases.map((alias, index) => (
            <span key={alias}>
              {index > 0 && ', '}
              <bdi>{alias}</bdi>
            </span>
          ))}
        </p>
      )}
      <p class="figures">
        {[say.mentions(actor.mentions), say.events(actor.events), say.ties(ties.length)].join(' · ')}
        {filters.value.hiddenKinds.has(actor.kind) && <span class="quiet"> · {say.isHidden}</span>}
      </p>
      {ties.length > 0 && (
        <button type="button" class="reset" aria-pressed={filters.value.around === actor.id} onClick={toggleAround}>
          {filters.value.around === actor.id ? say.everybody : say.onlyThis}
        </button>
      )}
      <Merged actor={actor} />
      <h3>{say.tiesTitle}</h3>
      {!ties.length && <p class="quiet">{say.noTies}</p>}
      {ties.length > 0 && !shown.length && <p class="quiet">{say.noTiesShown}</p>}
      <ul class="tie-list">
        {shown.map((tie) => (
          <li key={tie.id}>
            <TieRow tie={tie} actor={actor.id} />
          </li>
        ))}
      </ul>
      {shown.length > 0 && shown.length < ties.length && (
        <p class="quiet">{say.hiddenTies(ties.length - shown.length)}</p>
      )}
      <Sayings key={actor.id} actor={actor} />
    </div>
  );
}

/** Who is drawn as this country; a click takes them apart again. */
function Merged({ actor }: { actor: ViewActor }) {
  const merged = dataset.value!.merged.get(actor.id);
  if (!merged) return null;
  return (
    <>
      <h3>{say.merged}</h3>
      <ul class="chips">
        {merged.map(({ id, label, kind }) => (
          <li key={id}>
            <button
              type="button"
              class="actor-link"
              title={say.unmerge(label)}
              onClick={() => {
                setRolledUp(false);
                selectActor(id);
              }}
            >
              <KindSign kind={kind} />
              <bdi>{label}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
