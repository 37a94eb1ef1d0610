/** What every chart of a sweep is, and the words it needs. */
import type { TopLevelSpec } from 'vega-lite';
import type { SweepFigure, SweepPoint, SweepResult } from '../experiment/sweep-result.ts';

/** Words and formats of a chart of a sweep. */
export interface SweepChartText {
  /** A value with its unit. */
  value(value: number | null, unit: string): string;
  /** A value with its half-width. */
  estimate(row: {
    readonly estimate: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unit: string;
  }): string;
  /** A difference with its sign and unit. */
  difference(figure: SweepPoint['figures'][number], unit: string): string;
  /** A number as the title of an axis says it: "Mean resolution time (h)". */
  axis(figure: SweepFigure): string;
  /** The words of the picture. */
  label(key: SweepChartLabel): string;
}

/** Keys of the fixed words. */
export type SweepChartLabel = 'change' | 'frontier' | 'open' | 'dominated' | 'asWritten';

/** Draws one figure of a sweep, or nothing if there is nothing to draw. */
export type SweepChart = (
  result: SweepResult,
  figure: number,
  text: SweepChartText,
) => TopLevelSpec | null;

/** Numbers of this unit as axes show them. */
export function axisFormat(unit: string): string {
  if (unit === 'share') return '.0%';
  return /^[A-Z]{3}$/.test(unit) ? ',.0f' : '~g';
}
