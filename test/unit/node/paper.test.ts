import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { outlineText } from '../../../src/node/outlined-text.ts';
import { writePaper } from '../../../src/node/paper.ts';
import { fontFile } from '../../../src/node/render.ts';
import { type DrawnReport, drawReport, picturesOf } from '../../../src/node/report-files.ts';
import { composeReport } from '../../../src/report/compose.ts';
import type { Document } from '../../../src/report/document.ts';
import { writeTypst } from '../../../src/report/typst.ts';
import { makeRunResult } from '../../support/run-result.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
let report: DrawnReport;

beforeAll(async () => {
  report = await drawReport(composeReport(makeRunResult(), ORIGIN));
});

/** Mean darkness of each square of so many pixels. */
function squaresOf(svg: string): number[] {
  const fontFiles = [fontFile(400), fontFile(600)];
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' };
  const { pixels, width, height } = new Resvg(svg, { font }).render();
  const across = Math.ceil(width / SQUARE);
  const squares = Array<number>(across * Math.ceil(height / SQUARE)).fill(0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const square = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
      const green = pixels[4 * (y * width + x) + 1] as number;
      squares[square] = (squares[square] as number) + (255 - green) / (SQUARE * SQUARE);
    }
  return squares;
}

const SQUARE = 16;

describe('outlined text', () => {
  it('looks like the text it stands for, and is none', () => {
    for (const { name, svg } of picturesOf(report)) {
      const outlined = outlineText(svg);
      expect(outlined, name).not.toMatch(/<text [^>]*>[^<]/);
      const [one, other] = [squaresOf(svg), squaresOf(outlined)];
      expect(other).toHaveLength(one.length);
      // Letters stand a hair's breadth aside, because the other way knows kerning.
      const differences = one.map((dark, place) => Math.abs(dark - (other[place] as number)));
      expect(Math.max(...differences), name).toBeLessThan(25);
    }
  });

  it('keeps its anchor, its place, its turn and its colour', () => {
    const at = (anchor: string) =>
      outlineText(
        `<text text-anchor="${anchor}" transform="rotate(-90)" fill="#123456" opacity="1">I</text>`,
      );
    const left = (svg: string) => Number(/d="M(-?[\d.]+)/.exec(svg)?.[1]);
    expect(at('start')).toMatch(/^<path transform="rotate\(-90\)" fill="#123456" opacity="1" d="M/);
    expect(left(at('middle'))).toBeLessThan(left(at('start')));
    expect(left(at('end'))).toBeLessThan(left(at('middle')));
    const shifted = outlineText(
      '<text x="100" y="50" font-size="20" font-weight="600">&lt;&amp;</text>',
    );
    expect(left(shifted)).toBeGreaterThan(100);
  });
});

describe('a report on paper', () => {
  it('is the same bytes each time, its letters inside it', async () => {
    const { document, drawings } = report;
    const first = Buffer.from(await writePaper(document, drawings));
    expect(first.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(first.equals(Buffer.from(await writePaper(document, drawings)))).toBe(true);
    expect(first.toString('latin1')).toMatch(/\+Inter-Regular/);
    expect(first.toString('latin1')).not.toMatch(/CreationDate|ModDate/);
  });

  it('has every section, every table and every figure', () => {
    const text = writeTypst(report.document, (name) => ({ path: `/${name}.svg`, ratio: 0.5 }));
    for (const { title, blocks } of report.document.sections) {
      expect(text).toContain(`"${title}"`);
      for (const block of blocks) {
        if (block.kind === 'figure') expect(text).toContain(`"/${block.figure.name}.svg"`);
        if (block.kind !== 'table') continue;
        for (const row of block.table.rows)
          for (const cell of row) expect(text).toContain(`${cell.text}"`);
      }
    }
  });

  it('takes any words for words', () => {
    const compiler = NodeCompiler.create({ workspace: '/report' });
    const signs = fc.string({ unit: fc.constantFrom(...'\\"#$*_`<>@=-+/~[](){}\n\u0000 aé漢') });
    fc.assert(
      fc.property(signs, signs, (title, words) => {
        const table = {
          id: 't',
          caption: words,
          columns: [{ title: words, align: 'left' as const }],
          rows: [[{ text: words, tone: 'met' as const }]],
        };
        const document: Document = {
          title,
          subtitle: words,
          footer: words,
          sections: [
            {
              ...{ id: 's', title: words, short: words },
              blocks: [
                { kind: 'prose', text: words },
                { kind: 'table', table },
                { kind: 'callout', tone: 'warning', text: words, items: [words] },
                {
                  kind: 'facts',
                  facts: [{ term: words, texts: [{ text: words, source: words }] }],
                },
                { kind: 'command', text: words },
                { kind: 'tiles', tiles: [{ label: words, value: words, note: words }] },
              ],
            },
          ],
        };
        const compiled = compiler.compile({
          mainFileContent: writeTypst(document, () => undefined),
        });
        expect(compiled.hasError()).toBe(false);
        expect(compiled.result?.numOfPages).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('shows the numbers of a chart that is not there', () => {
    const text = writeTypst(report.document, () => undefined);
    expect(text).not.toContain('.svg');
    expect(text).toContain('table.header("Target"');
  });
});

it('finds Typst among the packages that may be missing', () => {
  const { optionalDependencies } = createRequire(import.meta.url)('../../../package.json');
  expect(Object.keys(optionalDependencies)).toEqual(['@myriaddreamin/typst-ts-node-compiler']);
});
