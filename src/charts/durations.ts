/** A logarithmic axis of elapsed time with the marks people know: minutes, hours, days, weeks. */
import { said } from '../units/language.ts';

const MARKS: readonly (readonly [number, string])[] = [
  [1 / 3600, '1 s'],
  [10 / 3600, '10 s'],
  [1 / 60, '1 min'],
  [2 / 60, '2 min'],
  [5 / 60, '5 min'],
  [10 / 60, '10 min'],
  [0.25, '15 min'],
  [0.5, '30 min'],
  [1, '1 h'],
  [2, '2 h'],
  [4, '4 h'],
  [8, '8 h'],
  [24, '1 day'],
  [48, '2 days'],
  [72, '3 days'],
  [168, '1 week'],
  [336, '2 weeks'],
  [672, '4 weeks'],
  [1344, '8 weeks'],
  [4380, 'half a year'],
];

/** Limits of a logarithmic time axis around these hours, for reading from 1 s to years. */
export function durationDomain(hours: readonly number[]): [number, number] {
  const positive = hours.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return [1 / 60, 24];
  const low = Math.min(...positive);
  const high = Math.max(...positive);
  return [low / 1.5, Math.max(high * 1.4, low * 4)];
}

/** An x axis in hours on a logarithmic scale, labelled in the units people use. */
export function durationAxis(field: string, domain: readonly [number, number], title: string) {
  const marks = MARKS.filter(([hours]) => hours >= domain[0] && hours <= domain[1]);
  const label = marks.reduceRight(
    (rest, [hours, words]) =>
      `abs(datum.value - ${hours}) < ${hours / 1000} ? '${said(words)}' : ${rest}`,
    `''`,
  );
  return {
    field,
    type: 'quantitative',
    scale: { type: 'log', domain: [...domain], nice: false },
    axis: {
      values: marks.map(([hours]) => hours),
      labelExpr: label,
      title,
      labelOverlap: 'greedy',
    },
  };
}
