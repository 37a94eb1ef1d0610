/** The report of a sweep: charts without warnings, safe pages, sentences that intervals support. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { SweepPoint, SweepResult } from '../../../src/experiment/sweep-result.ts';
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
import { makeRunResult } from '../../support/run-result.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim sweep a.yaml' };
const HOSTILE = '"><script>alert(1)</script>\u001b[2J\u202e{{datum}}';
const warnings: string[] = [];
let renderer: Renderer;

beforeAll(async () => {
  renderer = await openRenderer({ onWarning: (message) => warnings.push(message) });
});

const FIGURES = [
  { metric: 'resolution-time', statistic: 'mean', scope: {}, unit: 'h', better: 'lower' },
  { metric: 'cost', statistic: 'total', scope: {}, unit: 'EUR', better: 'lower' },
] as const;

type Made = readonly [values: readonly (string | null)[], hours: number, cost: number];

function pointOf([values, hours, cost]: Made, place: number): SweepPoint {
  const figure = (estimate: number, base: number) => {
    const difference = estimate - base;
    const limits = { low: difference - 0.5, high: difference + 0.5 };
    const verdict = Math.abs(difference) <= 0.5 ? 'no clear difference' : 'better';
    return {
      estimate,
      low: estimate - 1,
      high: estimate + 1,
      level: 0.95,
      n: 30,
      difference: { estimate: difference, ...limits, level: 0.99, probability: 0, adjusted: 0 },
      verdict,
    } as const;
  };
  return {
    id: place + 1,
    values,
    hash: String(place),
    isBase: false,
    figures: [figure(hours, 8), figure(cost, 1000)],
    standing: (['frontier', 'frontier', 'open', 'dominated'] as const)[place % 4] ?? null,
  };
}

function makeSweep(
  design: SweepResult['sweep']['design'],
  paths: readonly string[],
  points: readonly Made[],
): SweepResult {
  const { facts } = makeRunResult();
  const estimate = { level: 0.95, n: 30 };
  return {
    facts,
    sweep: {
      formatVersion: '1.0',
      tool: { name: 'tiersim', version: '0.1.0' },
      scenario: { name: 'Today', hash: 'a'.repeat(64) },
      seed: 'monday',
      replications: 30,
      design,
      factors: paths.map((path) => ({ path, values: '1..2', base: null })),
      figures: FIGURES,
      base: [
        { estimate: 8, low: 7, high: 9, ...estimate },
        { estimate: 1000, low: 999, high: 1001, ...estimate },
      ],
      points: points.map(pointOf),
      frontier: design === 'one-at-a-time' ? null : { cost: 1, service: 0 },
      influences: [{ factor: 0, figure: 0, correlation: -0.8, low: -0.95, high: -0.4 }],
      uncertainties: [{ figure: 0, estimate: 8, randomness: 1, inputs: 2.5 }],
      verdicts: 8,
      warnings: [{ code: 'W515', message: 'As written: few.' }],
    },
  };
}

const grid = (paths: readonly string[] = ['teams.desk.agents', 'teams.field.agents']) =>
  makeSweep('grid', paths, [
    [['1', '1'], 8, 1000],
    [['1', '2'], 6, 1100],
    [['2', '1'], 7, 1200],
    [['2', '2'], 6.4, 1400],
  ]);
const alone = (paths: readonly string[] = ['tickets.*.handle', 'teams.desk.agents']) =>
  makeSweep('one-at-a-time', paths, [
    [['x0.9', null], 5, 1000],
    [['x1.1', null], 12, 1000],
    [[null, '3'], 8.2, 1100],
  ]);
const line = () =>
  makeSweep(
    'grid',
    ['teams.desk.agents'],
    [
      [['1'], 8, 1000],
      [['2'], 6, 1100],
      [['3'], 5, 1200],
    ],
  );

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
