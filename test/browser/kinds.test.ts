/** Reports of every kind, in English and in German, in a real browser. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/languages.ts';
import { drawReport, pageOf } from '../../src/node/report-files.ts';
import { inLanguage } from '../../src/units/language.ts';
import { complaintsOf, fileOf, launched } from '../support/browser.ts';
import { everyDocument } from '../support/documents.ts';

const LARGEST_BYTES = 1_500_000;
/** German words are longer, which tells where there is least room; all else is as in English. */
const WIDTHS = { en: [380, 768, 1280], de: [380] } as const;
const KINDS = Object.keys(everyDocument());

let browser: Browser;

beforeAll(async () => {
  browser = await launched();
});

afterAll(async () => {
  await browser.close();
});

describe.each(['en', 'de'] as const)('in the language %s', (code) => {
  it.each(KINDS)('the report of a %s opens without a fault', async (kind) => {
    const language = languageOf(code);
    const document = inLanguage(language, () => everyDocument()[kind]);
    if (document === undefined) throw new Error(`${kind} has no report`);
    const drawn = await drawReport(document);
    const page = inLanguage(language, () => pageOf(drawn));
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(LARGEST_BYTES);
    const path = fileOf(page);
    for (const width of WIDTHS[code]) {
      const look = async (view: Page) => {
        expect(await view.evaluate('document.documentElement.lang')).toBe(code);
        const wide = await view.evaluate<number>('document.documentElement.scrollWidth');
        expect(wide).toBeLessThanOrEqual(width);
        expect(await view.locator('main section').count()).toBeGreaterThan(1);
      };
      expect(await complaintsOf(browser, { path, wish: { width } }, look)).toEqual([]);
    }
    if (code !== 'en') return;
    await complaintsOf(browser, { path, wish: {} }, async (view) => {
      await view.evaluate(axe.source);
      const { violations } = await view.evaluate<{ violations: { id: string; nodes: [] }[] }>(
        `axe.run(document, { resultTypes: ['violations'] })`,
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.length}`)).toEqual([]);
    });
  });
});
