/**
 * Every chart as a picture, which is looked at: docs/gallery shows them, and here they are drawn
 * anew and compared dot by dot. `TIERSIM_WRITE_GALLERY=1` draws those of docs/gallery.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { examplesOf } from '../../src/event-log/examples.ts';
import type { ComparisonResult } from '../../src/experiment/comparison-result.ts';
import type { RunResult } from '../../src/experiment/result.ts';
import { fontFile, openRenderer } from '../../src/node/render.ts';
import { composeComparison } from '../../src/report/comparison-report.ts';
import { composeReport } from '../../src/report/compose.ts';
import { type Document, type Figure, figuresOf } from '../../src/report/document.ts';
import { pictureWithHeading } from '../../src/report/picture.ts';
import { composeSelection } from '../../src/report/selection-report.ts';
import { composeSweep } from '../../src/report/sweep-report.ts';
import { composeWhy } from '../../src/report/why-report.ts';
import { makeComparison } from '../support/comparison.ts';
import { makeRunResult } from '../support/run-result.ts';
import { modelOf, team } from '../support/scenario.ts';
import { makeSelection } from '../support/selection.ts';
import { alone, grid, line } from '../support/sweep.ts';
import { liftOf, makeWhy } from '../support/why.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
const FOLDER = 'docs/gallery';
/** Part of the dots that may differ: letters are smoothed a little otherwise on other machines. */
const TOLERANCE = 0.001;
/** Charts that are the same kind as another one. */
const TWICE = new Set([
  ...['time-steps-1', 'time-steps-3', 'time-steps-4'],
  ...['map-2', 'response-2', 'tornado-2'],
]);

/** A house with a storm, so that there are examples of everything. */
const STORMY = modelOf({
  horizon: { start: '2026-03-02', length: '2 weeks' },
  tickets: {
    outage: {
      arrivals: { at: ['tue 10:00'] },
      priority: { P1: '100%' },
      reach: { L1: '0%', L2: '100%' },
      handle: { L1: '10 min', L2: '2 h' },
    },
    cry: {
      arrivals: { storm: 'outage', calls: 60, over: '90 min' },
      priority: { P3: '100%' },
      handle: { L1: '4 min' },
    },
    question: {
      arrivals: { rate: '3/h' },
      priority: { P2: '30%', P3: '70%' },
      reach: { L1: '70%', L2: '100%' },
      handle: { L1: { exponential: { mean: '25 min' } }, L2: { exponential: { mean: '1 h' } } },
      customer: { after: '20%', delay: { exponential: { mean: '5 h' } } },
    },
  },
  teams: {
    desk: team('L1', 'Ana Ben', { lunch: { at: '12:00', for: '30 min' } }),
    second: team('L2', 'Cem Dia', { lunch: { at: '13:00', for: '30 min' } }),
  },
});

/** A comparison whose variant costs otherwise, over draws of uncertain inputs. */
function comparedWithDraws(): ComparisonResult {
  const made = makeComparison();
  const [base, variant] = made.runs as [RunResult, RunResult];
  const cost = base.series.cost.map((row, place) =>
    place === 0 ? { ...row, amount: row.amount * 1.1 } : row,
  );
  const own = (model: string, mean: number, best: number) => ({
    ...{ model, estimate: 8 + mean, best, worst: { estimate: 3 * mean, draw: 2 } },
    mean: { estimate: mean, low: mean * 0.7, high: mean * 1.3 },
  });
  const regret = {
    factors: [{ path: 'tickets.*.arrivals.rate', values: '±10%', base: null }],
    draws: [['95%'], ['104%']],
    rows: [
      {
        ...{ metric: 'resolution-time', statistic: 'mean', scope: {}, unit: 'h' },
        ...{ better: 'lower' as const, models: [own('A', 1.4, 0.2), own('B', 0.2, 0.8)] },
      },
    ],
  };
  return {
    comparison: { ...made.comparison, regret },
    runs: [base, { ...variant, series: { ...variant.series, cost } }],
  };
}

function everyFigure(): ReadonlyMap<string, Figure> {
  const lifts = [liftOf('vendor', 'acme', -3), liftOf('person', 'desk', -2)];
  const documents: readonly Document[] = [
    composeReport(makeRunResult(), ORIGIN, examplesOf(STORMY, 0)),
    composeComparison(comparedWithDraws(), ORIGIN),
    ...[grid(), line(), alone()].map((sweep) => composeSweep(sweep, ORIGIN)),
    composeWhy(makeWhy(lifts), ORIGIN),
    composeSelection(makeSelection(), ORIGIN),
  ];
  // Those of each model are the same kinds as those of a run.
  const isNew = ({ name }: Figure) => !TWICE.has(name) && !/-[ab]$/.test(name);
  const figures = documents.flatMap(figuresOf).filter(isNew);
  return new Map(figures.map((figure) => [figure.name, figure]));
}

const figures = everyFigure();
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  const renderer = await openRenderer();
  for (const [name, { spec, heading }] of figures) {
    const svg = pictureWithHeading(await renderer.toSvg(spec), heading);
    const font = { loadSystemFonts: false, fontFiles: [fontFile(400), fontFile(600)] };
    pictures.set(name, new Resvg(svg, { font }).render().asPng());
  }
  if (process.env.TIERSIM_WRITE_GALLERY === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, png] of pictures) writeFileSync(`${FOLDER}/${name}.png`, png);
  writeFileSync('docs/gallery.md', page());
}, 60_000);

/** The page that shows all of them. */
function page(): string {
  const shown = [...figures].map(
    ([name, { heading }]) => `## ${name}\n\n![${heading.title}](gallery/${name}.png)\n`,
  );
  return [
    '# Every chart\n',
    'Made-up results, drawn by `TIERSIM_WRITE_GALLERY=1 npx vitest run test/gallery`; the same test',
    'draws them anew and compares dot by dot.\n',
    ...shown,
  ].join('\n');
}

describe('the gallery', () => {
  it('shows every chart, and nothing that is none any more', () => {
    expect(readFileSync('docs/gallery.md', 'utf8')).toBe(page());
    const names = readdirSync(FOLDER).map((file) => file.replace(/\.png$/, ''));
    expect(names.sort()).toEqual([...figures.keys()].sort());
    const charts = readdirSync('src/charts').filter((file) =>
      /export (?:const|function) \w+Chart\b/.test(readFileSync(`src/charts/${file}`, 'utf8')),
    );
    // Strips are what several of them are made of.
    expect(figures.size).toBe(charts.length - 1);
  });

  it.each([...figures.keys()])('draws %s as it is shown', (name) => {
    const file = `${FOLDER}/${name}.png`;
    expect(existsSync(file)).toBe(true);
    const own = PNG.sync.read(pictures.get(name) as Buffer);
    const kept = PNG.sync.read(readFileSync(file));
    expect([own.width, own.height]).toEqual([kept.width, kept.height]);
    const others = pixelmatch(own.data, kept.data, undefined, own.width, own.height);
    expect(others / (own.width * own.height)).toBeLessThanOrEqual(TOLERANCE);
  });
});
