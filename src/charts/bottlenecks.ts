/** What lifting each limit would do to a figure, what helps most on top. */
import type { TopLevelSpec } from 'vega-lite';
import type { LiftResult, Why } from '../experiment/why-result.ts';
import { shorten } from './chart.ts';
import { isDrawable } from './rows.ts';
import { type Strip, type StripWords, stripChart } from './strips.ts';

const LABEL_LETTERS = 38;
const MOST_ROWS = 40;

/** The words of the picture. */
export interface BottleneckText extends StripWords {
  lift(lift: LiftResult): string;
  change(lift: LiftResult): string;
  /** What it costs more; empty for nothing. */
  cost(lift: LiftResult): string;
}

/** Draws changes in per cent of the figure as written, or nothing if it is 0. */
export function bottleneckChart(
  { lifts, base, figure }: Why,
  text: BottleneckText,
): TopLevelSpec | null {
  const whole = Math.abs(base.estimate ?? 0);
  if (whole === 0) return null;
  const sign = figure.better === 'higher' ? 1 : -1;
  const strips = lifts.slice(0, MOST_ROWS).flatMap((lift) => {
    const { estimate, low, high } = lift.figure.difference;
    if (!isDrawable(estimate) || !isDrawable(low) || !isDrawable(high)) return [];
    const [from, to, middle] = [low, high, estimate].map((value) => (sign * 100 * value) / whole);
    return [stripOf(lift, [from ?? 0, to ?? 0, middle ?? 0], text)];
  });
  if (strips.length === 0) return null;
  const { axis, worse, better, result, beside } = text;
  return stripChart(strips, { axis, worse, better, result, beside });
}

function stripOf(
  lift: LiftResult,
  [from, to, middle]: readonly [number, number, number],
  text: BottleneckText,
): Strip {
  const { verdict } = lift.figure;
  const tone = verdict === 'better' ? 'met' : verdict === 'worse' ? 'missed' : 'undecided';
  return {
    label: shorten(text.lift(lift), LABEL_LETTERS),
    low: Math.min(from, to) + 0,
    high: Math.max(from, to) + 0,
    middle: middle + 0,
    tone,
    result: text.change(lift),
    beside: text.cost(lift),
    verdict: verdict === 'no clear difference' ? 'open' : verdict,
  };
}
