/** The figures of a comparison's report: chart, heading and data table of each, by name. */
import type { ComparisonChart } from '../charts/comparison-chart.ts';
import { costAndServiceChart } from '../charts/cost-and-service.ts';
import { costChangeChart } from '../charts/cost-change.ts';
import { forestChart } from '../charts/forest.ts';
import { regretChart } from '../charts/regret.ts';
import { targetsByModelChart } from '../charts/targets-by-model.ts';
import { timeByModelChart } from '../charts/time-by-model.ts';
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import { said, say } from '../units/language.ts';
import { comparisonTextOf } from './comparison-chart-text.ts';
import {
  allDifferencesTable,
  costAndServiceTable,
  costChangeTable,
  targetsByModelTable,
  timeByModelTable,
} from './comparison-tables.ts';
import { costChangeWords, metWords, tallyWords } from './comparison-words.ts';
import type { Figure, Table } from './document.ts';
import { regretsTable } from './regret-tables.ts';
import { leastRegretWords } from './regret-words.ts';

/** The name of a figure; also the name of its files. */
export type ComparisonFigureName =
  | 'forest'
  | 'targets-by-model'
  | 'cost-and-service'
  | 'cost-change'
  | 'time-by-model'
  | 'regret';

interface Recipe {
  readonly chart: ComparisonChart;
  readonly title: (result: ComparisonResult) => string;
  readonly subtitle: string;
  readonly table: (result: ComparisonResult) => Table;
}

const RECIPES: Readonly<Record<ComparisonFigureName, Recipe>> = {
  forest: {
    chart: forestChart,
    title: tallyWords,
    subtitle: 'Difference and interval in per cent of the value of A, the better side to the right',
    table: allDifferencesTable,
  },
  'targets-by-model': {
    chart: targetsByModelChart,
    title: metWords,
    subtitle: 'Result and 95 % interval, as distance from the goal in per cent of the goal',
    table: targetsByModelTable,
  },
  'cost-and-service': {
    chart: costAndServiceChart,
    title: () => said('What each model costs, and what share of tickets it resolves in time'),
    subtitle:
      'Means with the 95 % intervals of each model alone; differences are surer than these show',
    table: costAndServiceTable,
  },
  'cost-change': {
    chart: costChangeChart,
    title: costChangeWords,
    subtitle: 'From the total cost of A to that of the variant, by what the money is for; means',
    table: costChangeTable,
  },
  'time-by-model': {
    chart: timeByModelChart,
    title: () => said('Where the time of a ticket goes, model by model'),
    subtitle: 'Mean hours from creation to resolution of resolved tickets, by priority',
    table: timeByModelTable,
  },
  regret: {
    chart: regretChart,
    title: (result) => (leastRegretWords(result)[0] ?? '').replace(/\.$/, ''),
    subtitle:
      'Mean distance from the best model of each draw with its 95 % interval, in per cent of the ' +
      'mean of A',
    table: regretsTable,
  },
};

/** The figure of this name, or null where there is no data for it. */
export function makeComparisonFigure(
  name: ComparisonFigureName,
  result: ComparisonResult,
): Figure | null {
  const recipe = RECIPES[name];
  const spec = recipe.chart(result, comparisonTextOf(result));
  if (spec === null) return null;
  const { replications } = result.comparison;
  const runs = replications === 1 ? said('1 replication') : say`${replications} replications`;
  const title = recipe.title(result);
  const subtitle = `${said(recipe.subtitle)} · ${runs}`;
  const heading = { title, subtitle, description: `${title}. ${subtitle}.` };
  return { name, heading, spec, table: recipe.table(result) };
}
