import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawReport, pageOf } from '../../src/node/report-files.ts';
import { composeReport } from '../../src/report/compose.ts';
import { complaintsOf, fileOf, launched, type Wish } from '../support/browser.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';
import { makeRunResult } from '../support/run-result.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
const LARGEST_BYTES = 1_500_000;
/** What A4 leaves between its margins, in CSS pixels of 1/96 inch. */
const PAPER = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((263 / 25.4) * 96) };

let browser: Browser;
let report: string;

beforeAll(async () => {
  browser = await launched();
  report = pageOf(await drawReport(composeReport(makeRunResult(), ORIGIN)));
});

afterAll(async () => {
  await browser.close();
});

const IDS = (figures: readonly { readonly id: string }[]) => figures.map(({ id }) => id);

const LOADED_FONTS = `document.fonts.ready.then((fonts) =>
  [...fonts].filter((face) => face.status === 'loaded').map((face) => face.family).join())`;

const BREAKS_IN_FIGURES = `[...new Set([...document.querySelectorAll('figure')].map((figure) =>
  getComputedStyle(figure).breakInside))].join()`;

const complaints = (path: string, wish: Wish, look: (page: Page) => Promise<void>) =>
  complaintsOf(browser, { path, wish }, look);

describe('the report in a browser', () => {
  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('opens from a file and the network %s, and nobody complains', async (_, hasScripts) => {
    const path = fileOf(report);
    expect(Buffer.byteLength(report)).toBeLessThan(LARGEST_BYTES);
    const look = async (page: Page) => {
      expect(await page.locator('h1').innerText()).toBe('Head office IT, 2,000 seats');
      expect(await page.locator('figure').count()).toBe(19);
      for (const drawing of await page.locator('figure svg:visible').all()) {
        const box = await drawing.boundingBox();
        expect(box?.width).toBeGreaterThan(400);
        expect(box?.height).toBeGreaterThan(100);
      }
    };
    expect(await complaints(path, { hasScripts }, look)).toEqual([]);
  });

  it('shows the numbers of a figure when asked, without any script', async () => {
    const path = fileOf(report);
    await complaints(path, { hasScripts: false }, async (page) => {
      const details = page.locator('#figure-cost details');
      expect(await details.locator('table').isVisible()).toBe(false);
      await details.locator('summary').click();
      expect(await details.locator('table').isVisible()).toBe(true);
      expect(await details.locator('tbody tr').count()).toBe(7);
    });
  });

  it('shows one priority at a time where there are tabs, and any that is chosen', async () => {
    const path = fileOf(report);
    const look = async (page: Page) => {
      const visible = () => page.locator('.tabs figure:visible').evaluateAll(IDS);
      expect(await visible()).toEqual(['figure-time-steps-2']);
      await page.locator('.tabs label', { hasText: 'P4' }).click();
      expect(await visible()).toEqual(['figure-time-steps-4']);
      await page.keyboard.press('ArrowLeft');
      expect(await visible()).toEqual(['figure-time-steps-3']);
    };
    expect(await complaints(path, { hasScripts: false }, look)).toEqual([]);
  });

  it('shows all of them on paper', async () => {
    await complaints(fileOf(report), {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.tabs figure:visible').count()).toBe(4);
      expect(await page.locator('.tabs label:visible').count()).toBe(0);
    });
  });

  it('says of marks what they stand for, to whoever points at them', async () => {
    await complaints(fileOf(report), { hasScripts: false }, async (page) => {
      const tips = await page.locator('#figure-heat-map title').allTextContents();
      expect(tips.length).toBeGreaterThan(100);
      for (const tip of tips)
        expect(tip).toMatch(/^L\d, (Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+:00: .*%$/);
      const points = await page.locator('#figure-survival title').allTextContents();
      expect(points).toContainEqual(expect.stringMatching(/^P1: [\d.]+\u202f% – [\d.]+\u00a0h$/));
    });
  });

  it('shows the days that are brushed, and all of them again', async () => {
    const look = async (page: Page) => {
      const figure = page.locator('#figure-backlog');
      const rows = figure.locator('tbody tr:visible');
      const all = await figure.locator('tbody tr').count();
      await figure.scrollIntoViewIfNeeded();
      const box = await figure.locator('.canvas').boundingBox();
      const [x = 0, y = 0] = [box?.x, box?.y];
      await page.mouse.move(x + 300, y + 120);
      await page.mouse.down();
      await page.mouse.move(x + 400, y + 130, { steps: 3 });
      await page.mouse.up();
      const some = await rows.count();
      expect(some).toBeGreaterThan(3);
      expect(some).toBeLessThan(all / 3);
      const days = await rows.locator('th').allTextContents();
      expect(await figure.locator('.brushed').innerText()).toContain(`${days[0]} – ${days.at(-1)}`);
      await figure.getByRole('button').click();
      expect(await rows.count()).toBe(all);
    };
    expect(await complaints(fileOf(report), {}, look)).toEqual([]);
  });

  it('gives every figure away as numbers, source and picture, without any script', async () => {
    const document = composeReport(makeRunResult(), ORIGIN);
    const short = { ...document, sections: document.sections.slice(0, 3) };
    const path = fileOf(pageOf(await drawReport(short)));
    const look = async (page: Page) => {
      const taken = new Map<string, string>();
      for (const link of await page.locator('#figure-survival .take a').all()) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const file = await download.path();
        taken.set(download.suggestedFilename(), readFileSync(file, 'utf8'));
      }
      expect([...taken.keys()]).toEqual(['survival.csv', 'survival.vl.json', 'survival.svg']);
      expect(taken.get('survival.csv')).toMatch(/^[A-Z].*,.*\n/);
      expect(JSON.parse(taken.get('survival.vl.json') ?? '')).toHaveProperty('$schema');
      expect(taken.get('survival.svg')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
      expect(await page.locator('figure').count()).toBe(await page.locator('.take').count());
    };
    const found = await complaints(path, { hasScripts: false }, look);
    expect(found.filter((one) => !one.startsWith('request: data:'))).toEqual([]);
  });

  it('gives at least the numbers away where all would make it too large for a mail', () => {
    expect(Buffer.byteLength(report)).toBeLessThanOrEqual(LARGEST_BYTES);
    const links = [...report.matchAll(/<a download="([^"]*)"/g)].map(([, name]) => name);
    expect(links.filter((name) => name?.endsWith('.csv'))).toHaveLength(19);
    const large = ['week-load.svg', 'coverage.svg'];
    expect(links.filter((name) => large.includes(name ?? ''))).toEqual([]);
    expect(links).toContain('targets.svg');
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in the %s', async (scheme) => {
    await complaints(fileOf(report), { scheme }, async (page) => {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<{ violations: { id: string; nodes: [] }[] }>(
        `axe.run(document, { resultTypes: ['violations'] })`,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
    });
  });

  it.each([380, 768, 1280, 1920])('fits a window of %d pixels', async (width) => {
    const path = fileOf(report);
    await complaints(path, { width }, async (page) => {
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
    });
  });

  it('is drawn in its own typeface, and dark where the reader likes it dark', async () => {
    const path = fileOf(report);
    const paper = async (scheme: 'light' | 'dark') => {
      let colour = '';
      await complaints(path, { scheme }, async (page) => {
        const loaded = await page.evaluate<string>(LOADED_FONTS);
        expect(loaded).toContain('Inter');
        colour = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      });
      return colour;
    };
    expect(await paper('light')).toBe('rgb(255, 255, 255)');
    expect(await paper('dark')).toBe('rgb(20, 24, 29)');
  });

  it('keeps the contents in sight and leads to every section', async () => {
    const path = fileOf(report);
    await complaints(path, { hasScripts: false }, async (page) => {
      await page.locator('nav a', { hasText: 'Money' }).click();
      expect(page.url()).toMatch(/#money$/);
      const [contents, section] = await Promise.all([
        page.locator('nav').boundingBox(),
        page.locator('#money h2').boundingBox(),
      ]);
      expect(contents?.y).toBeGreaterThanOrEqual(0);
      expect(section?.y).toBeGreaterThanOrEqual(0);
      expect(section?.y).toBeLessThan(900);
    });
  });

  it('prints on A4, each chart whole on its page', async () => {
    const path = fileOf(report);
    await complaints(path, { width: PAPER.width }, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)];
      expect(boxes.length).toBeGreaterThan(3);
      expect(boxes.length).toBeLessThan(16);
      for (const [, box] of boxes) expect(box?.trim()).toMatch(/^0 0 59[45][.\d]* 84[12][.\d]*$/);
      await page.emulateMedia({ media: 'print' });
      const breaks = await page.evaluate<string>(BREAKS_IN_FIGURES);
      expect(breaks).toBe('avoid');
      for (const figure of await page.locator('figure').all()) {
        expect((await figure.boundingBox())?.height).toBeLessThan(PAPER.height);
        const drawing = await figure.locator('svg').boundingBox();
        expect(drawing?.width).toBeLessThanOrEqual(PAPER.width);
      }
      expect(await page.locator('nav').isVisible()).toBe(false);
    });
  });
});

