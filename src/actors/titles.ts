/** Titles and roles: words for persons, honorifics, and what they tell of sector and gender. */
import groups from '../../graph-data/lexicon/groups.json';
import table from '../../graph-data/lexicon/titles.json';
import type { RoleStatus, Token } from '../model';

export type Gender = 'm' | 'f';

const sectorOfRole = new Map<string, string>();
for (const [sector, words] of Object.entries(table.roles)) {
  for (const word of words) if (!sectorOfRole.has(word)) sectorOfRole.set(word, sector);
}
const honorificGender = new Map<string, Gender | null>();
for (const word of table.honorifics.n) honorificGender.set(word, null);
for (const word of table.honorifics.m) honorificGender.set(word, 'm');
for (const word of table.honorifics.f) honorificGender.set(word, 'f');
const longForm = new Map<string, string>(Object.entries(table.abbreviations));
const statuses = new Map<string, RoleStatus>(Object.entries(table.status) as [string, RoleStatus][]);
const roleCountry = new Map<string, string>(Object.entries(table.roleIsOf));
const kin = new Set(table.kin);

function sectorTable(bySector: Record<string, string[]>): Map<string, string> {
  const sectors = new Map<string, string>();
  for (const [sector, words] of Object.entries(bySector)) {
    for (const word of words) if (!sectors.has(word)) sectors.set(word, sector);
  }
  return sectors;
}
const collectives = sectorTable(groups.collective);
const peoples = sectorTable(groups.people);
const unnamed = new Set(groups.unnamed);

const bare = (word: string) => word.toLowerCase().replace(/\.$/, '');

/** PLOVER sector of a role word or phrase in lower case, undefined where it is none. Abbreviations count ("gen."). */
export function roleSector(words: string): string | undefined {
  const key = words.toLowerCase();
  return sectorOfRole.get(key) ?? sectorOfRole.get(longForm.get(bare(key)) ?? '');
}
/** The long form of an abbreviated title ("Gen." -> "general"), else the words in lower case. */
export const roleTitle = (words: string): string => longForm.get(bare(words)) ?? words.toLowerCase();
/** Country of a role that only one country has. */
export const roleIsOf = (title: string): string | undefined => roleCountry.get(title.toLowerCase());
export const isHonorific = (word: string): boolean => honorificGender.has(word.toLowerCase());
/** Gender that a title tells. */
export const titleGender = (word: string): Gender | null => honorificGender.get(word.toLowerCase()) ?? null;
/** What "former", "acting" or "-elect" says of a role. */
export const statusOf = (word: string): RoleStatus | undefined => statuses.get(word.toLowerCase());
export const isKin = (lemma: string): boolean => kin.has(lemma);
/** Sector of a singular noun for a body that acts ("government"). */
export const collectiveSector = (word: string): string | undefined => collectives.get(word.toLowerCase());
/** Sector of a plural noun of persons ("troops"). */
export const peopleSector = (word: string): string | undefined => peoples.get(word.toLowerCase());
/** True for groups that are actors without anybody's name beside them ("militants"). */
export const actsUnnamed = (word: string): boolean => unnamed.has(word.toLowerCase());

/** A role phrase that ends with token `end`: its longest form in the table, as [first token, sector], or null. */
export function roleEndingAt(
  text: string,
  tokens: readonly Token[],
  end: number,
  floor: number,
): [number, string] | null {
  let found: [number, string] | null = null;
  for (let first = end; first >= floor && end - first < 5; first--) {
    const sector = roleSector(text.slice(tokens[first].start, tokens[end].end));
    if (sector) found = [first, sector];
  }
  return found;
}
