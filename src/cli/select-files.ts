/** What `select` prints, and the contents of its folder. */
import type { SelectionResult } from '../experiment/selection-result.ts';
import { selectionJson } from '../experiment/summary-json.ts';
import type { RunFolder } from '../node/run-folder.ts';
import type { Document } from '../report/document.ts';
import { composeSelection } from '../report/selection-report.ts';
import { writeSelectionText } from '../report/selection-text.ts';
import { VERSION } from '../units/version.ts';
import { writeReport } from './run-files.ts';
import { markdownOf, painted } from './run-output.ts';
import type { SelectCall } from './select-model.ts';
import { commandLine, recordOf } from './study-record.ts';

/** The report of what was asked for in these words. */
export function selectionReport(result: SelectionResult, words: readonly string[]): Document {
  return composeSelection(result, { toolVersion: VERSION, command: commandLine('select', words) });
}

/** Prints the selection as text, or as one JSON document. */
export function printSelection(
  { host, settings }: Pick<SelectCall, 'host' | 'settings'>,
  { selection, facts }: SelectionResult,
): void {
  if (settings.isJson) {
    host.out.write(selectionJson(selection));
    return;
  }
  const width = host.out.isTerminal ? { columns: host.out.columns } : {};
  const style = { style: painted.bind(null, settings.outStyle) };
  const options = { ascii: settings.isAscii, ...style, ...width };
  host.out.write(writeSelectionText({ selection, facts }, options));
}

/** Writes the selection, then what only this call can tell. */
export async function writeSelection(
  call: SelectCall,
  folder: RunFolder,
  { result, startedAt }: { readonly result: SelectionResult; readonly startedAt: number },
): Promise<void> {
  const { selection, facts } = result;
  const { host, request } = call;
  await folder.write('selection.json', selectionJson(selection));
  await folder.write('scenario.json', `${JSON.stringify({ formatVersion: '1.0', facts })}\n`);
  const document = selectionReport(result, request.words);
  await folder.write('selection.md', markdownOf(document));
  if (request.hasReport) await writeReport(folder, document, { errors: host.err });
  const [{ name, hash }] = selection.models;
  const counts = { models: selection.models.length, isPartial: selection.end === 'stopped' };
  const study = { ...selection, scenario: { name, hash } };
  const own = { host, request: { ...request, name: request.names[0] } };
  await folder.write('run.json', recordOf(own, study, { kind: 'selection', startedAt, counts }));
  await folder.finish();
}
