import { describe, expect, it } from 'vitest';
import { arrivalsChart } from '../../../src/charts/arrivals.ts';
import { backlogChart } from '../../../src/charts/backlog.ts';
import type { Chart } from '../../../src/charts/chart.ts';
import { costChart } from '../../../src/charts/cost.ts';
import { arrivingWork, coverageChart, coveredTiers } from '../../../src/charts/coverage.ts';
import { flowChart } from '../../../src/charts/flow.ts';
import { headroomChart, headrooms } from '../../../src/charts/headroom.ts';
import { busyShare, heatMapChart } from '../../../src/charts/heat-map.ts';
import { ledgerChart, timeParts } from '../../../src/charts/ledger.ts';
import { quantilesChart } from '../../../src/charts/quantiles.ts';
import { findRow } from '../../../src/charts/rows.ts';
import { runningChart } from '../../../src/charts/running.ts';
import { startChart } from '../../../src/charts/start.ts';
import { survivalChart } from '../../../src/charts/survival.ts';
import { targetsChart } from '../../../src/charts/targets.ts';
import { timeSteps, timeStepsChart } from '../../../src/charts/time-steps.ts';
import { utilisationChart } from '../../../src/charts/utilisation.ts';
import { weekLoadChart } from '../../../src/charts/week-load.ts';
import type { MetricRow, RunResult, Scope } from '../../../src/experiment/result.ts';
import { openRenderer } from '../../../src/node/render.ts';
import { focusPriority } from '../../../src/report/findings.ts';
import { formatEstimate, plainSpaces } from '../../../src/report/format.ts';
import { chartTextOf } from '../../../src/report/wording.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { experimentOn } from '../../support/experiment.ts';
import {
  estimate,
  makeRunResult,
  makeTarget,
  type RunResultOptions,
} from '../../support/run-result.ts';

const CHARTS: Readonly<Record<string, Chart>> = {
  targets: targetsChart,
  survival: survivalChart,
  quantiles: quantilesChart,
  ledger: ledgerChart,
  flow: flowChart,
  arrivals: arrivalsChart,
  'week-load': weekLoadChart,
  headroom: headroomChart,
  'time-steps': (result, text) => timeStepsChart(result, focusPriority(result) ?? '', text),
  coverage: coverageChart,
  'heat-map': heatMapChart,
  backlog: backlogChart,
  utilisation: utilisationChart,
  cost: costChart,
  running: runningChart,
  start: startChart,
};

const HOSTILE = '"><script>alert(1)</script>\u001b[2J\u202e{{datum}}';

/** A run of ten priorities and nine tiers, with long names. */
function crowded(): RunResult {
  const base = makeRunResult({ rename: (name) => `${name} of the very long-named department` });
  const { series, summary } = base;
  const ten = Array.from({ length: 10 }, (_, rank) => `Priority number ${rank}`);
  const nine = Array.from({ length: 9 }, (_, place) => `L${place + 1}`);
  const copied = <T extends object>(rows: readonly T[], key: keyof T, names: readonly string[]) =>
    names.map((name, place) => ({ ...(rows[place % rows.length] as T), [key]: name }));
  const shortest = summary.metrics.filter(({ scope }) => scope.priority?.startsWith('P1'));
  const metrics = ten.flatMap((priority) =>
    shortest.map((row) => ({ ...row, scope: { ...row.scope, priority } })),
  );
  return {
    ...base,
    summary: {
      ...summary,
      metrics: [...summary.metrics, ...metrics],
      targets: ten.map((priority) => makeTarget({ scope: { priority } })),
    },
    series: {
      ...series,
      survival: copied(series.survival, 'priority', ten),
      ledger: copied(series.ledger, 'priority', ten),
      week: copied(series.week, 'tier', nine),
      backlog: {
        ...series.backlog,
        byPriority: copied(series.backlog.byPriority, 'priority', ten),
      },
    },
  };
}

