/** What `select` is asked to do, read from its flags. */
import type { NamedTolerance } from '../experiment/tolerance.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { Refusal } from '../scenario/refusal.ts';
import { type FigureName, readTarget, type Target } from '../scenario/target.ts';
import { figureName, marginOf } from './compare-request.ts';
import { type Flags, shortened } from './flags.ts';
import { isKept, outputFolder, seedOf, workersOf } from './run-request.ts';

/** A call of `select`. */
export interface SelectRequest {
  /** Files or run folders, the base first. */
  readonly names: readonly string[];
  /** The words after the command, as typed. */
  readonly words: readonly string[];
  readonly figure: FigureName;
  /** The targets to keep; null for those of the base. */
  readonly targets: readonly Target[] | null;
  readonly margins: readonly NamedTolerance[];
  readonly probability: number;
  readonly most: number;
  readonly verification: number;
  readonly seed: string | undefined;
  readonly workers: number;
  readonly out: string | undefined;
  /** Whether a folder is written at all. */
  readonly isSaved: boolean;
  readonly isKept: boolean;
  /** Whether the folder gets a chart and a page. */
  readonly hasReport: boolean;
  readonly hasProgress: boolean;
}

/** Two looks at least, so that there is something to go on. */
const LEAST_REPLICATIONS = 20;
const USUAL_MOST = 1000;
const MOST_REPLICATIONS = 1_000_000;
const USUAL_VERIFICATION = 30;

/** Reads the flags of `select`. */
export function selectRequest(flags: Flags, host: Host): SelectRequest {
  const kept = flags.list('keep');
  if (kept.length > 0 && flags.has('no-targets')) {
    throw new OutsideError('E218', '--keep and --no-targets contradict each other; leave out one.');
  }
  const most = flags.whole('max-replications', LEAST_REPLICATIONS, MOST_REPLICATIONS);
  return {
    names: [flags.argument('a'), ...flags.list('b')],
    words: flags.words,
    figure: figureName('by', flags.text('by') ?? 'cost'),
    targets: flags.has('no-targets') ? [] : kept.length > 0 ? kept.map(targetOf) : null,
    margins: flags.list('margin').map(marginOf),
    probability: probabilityOf(flags.text('probability') ?? '95%'),
    most: most ?? USUAL_MOST,
    verification: flags.whole('verify', 2, MOST_REPLICATIONS) ?? USUAL_VERIFICATION,
    seed: seedOf(flags.text('seed')),
    workers: workersOf(flags, host),
    ...outputFolder(flags),
    isKept: isKept(flags),
    hasReport: !flags.has('no-report'),
    hasProgress: !flags.has('no-progress') && !flags.has('quiet'),
  };
}

function targetOf(written: string): Target {
  try {
    return readTarget(written);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new OutsideError('E227', `--keep: ${error.message}.`);
  }
}

/** `95%` or `0.95`: more than a toss of a coin, and less than certain. */
function probabilityOf(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim());
  const value =
    match === null ? Number.NaN : Number(match[2] === '%' ? `${match[1]}e-2` : match[1]);
  if (value > 0.5 && value <= 0.9999) return value;
  const range = 'a share above 50% and up to 99.99%, such as 95%';
  throw new OutsideError('E213', `--probability takes ${range}; got ${shortened(text)}.`);
}
