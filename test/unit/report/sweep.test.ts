/** The report of a sweep: charts without warnings, safe pages, sentences that intervals support. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openRenderer, type Renderer } from '../../../src/node/render.ts';
import { figuresOf } from '../../../src/report/document.ts';
import { plainSpaces } from '../../../src/report/format.ts';
import { writeHtml } from '../../../src/report/html.ts';
import { composeSweep } from '../../../src/report/sweep-report.ts';
import { writeSweepText } from '../../../src/report/sweep-text.ts';
import {
  frontierWords,
  shortNames,
  swingWords,
  uncertaintyWords,
} from '../../../src/report/sweep-words.ts';
import { alone, grid, line, makeSweep } from '../../support/sweep.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim sweep a.yaml' };
const HOSTILE = '"><script>alert(1)</script>\u001b[2J\u202e{{datum}}';
const warnings: string[] = [];
let renderer: Renderer;

beforeAll(async () => {
  renderer = await openRenderer({ onWarning: (message) => warnings.push(message) });
});

describe('the report of a sweep', () => {
  it.each([
    ['two values', grid(), ['map-1', 'map-2', 'frontier']],
    ['one value', line(), ['response-1', 'response-2', 'frontier']],
    ['one at a time', alone(), ['tornado-1', 'tornado-2']],
    ['hostile names', grid([HOSTILE, `b.${HOSTILE}`]), ['map-1', 'map-2', 'frontier']],
    ['hostile names alone', alone([HOSTILE, 'b']), ['tornado-1', 'tornado-2']],
  ])('draws %s without a warning and writes a page that runs nothing', async (_, result, names) => {
    const document = composeSweep(result, ORIGIN);
    const figures = figuresOf(document);
    expect(figures.map(({ name }) => name)).toEqual(names);
    for (const { spec } of figures) {
      const svg = await renderer.toSvg(spec);
      expect(svg).toBe(await renderer.toSvg(spec));
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
    }
    expect(warnings).toEqual([]);
    const page = writeHtml(document, { svgs: new Map(), sha256: () => '' });
    expect(page).not.toMatch(/NaN|undefined|Infinity|<script>alert/);
    expect(writeSweepText(result)).not.toMatch(/NaN|undefined|Infinity|[^\P{Cc}\n]|\u202e/u);
  });

  it('names what moves a figure, and nothing where no interval supports it', () => {
    expect(plainSpaces(swingWords(alone(), 0) ?? '')).toBe(
      'Mean resolution time: tickets.*.handle moves it most (x0.9 −3.0 h, x1.1 +4.0 h)',
    );
    expect(swingWords(makeSweep('one-at-a-time', ['a.b'], [[['1'], 8.1, 1000]]), 0)).toBe(
      'Mean resolution time: no value that was tried changes it clearly',
    );
  });

  it('tells the frontier, the cheapest first', () => {
    expect(frontierWords(grid())).toBe(
      'On the frontier of cost and mean resolution time, cheapest first, as nothing tried is ' +
        'cheaper and better: #1 (desk.agents 1, field.agents 1); #2 (desk.agents 1, field.agents ' +
        '2). Of the others 1 surely dominated, 1 open.',
    );
    expect(frontierWords(alone())).toBeNull();
  });

  it('keeps lines within 80 columns, and is ASCII where that is asked', () => {
    for (const result of [grid(), alone(), line()]) {
      const text = writeSweepText(result, { ascii: true });
      for (const each of text.split('\n')) expect(each.length).toBeLessThanOrEqual(80);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters of ASCII.
      expect(text).toMatch(/^[\x00-\x7f]*$/);
    }
  });

  it('tells luck and unknown inputs apart', () => {
    expect(uncertaintyWords(grid()).map(plainSpaces)).toEqual([
      'Mean resolution time: 8 h, ± 1 h from luck, which more replications make smaller, and ± ' +
        '2.5 h from not knowing the inputs, which only better data make smaller.',
    ]);
  });

  it('shortens paths as far as they can be told apart', () => {
    expect(shortNames(['teams.desk.agents', 'teams.field.agents'])).toEqual([
      'desk.agents',
      'field.agents',
    ]);
    expect(shortNames(['teams.a.shifts.0.agents', 'teams.a.shifts.1.agents'])).toEqual([
      'shifts.0.agents',
      'shifts.1.agents',
    ]);
    expect(shortNames(['seed'])).toEqual(['seed']);
  });
});
