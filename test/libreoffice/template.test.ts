/** Slides on the presentation of a company: a template of LibreOffice stands for one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OfficeParts, packOffice, unpackOffice } from '../../src/office/office-zip.ts';
import { find, LIBREOFFICE } from '../support/installed.ts';
import { tiersim } from '../support/memory-host.ts';
import { officeFaults } from '../support/office.ts';

const CURVE = '/usr/lib/libreoffice/share/template/common/presnt/Blue_Curve.otp';
const RUN = ['run', 'scenarios/first.yaml', '--replications', '3', '--no-fail', '--quiet'];
const folder = mkdtempSync(join(tmpdir(), 'tiersim-template-'));
const template = join(folder, 'Blue_Curve.pptx');
const run = join(folder, 'run');

beforeAll(async () => {
  convert(CURVE, 'pptx');
  expect((await tiersim(process.cwd(), [...RUN, '--out', run])).status).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function convert(file: string, format: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const words = ['--headless', '--convert-to', format, '--outdir', folder, file];
  execFileSync(find(LIBREOFFICE) ?? '', [profile, ...words], { stdio: 'ignore' });
}

const report = (out: string, ...words: readonly string[]) =>
  tiersim(process.cwd(), ['report', run, '--out', join(folder, out), '--quiet', ...words]);

/** The template with one of its parts changed. */
function changed(name: string, change: (parts: OfficeParts) => void): string {
  const parts = unpackOffice(new Uint8Array(readFileSync(template)));
  change(parts);
  const file = join(folder, name);
  writeFileSync(file, packOffice(parts));
  return file;
}

describe('slides on a template', () => {
  it('have its master, titles of its layouts, and its typeface, and open without repair', async () => {
    expect((await report('dressed', '--to', 'pptx', '--template', template)).status).toBe(0);
    const file = join(folder, 'dressed', 'deck.pptx');
    const bytes = new Uint8Array(readFileSync(file));
    expect(officeFaults(bytes)).toEqual([]);
    const parts = unpackOffice(bytes);
    const theirs = unpackOffice(new Uint8Array(readFileSync(template)));
    const masters = [...parts.keys()].filter((name) => name.startsWith('ppt/slideMasters/slide'));
    expect(masters.length).toBeGreaterThan(0);
    for (const name of masters) expect(parts.get(name)).toBe(theirs.get(name));
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    for (const [name, slide] of slides) {
      expect(slide, name).toContain('<p:ph type="title"/>');
      expect(slide, name).not.toContain('typeface="Arial"');
    }
    convert(file, 'pdf');
    const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1');
    const counts = [...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count));
    expect(Math.max(...counts)).toBe(slides.length);
  });

  it('keep everything on the slide', async () => {
    await report('inside', '--to', 'pptx', '--template', template);
    const parts = unpackOffice(new Uint8Array(readFileSync(join(folder, 'inside', 'deck.pptx'))));
    const [, width, height] =
      /<p:sldSz cx="(\d+)" cy="(\d+)"/.exec(String(parts.get('ppt/presentation.xml'))) ?? [];
    for (const [name, slide] of parts) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
      const boxes = String(slide).matchAll(
        /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g,
      );
      for (const [, x, y, across, down] of boxes) {
        expect(Number(x), name).toBeGreaterThanOrEqual(0);
        expect(Number(y), name).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(across), name).toBeLessThanOrEqual(Number(width));
        expect(Number(y) + Number(down), name).toBeLessThanOrEqual(Number(height));
      }
    }
  });

  it('are refused, before anything is written, where the file is no template', async () => {
    const missing = join(folder, 'missing.pptx');
    const text = join(folder, 'text.pptx');
    writeFileSync(text, 'no archive');
    const square = changed('square.pptx', (parts) => {
      const own = String(parts.get('ppt/presentation.xml'));
      const size = '<p:sldSz cx="9144000" cy="6858000"';
      parts.set('ppt/presentation.xml', own.replace(/<p:sldSz cx="\d+" cy="\d+"/, size));
    });
    const bare = changed('bare.pptx', (parts) => {
      for (const name of parts.keys()) if (name.includes('slideLayout')) parts.delete(name);
    });
    const sheet = changed('sheet.pptx', (parts) => parts.delete('ppt/presentation.xml'));
    for (const [file, said] of [
      [missing, /E201 .*missing\.pptx cannot be read/],
      [text, /E231 .*no PowerPoint file/],
      [square, /E231 .*1\.33 times as wide as high; wide ones \(16:9\) are needed/],
      [bare, /E231 .*it has no part ppt\/slideLayouts/],
      [sheet, /E231 .*it has no part ppt\/presentation\.xml/],
    ] as const) {
      const { status, err } = await report('refused', '--to', 'pptx', '--template', file);
      expect(status, file).not.toBe(0);
      expect(err).toMatch(said);
    }
    const { err } = await report('refused', '--to', 'pdf', '--template', template);
    expect(err).toMatch(/E218 .*--template is for slides/);
  });
});
