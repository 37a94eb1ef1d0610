/** LibreOffice opens what the program writes, finds every page, and reckons what it reckoned. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOffice, unpackOffice } from '../../src/office/office-zip.ts';
import { find, LIBREOFFICE } from '../support/installed.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';

const RUN = ['scenarios/head-office.yaml', '--replications', '4', '--no-fail', '--quiet'];
const VARIANT = 'scenarios/variants/head-office-premium-vendor.yaml';

/** Folders of a run and of a comparison, each with a deck and a workbook. */
const folders: Record<'run' | 'comparison', string> = { run: '', comparison: '' };

const place = mkdtempSync(join(tmpdir(), 'tiersim-office-'));

beforeAll(async () => {
  for (const kind of ['run', 'comparison'] as const) {
    const out = join(place, kind);
    const words =
      kind === 'run'
        ? ['run', ...RUN, '--out', out]
        : ['compare', RUN[0] as string, VARIANT, '--replications', '4', '--quiet', '--out', out];
    expect((await tiersim(process.cwd(), words)).status).toBe(0);
    const formats = ['--to', 'pptx,xlsx', '--lang', 'en,de', '--quiet'];
    expect((await tiersim(process.cwd(), ['report', out, ...formats])).status).toBe(0);
    folders[kind] = out;
  }
}, 120_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The file in another format, made by LibreOffice. */
function converted(file: string, format: 'pdf' | 'xlsx'): string {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const words = ['--headless', '--convert-to', format, '--outdir', folder, file];
  execFileSync(find(LIBREOFFICE) ?? '', [profile, ...words], { stdio: 'ignore' });
  return join(folder, basename(file).replace(/\.[a-z]+$/, `.${format}`));
}

/** Pages of a PDF, as its page tree counts them. */
function pagesIn(file: string): number {
  const text = readFileSync(file, 'latin1');
  return Math.max(0, ...[...text.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}

/** The workbook without the results of its formulas, so that whoever reads them has to reckon. */
function withoutResults(file: string): string {
  const copy = join(temporaryFolder(), basename(file));
  copyFileSync(file, copy);
  const parts = unpackOffice(new Uint8Array(readFileSync(file)));
  const isSheet = (name: string) => name.startsWith('xl/worksheets/sheet');
  const bare = new Map(
    [...parts].map(([name, part]) => {
      const isReckoned = isSheet(name) && typeof part === 'string';
      return [name, isReckoned ? part.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1') : part] as const;
    }),
  );
  writeFileSync(copy, packOffice(bare));
  return copy;
}

type Sheets = ReadonlyMap<string, readonly (readonly unknown[])[]>;

async function sheetsOf(file: string): Promise<Sheets> {
  const sheets = await readExcelFile(file);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as readonly unknown[][]]));
}

/** Cells as far as two programs agree on them: numbers to ten digits, empty texts as nothing. */
function plain(cell: unknown): unknown {
  if (typeof cell === 'number') return Number(cell.toPrecision(10));
  return cell === '' || cell === undefined ? null : cell;
}

describe.each(['run', 'comparison'] as const)('the deck of a %s', (kind) => {
  it.each(['', 'de'])('has all its slides (%s)', (language) => {
    const file = join(folders[kind], language, 'deck.pptx');
    const parts = unpackOffice(new Uint8Array(readFileSync(file)));
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(9);
    expect(pagesIn(converted(file, 'pdf'))).toBe(slides.length);
  });
});

describe.each(['run', 'comparison'] as const)('the workbook of a %s', (kind) => {
  it.each(['', 'de'])(
    'comes out the same after LibreOffice has reckoned it (%s)',
    async (language) => {
      const file = join(folders[kind], language, 'workbook.xlsx');
      const own = await sheetsOf(file);
      const reckoned = await sheetsOf(converted(withoutResults(file), 'xlsx'));
      expect([...reckoned.keys()]).toEqual([...own.keys()]);
      for (const [name, rows] of own) {
        const theirs = reckoned.get(name) ?? [];
        rows.forEach((row, place) => {
          const cells = row.map((_, column) => plain(theirs[place]?.[column]));
          expect(cells, `${dirname(file)} ${name} ${place + 1}`).toEqual(row.map(plain));
        });
      }
    },
  );
});
