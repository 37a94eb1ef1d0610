/** The contents of a sweep's folder; all but run.json are the same for the same inputs. */

import { sweepJson } from '../experiment/summary-json.ts';
import type { SweepOutcome } from '../experiment/sweep.ts';
import type { SweepFigure, SweepResult } from '../experiment/sweep-result.ts';
import { csvLine } from '../node/csv.ts';
import type { RunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { composeSweep } from '../report/sweep-report.ts';
import { VERSION } from '../units/version.ts';
import { writeReport } from './run-files.ts';
import { markdownOf } from './run-output.ts';
import { commandLine, recordOf } from './study-record.ts';
import type { SweepCall } from './sweep-scenario.ts';

/** The report of a sweep that was asked for in these words. */
export function sweepReport(result: SweepResult, words: readonly string[]): Document {
  return composeSweep(result, { toolVersion: VERSION, command: commandLine('sweep', words) });
}

/** Writes the sweep, then what only this call can tell. */
export async function writeSweep(
  call: SweepCall,
  folder: RunFolder,
  { outcome, startedAt }: { readonly outcome: SweepOutcome; readonly startedAt: number },
): Promise<void> {
  const { result, isPartial, finished } = outcome;
  if (result === null) return;
  const { sweep, facts } = result;
  const { host, request } = call;
  await folder.write('sweep.json', sweepJson(sweep));
  await folder.write('scenario.json', `${JSON.stringify({ formatVersion: '1.0', facts })}\n`);
  await folder.write('sweep.csv', sweepCsv(result));
  const document = sweepReport(result, request.words);
  await folder.write('sweep.md', markdownOf(document));
  if (request.hasReport) await writeReport(folder, document, { errors: host.err });
  const counts = { points: { finished }, isPartial };
  await folder.write('run.json', recordOf(call, sweep, { kind: 'sweep', startedAt, counts }));
  await folder.finish();
}

/** One line for each point and figure; point 0 is the scenario as written. */
function sweepCsv({ sweep }: SweepResult): string {
  const { factors, figures, points, base } = sweep;
  const head = ['point', ...factors.map(({ path }) => path), 'metric', 'unit'];
  const values = ['estimate', 'low', 'high'];
  const differences = ['difference', 'difference low', 'difference high', 'verdict', 'standing'];
  return [
    csvLine([...head, ...values, ...differences]),
    ...figures.map((figure, at) => {
      const { estimate, low, high } = base[at];
      const written = factors.map((factor) => factor.base);
      return csvLine([0, ...written, nameOf(figure), figure.unit, estimate, low, high]);
    }),
    ...points.flatMap((point) =>
      figures.map((figure, at) => {
        const { estimate, low, high, difference, verdict } = point.figures[at];
        const apart = [difference.estimate, difference.low, difference.high];
        const settings = point.values.map((value, place) => value ?? factors[place].base);
        const own = [nameOf(figure), figure.unit, estimate, low, high];
        return csvLine([point.id, ...settings, ...own, ...apart, verdict, point.standing]);
      }),
    ),
  ].join('');
}

function nameOf({ metric, statistic, scope }: SweepFigure): string {
  const parts = Object.entries(scope).map(([key, name]) => `${key}=${name}`);
  return `${metric}.${statistic}${parts.length === 0 ? '' : `{${parts.join(', ')}}`}`;
}
