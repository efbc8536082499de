/** What the page makes of any data: hostile, broken, little, none. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Bundle } from '../../src/model';
import { sampleBundle } from '../viewer/lake';
import { makeBundle } from '../viewer/sample';
import { findBrowser, Pages, see } from './page';

const path = findBrowser();
const browserTest = path ? test : test.skip;
const sample = sampleBundle();

const HOSTILE = '</script><script>document.title="broken"</script><img src=x onerror=alert(1)>';
const hostile = (): Bundle =>
  makeBundle(
    [
      {
        id: 'hostile',
        title: HOSTILE,
        date: null,
        paragraphs: [
          `Head ${HOSTILE}`,
          '[Ana Duarte|person:x] {met|met} [אנה דוארטה|person:y] 👩🏽‍🚀 and said <b>“&amp; so on”</b>.',
        ],
        deeds: { met: { type: 'CONSULT', source: ['person:x', 'person:y'], target: ['person:x', 'person:y'] } },
      },
    ],
    {
      'person:x': {
        kind: 'person',
        name: HOSTILE,
        aliases: ['<i>alias</i>'],
        roles: [{ title: '<u>chief</u>', of: '<s>', status: 'current' }],
      },
      'person:y': { kind: 'person', name: 'אנה דוארטה' },
    },
    HOSTILE,
  );

jest.setTimeout(60_000);

let pages: Pages;
beforeAll(async () => {
  if (path) pages = await Pages.open(path);
});
afterAll(async () => {
  await pages?.close();
});

describe('any data', () => {
  browserTest('hostile words are words', async () => {
    await pages.use(hostile(), { hash: '#view=list&actor=person:x' }, async (page) => {
      expect(await page.locator('.title').textContent()).toBe(HOSTILE);
      await see(page, '.subject', HOSTILE);
      await see(page, '.article', '👩🏽‍🚀 and said <b>“&amp; so on”</b>.');
      await see(page, '.roles', '<u>chief</u> of <s>');
      expect(await page.locator('.article mark', { hasText: 'אנה דוארטה' }).count()).toBe(1);
      expect(await page.title()).toContain('</script>');
      expect(await page.locator('img, b, i, u, s').count()).toBe(0);
    });
  });

  browserTest('none, broken, and a dropped file', async () => {
    await pages.use(null, {}, async (page) => {
      await see(page, '.drop-zone', 'Choose a file');
      const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      await page.locator('input[type=file]').setInputFiles(file('notes.json', '{"a": 1'));
      await see(page, '[role=alert]', 'notes.json cannot be opened.');
      await page.locator('input[type=file]').setInputFiles(file('other.json', '{"version": 3}'));
      await see(page, '[role=alert]', '$.version: expected 1, found 3');
      await page.locator('input[type=file]').setInputFiles(file('lake.json', JSON.stringify(sample)));
      await page.waitForSelector('.app');
      expect(await page.locator('.title').textContent()).toBe('The lake dispute');
    });
  });

  browserTest('nobody, one actor, and actors without ties', async () => {
    const of = (count: number): Bundle => {
      const bundle: Bundle = JSON.parse(JSON.stringify(sample));
      const network = bundle.network as { nodes: unknown[]; edges: unknown[] };
      network.nodes.length = count;
      network.edges.length = 0;
      return bundle;
    };
    await pages.use(of(0), { hash: '#view=graph' }, async (page) =>
      expect(await page.locator('.canvas-notice').textContent()).toContain('No actors'),
    );
    await pages.use(of(1), { hash: '#view=graph&actor=country:VAL' }, async (page) => {
      await see(page, '.subject', 'Valdoria');
    });
    await pages.use(of(6), { hash: '#view=graph' }, async (page) =>
      expect(await page.locator('.canvas-notice').textContent()).toContain('no ties'),
    );
  });

  browserTest('a link to what is not there still opens', async () => {
    await pages.use(sample, { hash: '#actor=person:nobody&view=list&doc=none&kinds=cube' }, async (page) => {
      await see(page, '.notices', 'not in this file');
    });
  });

  browserTest('a browser without WebGL shows the list', async () => {
    const visit = await pages.visit(null);
    await visit.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await visit.page.reload();
    await visit.page.locator('input[type=file]').setInputFiles({
      name: 'lake.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(sample)),
    });
    await visit.page.waitForSelector('.list');
    await see(visit.page, '.notices', 'WebGL');
    await visit.close();
  });
});
