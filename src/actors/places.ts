/** Places: the country a city or region lies in, and where. */

import regions from '../../graph-data/lexicon/regions.json';
import cities from '../../graph-data/tables/cities.json';
import { fold } from './fold';
import { alpha3 } from './nations';

export interface Location {
  /** ISO 3166-1 alpha-3. */
  country: string;
  latitude: number;
  longitude: number;
  /** Thousands of people. */
  population: number;
}

const regionCountry = new Map<string, string>();
for (const [code, names] of Object.entries(regions.regions)) for (const name of names) regionCountry.set(name, code);
const areas = new Set(regions.areas);

/** Part of a name that spellings share: "Sharm el-Sheikh" and "Sharm el Sheik" have one. */
const spelling = (name: string) =>
  fold(name)
    .replace(/\b(?:al|el|ash|as|an|ar) /g, '')
    .replace(/kh/g, 'k')
    .replace(/\s/g, '');

let gazetteer: Map<string, Location[]> | null = null;

function load(): Map<string, Location[]> {
  const table = new Map<string, Location[]>();
  for (const [name, alpha2, population, latitude, longitude] of cities as [string, string, number, number, number][]) {
    const country = alpha3(alpha2);
    if (!country) continue;
    const key = spelling(name);
    const place = { country, latitude, longitude, population };
    const known = table.get(key);
    if (known) known.push(place);
    else table.set(key, [place]);
  }
  for (const places of table.values()) places.sort((a, b) => b.population - a.population);
  return table;
}

/** Code of the country of a region by its exact name ("Texas" -> "USA"). */
export const regionOf = (name: string): string | undefined => regionCountry.get(name);
/** True for areas that belong to no country ("Middle East"). */
export const isArea = (name: string): boolean => areas.has(name);

/**
 * Looks a city up. Of several of one name it takes one in a country of `company`, else the largest.
 * @returns null where the gazetteer (places of 10,000 people or more) has none
 */
export function locate(name: string, company: ReadonlySet<string>): Location | null {
  gazetteer ??= load();
  const places = gazetteer.get(spelling(name));
  if (!places) return null;
  return places.find((place) => company.has(place.country)) ?? places[0];
}
