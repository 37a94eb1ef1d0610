/** Targets: how far each interval lies from its goal, so that unlike units share one picture. */
import type { TargetVerdict } from '../experiment/result.ts';
import { type Chart, type ChartText, shorten } from './chart.ts';
import { isDrawable } from './rows.ts';
import { type Strip, stripChart } from './strips.ts';

const MOST_ROWS = 30;
const LABEL_LETTERS = 38;

/** Draws one line per target: the interval, its estimate, and the goal as the common zero. */
export const targetsChart: Chart = (result, text) => {
  const rows = result.summary.targets.flatMap((target) => targetStrip(target, text) ?? []);
  if (rows.length === 0) return null;
  return stripChart(rows.slice(0, MOST_ROWS), {
    axis: text.label('betterThanGoal'),
    worse: text.label('worse'),
    better: text.label('better'),
    result: text.label('result'),
    beside: text.label('goal'),
  });
};

/** Distances are positive on the good side of the goal; a goal of zero has no such scale. */
export function targetStrip(target: TargetVerdict, text: ChartText): Strip | null {
  const { goal, low, high, estimate } = target;
  if (goal === 0 || !isDrawable(estimate)) return null;
  const sign = target.comparison.startsWith('<') ? -1 : 1;
  const distance = (value: number) => (sign * 100 * (value - goal)) / Math.abs(goal);
  const ends = [distance(low ?? estimate), distance(high ?? estimate)];
  return {
    label: shorten(text.target(target), LABEL_LETTERS),
    low: Math.min(...ends),
    high: Math.max(...ends),
    middle: distance(estimate),
    tone: target.verdict,
    result: text.estimate(target),
    beside: text.goal(target),
    verdict: text.verdict(target.verdict),
  };
}
