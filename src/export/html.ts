/** The viewer's page with a network in it: one file that opens offline. */
import type { Bundle } from '../model';

const SLOT = /(<script\b[^>]*\bid="dramatis-bundle"[^>]*>)[^<]*(<\/script>)/u;

/**
 * Puts a bundle into the page.
 * @param page the built viewer
 * @throws Error where the page has no place for it
 */
export function writeHtml(page: string, bundle: Bundle): string {
  if (!SLOT.test(page)) throw new Error('the viewer page has no place for the data; build it anew');
  // No text of an article can end the script element or break a line of JavaScript.
  const json = JSON.stringify(bundle).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return page.replace(SLOT, (_all, open: string, close: string) => `${open}${json}${close}`);
}