/** Draws a chart; Vega must have nothing to say. */
async function drawn(chart: Chart, result: RunResult): Promise<string> {
  const spec = chart(result, chartTextOf(result.facts));
  expect(spec).not.toBeNull();
  const warnings: string[] = [];
  const renderer = await openRenderer({ onWarning: (message) => void warnings.push(message) });
  const svg = await renderer.toSvg(spec as NonNullable<typeof spec>);
  expect(warnings).toEqual([]);
  return svg;
}

/** Rows of data in all parts of a specification. */
function pointsIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    if (key === 'values' && Array.isArray(value) && typeof value[0] === 'object') {
      return sum + value.length;
    }
    return sum + pointsIn(value);
  }, 0);
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

describe.each(Object.entries(CHARTS))('the chart %s', (_name, chart) => {
  it('is drawn without a warning, about 800 pixels wide, with marks and numbers in it', async () => {
    const svg = await drawn(chart, makeRunResult());
    const { width, height } = sizeOf(svg);
    expect(width).toBeGreaterThan(650);
    expect(width).toBeLessThan(830);
    expect(height).toBeLessThan(1000);
    expect(svg.match(/<path [^>]*d="M/g)?.length).toBeGreaterThan(3);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('gives the same bytes each time', async () => {
    expect(await drawn(chart, makeRunResult())).toBe(await drawn(chart, makeRunResult()));
  });

  it('shows many long names without a warning', async () => {
    expect(sizeOf(await drawn(chart, crowded())).width).toBeLessThan(1200);
  });

  it('shows hostile names as text and loads nothing', async () => {
    const svg = await drawn(chart, makeRunResult({ rename: (name) => name + HOSTILE }));
    expect(svg).not.toMatch(/<script|<image|javascript:/i);
    expect(svg).not.toContain('\u001b');
  });

  it('holds at most five thousand points', () => {
    const result = crowded();
    expect(pointsIn(chart(result, chartTextOf(result.facts)))).toBeLessThanOrEqual(5000);
  });
});

describe('a run without data for a chart', () => {
  const nothing: RunResultOptions = {
    targets: [],
    row: () => undefined,
    facts: { people: [], vendors: [] },
    series: {
      ...{ days: [], survival: [], week: [], flow: [], ledger: [], waitsByTier: [], cost: [] },
      people: [],
      backlog: { total: { mean: [], p05: [], p25: [], p75: [], p95: [] }, byPriority: [] },
      arrivals: {
        days: [],
        isByWeek: false,
        perDay: { mean: [], p05: [], p25: [], p75: [], p95: [] },
      },
      start: { warmUpDays: 0, mean: [], smooth: [], settledAfterDays: null },
      running: { metric: 'resolution-time', unit: 'h', mean: [], low: [], high: [] },
    },
  };

  it.each(Object.entries(CHARTS))('has no chart %s', (_name, chart) => {
    const result = makeRunResult(nothing);
    expect(chart(result, chartTextOf(result.facts))).toBeNull();
  });
});

interface Layer {
  readonly data: { readonly values: readonly { owner: string; amount?: number; total?: string }[] };
}

/** The bars of money and the totals beside them. */
function layersOf(result: RunResult): readonly Layer[] {
  return (costChart(result, chartTextOf(result.facts)) as { layer: readonly Layer[] }).layer;
}

/** What is written at the end of an owner's bar. */
function barTotals(result: RunResult, owner: string): string {
  const ends = layersOf(result)[1]?.data.values ?? [];
  return plainSpaces(ends.find((each) => each.owner === owner)?.total ?? '');
}

describe('what charts show', () => {
  const result = makeRunResult();
  const text = chartTextOf(result.facts);

  it('splits each priority’s time into parts that sum to the whole', () => {
    for (const priority of ['P1', 'P2', 'P3', 'P4']) {
      const parts = timeParts(result, text).filter((part) => part.priority === priority);
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('writes at each bar of money what the bar adds up to, with the interval of that alone', () => {
    const ofDesk = (row: MetricRow) =>
      row.metric === 'staff-cost' && row.scope.team === 'service-desk';
    const charged = makeRunResult({
      row: (row) => (ofDesk(row) ? { ...row, ...estimate(180_050, 700) } : row),
    });
    expect(barTotals(result, 'service-desk')).toBe('175 600 ± 700 EUR');
    expect(barTotals(charged, 'service-desk')).toBe('175 550 EUR');
  });

  it('says quantiles in the digits that tables show', () => {
    const vague = makeRunResult({
      row: (row) => (row.statistic === 'p95' ? { ...row, ...estimate(43, 30) } : row),
    });
    const drawn = JSON.stringify(quantilesChart(vague, chartTextOf(vague.facts)));
    expect(plainSpaces(drawn)).toContain('"40 h"');
    expect(plainSpaces(drawn)).not.toContain('"43 h"');
  });

  it('draws the whole cost of a run, though a team’s cost includes penalties', async () => {
    const { result: real } = await experimentOn(everyFeature(), 2);
    const row = (scope: Scope) => findRow(real.summary, 'cost', 'total', scope)?.estimate ?? 0;
    const drawn = layersOf(real)[0]?.data.values ?? [];
    const sum = (owner?: string) =>
      drawn
        .filter((bar) => owner === undefined || bar.owner === owner)
        .reduce((total, { amount }) => total + (amount ?? 0), 0);
    expect(sum()).toBeCloseTo(row({}), 4);
    const teams = [...new Set(real.facts.people.map(({ team }) => team))];
    const charged = teams.filter((team) => row({ team }) > sum(team) + 1);
    expect(charged).not.toEqual([]);
    for (const team of charged) {
      const own = findRow(real.summary, 'staff-cost', 'total', { team }) as MetricRow;
      expect(own.estimate).toBeCloseTo(sum(team), 6);
      expect(barTotals(real, team)).toBe(plainSpaces(formatEstimate(own)));
    }
  });

  it('leaves no money out, however many teams there are', () => {
    const cost = Array.from({ length: 40 }, (_, place) => ({
      ...{ category: 'wages', owner: `team ${place}`, amount: 1000 + place },
    }));
    const many = makeRunResult({ series: { cost } });
    const bars = layersOf(many)[0]?.data.values ?? [];
    expect(bars.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(40_780);
    expect(new Set(bars.map(({ owner }) => owner)).size).toBe(30);
    expect(barTotals(many, 'other')).toBe('11 055 EUR');
  });

  it('counts people at work only among people on duty', () => {
    const week = {
      ...{ tier: 'L1', arrivals: [], waiting: [], halfHours: NO_HALF_HOURS },
      ...{ staffed: [4, 0, 2, 0.1], busy: [3, 0, 2.5, 0.1] },
    };
    expect([0, 1, 2, 3].map((hour) => busyShare(week, hour))).toEqual([0.75, null, 1, null]);
  });

  it('draws a target with the goal zero in no strip, for nothing is a part of zero', () => {
    const targets = [makeTarget({ goal: 0, comparison: '<=' })];
    expect(targetsChart(makeRunResult({ targets }), text)).toBeNull();
  });

  it('turns distances so that worse is always to the left', () => {
    const late = makeTarget({ comparison: '<=', goal: 0.8, estimate: 0.9, low: 0.89, high: 0.91 });
    const spec = JSON.stringify(targetsChart(makeRunResult({ targets: [late] }), text));
    const [, middle] = /"middle":(-?[\d.]+)/.exec(spec) ?? [];
    expect(Number(middle)).toBeCloseTo(-12.5, 9);
  });
});

describe('the steps of time', () => {
  const result = makeRunResult();
  const steps = timeSteps(result, 'P2', chartTextOf(result.facts));

  it('begin at nothing, follow each other, and end with the whole', () => {
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[0]?.from).toBe(0);
    const parts = steps.slice(0, -1);
    for (const [place, { from }] of parts.slice(1).entries()) expect(from).toBe(parts[place]?.to);
    expect(steps.at(-1)).toMatchObject({ name: 'in all', from: 0, to: parts.at(-1)?.to });
  });

  it('add up to the mean time of the ledger', () => {
    const accounts = result.series.ledger.find(({ priority }) => priority === 'P2')?.accounts ?? [];
    const mean = accounts.reduce((sum, { hours }) => sum + hours, 0);
    expect(steps.at(-1)?.to).toBeCloseTo(mean, 9);
  });

  it('are none of a priority that nobody resolved', () => {
    expect(timeSteps(result, 'P9', chartTextOf(result.facts))).toEqual([]);
    expect(timeStepsChart(result, 'P9', chartTextOf(result.facts))).toBeNull();
  });
});

describe('the room for more work', () => {
  const result = makeRunResult();

  it('is what is left of the time on duty, as a share of the work, the least first', () => {
    const rooms = headrooms(result);
    expect(rooms.length).toBeGreaterThan(2);
    for (const { tier, estimate, low, high } of rooms) {
      const row = findRow(result.summary, 'occupancy', 'share', { tier });
      expect((row?.estimate ?? 0) * (1 + (estimate ?? 0))).toBeCloseTo(1, 12);
      // The more people are at work, the less room there is.
      expect((row?.high ?? 0) * (1 + (low ?? 0))).toBeCloseTo(1, 12);
      expect((row?.low ?? 0) * (1 + (high ?? 0))).toBeCloseTo(1, 12);
    }
    const estimates = rooms.map(({ estimate }) => estimate ?? 0);
    expect(estimates).toEqual([...estimates].sort((one, other) => one - other));
  });
});

const NO_HALF_HOURS = { arrivals: [], staffed: [], busy: [] };

describe('coverage', () => {
  const { week } = makeRunResult().series;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

  it('is of the work that is done, at the hours at which it arrives', () => {
    for (const tier of week) {
      const work = arrivingWork(tier);
      const { arrivals, busy } = tier.halfHours;
      expect(sum(work)).toBeCloseTo(sum(busy), 6);
      const [most] = [...arrivals.keys()].sort(
        (one, other) => (arrivals[other] ?? 0) - (arrivals[one] ?? 0),
      );
      expect(work[most ?? 0]).toBe(Math.max(...work));
    }
  });

  it('is nothing where nothing arrives', () => {
    const halves = { arrivals: [0, 0], staffed: [1, 1], busy: [0, 0] };
    const quiet = { tier: 'L9', ...halves, waiting: [0, 0], halfHours: halves };
    expect(arrivingWork(quiet)).toEqual([0, 0]);
    expect(coveredTiers([quiet, { ...quiet, staffed: [0, 0] }])).toEqual([quiet]);
  });

  it('marks the half hours with more work than people, and no others', () => {
    const [tier] = week;
    if (tier === undefined) throw new Error('the run has tiers');
    const staffed = tier.halfHours.staffed.map((_, slot) => (slot === 19 ? 0 : 1000));
    const halfHours = { ...tier.halfHours, staffed };
    const result = makeRunResult({ series: { week: [{ ...tier, halfHours }] } });
    const spec = JSON.stringify(coverageChart(result, chartTextOf(result.facts)));
    const steps = [...spec.matchAll(/"hour":([\d.]+),"people":([\d.]+),"there":([\d.]+)/g)];
    const marked = steps.filter(([, , people, there]) => Number(people) > Number(there));
    expect(steps.length).toBe(337);
    expect(marked.map(([, hour]) => Number(hour))).toEqual([9.5]);
  });

  it('is drawn without a complaint where people suffice at every hour', async () => {
    const warnings: string[] = [];
    const renderer = await openRenderer({ onWarning: (message) => void warnings.push(message) });
    const enough = week.map((tier) => {
      const staffed = tier.halfHours.staffed.map(() => 1000);
      return { ...tier, halfHours: { ...tier.halfHours, staffed } };
    });
    const result = makeRunResult({ series: { week: enough } });
    const spec = coverageChart(result, chartTextOf(result.facts));
    expect(spec && (await renderer.toSvg(spec))).toMatch(/^<svg /);
    expect(warnings).toEqual([]);
  });
});
