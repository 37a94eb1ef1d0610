/** What `sweep` prints: the sweep on standard output, as text or as one JSON document. */
import { sweepJson } from '../experiment/summary-json.ts';
import type { SweepResult } from '../experiment/sweep-result.ts';
import { writeSweepText } from '../report/sweep-text.ts';
import { painted } from './run-output.ts';
import type { SweepCall } from './sweep-scenario.ts';

/** Prints a sweep. */
export function printSweep(
  { host, settings }: Pick<SweepCall, 'host' | 'settings'>,
  result: SweepResult,
): void {
  if (settings.isJson) {
    host.out.write(sweepJson(result.sweep));
    return;
  }
  const width = host.out.isTerminal ? { columns: host.out.columns } : {};
  const text = writeSweepText(result, {
    ascii: settings.isAscii,
    style: (role, words) => painted(settings.outStyle, role, words),
    ...width,
  });
  host.out.write(text);
}
