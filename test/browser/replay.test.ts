/** The page that plays a day, in a real browser: it plays, can be scrubbed, and says the truth. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DayReplay } from '../../src/event-log/replayed-day.ts';
import { replayPage } from '../../src/node/replay-file.ts';
import { countsAt } from '../../src/page/day.ts';
import { CHROMIUM, find } from '../support/installed.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: find(CHROMIUM) ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
});

/** Opens a page and gives what the browser complained about. */
async function complaints(path: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const found: string[] = [];
  page.on('console', (message) => {
    // The test reads pixels back, the page does not.
    if (!message.text().includes('getImageData')) found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (url !== pathToFileURL(path).href && !url.startsWith('data:')) found.push(`request: ${url}`);
  });
  await page.goto(pathToFileURL(path).href);
  await look(page);
  await context.close();
  return found;
}

const scrub = (page: Page, second: number) =>
  page.evaluate(`{
    const time = document.getElementById('time');
    time.value = '${second}';
    time.dispatchEvent(new Event('input'));
  }`);

/** Numbers below the picture, and whether there is ink of any colour in it. */
const READ = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const canvas = document.getElementById('picture');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] > 0 && Math.abs(data[at] - data[at + 2]) > 60) coloured += 1;
  const number = (id) => Number(document.getElementById(id).textContent);
  done({
    clock: document.getElementById('clock').textContent,
    waiting: number('n-waiting'), inWork: number('n-work'), solvedToday: number('n-solved'),
    withCustomer: number('n-customer'), atVendor: number('n-vendor'), late: number('n-late'),
    coloured,
  });
})))`;

describe('the replay of a day of the head office', () => {
  it('can be scrubbed, and says at every hour what the day says', async () => {
    const folder = temporaryFolder();
    const scenario = join(process.cwd(), 'scenarios/two-tiers.yaml');
    const run = ['run', scenario, '-n', '2', '--out', 'run', '--no-report', '--quiet', '--no-fail'];
    expect((await tiersim(folder, run)).status).toBe(0);
    const report = ['report', 'run', '--to', 'replay', '--replication', '2', '--summary', 'none'];
    expect((await tiersim(folder, report)).status).toBe(0);
    const path = join(folder, 'run', 'replay.html');
    const html = readFileSync(path, 'utf8');
    const data = /<script type="application\/json" id="day">(.*)<\/script>/.exec(html)?.[1] ?? '';
    const day = JSON.parse(data) as DayReplay;
    expect(day.replication).toBe(2);
    const look = async (page: Page) => {
      for (const hour of [0, 9, 12, 16]) {
        await scrub(page, hour * 3600);
        const shown = await page.evaluate<Record<string, number | string>>(READ);
        const { waiting, ...counts } = countsAt(day, hour * 3600);
        expect(shown).toMatchObject({
          clock: `${`${hour}`.padStart(2, '0')}:00`,
          waiting: waiting.reduce((sum, count) => sum + count, 0),
          ...counts,
        });
        if (counts.inWork > 0) expect(shown.coloured).toBeGreaterThan(100);
      }
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>(
        `axe.run(document, { resultTypes: ['violations'] })`,
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
    };
    expect(await complaints(path, look)).toEqual([]);
  });

  it('plays on when asked, and stops', async () => {
    const path = pageWith('P1');
    const look = async (page: Page) => {
      await scrub(page, 3600);
      await page.selectOption('#speed', '1800');
      await page.click('#play');
      const clockAt = () => page.textContent('#clock');
      await expect.poll(clockAt, { timeout: 20_000 }).toMatch(/^(?!00|01)/);
      await page.click('#play');
      expect(await page.textContent('#play')).toBe('Play');
      const clock = await page.textContent('#clock');
      await page.waitForTimeout(200);
      expect(await page.textContent('#clock')).toBe(clock);
    };
    expect(await complaints(path, look)).toEqual([]);
  });

  it('shows hostile names as text', async () => {
    const hostile = '</script><script>alert(1)</script><!--';
    const look = async (page: Page) => {
      expect(await page.textContent('.legend')).toContain(hostile);
      expect(await page.textContent('h1')).toBe(hostile);
      expect(await page.locator('script').count()).toBe(2);
    };
    expect(await complaints(pageWith(hostile), look)).toEqual([]);
  });
});

/** A page of a made-up day in which everything has this name. */
function pageWith(name: string): string {
  const day: DayReplay = {
    ...{ date: '2026-03-30', zone: 'UTC', replication: 1, seconds: 86_400 },
    ...{ tiers: [name], priorities: [name] },
    people: [{ name, team: name, tier: 0, steps: [[0, 1]] }],
    tickets: [
      {
        id: name,
        priority: 0,
        late: null,
        steps: [
          [0, 0, 0],
          [5000, 1, 0],
        ],
      },
    ],
  };
  const folder = temporaryFolder({ 'replay.html': replayPage(name, day) });
  return join(folder, 'replay.html');
}
