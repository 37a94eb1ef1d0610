/** Pages in a real browser, and everything that it complains of. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM, find } from './installed.ts';
import { temporaryFolder } from './memory-host.ts';

/** Starts the browser. */
export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath: find(CHROMIUM) ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/** A page as a file. */
export function fileOf(html: string): string {
  return join(temporaryFolder({ 'report.html': html }), 'report.html');
}

/** Runs in the page; every text of this kind does, where the types of a browser are unknown. */
const REPORT_VIOLATIONS = `addEventListener('securitypolicyviolation', (event) => {
  console.error('forbidden: ' + event.violatedDirective + ' ' + event.blockedURI);
});`;

/** How a page is looked at. */
export interface Wish {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly hasScripts?: boolean;
}

/** Opens a page, lets `look` look at it, and gives everything the browser complained about. */
export async function complaintsOf(
  browser: Browser,
  { path, wish }: { readonly path: string; readonly wish: Wish },
  look: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: wish.width ?? 1280, height: 900 },
    colorScheme: wish.scheme ?? 'light',
    javaScriptEnabled: wish.hasScripts ?? true,
    reducedMotion: 'reduce',
    offline: true,
  });
  const found: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => found.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith('data:')) found.push(`request: ${url}`);
  });
  await page.addInitScript(REPORT_VIOLATIONS);
  await page.goto(address);
  await look(page);
  await context.close();
  return found;
}
