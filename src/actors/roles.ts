/** Titles held and for whom: before a name, in apposition, and by copula ("X is the president of Y", "X, who heads Y"). */
import { type Tree, treeOf } from '../language/tree';
import type { Analysis, RoleStatus } from '../model';
import type { Cover } from './cover';
import { addRole, type Draft, type Entity } from './roster';
import { isHonorific, roleEndingAt, roleIsOf, roleTitle, statusOf } from './titles';

/** A role phrase read from the text. */
export interface RolePhrase {
  title: string;
  status: RoleStatus;
  of: Entity | null;
  sector: string;
  /** First token of the noun phrase and first token behind it. */
  first: number;
  last: number;
  /** The noun that heads it. */
  head: number;
  /** True with an article or possessor: the phrase points at somebody. */
  definite: boolean;
}

const STATE_SECTORS = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);
const OF = new Set(['of', 'for', 'at', 'with', 'from']);
const NOT_PART_OF_TITLE =
  /^(?:several|many|some|other|own|same|two|three|young|old|longtime|long-time|veteran|senior|top|first|second|third|unnamed|\d.*)$/i;

export class RoleReader {
  private readonly tree: Tree;
  constructor(
    private readonly analysis: Analysis,
    private readonly cover: Cover,
  ) {
    this.tree = treeOf(analysis);
  }

  /** Reads the role phrase whose head noun is token `end`; `floor` is the first token that may belong to it. */
  endingAt(end: number, floor: number, ceiling: number): RolePhrase | null {
    const { tokens, document } = this.analysis;
    const core = roleEndingAt(document.text, tokens, end, floor);
    if (!core) return null;
    let [titleFirst] = core;
    const [, sector] = core;
    let of: Entity | null = null;
    let status: RoleStatus = 'current';
    let definite = false;
    let first = titleFirst;
    let open = true;
    for (let i = titleFirst - 1; i >= floor && end - i < 12; i--) {
      const token = tokens[i];
      const draft = this.cover.at(i);
      const told = statusOf(token.text);
      if (draft) {
        if (draft.first < floor) break;
        // "Middle East envoy": an area belongs to the title, a state or a body is whom the role is for.
        if (draft.entity?.kind === 'place' && !draft.entity.country && open) titleFirst = draft.first;
        else of ??= draft.entity;
        i = draft.first;
        first = i;
        open = false;
        if (definite) break;
      } else if (token.xpos === 'POS' || /^['’]s?$/.test(token.text)) {
        definite = true;
        open = false;
      } else if (told) {
        status = told;
        first = i;
      } else if (token.text === '-' || token.text === '–') {
        if (open && i + 1 === titleFirst) titleFirst = i;
        first = i;
      } else if (token.upos === 'DET' || token.xpos === 'PRP$') {
        definite = definite || /^(?:the|his|her|its|their|our|my|your)$/i.test(token.text);
        first = i;
        break;
      } else if (/^(?:ADJ|NOUN|PROPN)$/.test(token.upos) && !definite) {
        if (open && !NOT_PART_OF_TITLE.test(token.text)) titleFirst = i;
        else open = false;
        first = i;
      } else break;
    }
    if (tokens[titleFirst].text === '-') titleFirst++;
    const behind = this.behind(end, ceiling);
    const title = this.titleText(titleFirst, end, behind.titleLast);
    of ??= behind.of;
    if (!of && roleIsOf(title) && tokens[end + 1]?.text !== 'for') of = this.cover.country(roleIsOf(title)!);
    return { title, status, of, sector, first, last: behind.last, head: end, definite };
  }

  /** The words of a title in small letters but for names in it; an abbreviation in full. */
  private titleText(first: number, head: number, last: number): string {
    const { tokens, document } = this.analysis;
    if (first === head && last === head) return roleTitle(tokens[head].text);
    let text = '';
    for (let i = first; i <= last; i++) {
      const gap = i > first ? document.text.slice(tokens[i - 1].end, tokens[i].start).replace(/\s+/gu, ' ') : '';
      const keeps = this.cover.at(i) !== null || !/^\p{Lu}\p{Ll}/u.test(tokens[i].text);
      text += gap + (keeps ? tokens[i].text : tokens[i].text.toLowerCase());
    }
    return text;
  }

  /** What stands behind a role noun: "of the Commission", "of defense", "of the Asia program at the Hill Center". */
  private behind(end: number, ceiling: number): { of: Entity | null; last: number; titleLast: number } {
    const { tokens } = this.analysis;
    let titleLast = end;
    if (end + 1 >= ceiling || !OF.has(tokens[end + 1].lemma)) return { of: null, last: end + 1, titleLast };
    let article = false;
    for (let i = end + 2; i < ceiling && i < end + 14; i++) {
      const draft = this.cover.at(i);
      if (draft) {
        const isModifier = tokens[draft.last]?.upos === 'NOUN' && draft.last < ceiling && !this.cover.at(draft.last);
        if (!isModifier)
          return { of: draft.entity?.kind === 'person' ? null : draft.entity, last: draft.last, titleLast };
        i = draft.last - 1;
      } else if (tokens[i].upos === 'DET') article = true;
      else if (/^(?:NOUN|PROPN)$/.test(tokens[i].upos)) {
        // "minister of defense" is a title; "head of the mission" is a head of something.
        if (!article) titleLast = i;
      } else if (tokens[i].upos !== 'ADJ' && !OF.has(tokens[i].lemma)) break;
    }
    return { of: null, last: titleLast + 1, titleLast };
  }

  /** A state's title without the state: the nearest country or people named before it in the sentence. */
  inContext(phrase: RolePhrase, floor: number): RolePhrase {
    if (phrase.of || !STATE_SECTORS.has(phrase.sector)) return phrase;
    for (let i = phrase.first - 1; i >= floor && i > phrase.first - 30; i--) {
      const draft = this.cover.at(i);
      if (draft?.entity?.kind === 'country' && draft.form === 'demonym') return { ...phrase, of: draft.entity };
    }
    return phrase;
  }

  /** The role phrase in front of a name. */
  before(name: Draft, floor: number): RolePhrase | null {
    if (name.first - 1 < floor) return null;
    const { tokens } = this.analysis;
    const word = tokens[name.first - 1].text;
    if (isHonorific(word) && !roleEndingAt(this.analysis.document.text, tokens, name.first - 1, floor)) return null;
    const direct = this.endingAt(name.first - 1, floor, name.first);
    if (direct) return direct;
    // "Speaker of the House Jane Doe": a role with its of-phrase in front of the name.
    for (let i = name.first - 2; i >= floor && i > name.first - 7; i--) {
      if (OF.has(tokens[i].lemma) && i > floor) {
        const phrase = this.endingAt(i - 1, floor, name.first);
        return phrase && phrase.last === name.first ? phrase : null;
      }
      if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i].upos)) return null;
    }
    return null;
  }

  /** The role phrase between commas behind a name: "X, the director of Y,". */
  after(name: Draft, ceiling: number): RolePhrase | null {
    const { tokens } = this.analysis;
    let at = name.last;
    if (tokens[at]?.text !== ',' && tokens[at]?.text !== '(') return null;
    at++;
    if (/^\d+$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === ',') at += 2;
    const floor = at;
    let head = -1;
    for (let i = floor; i < ceiling && i < floor + 10; i++) {
      if (this.cover.at(i)?.entity?.kind === 'person' && tokens[i + 1]?.xpos !== 'POS') return null;
      const { upos, text } = tokens[i];
      if (/^(?:NOUN|PROPN)$/.test(upos)) head = i;
      else if (!/^(?:DET|ADJ|NUM|PART|ADV)$/.test(upos) && tokens[i].xpos !== 'PRP$' && text !== '-' && text !== "'s")
        break;
    }
    return head < 0 ? null : this.endingAt(head, floor, ceiling);
  }

  /** Persons whom the tree joins to the role noun `head`: subject of a copula, apposition either way. */
  holders(head: number): Draft[] {
    const { tree, cover } = this;
    const { tokens } = tree;
    const found: (Draft | null)[] = [];
    const person = (token: number) => (token >= 0 ? cover.headed(token, 'person') : null);
    if (tree.child(head, 'cop') >= 0) {
      const subject = tree.child(head, 'nsubj');
      found.push(person(subject));
      const relative = subject >= 0 && /^W/.test(tokens[subject].xpos) && tokens[head].deprel === 'acl:relcl';
      if (relative) found.push(person(tokens[head].head));
    }
    if (tokens[head].deprel === 'appos') found.push(person(tokens[head].head));
    for (const kid of tree.childrenBy(head, 'appos')) found.push(person(kid));
    // "Peru's president, Ann Lee, ...": the commas tell it where the tree does not.
    const name = tokens[head + 1]?.text === ',' ? cover.at(head + 2) : null;
    if (name?.first === head + 2 && name.form === 'name' && /^[,.]$/.test(tokens[name.last]?.text ?? '.'))
      found.push(person(name.head));
    return found.filter((draft) => draft !== null);
  }
}

