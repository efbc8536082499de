/** Files, folders and standard input become Documents. */
import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Document } from '../../model';
import { InputError } from '../errors';
import { readHtml } from '../html';
import { LONGEST_TEXT, parseRecord } from '../record';
import { readMarkdown, readText } from '../text';
import { decode } from './decode';

type Kind = 'text' | 'markdown' | 'html' | 'ndjson';
const KINDS = new Map<string, Kind>([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.ndjson', 'ndjson'],
  ['.jsonl', 'ndjson'],
]);

export interface ReadOptions {
  /** Told of what was skipped or guessed, a line each. */
  warn?: (message: string) => void;
  /** Publication date for documents that tell none. */
  date?: string;
}

interface Source {
  path: string;
  /** Path without extension, relative to what was asked for. */
  id: string;
  kind: Kind;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'does not exist; check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read (${code ?? (error as Error).message})`;
}

function stat(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw new InputError(path, reason(error));
  }
}

/** Files of a folder and its subfolders that can be read, sorted by path; hidden ones and links are left out. */
function filesIn(folder: string, warn: (message: string) => void, prefix = ''): Source[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new InputError(folder, reason(error));
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => byCode(a.name, b.name))
    .flatMap((entry): Source[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, warn, `${prefix}${entry.name}/`);
      const extension = extname(entry.name).toLowerCase();
      const kind = extension === '' ? undefined : KINDS.get(extension);
      if (!entry.isFile() || !kind) {
        warn(`${path}: skipped; it is no .txt, .md, .html or .ndjson file`);
        return [];
      }
      return [{ path, id: `${prefix}${basename(entry.name, extname(entry.name))}`, kind }];
    });
}

function sourcesOf(paths: readonly string[], warn: (message: string) => void): Source[] {
  return paths.flatMap((path) => {
    if (path === '-') return [{ path, id: 'stdin', kind: 'text' as const }];
    if (stat(path).isDirectory()) {
      const found = filesIn(path, warn);
      if (found.length === 0)
        throw new InputError(path, 'has no articles; put .txt, .md, .html or .ndjson files in it');
      return found;
    }
    return [{ path, id: basename(path, extname(path)), kind: KINDS.get(extname(path).toLowerCase()) ?? 'text' }];
  });
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new InputError(path, reason(error));
  }
}

function documentsOf({ path, id, kind }: Source, warn: (message: string) => void): Document[] {
  const name = path === '-' ? 'standard input' : path;
  if (path !== '-' && stat(path).size > LONGEST_TEXT * 4)
    throw new InputError(name, 'is too large; divide it into articles');
  const text = decode(bytesOf(path), name, warn);
  if (!/\S/u.test(text)) throw new InputError(name, 'is empty; give it some text');
  const isNdjson = kind === 'ndjson' || (path === '-' && /^\s*\{"/u.test(text));
  if (isNdjson) {
    return text.split('\n').flatMap((line, i) => (line.trim() ? [parseRecord(line, `line ${i + 1} of ${name}`)] : []));
  }
  if (text.length > LONGEST_TEXT)
    throw new InputError(name, `is longer than ${LONGEST_TEXT / 1e6} million characters; divide it into articles`);
  const isHtml = kind === 'html' || (kind === 'text' && /^\s*<(?:!doctype|html)\b/iu.test(text));
  const document = isHtml ? readHtml(id, text) : kind === 'markdown' ? readMarkdown(id, text) : readText(id, text);
  if (!/\S/u.test(document.text)) throw new InputError(name, 'has no text in it; check that it is an article');
  return [document];
}

/**
 * Documents of files, folders and "-" (standard input), in a stable order. Ids are unique: a second document of one id gets "-2".
 * @throws InputError where one cannot be read
 */
export function* readInputs(
  paths: readonly string[],
  { warn = () => {}, date }: ReadOptions = {},
): Generator<Document> {
  // Each id with the number of its last copy, so that a file of one id a thousand times is read in one pass.
  const taken = new Map<string, number>();
  for (const source of sourcesOf(paths, warn)) {
    for (const document of documentsOf(source, warn)) {
      let { id } = document;
      let copy = taken.get(id) ?? 0;
      while (taken.has(id)) id = `${document.id}-${++copy}`;
      if (copy) taken.set(document.id, copy);
      taken.set(id, 1);
      yield { ...document, id, date: document.date ?? date ?? null };
    }
  }
}
