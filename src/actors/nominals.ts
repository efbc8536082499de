/** Mentions without a name: "the Iranian ambassador", "Iraqi officials", "the government in Tehran", "the company", "both sides". */
import { treeOf } from '../language/tree';
import type { Analysis, Token } from '../model';
import type { Cover } from './cover';
import type { Discourse } from './discourse';
import type { RolePhrase, RoleReader } from './roles';
import { call, type Draft, type Entity, type Roster } from './roster';
import { actsUnnamed, collectiveSector, peopleSector, roleSector } from './titles';

const COUNTRY_NOUNS = new Set(['country', 'nation', 'kingdom', 'republic']);
const PLACE_NOUNS = new Set(['city', 'town', 'village', 'capital', 'province', 'region', 'island', 'area', 'district']);
const PARTY_NOUNS = new Set([
  'side',
  'country',
  'nation',
  'party',
  'government',
  'state',
  'power',
  'neighbor',
  'neighbour',
  'foe',
  'rival',
  'ally',
  'delegation',
]);
const LEADER_NOUNS = new Set(['leader', 'statesman', 'ruler', 'premier']);
const MAN = new Map([
  ['man', 'm'],
  ['woman', 'f'],
  ['boy', 'm'],
  ['girl', 'f'],
] as const);
const NUMBER = new Map([
  ['both', 2],
  ['two', 2],
  ['2', 2],
  ['three', 3],
  ['3', 3],
]);
/** Bodies that sit in a capital, and are its country's. */
const SEATED = new Set(['government', 'regime', 'authorities', 'leadership', 'leaders', 'officials']);
const STATE_SECTORS = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);

/** A noun phrase up to its head: what stands before the noun, and the names in it. */
interface NounPhrase {
  first: number;
  head: number;
  /** "the", "this", "both", a possessor: it speaks of something known. */
  definite: boolean;
  number: number | null;
  owners: Entity[];
}

export class NominalFinder {
  private readonly tree;
  private readonly tokens: readonly Token[];
  private readonly groups = new Map<string, Entity>();

  constructor(
    private readonly analysis: Analysis,
    private readonly cover: Cover,
    private readonly roster: Roster,
    private readonly reader: RoleReader,
  ) {
    this.tree = treeOf(analysis);
    this.tokens = analysis.tokens;
  }

  /** Drafts for the noun phrase headed by token `head` (a NOUN outside names); none where it refers to nobody known. */
  read(head: number, floor: number, ceiling: number, discourse: Discourse): Draft[] {
    const { tokens, tree } = this;
    const token = tokens[head];
    const next = tokens[head + 1];
    if (
      head + 1 < ceiling &&
      /^(?:NOUN|PROPN)$/.test(next.upos) &&
      (tokens[head].deprel === 'compound' || tree.tokens[head].head < 0)
    )
      return [];
    // "the opposition Labour Party": the noun belongs to the name behind it.
    if (token.deprel === 'compound' || (head + 1 < ceiling && this.cover.at(head + 1)?.entity?.kind === 'organization'))
      return [];
    const phrase = this.phrase(head, floor, ceiling);
    const lemma = token.lemma.toLowerCase();
    const lower = token.text.toLowerCase();
    const plural = token.xpos === 'NNS' || (token.xpos === '' && peopleSector(lower) !== undefined);
    const drafts = (entities: readonly Entity[], link: string, sector: string | null = null) =>
      entities.map((entity) => this.draft(phrase, entity, sector, `${link}: ${this.words(phrase)}`));

    const described = this.described(head, discourse);
    if (described) return drafts([described[0]], described[1]);

    if (
      plural &&
      phrase.number &&
      (PARTY_NOUNS.has(lemma) || LEADER_NOUNS.has(lemma) || lemma === 'official') &&
      phrase.owners.length === 0
    ) {
      return drafts(discourse.parties(phrase.number), 'plural party');
    }
    const sector =
      (plural ? (peopleSector(lower) ?? roleSector(lemma) ?? collectiveSector(lower)) : collectiveSector(lower)) ??
      null;
    if (sector && phrase.owners.length > 0) {
      const owners = plural ? phrase.owners : phrase.owners.slice(-1);
      const standIns = owners.filter(({ kind }) => kind === 'country' || kind === 'organization');
      if (standIns.length > 0 && (plural || STATE_SECTORS.has(sector) || standIns[0].kind === 'organization')) {
        return drafts(standIns, 'people of', sector);
      }
    }
    if (!plural) {
      const role = this.reader.endingAt(head, floor, ceiling);
      if (role) return this.roleHolder(role, phrase, discourse);
      if (!phrase.definite) {
        const acting = actsUnnamed(lower) && phrase.owners.length === 0 && this.acts(head);
        return acting ? drafts([this.group(lower)], 'unnamed group', sector) : [];
      }
      const gender = MAN.get(lemma as 'man');
      if (gender) return drafts(discourse.lastPerson(gender), 'man or woman');
      if (phrase.owners.length > 0) return [];
      if (COUNTRY_NOUNS.has(lemma)) return drafts(discourse.last('country'), 'kind of actor');
      if (PLACE_NOUNS.has(lemma)) return drafts(discourse.last('place'), 'kind of actor');
      if (sector) {
        const body = discourse.lastBody(lower, sector);
        if (body) return drafts([body], 'head noun');
      }
    }
    if (actsUnnamed(lower) && phrase.owners.length === 0 && this.acts(head))
      return drafts([this.group(lower)], 'unnamed group', sector);
    return [];
  }

