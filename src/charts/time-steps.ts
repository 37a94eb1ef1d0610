/** Where a ticket's time goes, step by step: from nothing to the mean time to resolution. */

import type { TopLevelSpec } from 'vega-lite';
import type { RunResult } from '../experiment/result.ts';
import { type ChartText, framed, shorten, tipped } from './chart.ts';
import { OTHER_COLOUR, partsOf, type TimePart } from './ledger.ts';
import { INK, NAMES_BY_RANK } from './theme.ts';

const WIDTH = 500;
const ROW_HEIGHT = 28;
const LETTERS = 28;
/** Parts below this share of the whole are joined. */
const SMALL_SHARE = 0.01;
/** What is joined and still below this share cannot be seen. */
const NOTHING_SHARE = 0.001;

/** One bar, in hours: a part of the time from where the one before ended, or the whole. */
export interface TimeStep {
  readonly name: string;
  readonly colour: string;
  readonly from: number;
  readonly to: number;
}

/** The parts of the time of a priority one after the other, and the whole; none without data. */
export function timeSteps(
  result: RunResult,
  priority: string,
  text: ChartText,
): readonly TimeStep[] {
  const parts = partsOf(result, priority, text).filter(({ hours }) => hours > 0);
  if (parts.length === 0) return [];
  const isSmall = ({ share }: TimePart) => share < SMALL_SHARE;
  const small = parts.filter(isSmall);
  const joined = {
    part: text.label('other'),
    colour: OTHER_COLOUR,
    hours: small.reduce((sum, { hours }) => sum + hours, 0),
  };
  const whole = parts.reduce((sum, { hours }) => sum + hours, 0);
  const others = joined.hours > whole * NOTHING_SHARE ? [joined] : [];
  const shown = [...parts.filter((part) => !isSmall(part)), ...others];
  let level = 0;
  const steps = shown.map(({ part, colour, hours }) => {
    const from = level;
    level += hours;
    return { name: part, colour, from, to: level };
  });
  return [...steps, { name: text.label('inAll'), colour: INK, from: 0, to: level }];
}

/** Draws the steps of one priority, or nothing if there are fewer than two. */
export function timeStepsChart(
  result: RunResult,
  priority: string,
  text: ChartText,
): TopLevelSpec | null {
  const steps = timeSteps(result, priority, text);
  if (steps.length < 3) return null;
  const values = steps.map(({ name, ...step }, rank) => ({
    ...step,
    rank,
    label: shorten(name, LETTERS),
    hours: text.value(step.to - step.from, 'h'),
    tip: `${name}: ${text.value(step.to - step.from, 'h')}`,
  }));
  const y = NAMES_BY_RANK;
  const most = steps.at(-1)?.to ?? 0;
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, most * 1.14], nice: false },
    axis: { title: text.label('hoursOfTicket'), tickCount: 6 },
  });
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values },
    layer: [
      tipped({
        mark: { type: 'bar', height: ROW_HEIGHT * 0.64 },
        encoding: {
          y,
          x: x('from'),
          x2: { field: 'to' },
          color: { field: 'colour', type: 'nominal', scale: null },
        },
      }),
      {
        mark: { type: 'text', align: 'left', dx: 6, color: INK },
        encoding: { y, x: x('to'), text: { field: 'hours' } },
      },
    ],
  });
}
