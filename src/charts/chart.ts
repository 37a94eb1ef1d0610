/**
 * What every chart of a run is: a function from the saved record to a Vega-Lite specification with
 * its data inside. A chart knows marks and scales; the words come from outside as `ChartText`.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { Examples, Stretch } from '../event-log/examples.ts';
import type { RunResult, TargetVerdict } from '../experiment/result.ts';
import { spoken } from '../units/language.ts';
import { localeOf } from './locale.ts';
import { chartConfig, INK } from './theme.ts';

/** A figure with its interval. */
export interface ChartFigure {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** The words and number formats a chart needs; the report implements them once for all writers. */
export interface ChartText {
  /** A value with its unit, as people say it: "7.4 h", "86.1 %". */
  value(value: number | null, unit: string): string;
  /** A value with the interval's half-width: "7.4 ± 0.4 h". */
  estimate(row: ChartFigure): string;
  /** A value in the digits that its interval supports, as tables show it: "7.4 h". */
  rounded(row: ChartFigure): string;
  /** A target as a statement: "P2 resolved in time". */
  target(target: TargetVerdict): string;
  /** A goal with its direction: "≥ 90 %". */
  goal(target: TargetVerdict): string;
  /** The word of a verdict: "met", "missed", "too close to call". */
  verdict(verdict: TargetVerdict['verdict']): string;
  /** The word of a ledger account: "handled". */
  account(account: string): string;
  /** Waiting for a tier: "waiting for L2". */
  waitingFor(tier: string): string;
  /** The tickets of a priority: "P1 tickets". */
  ticketsOf(priority: string): string;
  /** A node of the flow: "arrived", "L1", "resolved". */
  node(node: string): string;
  /** A category of cost: "wages". */
  category(category: string): string;
  /** A metric's mean as the title of an axis: "mean resolution time (h)". */
  axis(metric: string, unit: string): string;
  /** A place of a ticket in the example of a life: "waiting". */
  stretch(stretch: Stretch): string;
  /** A kind of a person's time: "on a ticket". */
  time(kind: string): string;
  /** The short name of a day of the week, 0 = Monday: "Mon". */
  weekday(day: number): string;
  /** Any other fixed word of a chart, by its key. */
  label(key: ChartLabel): string;
}

/** Keys of the fixed words on axes and in legends. */
export type ChartLabel =
  | 'betterThanGoal'
  | 'worse'
  | 'better'
  | 'result'
  | 'goal'
  | 'resolvedWithin'
  | 'timeSinceCreation'
  | 'shareOfTime'
  | 'onDuty'
  | 'busy'
  | 'arrivingWork'
  | 'tooMuch'
  | 'waiting'
  | 'waitingShort'
  | 'people'
  | 'ticketsWaiting'
  | 'openTickets'
  | 'ticketsPerDay'
  | 'byPriority'
  | 'meanOfRuns'
  | 'halfOfRuns'
  | 'mostRuns'
  | 'utilisation'
  | 'other'
  | 'replications'
  | 'daysSinceStart'
  | 'windowBegins'
  | 'settledFrom'
  | 'hourOfDay'
  | 'busyShare'
  | 'betterThanBase'
  | 'worseThanBase'
  | 'differenceOfBase'
  | 'difference'
  | 'regretOfBase'
  | 'furtherFromBest'
  | 'meanRegret'
  | 'resolvedInTime'
  | 'totalCost'
  | 'hoursOfTicket'
  | 'moreWork'
  | 'inAll'
  | 'hoursSinceCreation'
  | 'typicalTicket'
  | 'slowTicket'
  | 'otherWork'
  | 'aboutOutages'
  | 'otherTickets'
  | 'hoursSinceStorm'
  | 'openBefore'
  | 'stormBegins'
  | 'outageSolved'
  | 'backToNormal';

/** Draws one chart of a run, or nothing if the run has no data for it. */
export type Chart = (result: RunResult, text: ChartText) => TopLevelSpec | null;

/** Draws examples out of one replication, or nothing if there are none. */
export type ExampleChart = (examples: Examples, text: ChartText) => TopLevelSpec | null;

/** Adds schema, background and theme to the body of a chart. */
export function framed(body: object): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: 'white',
    config: { ...chartConfig, locale: localeOf(spoken()) },
    ...body,
  } as TopLevelSpec;
}

/**
 * A layer whose marks say, to whoever points at them, what their datum has in its field `tip`. All
 * other marks say nothing: the figure has a description and a table.
 */
export function tipped<T extends { readonly mark: object; readonly encoding: object }>(layer: T) {
  return {
    ...layer,
    mark: { ...layer.mark, aria: true },
    encoding: { ...layer.encoding, description: { field: 'tip', type: 'nominal' } },
  };
}

/** What a figure is called: a finding, then measure, unit and n, then words for screen readers. */
export interface Heading {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
}

const TITLE_WIDTH = 108;

/** The same chart with its heading drawn above it, for a picture that stands alone. */
export function titled(spec: TopLevelSpec, heading: Heading): TopLevelSpec {
  return {
    ...spec,
    description: heading.description,
    title: {
      text: wrap(heading.title, TITLE_WIDTH * 0.75),
      subtitle: wrap(heading.subtitle, TITLE_WIDTH),
      anchor: 'start',
      frame: 'bounds',
      offset: 14,
      fontSize: 16,
      fontWeight: 600,
      color: INK,
      subtitleFontSize: 12,
      subtitlePadding: 5,
    },
  } as TopLevelSpec;
}

/** Breaks a text into lines of at most `width` characters, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((each) => shorten(each, width));
}

/** Cuts a text to `width` characters with an ellipsis; a name may be long, a label may not. */
export function shorten(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, Math.max(1, width - 1)).join('')}…`;
}
