/** The page as `npm run build` made it, in a real browser, used as a reader would. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Bundle } from '../../src/model';
import { FAMILIES, KINDS } from '../../viewer/model/look';
import { CAST, sampleBundle } from '../viewer/lake';
import { makeBundle } from '../viewer/sample';
import { findBrowser, Pages, see, seeMarks } from './page';

const path = findBrowser();
const browserTest = path ? test : test.skip;
const sample = sampleBundle();

/** Two countries and a person between them, with one tie each: easy to find on a canvas by colour. */
const small = makeBundle(
  [
    {
      id: 'small',
      title: 'A letter',
      date: '2031-05-02',
      paragraphs: [
        'A letter',
        '[Ana Duarte|person:ana-duarte] of [Valdoria|country:VAL] {accused|accused} [Ormland|country:ORM] in a letter. On Friday she {accused|accused} [it|country:ORM] again.',
      ],
      deeds: { accused: { type: 'ACCUSE', source: ['person:ana-duarte'], target: ['country:ORM'] } },
    },
  ],
  CAST,
  'A letter',
);

jest.setTimeout(60_000);

let pages: Pages;
beforeAll(async () => {
  if (path) pages = await Pages.open(path);
});
afterAll(async () => {
  await pages?.close();
});

const canvas = (page: Page) => page.locator('#graph');
/** Most of the page needs no graph, and a list is sooner there. */
const LIST = '#view=list';
const actorHash = `${LIST}&actor=person%3Apiet-holm`;
const tieHash = `${LIST}&tie=${encodeURIComponent('person:lars-vint verbal-conflict organization:harbour-union')}`;

describe('the file', () => {
  test('is one small HTML file with a place for data', () => {
    const html = readFileSync('dist/viewer/index.html');
    expect(gzipSync(html).length).toBeLessThan(250_000);
    expect(html.toString()).toContain('<script type="application/json" id="dramatis-bundle"></script>');
    expect(statSync('dist/viewer/index.html').isFile()).toBe(true);
  });
});

describe('the graph', () => {
  browserTest('draws actors in the colours of their kinds, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await pages.use(sample, { colorScheme }, async (page) => {
        await page.waitForTimeout(300);
        const picture = await canvas(page).screenshot();
        for (const kind of ['person', 'organization', 'group'] as const) {
          const { count } = await pages.findColour(picture, KINDS[kind].colour[colorScheme]);
          expect(count).toBeGreaterThan(200);
        }
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(21, 24, 29)');
      });
    }
  });

  browserTest('a click on an actor selects it, a click on nothing clears, back brings it back', async () => {
    await pages.use(small, { hash: '#ties=verbal-conflict' }, async (page) => {
      await page.waitForTimeout(300);
      const { x, y, count } = await pages.findColour(await canvas(page).screenshot(), KINDS.person.colour.light);
      expect(count).toBeGreaterThan(100);
      await canvas(page).click({ position: { x, y } });
      await page.waitForFunction(() => location.hash.includes('actor=person'));
      await see(page, '.details', 'Ana Duarte');
      await see(page, '.details', /foreign minister of .*Valdoria/);
      await page.waitForTimeout(400); // Sooner, it would be a double click.
      await canvas(page).click({ position: { x: 5, y: 5 } });
      await page.waitForFunction(() => !location.hash.includes('actor='));
      await page.goBack();
      await page.waitForFunction(() => location.hash.includes('actor=person'));
      await see(page, '.details', 'Ana Duarte');
    });
  });

  browserTest('a click on a tie shows all its sentences with the trigger marked', async () => {
    await pages.use(small, {}, async (page) => {
      await page.waitForTimeout(300);
      const colour = FAMILIES['verbal-conflict'].colour.light;
      const { x, y, count } = await pages.findColour(await canvas(page).screenshot(), colour);
      expect(count).toBeGreaterThan(50);
      await canvas(page).click({ position: { x, y } });
      await page.waitForSelector('.evidence');
      await seeMarks(page, ['accused', 'accused']);
    });
  });
});

