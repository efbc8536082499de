/** News pages become Documents: the article by Readability, title and date from what the page says of itself. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Document } from '../model';
import { findDate } from './dates';
import { depthOf, textOf } from './html-text';
import { readRecord } from './record';
import { tidy } from './text';

type Page = ReturnType<typeof parseHTML>['document'];

const DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="DC.date.issued"]',
  'time[datetime]',
];

/** Readability takes time by the square of depth and size, and more; pages that people write are far smaller. */
const DEEPEST = 200;
const MOST_ELEMENTS = 20_000;

/** Publication date from meta elements, <time> or JSON-LD; null where the page tells none. */
function dateOf(page: Page): string | null {
  for (const selector of DATES) {
    const element = page.querySelector(selector);
    const found = findDate(element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? '');
    if (found) return found.date;
  }
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script.textContent ?? '');
    const date = found ? findDate(found[1]) : null;
    if (date) return date.date;
  }
  return null;
}

/** A page. Where no article is found in it, its whole text is read. */
export function readHtml(id: string, html: string): Document {
  // A fragment has no body to read; a page has.
  const { document: page } = parseHTML(
    /<(?:html|body)\b/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  const date = dateOf(page);
  const url = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const whole = page.body ? textOf(page.body as never) : '';
  const heading =
    page.querySelector('meta[property="og:title"]')?.getAttribute('content') ??
    page.querySelector('h1')?.textContent ??
    page.title;
  let article: { title?: string | null; content?: string | null } | null = null;
  try {
    if (page.body && depthOf(page.body as never) <= DEEPEST)
      article = new Readability(page as never, { maxElemsToParse: MOST_ELEMENTS }).parse();
  } catch {
    // Readability gives up on some broken pages; the whole text is read then.
  }
  const body = article?.content
    ? textOf(parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body as never)
    : '';
  const title = (heading || article?.title || '').replace(/\s+/gu, ' ').trim();
  const content = body.length > 200 || body.length > whole.length / 2 ? body : whole;
  const text = title && !content.startsWith(title) ? `${title}\n\n${content}` : content;
  return readRecord({ id, text: tidy(text), title: title || null, date, url });
}
