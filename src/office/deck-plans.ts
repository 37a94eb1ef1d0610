/** What the deck of a run, of a comparison and of any other experiment is made of. */
import { ownerLabel } from '../charts/cost.ts';
import { timeParts } from '../charts/ledger.ts';
import { findRow, prioritiesOf } from '../charts/rows.ts';
import { CATEGORY_COLOURS, modelColour, TOL } from '../charts/theme.ts';
import type { ComparisonResult, ComparisonRow } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { modelWords, tallyWords } from '../report/comparison-words.ts';
import { halfWidthOf } from '../report/format.ts';
import { differenceText } from '../report/format-difference.ts';
import { capitalised, categoryWord } from '../report/names.ts';
import { chartTextOf } from '../report/wording.ts';
import { filled, said, say } from '../units/language.ts';
import type { DeckPlan } from './compose-deck.ts';
import type { ChartSeries, Slide, SlideChart } from './deck.ts';

/** The deck of a run. */
export function runDeckPlan(result: RunResult): DeckPlan {
  const natives = new Map<string, SlideChart>();
  const ledger = ledgerBars(result);
  if (ledger !== null) natives.set('ledger', ledger);
  const people = utilisationBars(result);
  if (people !== null) natives.set('utilisation', people);
  const cost = costColumns(result);
  if (cost !== null) natives.set('cost', cost);
  return {
    main: ['targets', 'survival', 'ledger', 'heat-map', 'utilisation', 'cost'],
    natives,
    evidence: [],
    steps: [
      said('Check the assumptions in the appendix with those who know the desk'),
      said('Describe the change that is wanted as a variant and compare it'),
      said('Agree which targets count, and what they are worth'),
      said('Decide'),
    ],
  };
}

/** The deck of a comparison. */
export function comparisonDeckPlan(result: ComparisonResult, source: string): DeckPlan {
  const columns = resolutionColumns(result);
  return {
    answer: tallyWords(result),
    main: ['targets-by-model', 'time-by-model', 'cost-and-service', 'cost-change', 'regret'],
    natives: new Map(),
    evidence: columns === null ? [] : [resolutionSlide(result, columns, source)],
    steps: [
      said('Decide which model is wanted, and what it may cost'),
      said('Plan hiring, training and notice of the change'),
      said('Say when it is judged whether the change has worked, and by which figures'),
    ],
  };
}

/** The deck of everything else: all figures in their order. */
export function plainDeckPlan(names: readonly string[]): DeckPlan {
  return {
    main: names,
    natives: new Map(),
    evidence: [],
    steps: [
      said('Decide what is tried first'),
      said('Compare it with today as a variant'),
      said('Decide'),
    ],
  };
}

/** Shares of a ticket's time, a bar a priority. */
function ledgerBars(result: RunResult): SlideChart | null {
  const parts = timeParts(result, chartTextOf(result.facts));
  if (parts.length === 0) return null;
  const categories = [...new Set(parts.map(({ priority }) => priority))];
  const kinds = new Map(parts.map(({ part, colour }) => [part, colour]));
  return {
    kind: 'shareBars',
    categories,
    series: [...kinds].map(([part, colour]) => ({
      name: part,
      colour,
      values: categories.map(
        (priority) =>
          parts.find((one) => one.part === part && one.priority === priority)?.share ?? 0,
      ),
    })),
    values: said('Share of the time from creation to resolution'),
    format: '0%',
  };
}

/** How busy each team is, with its interval. */
function utilisationBars({ summary, facts }: RunResult): SlideChart | null {
  const rows = facts.people.flatMap(({ team }) => {
    const row = findRow(summary, 'utilisation', 'share', { team });
    return row?.estimate == null ? [] : [{ team, row, estimate: row.estimate }];
  });
  if (rows.length === 0) return null;
  return {
    kind: 'bars',
    categories: rows.map(({ team }) => team),
    series: [
      {
        name: said('Time at work on tickets ÷ paid time'),
        colour: TOL.blue,
        values: rows.map(({ estimate }) => estimate),
        errors: rows.map(({ row }) => halfWidthOf(row) ?? 0),
      },
    ],
    values: said('Time at work on tickets ÷ paid time'),
    format: '0%',
  };
}

