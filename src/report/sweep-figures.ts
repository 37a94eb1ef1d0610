/** The figures of a sweep's report: chart, heading and data table of each. */
import { frontierChart } from '../charts/frontier.ts';
import { pointMapChart } from '../charts/point-map.ts';
import { responseChart } from '../charts/response.ts';
import type { SweepChart, SweepChartLabel, SweepChartText } from '../charts/sweep-chart.ts';
import { tornadoChart } from '../charts/tornado.ts';
import type { SweepFigure, SweepResult } from '../experiment/sweep-result.ts';
import { said, say } from '../units/language.ts';
import type { Figure, Table } from './document.ts';
import { formatEstimate, formatValue } from './format.ts';
import { differenceText } from './format-difference.ts';
import { lowered } from './names.ts';
import { frontierTable, pointsTable, swingsTable } from './sweep-tables.ts';
import { sweepFigureWords, swingWords } from './sweep-words.ts';

const LABELS: Readonly<Record<SweepChartLabel, string>> = {
  change: 'Change of %',
  frontier: 'on the frontier',
  open: 'open',
  dominated: 'surely dominated',
  asWritten: 'as written',
};

function textOf(result: SweepResult): SweepChartText {
  return {
    value: formatValue,
    estimate: formatEstimate,
    difference: ({ difference }, unit) => differenceText(difference, unit).value,
    axis: (figure) => `${sweepFigureWords(figure, result)}${unitWords(figure)}`,
    label: (key) => said(LABELS[key]),
  };
}

/** Shares carry their sign on the axis; other units stand beside the name. */
function unitWords({ unit }: SweepFigure): string {
  return unit === 'share' || unit === '' ? '' : ` (${said(unit)})`;
}

/** One picture for each figure of the sweep, in the form that its design has. */
export function figuresOfSweep(result: SweepResult): readonly Figure[] {
  return result.sweep.figures.flatMap((figure, place) => {
    const name = sweepFigureWords(figure, result);
    const { factors } = result.sweep;
    const over = factors.map(({ path }) => path).join(said(' and '));
    return [
      drawn(tornadoChart, result, place, {
        name: `tornado-${place + 1}`,
        title: swingWords(result, place) ?? name,
        subtitle: say`Change of ${lowered(name)} when one value is changed, with its 95 % interval`,
        table: swingsTable(result, place),
      }),
      drawn(responseChart, result, place, {
        name: `response-${place + 1}`,
        title: say`${name} over ${over}`,
        subtitle: said(
          'Each value with its own 95 % interval; differences are surer than these show',
        ),
        table: pointsTable(result),
      }),
      drawn(pointMapChart, result, place, {
        name: `map-${place + 1}`,
        title: say`${name} over ${over}`,
        subtitle: said(
          'The darker, the better; * is the scenario as written; intervals in the table',
        ),
        table: pointsTable(result),
      }),
    ].filter((made) => made !== null);
  });
}

/** Cost against service. */
export function frontierFigure(result: SweepResult): Figure | null {
  const { frontier, figures } = result.sweep;
  const service = frontier === null ? undefined : figures[frontier.service];
  if (service === undefined) return null;
  return drawn(frontierChart, result, 0, {
    name: 'frontier',
    title: say`${sweepFigureWords(service, result)} against cost, point by point`,
    subtitle: said(
      'On the frontier: nothing tried is cheaper and better. Service with 95 % intervals',
    ),
    table: frontierTable(result),
  });
}

interface Shown {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: Table;
}

function drawn(
  chart: SweepChart,
  result: SweepResult,
  figure: number,
  { name, title, subtitle, table }: Shown,
): Figure | null {
  const spec = chart(result, figure, textOf(result));
  if (spec === null) return null;
  const { replications } = result.sweep;
  const runs = replications === 1 ? said('1 replication') : say`${replications} replications`;
  const below = `${subtitle} · ${runs}`;
  return {
    name,
    heading: { title, subtitle: below, description: `${title}. ${below}.` },
    spec,
    table,
  };
}