describe('evidence', () => {
  browserTest('each mark is the slice of the article, with its type, date and source', async () => {
    await pages.use(
      sample,
      { hash: `${LIST}&tie=${encodeURIComponent('person:lars-vint material-conflict group:fishers')}` },
      async (page) => {
        await seeMarks(page, ['fired']);
        for (const fact of ['Assault', '16 Mar 2031', 'according to', 'Harbour Union'])
          await see(page, '.evidence-facts', fact);
        expect(await page.locator('.article .in-step').textContent()).toBe('fired');
      },
    );
  });

  browserTest('steps through its places and back', async () => {
    await pages.use(sample, { hash: tieHash }, async (page) => {
      await see(page, '.stepper', '1 / 2');
      await see(page, '.article .in-step', /^denied$/);
      await page.getByRole('button', { name: 'Next place' }).click();
      await see(page, '.stepper', '2 / 2');
      await see(page, '.article .in-step', /^accused$/);
      await page.getByRole('button', { name: 'Next place' }).click();
      await see(page, '.article .in-step', /^denied$/);
    });
  });

  browserTest('what is only planned is said to be so, what does not fit is not marked', async () => {
    const bundle = JSON.parse(JSON.stringify(sample));
    const edge = bundle.network.edges.find(
      (e: { key: string }) => e.key === 'country:TES verbal-cooperation country:VAL',
    );
    edge.attributes.evidence[0].trigger = { start: 3, end: 9999 };
    await pages.use(bundle, { hash: `${LIST}&tie=${encodeURIComponent(edge.key)}` }, async (page) => {
      await see(page, '.details', 'Planned, wished or asked for');
      await see(page, '.details', 'do not fit');
      expect(await page.locator('.details .evidence mark').count()).toBe(0);
    });
  });

  browserTest('a mark in the text selects its actor, a trigger its tie', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      await page.locator('.article mark', { hasText: 'Sena Okur' }).first().locator('[role=button]').click();
      await see(page, '.details', /acting mediator of .*River Council/);
      await page.locator('.article mark.trigger', { hasText: 'rejected' }).locator('[role=button]').click();
      await seeMarks(page, ['rejected']);
    });
  });
});

describe('actors', () => {
  browserTest('show kind, roles with status and for whom, other names, mentions and ties', async () => {
    await pages.use(sample, { hash: actorHash }, async (page) => {
      const wanted = [
        'Piet Holm',
        'person',
        'president of',
        'Ormland',
        'former governor of',
        'Also called',
        '7 mentions',
      ];
      for (const words of wanted) await see(page, '.details', words);
      await page.locator('.details .tie-row', { hasText: 'fishers' }).click();
      await seeMarks(page, ['protested']);
    });
  });
});

describe('search and filters', () => {
  browserTest('/ searches, arrows choose, Enter opens', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('harbo');
      await page.waitForSelector('.hit');
      expect(await page.locator('.hit').first().textContent()).toContain('Harbour Union');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await see(page, '.subject', 'Harbour Union');
      await page.keyboard.press('Escape');
      await page.keyboard.type('zzz');
      await see(page, '.hits', 'Nothing found');
    });
  });

  browserTest('the legend hides, counts, and can be reset', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      await see(page, '.filter-sum', '30 of 32 ties shown');
      await page.getByRole('checkbox', { name: /Verbal conflict/ }).uncheck();
      await see(page, '.filter-sum', '21 of 32 ties shown');
      await page.getByRole('button', { name: 'Reset' }).click();
      await see(page, '.filter-sum', '30 of 32 ties shown');
    });
  });

  browserTest('a period keeps to its evidence', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      await page.getByRole('slider', { name: 'From' }).focus();
      for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight');
      await see(page, '.timeline', '8 Mar 2031 – 18 Mar 2031');
      await see(page, '.filter-sum', '13 of 32 ties shown');
      await page.getByRole('button', { name: 'All time' }).click();
      await see(page, '.filter-sum', '30 of 32 ties shown');
    });
  });

  browserTest('officials can be drawn as their country, and taken apart again', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      await page.getByRole('checkbox', { name: /Officials/ }).check();
      await page.locator('.list .actor-link', { hasText: 'Ormland' }).click();
      await see(page, '.details', 'Drawn as this country');
      await page.locator('.details .chips button', { hasText: 'Lars Vint' }).click();
      await see(page, '.subject', 'Lars Vint');
    });
  });
});

