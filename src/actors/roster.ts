/** The cast in the making: entities gather names, roles and mentions until they become actors. */
import type { ActorKind, MentionForm, RoleStatus, Span } from '../model';
import { countryName } from './nations';
import type { Gender } from './titles';

export interface EntityRole {
  title: string;
  of: Entity | null;
  status: RoleStatus;
}

/** An actor before it has an id. */
export interface Entity {
  kind: ActorKind;
  /** Name that overrides the fullest form seen (countries, known organizations). */
  canonical: string | null;
  /** Names seen, with how often. */
  names: Map<string, number>;
  /** ISO alpha-3: a country's own, else of the country the actor stands for or lies in. */
  country: string | null;
  location: { latitude: number; longitude: number } | null;
  gender: Gender | null;
  /** PLOVER sector of the actor as a whole. */
  sector: string | null;
  roles: EntityRole[];
}

/** A mention in the making; `entity` is null until some pass has linked it. */
export interface Draft extends Span {
  first: number;
  last: number;
  head: number;
  form: MentionForm;
  entity: Entity | null;
  metonym: boolean;
  sector: string | null;
  link: string | null;
}

export class Roster {
  readonly entities: Entity[] = [];
  private readonly countries = new Map<string, Entity>();

  add(kind: ActorKind, canonical: string | null = null): Entity {
    const entity: Entity = {
      kind,
      canonical,
      names: new Map(),
      country: null,
      location: null,
      gender: null,
      sector: null,
      roles: [],
    };
    this.entities.push(entity);
    return entity;
  }

  /** The one entity of a country. */
  country(code: string): Entity {
    let entity = this.countries.get(code);
    if (!entity) {
      entity = this.add('country', countryName(code));
      entity.country = code;
      this.countries.set(code, entity);
    }
    return entity;
  }
}

/** Notes that the entity was called by this name. */
export function call(entity: Entity, name: string): void {
  entity.names.set(name, (entity.names.get(name) ?? 0) + 1);
}

/** Adds a role, or fills in for whom it is held. One title for one holder is kept once; the wordier title stays. */
export function addRole(entity: Entity, role: EntityRole): void {
  const words = (title: string) => ` ${title.toLowerCase()} `;
  const same = entity.roles.find(
    (known) =>
      (known.of === role.of || !known.of || !role.of) &&
      (words(known.title).includes(words(role.title)) || words(role.title).includes(words(known.title))),
  );
  if (!same) {
    entity.roles.push(role);
    return;
  }
  if (role.title.length > same.title.length) same.title = role.title;
  same.of ??= role.of;
  if (same.status === 'current') same.status = role.status;
}
