/** Forms of names for comparison and for ids. */

/** Case-, diacritic- and punctuation-blind form of a name: "Abdul-Karim" -> "abdul karim", "U.S." -> "us", "the UN" -> "un". */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
    .replace(/['’]s\b/gu, '')
    .replace(/['’`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) (?=.)/u, '');
}

/** Longest slug, in code units: longer ones are no names, and ids travel in links and file formats. */
const SLUG_LIMIT = 80;

/** Part of an actor id: letters and digits of any script, joined by hyphens. */
export function slug(name: string): string {
  return fold(name).slice(0, SLUG_LIMIT).trim().replace(/ /g, '-') || 'unnamed';
}