  /** Whom the tree says this noun describes: subject of its copula ("X is a poet"), or what it is in apposition to. */
  private described(head: number, discourse: Discourse): [Entity, string] | null {
    const { tree, tokens, cover } = this;
    const { deprel, head: above, upos } = tokens[head];
    if (upos !== 'NOUN' && roleSector(tokens[head].text.toLowerCase()) === undefined) return null;
    const known = (token: number): Entity | null => {
      const entity = cover.named(token)?.entity ?? discourse.at(token)?.entity ?? null;
      return entity && entity.kind !== 'country' ? entity : null;
    };
    if (tree.child(head, 'cop') >= 0 && tree.child(head, 'case') < 0) {
      const subject = tree.child(head, 'nsubj');
      const entity = subject >= 0 ? known(subject) : null;
      if (entity) return [entity, 'copula'];
    }
    if (deprel === 'appos' && above >= 0) {
      const entity = known(above);
      if (entity) return [entity, 'apposition'];
    }
    const name = tree.child(head, 'appos');
    const entity = name >= 0 ? (cover.named(name)?.entity ?? null) : null;
    return entity && entity.kind !== 'country' ? [entity, 'apposition'] : null;
  }

  /** A singular role: the person who is known to hold it, else the state he speaks for. */
  private roleHolder(role: RolePhrase, phrase: NounPhrase, discourse: Discourse): Draft[] {
    const { tokens } = this;
    if (!role.definite && !role.of) return [];
    // In front of or beside a name it is that person's title, not a mention of its own.
    if (this.cover.at(role.head + 1)?.entity?.kind === 'person') return [];
    const lemma = tokens[role.head].lemma.toLowerCase();
    // "an Iraqi official" is somebody new.
    const holder = role.definite ? discourse.holder(role.title, LEADER_NOUNS.has(lemma), role.of) : null;
    const whole = { ...phrase, first: role.first };
    if (holder) return [this.draft(whole, holder, null, `role${role.of ? ' + country' : ''}: ${this.words(whole)}`)];
    if (role.of?.kind === 'country' && STATE_SECTORS.has(role.sector)) {
      return [this.draft(whole, role.of, role.sector, `stands for: ${this.words(whole)}`)];
    }
    return [];
  }

  private phrase(head: number, floor: number, ceiling: number): NounPhrase {
    const { tokens, cover } = this;
    const owners: Entity[] = [];
    let definite = false;
    let number: number | null = null;
    let first = head;
    for (let i = head - 1; i >= floor && i > head - 12; i--) {
      const { upos, xpos, text } = tokens[i];
      const draft = cover.at(i);
      if (draft) {
        if (draft.entity && !owners.includes(draft.entity)) owners.unshift(draft.entity);
        first = draft.first;
        i = draft.first;
      } else if (xpos === 'POS' || /^['’]s?$/.test(text)) definite = true;
      else if (upos === 'DET' || xpos === 'PRP$') {
        definite ||= /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/i.test(text);
        number ??= NUMBER.get(text.toLowerCase()) ?? null;
        first = i;
        if (definite) break;
      } else if (upos === 'NUM') {
        number ??= NUMBER.get(text.toLowerCase()) ?? null;
        first = i;
      } else if (/^(?:ADJ|NOUN|PROPN)$/.test(upos) || text === '-') first = i;
      // "U.S. and Iranian diplomats": the conjunction joins two owners.
      else if (upos === 'CCONJ' && owners.length > 0 && cover.at(i - 1)?.form !== undefined) continue;
      else if (text === ',' && owners.length > 0 && cover.at(i - 1)?.form === 'demonym') continue;
      else break;
    }
    // "the government of Iraq", "the government in Tehran"
    const link = tokens[head + 1];
    if (head + 2 < ceiling && link && /^(?:of|in)$/.test(link.text)) {
      for (let i = head + 2; i < ceiling && i < head + 5; i++) {
        const entity = cover.at(i)?.entity;
        if (
          entity &&
          (link.text === 'of' ||
            (entity.kind === 'place' && entity.country && SEATED.has(tokens[head].text.toLowerCase())))
        ) {
          owners.push(
            entity.kind === 'place' && entity.country && link.text === 'in'
              ? this.roster.country(entity.country)
              : entity,
          );
        }
        if (entity || tokens[i].upos !== 'DET') break;
      }
    }
    return { first, head, definite, number, owners };
  }

  /** Only a party to something is worth a node: subject, object or agent. */
  private acts(head: number): boolean {
    return this.tree.is(head, 'nsubj', 'obj', 'obl:agent', 'iobj');
  }

  private group(word: string): Entity {
    let entity = this.groups.get(word);
    if (!entity) {
      entity = this.roster.add('group', word);
      this.groups.set(word, entity);
    }
    call(entity, word);
    return entity;
  }

  private words(phrase: NounPhrase): string {
    const { document, tokens } = this.analysis;
    return document.text.slice(tokens[phrase.first].start, tokens[phrase.head].end).replace(/\s+/gu, ' ');
  }

  private draft(phrase: NounPhrase, entity: Entity, sector: string | null, link: string): Draft {
    const { tokens } = this;
    const { first, head } = phrase;
    return {
      start: tokens[first].start,
      end: tokens[head].end,
      first,
      last: head + 1,
      head,
      form: 'nominal',
      entity,
      metonym: false,
      sector,
      link,
    };
  }
}
