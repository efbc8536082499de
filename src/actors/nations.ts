/** Countries: their names, the words for their people, their capitals and seats of government. */

import seats from '../../graph-data/lexicon/metonyms.json';
import supplements from '../../graph-data/lexicon/nations.json';
import countries from '../../graph-data/tables/countries.json';
import type { ActorKind } from '../model';
import { PhraseTable } from './phrases';

/** A seat of power whose name stands for those who sit there. */
export interface Seat {
  name: string;
  /** ISO 3166-1 alpha-3. */
  country: string;
  sector: string;
  kind: ActorKind;
}

const byCode = new Map<string, string>();
const codeOfAlpha2 = new Map<string, string>();
/** Country names in running text -> ISO 3166-1 alpha-3 (3166-3 for states that are no more). */
export const countryNames = new PhraseTable<string>();
/** Adjectives and nouns for a people ("Iraqi", "Filipinos") -> country code. */
export const demonyms = new PhraseTable<string>();
const capitals = new Map<string, string>();
const greatCapitals = new Set<string>();
const seatsByName = new Map<string, Seat>();

function plural(noun: string): string {
  if (/(?:men|ese|ish|ch|ss|s)$/.test(noun) || /[^a-z]$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

function addDemonym(word: string, code: string): void {
  demonyms.add(word, code);
  demonyms.add(plural(word), code);
}

const extraNames: Record<string, string[]> = supplements.names;
const extraDemonyms: Record<string, string[]> = supplements.demonyms;
const canonical: Record<string, string> = supplements.canonical;
const notNames = new Set(supplements.notNames);

for (const country of countries) {
  const { code } = country;
  byCode.set(code, canonical[code] ?? country.name);
  codeOfAlpha2.set(country.code2, code);
  for (const name of [country.name, ...(extraNames[code] ?? []), ...country.names]) {
    if (!notNames.has(name)) countryNames.add(name, code);
  }
}
for (const state of supplements.states) {
  byCode.set(state.code, state.name);
  for (const name of state.names) countryNames.add(name, state.code);
  for (const word of state.demonyms) addDemonym(word, state.code);
}
// The supplements name the owner of a demonym that several countries share, so they go first.
for (const [code, words] of Object.entries(extraDemonyms)) for (const word of words) addDemonym(word, code);
for (const country of countries) for (const word of country.demonyms) addDemonym(word, country.code);
for (const [name, code] of Object.entries(seats.capitals)) capitals.set(name, code);
for (const country of countries) {
  for (const name of country.capitals) {
    if (!capitals.has(name)) capitals.set(name, country.code);
    if (country.member) greatCapitals.add(name);
  }
}
for (const seat of seats.seats) seatsByName.set(seat.name, seat as Seat);

/** English short name of a country by its code; the code itself where it is unknown. */
export const countryName = (code: string): string => byCode.get(code) ?? code;
/** Code of the country with exactly this name. */
export const countryNamed = (name: string): string | undefined => countryNames.get(name);
/** ISO 3166-1 alpha-3 for alpha-2. */
export const alpha3 = (alpha2: string): string | undefined => codeOfAlpha2.get(alpha2);
/** Code of the country whose government sits in a city of this name. */
export const capitalOf = (city: string): string | undefined => capitals.get(city);
/** True for seats of governments of the United Nations' members: in news the bare name is hardly a person's. */
export const isGreatCapital = (city: string): boolean => greatCapitals.has(city) || city in seats.capitals;
export const seatNamed = (name: string): Seat | undefined => seatsByName.get(name);
