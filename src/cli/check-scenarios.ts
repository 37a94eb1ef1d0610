/** Checks scenario files one by one and tells what is wrong, or what is in them. */
import { type OfferedLoad, offeredLoad } from '../compile/load.ts';
import type { Host } from '../node/host.ts';
import { harmless } from '../node/terminal.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from '../report/text-signs.ts';
import { ExitStatus } from './exit-status.ts';
import { type Failure, failuresOf, printFailures } from './failures.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { loadTable } from './load-table.ts';
import { remarksOf } from './remarks.ts';
import type { Changes } from './scenario-changes.ts';
import { printJson, type Settings } from './settings.ts';

/** What is allowed and yet worth a word, such as more work than people have time for. */
interface CheckRemark {
  readonly code: string;
  readonly message: string;
}

interface Verdict {
  readonly file: string;
  readonly isValid: boolean;
  readonly problems: readonly Failure[];
  readonly remarks: readonly CheckRemark[];
  /** What the scenario asks of its people; null where it is not valid. */
  readonly load: Omit<OfferedLoad, 'remarks'> | null;
}

/** Checks every file and gives the exit status: the lowest one that is not 0. */
export async function checkScenarios(
  host: Host,
  settings: Settings,
  { files, changes }: { readonly files: readonly string[]; readonly changes: Changes },
): Promise<number> {
  const verdicts: Verdict[] = [];
  const statuses: number[] = [];
  for (const file of files) {
    try {
      const loaded = await loadScenario(host, file, changes);
      const { verdict, status } = judged(file, loaded);
      verdicts.push(verdict);
      statuses.push(status);
      if (!settings.isJson) printValid(host, settings, loaded, verdict);
    } catch (error) {
      const { failures, status } = failuresOf(error);
      verdicts.push({ file, isValid: false, problems: failures, remarks: [], load: null });
      statuses.push(status);
      if (!settings.isJson) printFailures(host, settings.errStyle, failures);
    }
  }
  if (settings.isJson) printJson(host, { formatVersion: '1.0', files: verdicts });
  const failed = statuses.filter((status) => status !== 0);
  return failed.length === 0 ? 0 : Math.min(...failed);
}

/** The verdict on a scenario without problems; a run of it may still be refused. */
function judged(file: string, loaded: LoadedScenario): { verdict: Verdict; status: number } {
  const offered = offeredLoad(loaded.model);
  const { types, tiers, lines, teams, vendors, forecast } = offered;
  const load = { types, tiers, lines, teams, vendors, forecast };
  const all = remarksOf(loaded, offered);
  const remarks = all.map(({ code, message }) => ({ code, message }));
  const isRefused = all.some(({ isRefusal }) => isRefusal);
  return {
    verdict: { file, isValid: true, problems: [], remarks, load },
    status: isRefused ? ExitStatus.ModelRefused : ExitStatus.Done,
  };
}

function printValid(
  host: Host,
  settings: Settings,
  loaded: LoadedScenario,
  { file, remarks, load }: Verdict,
): void {
  const isRefused = remarks.some(({ code }) => code.startsWith('E'));
  if (!settings.isQuiet && load !== null) {
    const signs = settings.isAscii ? ASCII_SIGNS : UNICODE_SIGNS;
    const table = loadTable(load, loaded.scenario, signs).join('\n');
    host.out.write(`${summaryOf(file, loaded, isRefused)}\n\n${table}\n\n`);
  }
  for (const { code, message } of remarks) {
    const marked = settings.errStyle.doubtful(code);
    host.err.write(`${harmless(file)}  ${marked}  ${harmless(message)}\n`);
  }
}

function summaryOf(file: string, { scenario, model }: LoadedScenario, isRefused: boolean): string {
  const { names } = model;
  const counts = [
    [names.teams.length, 'team'],
    [names.agents.length, 'person'],
    [names.types.length, 'ticket type'],
    [names.priorities.length, 'priority'],
    [scenario.targets.length, 'target'],
  ] as const;
  const parts = counts.map(([count, word]) => `${count} ${count === 1 ? word : pluralOf(word)}`);
  const word = isRefused ? 'refused' : 'ok';
  return harmless(`${file}  ${word}  ${scenario.name}: ${parts.join(', ')}`);
}

function pluralOf(word: string): string {
  if (word === 'person') return 'people';
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
