/** A report of every kind of experiment, none of which was run. */
import { examplesOf } from '../../src/event-log/examples.ts';
import type { ComparisonResult } from '../../src/experiment/comparison-result.ts';
import type { RunResult } from '../../src/experiment/result.ts';
import { composeComparison } from '../../src/report/comparison-report.ts';
import { composeReport } from '../../src/report/compose.ts';
import type { Document } from '../../src/report/document.ts';
import { composeSelection } from '../../src/report/selection-report.ts';
import { composeSweep } from '../../src/report/sweep-report.ts';
import { composeWhy } from '../../src/report/why-report.ts';
import { makeComparison } from './comparison.ts';
import { makeRunResult } from './run-result.ts';
import { modelOf, team } from './scenario.ts';
import { makeSelection } from './selection.ts';
import { alone, grid, line } from './sweep.ts';
import { liftOf, makeWhy } from './why.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };

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

/** All of them, by name. */
export function everyDocument(): Readonly<Record<string, Document>> {
  const lifts = [liftOf('vendor', 'acme', -3), liftOf('person', 'desk', -2)];
  return {
    run: composeReport(makeRunResult(), ORIGIN, examplesOf(STORMY, 0)),
    comparison: composeComparison(comparedWithDraws(), ORIGIN),
    'sweep of two values': composeSweep(grid(), ORIGIN),
    'sweep of one value': composeSweep(line(), ORIGIN),
    'sweep one at a time': composeSweep(alone(), ORIGIN),
    why: composeWhy(makeWhy(lifts), ORIGIN),
    selection: composeSelection(makeSelection(), ORIGIN),
  };
}
