/** The words of the charts of a comparison. */
import type { ComparisonChartText } from '../charts/comparison-chart.ts';
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { comparedFigureWords } from './comparison-words.ts';
import { differenceText } from './format-difference.ts';
import { capitalised } from './names.ts';
import { bestInText, regretText } from './regret-words.ts';
import { chartTextOf } from './wording.ts';

/** All the words a chart of this comparison asks for. */
export function comparisonTextOf(result: ComparisonResult): ComparisonChartText {
  const { facts } = result.runs[0] as RunResult;
  return {
    ...chartTextOf(facts),
    figure: (row) => capitalised(comparedFigureWords(row, result)),
    difference: ({ difference, unit }) => differenceText(difference, unit).value,
    judgement: ({ verdict }) => said(verdict),
    regret: (own, unit) => regretText(own, unit).value,
    bestIn: (own) => say`best in ${bestInText(own)}`,
  };
}
