/** The figure of every model of a selection beside that of the base, in the order of the table. */
import type { TopLevelSpec } from 'vega-lite';
import type { Selection, SelectionModel } from '../experiment/selection-result.ts';
import { shorten } from './chart.ts';
import { isDrawable } from './rows.ts';
import { type Strip, type StripWords, stripChart } from './strips.ts';

const LABEL_LETTERS = 38;
const MOST_ROWS = 40;

/** The words of the picture. */
export interface ContenderText extends StripWords {
  figure(model: SelectionModel): string;
  runs(model: SelectionModel): string;
  end(model: SelectionModel): string;
}

/** Draws the figures in per cent of that of the base, or nothing where that is 0 or unknown. */
export function contenderChart(
  models: readonly SelectionModel[],
  { models: [base], figure }: Selection,
  text: ContenderText,
): TopLevelSpec | null {
  const whole = base?.figure.estimate ?? 0;
  if (whole === 0) return null;
  const sign = (figure.better === 'higher' ? 1 : -1) * Math.sign(whole);
  const percent = (value: number) => (sign * 100 * (value - whole)) / Math.abs(whole) + 0;
  const strips = models.slice(0, MOST_ROWS).flatMap((model) => {
    const { estimate, low, high } = model.figure;
    if (!isDrawable(estimate)) return [];
    const limits = [low ?? estimate, high ?? estimate].map(percent) as [number, number];
    return [stripOf(model, { middle: percent(estimate), limits, text })];
  });
  if (strips.length === 0) return null;
  const { axis, worse, better, result, beside } = text;
  return stripChart(strips, { axis, worse, better, result, beside });
}

interface Placed {
  readonly middle: number;
  readonly limits: readonly [number, number];
  readonly text: ContenderText;
}

function stripOf(model: SelectionModel, { middle, limits, text }: Placed): Strip {
  const { end } = model;
  return {
    label: shorten(`${model.id}  ${model.name}`, LABEL_LETTERS),
    low: Math.min(...limits),
    high: Math.max(...limits),
    middle,
    tone: end === 'selected' ? 'met' : end === 'left' ? 'undecided' : 'missed',
    result: text.figure(model),
    beside: text.runs(model),
    verdict: text.end(model),
  };
}
