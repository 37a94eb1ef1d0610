/** The figures of a report: chart, heading and data table of each, by name. */
import { arrivalsChart } from '../charts/arrivals.ts';
import { backlogChart } from '../charts/backlog.ts';
import type { Chart, ExampleChart, Heading } from '../charts/chart.ts';
import { costChart } from '../charts/cost.ts';
import { coverageChart } from '../charts/coverage.ts';
import { flowChart } from '../charts/flow.ts';
import { headroomChart } from '../charts/headroom.ts';
import { heatMapChart } from '../charts/heat-map.ts';
import { ledgerChart } from '../charts/ledger.ts';
import { personWeekChart } from '../charts/person-week.ts';
import { quantilesChart } from '../charts/quantiles.ts';
import { runningChart } from '../charts/running.ts';
import { startChart } from '../charts/start.ts';
import { stormRecoveryChart } from '../charts/storm-recovery.ts';
import { survivalChart } from '../charts/survival.ts';
import { targetsChart } from '../charts/targets.ts';
import { ticketLivesChart } from '../charts/ticket-lives.ts';
import { timeStepsChart } from '../charts/time-steps.ts';
import { utilisationChart } from '../charts/utilisation.ts';
import { weekLoadChart } from '../charts/week-load.ts';
import type { Examples } from '../event-log/examples.ts';
import type { RunResult } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import { costFinding } from './cost-finding.ts';
import {
  arrivalsTable,
  backlogTable,
  costTable,
  coverageTable,
  flowTable,
  headroomTable,
  heatMapTable,
  runningTable,
  startTable,
  utilisationTable,
  weekTable,
} from './data-tables.ts';
import type { Figure, Table } from './document.ts';
import { personWeekTable, stormTable, ticketLivesTable, timeStepsTable } from './example-tables.ts';
import { stormFinding, timeStepsFinding } from './example-words.ts';
import {
  flowFinding,
  furthestFinding,
  headroomFinding,
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
import { chartTextOf, exampleSubtitle, figureSubtitle } from './wording.ts';

/** The name of a figure; also the name of its files. */
export type FigureName =
  | 'targets'
  | 'survival'
  | 'quantiles'
  | 'ledger'
  | 'headroom'
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
  headroom: { chart: headroomChart, title: headroomFinding, table: headroomTable },
  ledger: { chart: ledgerChart, title: ledgerFinding, table: ledgerTable },
  flow: { chart: flowChart, title: flowFinding, table: flowTable },
  arrivals: { chart: arrivalsChart, title: arrivalsFinding, table: arrivalsTable },
  'week-load': { chart: weekLoadChart, title: weekFinding, table: weekTable },
  coverage: {
    chart: coverageChart,
    title: () => said('The work that arrives and the people on duty, half hour by half hour'),
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

/** Figures whose tables have a row for each stretch of the horizontal axis, as long as the next. */
const OVER_TIME: ReadonlySet<FigureName> = new Set(['arrivals', 'backlog']);

/** The figure of this name, or null where the run has no data for it. */
export function makeFigure(name: FigureName, result: RunResult): Figure | null {
  const recipe = RECIPES[name];
  const spec = recipe.chart(result, chartTextOf(result.facts));
  if (spec === null) return null;
  const made = { name, heading: headingOf(name, recipe, result), spec };
  const table = recipe.table(result);
  return OVER_TIME.has(name) ? { ...made, table, isOverTime: true } : { ...made, table };
}

/** The steps of the time of a priority, or null where there are too few; named by its rank. */
export function makeTimeSteps(result: RunResult, priority: string, rank: number): Figure | null {
  const spec = timeStepsChart(result, priority, chartTextOf(result.facts));
  if (spec === null) return null;
  const title = timeStepsFinding(result, priority);
  const subtitle = figureSubtitle('time-steps', result.summary.replications);
  const heading = { title, subtitle, description: `${title}. ${subtitle}.` };
  const table = timeStepsTable(result, priority, rank);
  return { name: `time-steps-${rank + 1}`, heading, spec, table };
}

/** The name of a figure of examples; also the name of its files. */
export type ExampleName = 'ticket-lives' | 'person-week' | 'storm-recovery';

interface ExampleRecipe {
  readonly chart: ExampleChart;
  readonly title: (examples: Examples) => string;
  readonly table: (examples: Examples) => Table;
}

const EXAMPLES: Readonly<Record<ExampleName, ExampleRecipe>> = {
  'ticket-lives': {
    chart: ticketLivesChart,
    title: () => said('The life of a typical and of a slow ticket'),
    table: ticketLivesTable,
  },
  'person-week': {
    chart: personWeekChart,
    title: () => said('What a week looks like for people'),
    table: personWeekTable,
  },
  'storm-recovery': { chart: stormRecoveryChart, title: stormFinding, table: stormTable },
};

/** The figure of examples of this name, or null where there are none. */
export function makeExample(
  name: ExampleName,
  examples: Examples,
  { facts }: RunResult,
): Figure | null {
  const { chart, title: titleOf, table } = EXAMPLES[name];
  const spec = chart(examples, chartTextOf(facts));
  if (spec === null) return null;
  const title = titleOf(examples);
  const subtitle = exampleSubtitle(name, examples.replication);
  const heading = { title, subtitle, description: `${title}. ${subtitle}.` };
  return { name, heading, spec, table: table(examples) };
}

function headingOf(name: FigureName, recipe: Recipe, result: RunResult): Heading {
  const title = recipe.title(result);
  const subtitle = figureSubtitle(name, result.summary.replications);
  return { title, subtitle, description: `${title}. ${subtitle}.` };
}
