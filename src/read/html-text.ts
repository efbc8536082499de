/** The text of HTML as a reader sees it: blocks become paragraphs, scripts and styles go. */
import { parseHTML } from 'linkedom';

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6
  HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TITLE TR UL`.split(/\s+/),
);
const HIDDEN = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'MATH',
  'IFRAME',
  'OBJECT',
  'HEAD',
  'SELECT',
  'BUTTON',
]);

interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: DomNode | null;
  nextSibling: DomNode | null;
  parentNode: DomNode | null;
}

/** Text of a node. Walks without recursion: hostile pages nest deeply. */
export function textOf(root: DomNode): string {
  const parts: string[] = [];
  const isBlock = (node: DomNode) => BLOCKS.has(node.nodeName.toUpperCase());
  let node: DomNode | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' '));
    else if (name === 'BR') parts.push('\n');
    else if (isBlock(node)) parts.push('\n\n');
    let next: DomNode | null = node.nodeType === 1 && HIDDEN.has(name) ? null : node.firstChild;
    while (!next && node && node !== root) {
      if (isBlock(node)) parts.push('\n\n');
      next = node.nextSibling;
      if (!next) node = node.parentNode;
      else break;
    }
    node = next;
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** How many elements lie within each other at most. Walks without recursion, as above. */
export function depthOf(root: DomNode): number {
  let deepest = 0;
  let depth = 0;
  let node: DomNode | null = root;
  while (node) {
    deepest = Math.max(deepest, depth);
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return deepest;
}

/** Text of a fragment or page of HTML. */
export function htmlToText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return textOf(document.body as unknown as DomNode);
}
