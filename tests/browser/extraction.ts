/** What a page needs to read an article: bundled by extraction.config.ts, called by extraction.test.ts. */
import { extract } from '../../src/extract';
import { createAnalyser } from '../../src/language/analyser';
import type { ModelFiles } from '../../src/language/models';
import { readText } from '../../src/read/text';

/** Extracts articles with model files in base64; the extractions as JSON. */
export function extractIn(files: Readonly<Record<keyof ModelFiles, string>>, texts: readonly string[]): string {
  const models = Object.fromEntries(
    Object.entries(files).map(([name, base64]) => [name, Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]),
  );
  const analyser = createAnalyser(models);
  return JSON.stringify(texts.map((text, i) => extract(readText(`text-${i}`, text), analyser)));
}
