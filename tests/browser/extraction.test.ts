/** The same code reads the same in a page as in Node: WebAssembly, word classes, names, events, to the byte. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { chromium } from 'playwright-core';
import { readModels } from '../../src/read/files/models';
import { extractIn } from './extraction';
import { FLAGS, findBrowser } from './page';

const path = findBrowser();
const browserTest = path ? test : test.skip;
const ARTICLES = 'graph-data/articles';

jest.setTimeout(120_000);

browserTest('articles are read in a page to the same bytes as in Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-'));
  const browser = await chromium.launch({ executablePath: path as string, args: FLAGS });
  try {
    const config = join(__dirname, 'extraction.config.ts');
    const build = spawnSync('npx', ['vite', 'build', '-c', config, '--outDir', folder, '--emptyOutDir'], {
      encoding: 'utf8',
    });
    expect(build.status).toBe(0);
    const files = Object.fromEntries(
      Object.entries(readModels()).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    ) as Parameters<typeof extractIn>[0];
    const texts = readdirSync(ARTICLES).map((name) => readFileSync(join(ARTICLES, name), 'utf8'));
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, 'extraction.js') });
    const found = await page.evaluate(
      ([models, articles]) =>
        (globalThis as unknown as { dramatis: { extractIn: typeof extractIn } }).dramatis.extractIn(models, articles),
      [files, texts] as const,
    );
    expect(found.length).toBeGreaterThan(10_000);
    expect(found).toBe(extractIn(files, texts));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
