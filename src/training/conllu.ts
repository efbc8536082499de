/** Reads CoNLL-U treebanks (universaldependencies.org/format.html) with the text and offsets rebuilt from SpaceAfter. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Sentence, Token, Upos } from '../model';

/** Where the treebanks stand beside the repository. */
export const TREEBANKS = resolve(import.meta.dirname, '../../../shared/train/ud');

/** A document with its gold tokens, tags and trees. `head` indexes `tokens`, -1 for a root. */
export interface TreeDocument {
  id: string;
  /** EWT_weblog, GUM_news, PUD ... */
  genre: string;
  text: string;
  tokens: Token[];
  sentences: Sentence[];
}

interface Builder extends TreeDocument {
  chunks: string[];
  length: number;
  paragraph: number;
}

const start = (id: string, genre: string): Builder => ({
  id,
  genre,
  text: '',
  tokens: [],
  sentences: [],
  chunks: [],
  length: 0,
  paragraph: 0,
});

function append(document: Builder, text: string): void {
  document.chunks.push(text);
  document.length += text.length;
}

/** Documents of one file, divided by `# newdoc`. Empty nodes are left out; of a multiword token the parts share the characters. */
export function readConllu(content: string, name: string): TreeDocument[] {
  const documents: TreeDocument[] = [];
  const genre = name.startsWith('GUM_') ? name.split('_').slice(0, 2).join('_') : name;
  let document = start(name, genre);
  let base = 0;
  let surface: { first: number; last: number; from: number; at: number; text: string; space: boolean } | null = null;
  const finish = () => {
    document.text = document.chunks.join('');
    if (document.tokens.length > 0) documents.push(document);
  };
  for (const line of content.split('\n')) {
    if (line.startsWith('# newdoc')) {
      finish();
      document = start(line.replace(/^# newdoc(?: id)?\s*=?\s*/, '').trim() || `${name}-${documents.length}`, genre);
      base = 0;
    } else if (/^# newpar(?:$| id)/.test(line)) {
      if (document.length > 0) append(document, '\n\n');
      document.paragraph++;
    } else if (line === '') {
      if (document.tokens.length > base) {
        const last = document.tokens.length;
        document.sentences.push({
          start: document.tokens[base].start,
          end: document.tokens[last - 1].end,
          first: base,
          last,
          zone: 'body',
          paragraph: document.paragraph,
        });
        base = last;
      }
    } else if (!line.startsWith('#')) {
      const [id, form, lemma, upos, xpos, , head, deprel, , misc] = line.split('\t');
      const space = !misc.includes('SpaceAfter=No');
      if (id.includes('.')) continue;
      if (id.includes('-')) {
        const [first, last] = id.split('-').map(Number);
        surface = { first, last, from: document.length, at: document.length, text: form, space };
        append(document, form + (space ? ' ' : ''));
        continue;
      }
      const n = Number(id);
      let from = document.length;
      let to = from + form.length;
      if (surface && n >= surface.first && n <= surface.last) {
        const end = surface.from + surface.text.length;
        from = Math.min(surface.at, end - 1);
        to = n === surface.last ? end : Math.min(from + form.length, end);
        surface.at = to;
        if (n === surface.last) surface = null;
      } else append(document, form + (space ? ' ' : ''));
      document.tokens.push({
        start: from,
        end: to,
        text: form,
        lemma,
        upos: upos as Upos,
        xpos,
        head: head === '0' ? -1 : base + Number(head) - 1,
        deprel,
      });
    }
  }
  finish();
  return documents;
}

/**
 * All documents of the treebanks, in the order of file names.
 * @throws Error where the folder is missing
 */
export function readTreebanks(folder = TREEBANKS): TreeDocument[] {
  if (!existsSync(folder)) throw new Error(`treebanks not found: expected ${basename(folder)} at ../shared/train/ud`);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .flatMap((file) => readConllu(readFileSync(join(folder, file), 'utf8'), file.slice(0, -'.conllu'.length)));
}
