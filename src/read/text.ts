/** Plain text and Markdown become Documents. */
import { marked } from 'marked';
import type { Document } from '../model';
import { htmlToText } from './html-text';
import { readRecord } from './record';

/** Line ends become \n; a byte order mark and trailing blanks go. */
export const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');

/** A plain text file. Offsets refer to the tidied text. */
export const readText = (id: string, text: string): Document => readRecord({ id, text: tidy(text) });

/** Quotes and lists nested so deep that Markdown takes a stack or minutes for them; no article has them. */
const TOO_DEEP = /^(?:[ \t>*+-]|\d\.){200}/mu;

/** What a reader sees of Markdown; the source itself where it cannot be made out. */
function markdownToText(source: string): string {
  if (TOO_DEEP.test(source)) return source;
  try {
    return htmlToText(marked.parse(source, { async: false }));
  } catch {
    // Marked runs out of stack on some nesting.
    return source;
  }
}

/** A Markdown file: what a reader sees of it, headings as lines of their own. */
export const readMarkdown = (id: string, source: string): Document =>
  readRecord({ id, text: markdownToText(tidy(source).replace(/^---\n[\s\S]*?\n---\n/u, '')) });
