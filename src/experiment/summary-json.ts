/** The machine interface as bytes: the same figures always give the same text. */
import type { Estimate, Summary } from './result.ts';

const DIGITS = 12;

/** A summary whose figures are rounded to 12 significant digits, without NaN and infinities. */
export function roundedSummary(summary: Summary): Summary {
  return {
    ...summary,
    metrics: summary.metrics.map((row) => ({ ...row, ...roundedEstimate(row) })),
    targets: summary.targets.map((row) => ({
      ...row,
      ...roundedEstimate(row),
      goal: rounded(row.goal) ?? 0,
    })),
  };
}

/** The text of a summary: keys in a fixed order, two spaces, a newline at the end. */
export function summaryJson(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}

function roundedEstimate(estimate: Estimate) {
  const { low, high, above } = estimate;
  const value = rounded(estimate.estimate);
  const limits = { estimate: value, low: rounded(low), high: rounded(high) };
  return above === undefined ? limits : { ...limits, above: rounded(above) ?? 0 };
}

function rounded(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  // Adding zero turns −0 into 0, which JSON would not tell apart.
  return Number(value.toPrecision(DIGITS)) + 0;
}
