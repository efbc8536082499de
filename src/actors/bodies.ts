/** Organizations: acronyms, known short names and leading words come to one entity. */
import type { Analysis } from '../model';
import { fold } from './fold';
import type { NameMention } from './names';
import { countryNames, demonyms, seatNamed } from './nations';
import { organizations } from './organizations';
import { call, type Draft, type Entity, type Roster } from './roster';
import { collectiveSector } from './titles';

const STATE_SECTORS = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);
const SMALL_WORDS = /^(?:of|for|and|the|in|on|de|du|la|&)$/i;

const words = (name: string) => name.split(/[\s\-–]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** First letters of a name's words, with and without small words: "International Monetary Fund" -> IMF. */
function initials(name: string): string[] {
  const all = words(name);
  const letters = (list: string[]) => list.map((word) => word[0].toUpperCase()).join('');
  return [letters(all.filter((word) => !SMALL_WORDS.test(word))), letters(all)];
}

/** A name in capitals throughout ("UNITED NATIONS") as it is written elsewhere; acronyms stay. */
const spelled = (name: string) =>
  /^[\p{Lu}\s]{8,}$/u.test(name) && name.includes(' ')
    ? name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_word, initial, rest) => initial + rest.toLowerCase())
    : name;
const isAcronym = (name: string) => /^(?:\p{Lu}\.?){2,6}s?$/u.test(name);
const plain = (name: string) => name.replace(/\./g, '');

/** Country of a body of the state by its name: "U.S. Navy", "Iranian Foreign Ministry"; not "Iraq Study Group". */
function ownCountry(mention: NameMention, analysis: Analysis): string | null {
  const { tokens, document } = analysis;
  const people = demonyms.match(document.text, tokens, mention.first, mention.last);
  if (people) return people.value;
  const country = countryNames.match(document.text, tokens, mention.first, mention.last);
  const sector = collectiveSector(tokens[mention.last - 1].text);
  return country && sector && STATE_SECTORS.has(sector) ? country.value : null;
}

/** "International Crisis Group (ICG)": the acronym that a bracket gives a name, as [acronym, name]. */
function definedAcronyms(mentions: readonly NameMention[], analysis: Analysis): Map<string, string> {
  const { tokens, document } = analysis;
  const defined = new Map<string, string>();
  for (const { start, end, last } of mentions) {
    const acronym = tokens[last + 1];
    if (tokens[last]?.text !== '(' || tokens[last + 2]?.text !== ')' || !isAcronym(acronym.text)) continue;
    const name = document.text.slice(start, end);
    if (initials(name).some((letters) => letters.startsWith(plain(acronym.text)[0])))
      defined.set(plain(acronym.text), name);
  }
  return defined;
}

/** Links every name of an organization to an entity. Returns one draft a name, in order. */
export function linkBodies(mentions: readonly NameMention[], analysis: Analysis, roster: Roster): Draft[] {
  const { text } = analysis.document;
  const nameOf = (mention: NameMention) => spelled(text.slice(mention.start, mention.end).replace(/\s+/gu, ' '));
  const defined = definedAcronyms(mentions, analysis);
  const byKey = new Map<string, Entity>();
  const longNames = [...new Set(mentions.map(nameOf).filter((name) => words(name).length > 1))];

  /** The longer name of this document that a short one stands for. */
  const longFor = (name: string): string | null => {
    if (isAcronym(name)) {
      const letters = plain(name);
      return defined.get(letters) ?? longNames.find((long) => initials(long).includes(letters)) ?? null;
    }
    const parts = words(name);
    // "Toyota" for "Toyota Motor Corp.", but not "University" for "University of Leeds".
    if (parts.length > 2 || collectiveSector(parts[parts.length - 1])) return null;
    const longer = longNames.filter(
      (long) => long.startsWith(`${name} `) && !SMALL_WORDS.test(words(long)[parts.length] ?? ''),
    );
    return longer.length === 1 ? longer[0] : null;
  };

  return mentions.map((mention) => {
    const name = nameOf(mention);
    const long = organizations.get(name) ? null : longFor(name);
    const known = organizations.get(name) ?? (long ? organizations.get(long) : undefined);
    const seat = seatNamed(name);
    const key = fold(known?.name ?? long ?? name);
    let entity = byKey.get(key);
    if (!entity) {
      entity = roster.add('organization', known?.name ?? null);
      entity.country = known?.country ?? seat?.country ?? null;
      entity.sector = known?.sector ?? seat?.sector ?? null;
      byKey.set(key, entity);
    }
    entity.country ??= ownCountry(mention, analysis);
    call(entity, name);
    const { start, end, first, last, head } = mention;
    const link = known && known.name !== name ? `known name: ${name}` : long ? `short for: ${long}` : 'name';
    return { start, end, first, last, head, form: 'name', entity, metonym: false, sector: null, link } satisfies Draft;
  });
}
