/** Trees of made sentences: words with their dependents, in the terms of Universal Dependencies. */
import type { Upos } from '../model';
import type { TreeDocument } from './conllu';

/** Marks without a space behind or before them. */
const OPENING = new Set(['(', '“']);
const CLOSING = new Set([',', '.', ')', '”', "'s", '?']);

/** A word with its dependents before and behind it, outermost first and last. */
export interface Node {
  text: string;
  upos: Upos;
  xpos: string;
  lemma: string;
  relation: string;
  before: Node[];
  behind: Node[];
}

/** A word from its tags, "NOUN NN", and its dependents. */
export function node(text: string, tag: string, before: Node[] = [], behind: Node[] = [], lemma = text): Node {
  const [upos, xpos] = tag.split(' ');
  return { text, upos: upos as Upos, xpos, lemma, relation: 'root', before, behind };
}

/** The same word as a dependent. */
export const as = (relation: string, child: Node): Node => ({ ...child, relation });

export const mark = (text: string) =>
  as('punct', node(text, `PUNCT ${text === '“' ? '``' : text === '”' ? "''" : text}`));
export const comma = () => mark(',');

/** The words of a tree in order, with heads; the root is -1. A comma gives way to the mark behind it. */
function inOrder(top: Node): { node: Node; head: number }[] {
  const order: { node: Node; head: Node | null }[] = [];
  const walk = (at: Node, head: Node | null) => {
    for (const child of at.before) walk(child, at);
    order.push({ node: at, head });
    for (const child of at.behind) walk(child, at);
  };
  walk(top, null);
  const kept = order.filter(
    ({ node: { text } }, i) => text !== ',' || !/^[,.)?]?$/.test(order[i + 1]?.node.text ?? ''),
  );
  const place = new Map(kept.map(({ node: at }, i) => [at, i]));
  return kept.map(({ node: at, head }) => ({ node: at, head: head === null ? -1 : place.get(head)! }));
}

/** Writes a tree to the end of a document, with the spaces and capitals of running text. */
export function appendSentence(document: TreeDocument, top: Node, separator: string): void {
  const { tokens } = document;
  const first = tokens.length;
  let { text } = document;
  if (text !== '') text += separator;
  let quoted = false;
  let joined = true;
  let begun = false;
  const order = inOrder(top);
  order.forEach(({ node: word, head }, i) => {
    const closes = CLOSING.has(word.text) || (word.text === '"' && quoted);
    if (!joined && !closes) text += ' ';
    joined = OPENING.has(word.text) || (word.text === '"' && !quoted);
    if (word.text === '"') quoted = !quoted;
    const plain = word.text === 'a' && /^[aeio]/i.test(order[i + 1].node.text) ? 'an' : word.text;
    const form = begun ? plain : plain[0].toUpperCase() + plain.slice(1);
    begun ||= word.upos !== 'PUNCT';
    const start = text.length;
    text += form;
    tokens.push({
      start,
      end: text.length,
      text: form,
      lemma: word.lemma,
      upos: word.upos,
      xpos: word.xpos,
      head: head < 0 ? -1 : first + head,
      deprel: head < 0 ? 'root' : word.relation,
    });
  });
  document.text = text;
  document.sentences.push({
    start: tokens[first].start,
    end: text.length,
    first,
    last: tokens.length,
    zone: 'body',
    paragraph: 0,
  });
}
