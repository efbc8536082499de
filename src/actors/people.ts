/** Persons: full name, surname, title + surname and forename come to one entity. Sieve after Raghunathan et al. 2010. */
import forenames from '../../graph-data/tables/forenames.json';
import type { Analysis } from '../model';
import { fold } from './fold';
import type { NameMention } from './names';
import { call, type Draft, type Entity, type Roster } from './roster';
import { type Gender, isHonorific, roleSector, titleGender } from './titles';

const genderOfForename = new Map(forenames as [string, Gender][]);
/** True for a forename that men or women bear. */
export const isForename = (word: string): boolean => genderOfForename.has(word.toLowerCase());

const SUFFIX = /(?:,?\s+(?:Jr|Sr)\.?|\s+(?:II|III|IV))$/u;
const ARTICLE = /^(?:al|el|ash|as|an|ar|ad)$/;

interface PersonName {
  mention: NameMention;
  /** The name without titles and suffixes. */
  text: string;
  /** Folded words; Arabic articles left out, so that "al-Maliki" and "Maliki" are one. */
  words: string[];
  gender: Gender | null;
  titled: boolean;
}

function read(mention: NameMention, analysis: Analysis): PersonName {
  const { tokens, document } = analysis;
  let { first } = mention;
  let gender: Gender | null = null;
  let titled = false;
  while (first < mention.last - 1 && isHonorific(tokens[first].text) && tokens[first].text.length > 2) {
    gender ??= titleGender(tokens[first].text);
    titled = true;
    first++;
  }
  const before = tokens[mention.first - 1];
  if (before && (isHonorific(before.text) || roleSector(before.text))) {
    gender ??= titleGender(before.text);
    titled = true;
  }
  const text = document.text.slice(tokens[first].start, mention.end).replace(SUFFIX, '').replace(/\s+/gu, ' ');
  const all = fold(text).split(' ');
  const words = all.filter((word, i) => !(ARTICLE.test(word) && i < all.length - 1));
  if (words.length > 1 || !titled) gender ??= genderOfForename.get(words[0]) ?? null;
  return { mention, text, words, gender, titled };
}

interface Person {
  entity: Entity;
  words: string[];
  /** How often named so far, and the token position of the latest name; in the order of the text. */
  count: number;
  latest: number;
}

const last = (words: readonly string[]) => words[words.length - 1];
const endsWith = (long: readonly string[], short: readonly string[]) =>
  short.length <= long.length && short.every((word, i) => long[long.length - short.length + i] === word);

/** Two full names of one person: the same ends, and nothing between them that contradicts; "J. Smith" is John Smith. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (last(a) !== last(b)) return endsWith(a, b) || endsWith(b, a);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const forename = short[0] === long[0] || (short[0].length === 1 && long[0].startsWith(short[0]));
  const initialOnly = long[0].length === 1 && short[0].startsWith(long[0]);
  if (!forename && !initialOnly) return endsWith(long, short);
  const middleA = a.slice(1, -1);
  const middleB = b.slice(1, -1);
  if (middleA.length === 0 || middleB.length === 0) return true;
  return middleA[0][0] === middleB[0][0];
}

const fits = (gender: Gender | null, person: Person) =>
  !gender || !person.entity.gender || gender === person.entity.gender;

/** Links every person name to an entity. Returns one draft a name, in order. */
export function linkPeople(mentions: readonly NameMention[], analysis: Analysis, roster: Roster): Draft[] {
  const names = mentions.map((mention) => read(mention, analysis));
  const people: Person[] = [];
  const drafts: Draft[] = [];
  const assigned = new Map<PersonName, [Person, string]>();

  const note = (name: PersonName, person: Person, link: string) => {
    call(person.entity, name.text);
    person.entity.gender ??= name.gender;
    if (name.words.length > person.words.length) person.words = name.words;
    assigned.set(name, [person, link]);
  };

  // Full names first: they say who there is.
  for (const name of names) {
    if (name.words.length < 2) continue;
    let person = people.find((known) => known.words.join(' ') === name.words.join(' '));
    let link = 'full name';
    if (!person) {
      const alike = people.filter((known) => sameFullName(known.words, name.words) && fits(name.gender, known));
      if (alike.length === 1) {
        [person] = alike;
        link = `form of name: ${name.text}`;
      }
    }
    if (!person) {
      person = { entity: roster.add('person'), words: name.words, count: 0, latest: -1 };
      people.push(person);
    }
    note(name, person, link);
  }

  // Then single words, in the order of the text: surname, then forename, of whoever is spoken of most.
  for (const name of names) {
    const known = assigned.get(name);
    if (known) {
      known[0].count++;
      known[0].latest = name.mention.first;
      continue;
    }
    const word = name.words[0];
    const pick = (match: (person: Person) => boolean) =>
      people
        .filter((person) => match(person) && fits(name.gender, person))
        .sort((a, b) => b.count - a.count || b.latest - a.latest || people.indexOf(a) - people.indexOf(b))[0];
    let person = pick((candidate) => last(candidate.words) === word);
    let link = name.titled ? `title + surname: ${name.text}` : `surname: ${name.text}`;
    if (!person) {
      person = pick((candidate) => candidate.words[0] === word);
      link = `forename: ${name.text}`;
    }
    if (!person) {
      person = { entity: roster.add('person'), words: name.words, count: 0, latest: -1 };
      people.push(person);
      link = 'name';
    }
    note(name, person, link);
    person.count++;
    person.latest = name.mention.first;
  }

  for (const name of names) {
    const [person, link] = assigned.get(name)!;
    const { start, end, first, last: lastToken, head } = name.mention;
    drafts.push({
      start,
      end,
      first,
      last: lastToken,
      head,
      form: 'name',
      entity: person.entity,
      metonym: false,
      sector: null,
      link,
    });
  }
  return drafts;
}
