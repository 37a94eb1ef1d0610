/** What `compare` prints: the comparison on standard output, as text or as one JSON document. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import { comparisonJson } from '../experiment/summary-json.ts';
import { writeComparisonText } from '../report/comparison-text.ts';
import type { CompareCall } from './compare-scenarios.ts';
import { painted } from './run-output.ts';

/** Prints a comparison. */
export function printComparison(
  { host, settings }: Pick<CompareCall, 'host' | 'settings'>,
  result: ComparisonResult,
): void {
  if (settings.isJson) {
    host.out.write(comparisonJson(result.comparison));
    return;
  }
  const width = host.out.isTerminal ? { columns: host.out.columns } : {};
  const text = writeComparisonText(result, {
    ascii: settings.isAscii,
    style: (role, words) => painted(settings.outStyle, role, words),
    ...width,
  });
  host.out.write(text);
}
