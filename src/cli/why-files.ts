/** What `why` prints, and the contents of its folder. */
import { whyJson } from '../experiment/summary-json.ts';
import type { WhyOutcome } from '../experiment/why.ts';
import type { WhyResult } from '../experiment/why-result.ts';
import type { RunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { composeWhy } from '../report/why-report.ts';
import { writeWhyText } from '../report/why-text.ts';
import { VERSION } from '../units/version.ts';
import { writeReport } from './run-files.ts';
import { markdownOf, painted } from './run-output.ts';
import { commandLine, recordOf } from './study-record.ts';
import type { WhyCall } from './why-scenario.ts';

/** The report of what was asked for in these words. */
export function whyReport(result: WhyResult, words: readonly string[]): Document {
  return composeWhy(result, { toolVersion: VERSION, command: commandLine('why', words) });
}

/** Prints the list as text, or as one JSON document. */
export function printWhy(
  { host, settings }: Pick<WhyCall, 'host' | 'settings'>,
  result: WhyResult,
): void {
  if (settings.isJson) {
    host.out.write(whyJson(result.why));
    return;
  }
  const width = host.out.isTerminal ? { columns: host.out.columns } : {};
  const text = writeWhyText(result, {
    ascii: settings.isAscii,
    style: (role, words) => painted(settings.outStyle, role, words),
    ...width,
  });
  host.out.write(text);
}

/** Writes the list, then what only this call can tell. */
export async function writeWhy(
  call: WhyCall,
  folder: RunFolder,
  { outcome, startedAt }: { readonly outcome: WhyOutcome; readonly startedAt: number },
): Promise<void> {
  const { result, isPartial, finished } = outcome;
  if (result === null) return;
  const { why, facts } = result;
  const { host, request } = call;
  await folder.write('why.json', whyJson(why));
  await folder.write('scenario.json', `${JSON.stringify({ formatVersion: '1.0', facts })}\n`);
  const document = whyReport(result, request.words);
  await folder.write('why.md', markdownOf(document));
  if (request.hasReport) await writeReport(folder, document, { errors: host.err });
  const counts = { limits: { finished }, isPartial };
  await folder.write('run.json', recordOf(call, why, { kind: 'why', startedAt, counts }));
  await folder.finish();
}
