/** Countries and places: which country a name is of, and where a place lies. */
import type { Analysis } from '../model';
import { fold } from './fold';
import type { NameMention } from './names';
import { capitalOf, seatNamed } from './nations';
import { isArea, locate, regionOf } from './places';
import { call, type Draft, type Entity, type Roster } from './roster';

/** The country named right behind a place, as in "Amman, Jordan" or "Paris, Texas". */
function countryBehind(mention: NameMention, next: NameMention | undefined, analysis: Analysis): string | null {
  const { tokens, document } = analysis;
  if (next?.type !== 'LOC' || next.first !== mention.last + 1 || tokens[mention.last].text !== ',') return null;
  return next.country ?? regionOf(document.text.slice(next.start, next.end)) ?? null;
}

function placeKind(name: string): Entity['kind'] {
  return seatNamed(name)?.kind ?? 'place';
}

/** Links names of countries, places and peoples. `mentions` are all names of the document in order; one draft each that is LOC or demonym. */
export function linkGeography(mentions: readonly NameMention[], analysis: Analysis, roster: Roster): Draft[] {
  const { text } = analysis.document;
  const company = new Set(mentions.flatMap(({ country }) => (country ? [country] : [])));
  const byName = new Map<string, Entity>();
  const drafts: Draft[] = [];
  mentions.forEach((mention, i) => {
    if (mention.type !== 'LOC' && mention.type !== 'demonym') return;
    const { start, end, first, last, head } = mention;
    const name = text.slice(start, end).replace(/\s+/gu, ' ');
    const form = mention.type === 'demonym' ? 'demonym' : 'name';
    let entity: Entity;
    let link = 'name';
    if (mention.country) {
      entity = roster.country(mention.country);
      link = form === 'demonym' ? `demonym: ${name}` : 'country name';
      if (form === 'name') call(entity, name);
    } else {
      const key = fold(name);
      const behind = countryBehind(mention, mentions[i + 1], analysis);
      const known = byName.get(key);
      entity = known ?? roster.add(placeKind(name));
      if (!known) byName.set(key, entity);
      call(entity, name);
      if (!entity.country && !isArea(name)) {
        const seat = seatNamed(name);
        const found = seat ? null : locate(name, behind ? new Set([behind]) : company);
        const certain = behind ?? seat?.country ?? regionOf(name) ?? capitalOf(name) ?? found?.country ?? null;
        entity.country = certain;
        if (found && found.country === certain)
          entity.location = { latitude: found.latitude, longitude: found.longitude };
      }
    }
    drafts.push({ start, end, first, last, head, form, entity, metonym: false, sector: null, link });
  });
  return drafts;
}
