/** Checks scenario files one by one and tells what is wrong, or what is in them. */
import { offeredLoad } from '../compile/load.ts';
import type { Host } from '../node/host.ts';
import { harmless } from '../node/terminal.ts';
import { type Failure, failuresOf, printFailures } from './failures.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { printJson, type Settings } from './settings.ts';

interface Verdict {
  readonly file: string;
  readonly isValid: boolean;
  readonly problems: readonly Failure[];
  /** What is allowed and yet worth a word, such as more work than people have time for. */
  readonly remarks: readonly { readonly code: string; readonly message: string }[];
}

/** Checks every file and gives the exit status: the lowest one that is not 0. */
export async function checkScenarios(
  host: Host,
  settings: Settings,
  files: readonly string[],
): Promise<number> {
  const verdicts: Verdict[] = [];
  const statuses: number[] = [];
  for (const file of files) {
    try {
      const loaded = await loadScenario(host, file);
      const remarks = remarksOn(loaded);
      verdicts.push({ file, isValid: true, problems: [], remarks });
      if (!settings.isJson) printValid(host, settings, loaded, { file, remarks });
    } catch (error) {
      const { failures, status } = failuresOf(error);
      verdicts.push({ file, isValid: false, problems: failures, remarks: [] });
      statuses.push(status);
      if (!settings.isJson) printFailures(host, settings.errStyle, failures);
    }
  }
  if (settings.isJson) printJson(host, { formatVersion: '1.0', files: verdicts });
  return statuses.length === 0 ? 0 : Math.min(...statuses);
}

function remarksOn({ model }: LoadedScenario): Verdict['remarks'] {
  return offeredLoad(model).remarks.map(({ code, message }) => ({ code, message }));
}

function printValid(
  host: Host,
  settings: Settings,
  loaded: LoadedScenario,
  { file, remarks }: Pick<Verdict, 'file' | 'remarks'>,
): void {
  if (!settings.isQuiet) host.out.write(`${summaryOf(file, loaded)}\n`);
  for (const { code, message } of remarks) {
    const marked = settings.errStyle.doubtful(code);
    host.err.write(`${harmless(file)}  ${marked}  ${harmless(message)}\n`);
  }
}

function summaryOf(file: string, { scenario, model }: LoadedScenario): string {
  const { names } = model;
  const counts = [
    [names.teams.length, 'team'],
    [names.agents.length, 'person'],
    [names.types.length, 'ticket type'],
    [names.priorities.length, 'priority'],
    [scenario.targets.length, 'target'],
  ] as const;
  const parts = counts.map(([count, word]) => `${count} ${count === 1 ? word : pluralOf(word)}`);
  return harmless(`${file}  ok  ${scenario.name}: ${parts.join(', ')}`);
}

function pluralOf(word: string): string {
  if (word === 'person') return 'people';
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
