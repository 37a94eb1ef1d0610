/** What only one call can tell of an experiment with one scenario: words, machine, how long. */
import { machineFacts } from './run-files.ts';
import type { StudyCall } from './study-run.ts';

/** The command line that was given, as a shell takes it. */
export function commandLine(command: string, words: readonly string[]): string {
  return ['tiersim', command, ...words.map(quoted)].join(' ');
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The call of which a record is made. */
interface RecordedCall {
  readonly host: StudyCall['host'];
  readonly request: Pick<StudyCall['request'], 'name' | 'words' | 'workers'>;
}

/** What an experiment tells of itself. */
interface Identified {
  readonly tool: object;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  readonly replications: number;
}

/** What the call adds. */
interface CallFacts {
  readonly kind: 'sweep' | 'why' | 'selection';
  readonly startedAt: number;
  readonly counts: object;
}

/** The text of run.json. */
export function recordOf(
  { host, request }: RecordedCall,
  { tool, scenario, seed, replications }: Identified,
  { kind, startedAt, counts }: CallFacts,
): string {
  const record = {
    formatVersion: '1.0',
    tool,
    kind,
    scenario: { file: request.name, ...scenario },
    seed,
    replications: { finished: replications },
    ...counts,
    arguments: request.words,
    startedAt: new Date(startedAt).toISOString(),
    seconds: (host.now() - startedAt) / 1000,
    workers: request.workers,
    ...machineFacts(),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