describe('without a mouse', () => {
  browserTest('the graph is walked, and the evidence opened, by keys', async () => {
    await pages.use(sample, {}, async (page) => {
      await canvas(page).focus();
      await page.keyboard.press('Enter');
      await see(page, '#live', 'Ormland, country, 12 ties.');
      await page.keyboard.press('ArrowRight');
      await see(page, '#live', /^Tie 1 of 12: /);
      await page.keyboard.press('ArrowDown');
      await see(page, '#live', /ties\.$/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.details .evidence');
    });
  });

  browserTest('the list says all the graph says', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      await page.keyboard.press('l');
      await page.locator('.list thead button', { hasText: 'Name' }).focus();
      await page.keyboard.press('Enter');
      await see(page, '.list tbody tr:first-child th', 'Ana Duarte');
      await page.getByRole('button', { name: 'Show ties of Ana Duarte' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Show sentences' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.branches .evidence mark');
      await page.locator('.branches .quote').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.article .in-step');
    });
  });

  browserTest('the marks of an article are one stop, and arrows go on', async () => {
    await pages.use(sample, { hash: LIST }, async (page) => {
      expect(await page.locator('.article [role=button][tabindex="0"]').count()).toBe(1);
      await page.locator('.article [role=button][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await see(page, '.subject', 'Ormland');
    });
  });
});

describe('every window', () => {
  browserTest('nothing scrolls sideways, on a phone the list comes first', async () => {
    await pages.use(
      sample,
      { viewport: { width: 320, height: 640 }, hash: '#actor=person%3Apiet-holm' },
      async (page) => {
        expect(await page.locator('.list').count()).toBe(1);
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        for (const width of [320, 390, 768]) {
          await page.setViewportSize({ width, height: 800 });
          for (const tab of ['Article', 'Filters', 'Details']) {
            await page.getByRole('button', { name: tab, exact: true }).click();
            expect(await overflow()).toBeLessThanOrEqual(0);
          }
        }
        await page.setViewportSize({ width: 1024, height: 768 });
        await page.waitForSelector('.wide');
        expect(await overflow()).toBeLessThanOrEqual(0);
      },
    );
  });

  browserTest('colours are the reader’s to choose', async () => {
    await pages.use(sample, { hash: LIST, colorScheme: 'light' }, async (page) => {
      const shown = () => page.evaluate(() => document.documentElement.dataset.theme);
      expect(await shown()).toBe('light');
      await page.locator('.theme').click();
      await page.locator('.theme').click();
      expect(await shown()).toBe('dark');
    });
  });

  browserTest('no serious finding of axe, in any view', async () => {
    const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
    const views: [Bundle | null, Parameters<Pages['visit']>[1]][] = [
      [sample, { hash: tieHash.replace('list', 'graph') }],
      [sample, { hash: actorHash, colorScheme: 'dark' }],
      [sample, { hash: actorHash, viewport: { width: 390, height: 844 } }],
      [null, {}],
    ];
    for (const [bundle, options] of views) {
      const visit = await pages.visit(bundle, { ...options, bypassCSP: true });
      await visit.page.waitForTimeout(200);
      await visit.page.evaluate(axe);
      const found = await visit.page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe comes as a script
        const { violations } = await (globalThis as any).axe.run();
        return violations
          .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
          .map((v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0].html}`);
      });
      await visit.close();
      expect(found).toEqual([]);
    }
  });
});