const MOST_OWNERS = 12;

/** Cost of the window, a column for each team, vendor or priority, the largest first. */
function costColumns(result: RunResult): SlideChart | null {
  const { cost } = result.series;
  const text = chartTextOf(result.facts);
  const sumOf = (owner: string) =>
    cost.reduce((sum, row) => (row.owner === owner ? sum + row.amount : sum), 0);
  const owners = [...new Set(cost.map(({ owner }) => owner))]
    .filter((owner) => cost.some((row) => row.owner === owner && row.amount !== 0))
    .sort((one, other) => sumOf(other) - sumOf(one));
  if (owners.length === 0 || owners.length > MOST_OWNERS) return null;
  const categories = [...new Set(cost.map(({ category }) => category))].filter((category) =>
    cost.some((row) => row.category === category && row.amount !== 0),
  );
  return {
    kind: 'stackedColumns',
    categories: owners.map((owner) => ownerLabel(result, owner, text)),
    series: categories.map((category, place) => ({
      name: capitalised(categoryWord(category)),
      colour: CATEGORY_COLOURS[place % CATEGORY_COLOURS.length] as string,
      values: owners.map((owner) =>
        cost.reduce(
          (sum, row) => (row.owner === owner && row.category === category ? sum + row.amount : sum),
          0,
        ),
      ),
    })),
    values: result.facts.currency,
    format: '#,##0',
  };
}

/** Mean time to resolution of each priority in each model, with the intervals. */
function resolutionColumns({ comparison, runs }: ComparisonResult): SlideChart | null {
  const [base] = runs;
  if (base === undefined) return null;
  const categories = prioritiesOf(base).filter((priority) =>
    runs.every((run) => meanOf(run, priority) !== null),
  );
  if (categories.length === 0) return null;
  const series = comparison.models.map((model, place): ChartSeries => {
    const rows = categories.map((priority) => meanOf(runs[place] as RunResult, priority));
    return {
      name: modelWords(model),
      colour: modelColour(place),
      values: rows.map((row) => row?.estimate ?? 0),
      errors: rows.map((row) => (row === null ? 0 : (halfWidthOf(row) ?? 0))),
    };
  });
  return {
    kind: 'columns',
    categories,
    series,
    values: said('Mean hours from creation to resolution'),
    format: '0.0',
  };
}

function meanOf({ summary }: RunResult, priority: string) {
  const row = findRow(summary, 'resolution-time', 'mean', { priority });
  return row?.estimate == null ? null : row;
}

const ALONE = 'Mean hours, 95 % intervals of each model alone · {0} replications';
const NO_GAIN = 'How long tickets take to be resolved in each model';

/** "B resolves P2 tickets 1.6 h faster on average". */
function fasterWords({ variant, scope, difference, unit }: ComparisonRow): string {
  const gain = differenceText(difference, unit).value.replace('−', '');
  const { priority } = scope;
  if (priority === undefined)
    return say`${variant.model} resolves all tickets ${gain} faster on average`;
  return say`${variant.model} resolves ${priority} tickets ${gain} faster on average`;
}

/** Its sentence is the clearest gain in time that an interval supports; else it claims nothing. */
function resolutionSlide(result: ComparisonResult, chart: SlideChart, source: string): Slide {
  const faster = result.comparison.rows
    .filter(
      (row) =>
        row.metric === 'resolution-time' && row.statistic === 'mean' && row.verdict === 'better',
    )
    .sort((one, other) => shareOf(one) - shareOf(other));
  const [first] = faster;
  const title = first === undefined ? said(NO_GAIN) : fasterWords(first);
  const { replications } = result.comparison;
  const subtitle = filled(ALONE, [replications]);
  return {
    title,
    subtitle,
    body: { kind: 'chart', chart, description: `${title}. ${subtitle}.` },
    notes: [
      say`Say: ${title}.`,
      said(
        'The intervals drawn are those of each model alone; differences were taken replication ' +
          'by replication with the same luck and are surer than they look here.',
      ),
      say`Source: ${source}.`,
    ],
  };
}

function shareOf({
  difference,
  base,
}: {
  difference: { estimate: number | null };
  base: { estimate: number | null };
}): number {
  return (difference.estimate ?? 0) / (base.estimate || 1);
}
