/** What `run` is asked to do, read from its flags. */
import { randomBytes } from 'node:crypto';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import type { Flags } from './flags.ts';
import { type Changes, luckChanges } from './scenario-changes.ts';

/** More models than this take too long to be meant. */
export const MOST_POINTS = 1000;

/** How much of the results can be printed; the first is the default. */
export const SUMMARY_KINDS = ['compact', 'full', 'none'] as const;

/** How much of the results is printed. */
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** A call of `run`. */
export interface RunRequest {
  readonly file: string;
  /** The words after the command, as typed. */
  readonly words: readonly string[];
  /** Values of the scenario changed from the command line, in order. */
  readonly changes: Changes;
  /** Replications beyond those that the scenario states, or that a saved run has. */
  readonly moreReplications: number;
  readonly workers: number;
  readonly out: string | undefined;
  readonly tickets: string | undefined;
  readonly summary: SummaryKind;
  /** Whether a run folder is written at all. */
  readonly isSaved: boolean;
  /** Whether finished replications are used again and kept. */
  readonly isKept: boolean;
  /** Whether the folder gets charts and a page. */
  readonly hasReport: boolean;
  readonly hasProgress: boolean;
  /** Whether a missed target changes the exit status. */
  readonly failsOnMiss: boolean;
  /** Whether a precision that was not reached changes the exit status. */
  readonly needsPrecision: boolean;
  /** Whether headline figures are estimated once more with control variates. */
  readonly hasControls: boolean;
  /** Whether an undecided target counts as missed. */
  readonly isStrict: boolean;
}

const RANDOM_SEED_BYTES = 4;
const MOST_REPLICATIONS = 1_000_000_000;
const MOST_WORKERS = 1_000_000;
const MOST_EVENTS = 1_000_000_000_000;

/** Reads the flags of `run`; a note is written where a value was cut to what is possible. */
export function runRequest(flags: Flags, host: Host, setChanges: Changes): RunRequest {
  const tickets = flags.text('tickets');
  if (tickets !== undefined && !/\.(csv|parquet)$/i.test(tickets)) {
    throw new OutsideError('E215', `--tickets takes a file that ends in .csv or .parquet.`);
  }
  return {
    file: flags.argument('file'),
    words: flags.words,
    changes: [...setChanges, ...flagChanges(flags)],
    moreReplications: replicationsAsked(flags).more,
    workers: workersOf(flags, host),
    ...outputFolder(flags),
    isKept: isKept(flags),
    tickets,
    summary: flags.choice('summary', SUMMARY_KINDS),
    hasReport: !flags.has('no-report'),
    hasProgress: !flags.has('no-progress') && !flags.has('quiet'),
    failsOnMiss: !flags.has('no-fail'),
    needsPrecision: flags.has('require-precision'),
    hasControls: flags.has('control-variates'),
    isStrict: flags.has('strict'),
  };
}

/** Where the results are kept, if they are. */
export function outputFolder(flags: Flags): { out: string | undefined; isSaved: boolean } {
  const out = flags.text('out');
  const isSaved = !flags.has('no-save');
  if (out !== undefined && !isSaved) {
    throw new OutsideError('E218', '--out and --no-save contradict each other; leave out one.');
  }
  return { out, isSaved };
}

/** Whether finished replications are used again and kept: not where nothing is to be written. */
export function isKept(flags: Flags): boolean {
  return !flags.has('no-save') && !flags.has('no-cache');
}

/** Replications in all, or, written with a plus sign, beyond those that there are. */
export function replicationsAsked(flags: Flags): { count: number | undefined; more: number } {
  const asked = flags.whole('replications', 1, MOST_REPLICATIONS);
  const isMore = flags.text('replications')?.startsWith('+') ?? false;
  return isMore ? { count: undefined, more: asked ?? 0 } : { count: asked, more: 0 };
}

function flagChanges(flags: Flags): Changes {
  const replications = replicationsAsked(flags).count;
  const maxEvents = flags.whole('max-events', 1, MOST_EVENTS);
  const precision = precisionOf(flags);
  const isAntithetic = flags.has('antithetic');
  const changes = [...luckChanges({ seed: seedOf(flags.text('seed')), isAntithetic })];
  if (precision !== undefined) changes.push(['replications', precision]);
  if (replications !== undefined) changes.push(['replications', String(replications)]);
  if (maxEvents !== undefined) changes.push(['limits.maxEvents', String(maxEvents)]);
  return changes;
}

/** `--precision 5% --max-replications 900` as the scenario writes it. */
function precisionOf(flags: Flags): string | undefined {
  const wanted = flags.list('precision');
  const most = flags.whole('max-replications', 1, MOST_REPLICATIONS);
  if (wanted.length === 0 && most === undefined) return undefined;
  if (flags.text('replications') !== undefined) {
    const fix = 'leave out one; --max-replications limits a precision';
    throw new OutsideError('E218', `--replications and --precision contradict each other; ${fix}.`);
  }
  if (wanted.length === 0) {
    throw new OutsideError('E218', '--max-replications limits a --precision; name that, too.');
  }
  const named = wanted.map((text) => {
    const at = text.lastIndexOf('=');
    const isNamed = at > text.lastIndexOf('}');
    return isNamed ? [text.slice(0, at), text.slice(at + 1)] : [HEADLINE, text];
  });
  const limit = most === undefined ? {} : { most };
  return JSON.stringify({ precision: Object.fromEntries(named), ...limit });
}

/** What a precision without a name is about. */
const HEADLINE = 'resolution-time';

/** `random` stands for a new seed, which the results name, so that they can be had again. */
export function seedOf(text: string | undefined): string | undefined {
  return text === 'random' ? randomBytes(RANDOM_SEED_BYTES).toString('hex') : text;
}

/** The threads to use: as asked for, but no more than there are cores. */
export function workersOf(flags: Flags, host: Host): number {
  const asked = flags.whole('workers', 1, MOST_WORKERS) ?? host.cores;
  if (asked > host.cores && !flags.has('quiet')) {
    host.err.write(`note: ${asked} workers asked for, ${host.cores} used: one for each core\n`);
  }
  return Math.min(asked, host.cores);
}
