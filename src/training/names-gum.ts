/**
 * Names from GUM's entity annotation (MISC column, `Entity=`): an entity of type person, organization or place, or the country of a person,
 * whose head is a proper noun. The name is the head with adjoining proper nouns, in organizations and places continued over "of", "for",
 * "and", "the". Where the head is a title or common noun ("nominee Ann Lee"), the name may stand in its flat or appos dependent.
 */
import type { NameType } from '../model';
import type { NamesDocument } from './names-data';

interface Row {
  form: string;
  upos: string;
  xpos: string;
  head: number;
  deprel: string;
  entity: string;
  start: number;
  end: number;
}

const TYPES: Record<string, NameType> = { person: 'PER', organization: 'ORG', place: 'LOC' };
const LINKS = new Set(['of', 'for', 'and', 'the', '&']);

/** Rebuilds the text of a treebank file and reads its names. One document. */
export function namesOfGum(id: string, conllu: string): NamesDocument {
  let text = '';
  const sentences: Row[][] = [];
  for (const block of conllu.split('\n\n')) {
    if (!block.trim()) continue;
    if (text && /^# newpar\b/m.test(block)) text = `${text.trimEnd()}\n\n`;
    const rows: Row[] = [];
    let surface: { last: number; start: number; end: number } | null = null;
    for (const line of block.split('\n')) {
      if (!line || line.startsWith('#')) continue;
      const [number, form, , upos, xpos, , head, deprel, , misc] = line.split('\t');
      if (number.includes('.')) continue;
      const space = misc.includes('SpaceAfter=No') ? '' : ' ';
      if (number.includes('-')) {
        surface = { last: Number(number.split('-')[1]), start: text.length, end: text.length + form.length };
        text += form + space;
        continue;
      }
      let start = text.length;
      let end = start + form.length;
      if (surface && Number(number) <= surface.last) {
        const found = text.indexOf(
          form,
          rows.length > 0 ? Math.max(surface.start, rows[rows.length - 1].end) : surface.start,
        );
        start = found >= 0 && found + form.length <= surface.end ? found : surface.start;
        end = found >= 0 && found + form.length <= surface.end ? found + form.length : surface.end;
      } else text += form + space;
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
      rows.push({ form, upos, xpos, head: Number(head) - 1, deprel, entity, start, end });
    }
    sentences.push(rows);
  }
  const names = sentences.flatMap(namesOfSentence);
  names.sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost = names.filter((name, i) => !names.some((other, j) => j !== i && covers(other, name, j < i)));
  return { id, source: 'gum', text, names: outermost, unknown: [] };
}

interface Found {
  start: number;
  end: number;
  type: NameType;
}

const covers = (outer: Found, inner: Found, before: boolean) =>
  outer.start <= inner.start && outer.end >= inner.end && (before || outer.end - outer.start > inner.end - inner.start);

function namesOfSentence(rows: Row[]): Found[] {
  const open: { type: string; first: number; id: string }[] = [];
  const found: Found[] = [];
  rows.forEach((row, i) => {
    for (const piece of row.entity.match(/\(?[^()]+\)?/g) ?? []) {
      const [id, type] = piece.replace(/[()]/g, '').split('-');
      if (piece.startsWith('(')) open.push({ type, first: i, id });
      if (!piece.endsWith(')')) continue;
      const at = piece.startsWith('(') ? open.length - 1 : open.findLastIndex((entity) => entity.id === id);
      if (at < 0) continue;
      const [entity] = open.splice(at, 1);
      const type2 = TYPES[entity.type];
      const name = type2 && nameIn(rows, entity.first, i + 1, type2);
      if (name) found.push(name);
    }
  });
  return found;
}

function nameIn(rows: Row[], first: number, last: number, type: NameType): Found | null {
  let anchor = -1;
  for (let i = first; i < last && anchor < 0; i++) if (rows[i].head < first || rows[i].head >= last) anchor = i;
  if (anchor < 0) return null;
  const proper = (i: number) => i >= first && i < last && (rows[i].upos === 'PROPN' || rows[i].xpos.startsWith('NNP'));
  if (!proper(anchor)) {
    const head = anchor;
    anchor = rows.findIndex(
      (row, i) =>
        proper(i) && row.head === head && (row.deprel === 'flat' || (row.deprel === 'appos' && i === head + 1)),
    );
    if (anchor < 0) return null;
  }
  if (rows[anchor].xpos === 'NNPS' && type !== 'LOC' && rows[anchor].head >= 0 && anchor === first) return null;
  let from = anchor;
  let to = anchor + 1;
  const hyphen = (i: number) =>
    i > first &&
    i < last - 1 &&
    rows[i].form === '-' &&
    rows[i - 1].end === rows[i].start &&
    rows[i + 1].start === rows[i].end;
  for (;;) {
    if (proper(from - 1)) from--;
    else if (type !== 'PER' && rows[from - 1]?.xpos === 'POS' && proper(from - 2)) from -= 2;
    else if (hyphen(from - 1) && proper(from - 2)) from -= 2;
    else break;
  }
  for (;;) {
    if (proper(to)) to++;
    else if (type !== 'PER' && rows[to]?.xpos === 'POS' && proper(to + 1)) to += 2;
    else if (hyphen(to) && proper(to + 1)) to += 2;
    else if (type !== 'PER' && to < last && LINKS.has(rows[to].form)) {
      let next = to;
      while (next < last && LINKS.has(rows[next].form)) next++;
      if (!proper(next)) break;
      to = next + 1;
    } else break;
  }
  return { start: rows[from].start, end: rows[to - 1].end, type };
}
