/** A real browser with the built page: found where systems keep it, closed to the network, one for a whole file of tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Bundle } from '../../src/model';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PAGE = 'dist/viewer/index.html';

/**
 * The path of a browser, or null where there is none and it may be missing.
 * @throws Error where it may not: under continuous integration
 */
export function findBrowser(): string | null {
  const found = PLACES.find((place) => place && existsSync(place)) ?? null;
  if (!found && process.env.CI === 'true') throw new Error('No browser: install chromium, or name one in CHROMIUM.');
  if (!found)
    process.stderr.write('No browser found: its tests are skipped. Install chromium, or name one in CHROMIUM.\n');
  return found;
}

/** What a page did besides what was asked of it. */
export interface Visit {
  page: Page;
  /** Errors and warnings of the console, and errors nobody caught. */
  complaints: string[];
  /** Addresses asked for, other than the page's own file. */
  requests: string[];
  close(): Promise<void>;
}

export class Pages {
  private readonly folder = mkdtempSync(join(tmpdir(), 'viewer-'));
  private count = 0;

  private constructor(readonly browser: Browser) {}

  static async open(path: string): Promise<Pages> {
    return new Pages(await chromium.launch({ executablePath: path, args: FLAGS }));
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens the page with a bundle inside, or with none. */
  async visit(bundle: Bundle | string | null, options: BrowserContextOptions & { hash?: string } = {}): Promise<Visit> {
    const { hash = '', ...contextOptions } = options;
    const text = typeof bundle === 'string' ? bundle : JSON.stringify(bundle);
    const data = bundle === null ? '' : text.replaceAll('<', '\\u003c');
    const html = readFileSync(PAGE, 'utf8').replace('id="dramatis-bundle">', (tag) => tag + data);
    const file = join(this.folder, `${this.count++}.html`);
    writeFileSync(file, html);
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
    const page = await context.newPage();
    const visit: Visit = { page, complaints: [], requests: [], close: () => context.close() };
    page.on('pageerror', (error) => visit.complaints.push(String(error)));
    page.on('console', (message) => {
      // Software drawing tells its own speed; nobody else has to know.
      if (message.type() === 'error' || (message.type() === 'warning' && !message.text().includes('GL Driver'))) {
        visit.complaints.push(message.text());
      }
    });
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== pathToFileURL(file).href && !request.url().startsWith('data:')) {
        visit.requests.push(request.url());
      }
    });
    await page.goto(pathToFileURL(file).href + hash);
    await page.waitForSelector('.app, .drop-zone');
    return visit;
  }

  /**
   * Uses the page.
   * @throws Error where it complained or asked for anything
   */
  async use(
    bundle: Bundle | string | null,
    options: Parameters<Pages['visit']>[1],
    act: (page: Page) => Promise<void>,
  ): Promise<void> {
    const visit = await this.visit(bundle, options);
    try {
      await act(visit.page);
      const wrong = [...visit.complaints, ...visit.requests];
      if (wrong.length) throw new Error(`The page complained or asked for something: ${wrong.join('\n')}`);
    } finally {
      await visit.close();
    }
  }

  /** How many pixels of a picture have nearly this colour (#rrggbb), and the middle of them. */
  async findColour(png: Buffer, colour: string): Promise<{ count: number; x: number; y: number }> {
    const page = await this.browser.newPage();
    const source = `data:image/png;base64,${png.toString('base64')}`;
    const found = await page.evaluate(
      async ([url, hex]) => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
        let [count, x, y] = [0, 0, 0];
        for (let i = 0; i < data.length; i += 4) {
          if (!wanted.every((value, channel) => Math.abs(data[i + channel] - value) < 6)) continue;
          count += 1;
          x += (i / 4) % image.width;
          y += Math.floor(i / 4 / image.width);
        }
        return { count, x: x / count, y: y / count };
      },
      [source, colour],
    );
    await page.close();
    return found;
  }
}

/** Waits until a part of the page says this. */
export const see = (page: Page, part: string, words: string | RegExp): Promise<void> =>
  page.locator(part, { hasText: words }).first().waitFor({ state: 'attached', timeout: 8000 });

/** Waits until the evidence has just these triggers marked. */
export const seeMarks = (page: Page, wanted: string[]): Promise<unknown> =>
  page.waitForFunction(
    (words) => {
      const marks = [...document.querySelectorAll('.details .evidence mark')].map((mark) => mark.textContent);
      return JSON.stringify(marks) === JSON.stringify(words);
    },
    wanted,
    { timeout: 8000 },
  );
