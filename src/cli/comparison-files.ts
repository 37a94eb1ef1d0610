/** The contents of a comparison's folder; all but run.json are the same for the same inputs. */
import type { ComparisonOutcome } from '../experiment/comparison.ts';
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import { comparisonJson } from '../experiment/summary-json.ts';
import type { RunFolder } from '../node/run-folder.ts';
import { composeComparison } from '../report/comparison-report.ts';
import type { Document } from '../report/document.ts';
import { VERSION } from '../units/version.ts';
import type { CompareCall } from './compare-scenarios.ts';
import { comparedCsv, REPLICATIONS_FILE } from './replications-file.ts';
import { machineFacts, writeReport } from './run-files.ts';
import { markdownOf } from './run-output.ts';

/** The report of a comparison of these files or folders. */
export function comparisonReport(result: ComparisonResult, names: readonly string[]): Document {
  const command = `tiersim compare ${names.join(' ')}`;
  return composeComparison(result, { toolVersion: VERSION, command });
}

/** Writes the comparison, then the results of its models, then what only this call can tell. */
export async function writeComparison(
  { host, request }: CompareCall,
  folder: RunFolder,
  { outcome, startedAt }: { readonly outcome: ComparisonOutcome; readonly startedAt: number },
): Promise<void> {
  const { comparison, runs } = outcome.result;
  await folder.write('comparison.json', comparisonJson(comparison));
  await folder.write('models.json', `${JSON.stringify({ formatVersion: '1.0', runs })}\n`);
  await folder.write(REPLICATIONS_FILE, comparedCsv(outcome.values()));
  const document = comparisonReport(outcome.result, request.names);
  await folder.write('comparison.md', markdownOf(document));
  if (request.hasReport) await writeReport(folder, document, { errors: host.err });
  const record = {
    formatVersion: '1.0',
    tool: comparison.tool,
    compared: request.names,
    replications: { finished: outcome.finished },
    isPartial: outcome.isPartial,
    arguments: request.words,
    startedAt: new Date(startedAt).toISOString(),
    seconds: (host.now() - startedAt) / 1000,
    workers: request.workers,
    ...machineFacts(),
  };
  await folder.write('run.json', `${JSON.stringify(record, null, 2)}\n`);
  await folder.finish();
}