const LEADS = new Map([
  ['head', 'head'],
  ['lead', 'leader'],
  ['chair', 'chair'],
  ['run', 'head'],
  ['command', 'commander'],
  ['found', 'founder'],
  ['own', 'owner'],
  ['edit', 'editor'],
  ['coach', 'coach'],
]);

/** Reads the roles of all persons into their entities. */
export function findRoles(analysis: Analysis, cover: Cover, reader: RoleReader): void {
  const { sentences, tokens } = analysis;
  const tree = treeOf(analysis);
  const give = (person: Entity, phrase: RolePhrase | null, floor: number) => {
    if (!phrase) return;
    const { title, of, status } = reader.inContext(phrase, floor);
    if (of !== person) addRole(person, { title, of, status });
  };
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const draft = cover.at(i);
      if (draft?.first === i && draft.form === 'name' && draft.entity?.kind === 'person') {
        give(draft.entity, reader.before(draft, sentence.first), sentence.first);
        give(draft.entity, reader.after(draft, sentence.last), sentence.first);
      }
      if (tokens[i].upos === 'NOUN' || tokens[i].upos === 'PROPN') {
        if (draft) continue;
        for (const holder of reader.holders(i)) {
          const phrase = reader.endingAt(i, sentence.first, sentence.last);
          if (phrase?.definite || phrase?.of || tree.child(i, 'cop') >= 0 || tree.child(i, 'det') >= 0)
            give(holder.entity!, phrase, sentence.first);
        }
      } else if (tokens[i].upos === 'VERB' && LEADS.has(tokens[i].lemma)) {
        const subject = tree.child(i, 'nsubj');
        const object = tree.child(i, 'obj');
        if (subject < 0 || object < 0 || tree.child(i, 'aux:pass') >= 0) continue;
        const relative = /^W/.test(tokens[subject].xpos) && tokens[i].deprel === 'acl:relcl' ? tokens[i].head : subject;
        const person = cover.headed(relative, 'person')?.entity;
        const body = cover.headed(object, 'organization')?.entity;
        const status = tokens[i].xpos === 'VBD' ? 'former' : 'current';
        if (person && body) addRole(person, { title: LEADS.get(tokens[i].lemma)!, of: body, status });
      }
    }
  }
}