describe('hostile names', () => {
  const NAMES = [
    '"><script>alert(1)</script>',
    "=cmd|' /C calc'!A0",
    '../../x',
    '<svg onload=alert(1)>',
    '</style><script>alert(1)</script>',
    'javascript:alert(1)',
    '{{constructor.constructor("alert(1)")()}}',
    '客户 \u202eevil\u202c ΑΒΓ',
    'n'.repeat(200),
  ];

  it('appear as text and do nothing', async () => {
    const given = new Map<string, string>();
    const rename = (name: string) => {
      const hostile = given.get(name) ?? `${name} ${NAMES[given.size % NAMES.length]}`;
      given.set(name, hostile);
      return hostile;
    };
    const html = pageOf(await drawReport(composeReport(makeRunResult({ rename }), ORIGIN)));
    expect(given.size).toBeGreaterThanOrEqual(NAMES.length);
    const look = async (page: Page) => {
      const text = (await page.locator('body').textContent()) ?? '';
      for (const name of NAMES) expect(text).toContain(name);
      expect(text).toContain(`${given.get('P2')} resolved within`);
      // Its own program alone.
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('iframe, img, object, [onload]').count()).toBe(0);
    };
    expect(await complaints(fileOf(html), {}, look)).toEqual([]);
  });

  it('come through the command line, from the scenario to the page', async () => {
    const scenario = `name: '"><script>alert(1)</script>'
question: "=cmd|' /C calc'!A0 \\e[2J and \\u202E so on?"
horizon: { start: 2026-01-05, length: 2 weeks }
priorities: { P1: { respond: 15 min, target: 90% } }
tickets:
  call: { arrivals: { rate: 20/day }, priority: { P1: 1 }, reach: { L1: 1 }, handle: { L1: 9 min } }
calendars: { office: { hours: { mon-fri: "08:00-17:00" } } }
teams: { desk: { tier: L1, agents: 2, calendar: office } }
replications: 3
`;
    const folder = temporaryFolder({ 'hostile.yaml': scenario });
    const outcome = await tiersim(folder, ['run', 'hostile.yaml', '--out', 'run', '--no-fail']);
    expect(outcome.err).toContain('report.html');
    expect(outcome.out).not.toContain('\u001b');
    const look = async (page: Page) => {
      expect(await page.locator('h1').innerText()).toBe('"><script>alert(1)</script>');
      expect(await page.locator('.question').textContent()).toMatch(/^=cmd\|' \/C calc'!A0 /);
    };
    expect(await complaints(join(folder, 'run', 'report.html'), {}, look)).toEqual([]);
  });
});
