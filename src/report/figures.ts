/** The figures of a report: chart, heading and data table of each, by name. */
import { arrivalsChart } from '../charts/arrivals.ts';
import { backlogChart } from '../charts/backlog.ts';
import type { Chart, Heading } from '../charts/chart.ts';
import { costChart } from '../charts/cost.ts';
import { coverageChart } from '../charts/coverage.ts';
import { flowChart } from '../charts/flow.ts';
import { heatMapChart } from '../charts/heat-map.ts';
import { ledgerChart } from '../charts/ledger.ts';
import { quantilesChart } from '../charts/quantiles.ts';
import { runningChart } from '../charts/running.ts';
import { startChart } from '../charts/start.ts';
import { survivalChart } from '../charts/survival.ts';
import { targetsChart } from '../charts/targets.ts';
import { utilisationChart } from '../charts/utilisation.ts';
import { weekLoadChart } from '../charts/week-load.ts';
import type { RunResult } from '../experiment/result.ts';
import { costFinding } from './cost-finding.ts';
import {
  arrivalsTable,
  backlogTable,
  costTable,
  coverageTable,
  flowTable,
  heatMapTable,
  runningTable,
  startTable,
  utilisationTable,
  weekTable,
} from './data-tables.ts';
import type { Figure, Table } from './document.ts';
import {
  flowFinding,
  furthestFinding,
  ledgerFinding,
  occupancyFinding,
  promiseFinding,
  spreadFinding,
  utilisationFinding,
  weekFinding,
} from './findings.ts';
import {
  arrivalsFinding,
  backlogFinding,
  runningFinding,
  startFinding,
} from './findings-over-time.ts';
import { ledgerTable, quantilesTable, survivalTable, targetsTable } from './tables.ts';
import { chartTextOf, figureSubtitle } from './wording.ts';

/** The name of a figure; also the name of its files. */
export type FigureName =
  | 'targets'
  | 'survival'
  | 'quantiles'
  | 'ledger'
  | 'flow'
  | 'arrivals'
  | 'week-load'
  | 'coverage'
  | 'heat-map'
  | 'backlog'
  | 'utilisation'
  | 'cost'
  | 'running'
  | 'start';

interface Recipe {
  readonly chart: Chart;
  readonly title: (result: RunResult) => string;
  readonly table: (result: RunResult) => Table;
}

const RECIPES: Readonly<Record<FigureName, Recipe>> = {
  targets: {
    chart: targetsChart,
    title: furthestFinding,
    table: targetsTable,
  },
  survival: { chart: survivalChart, title: promiseFinding, table: survivalTable },
  quantiles: { chart: quantilesChart, title: spreadFinding, table: quantilesTable },
  ledger: { chart: ledgerChart, title: ledgerFinding, table: ledgerTable },
  flow: { chart: flowChart, title: flowFinding, table: flowTable },
  arrivals: { chart: arrivalsChart, title: arrivalsFinding, table: arrivalsTable },
  'week-load': { chart: weekLoadChart, title: weekFinding, table: weekTable },
  coverage: {
    chart: coverageChart,
    title: () => 'The work that arrives and the people on duty, hour by hour',
    table: coverageTable,
  },
  'heat-map': {
    chart: heatMapChart,
    title: occupancyFinding,
    table: heatMapTable,
  },
  backlog: { chart: backlogChart, title: backlogFinding, table: backlogTable },
  utilisation: { chart: utilisationChart, title: utilisationFinding, table: utilisationTable },
  cost: { chart: costChart, title: costFinding, table: costTable },
  running: { chart: runningChart, title: runningFinding, table: runningTable },
  start: { chart: startChart, title: startFinding, table: startTable },
};

/** The figure of this name, or null where the run has no data for it. */
export function makeFigure(name: FigureName, result: RunResult): Figure | null {
  const recipe = RECIPES[name];
  const spec = recipe.chart(result, chartTextOf(result.facts));
  if (spec === null) return null;
  return { name, heading: headingOf(name, recipe, result), spec, table: recipe.table(result) };
}

function headingOf(name: FigureName, recipe: Recipe, result: RunResult): Heading {
  const title = recipe.title(result);
  const subtitle = figureSubtitle(name, result.summary.replications);
  return { title, subtitle, description: `${title}. ${subtitle}.` };
}
