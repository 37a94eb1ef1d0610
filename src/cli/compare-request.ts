/** What `compare` is asked to do, read from its flags. */
import type { NamedTolerance } from '../experiment/tolerance.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { type FigureName, readFigureName } from '../scenario/target.ts';
import { readTolerance } from '../scenario/tolerance.ts';
import { type Flags, shortened } from './flags.ts';
import {
  isKept,
  MOST_POINTS,
  outputFolder,
  replicationsAsked,
  seedOf,
  workersOf,
} from './run-request.ts';
import { type Changes, luckChanges } from './scenario-changes.ts';

/** A call of `compare`. */
export interface CompareRequest {
  /** Files or run folders, the base first. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** Replications in all, and beyond those of the base. */
  readonly replications: { readonly count: number | undefined; readonly more: number };
  /** The luck of all models, where it is not that of the base. */
  readonly luck: Changes;
  readonly workers: number;
  readonly figures: readonly FigureName[];
  readonly margins: readonly NamedTolerance[];
  readonly out: string | undefined;
  readonly isSaved: boolean;
  /** Whether finished replications are used again and kept. */
  readonly isKept: boolean;
  readonly hasReport: boolean;
  readonly hasProgress: boolean;
  /** Whether a variant that is worse in a figure shown changes the exit status. */
  readonly isGate: boolean;
  /** Whether all models are run with draws of the uncertain inputs of the base too. */
  readonly isUncertain: boolean;
  /** Draws; undefined for ten an input. */
  readonly points: number | undefined;
}

/** Reads the flags of `compare`. */
export function compareRequest(flags: Flags, host: Host): CompareRequest {
  const isUncertain = flags.has('uncertain');
  const points = flags.whole('points', 2, MOST_POINTS);
  if (points !== undefined && !isUncertain) {
    throw new OutsideError('E218', '--points is the number of draws; it goes with --uncertain.');
  }
  return {
    names: [flags.argument('a'), ...flags.list('b')],
    words: flags.words,
    replications: replicationsAsked(flags),
    luck: luckChanges({
      seed: seedOf(flags.text('seed')),
      isAntithetic: flags.has('antithetic'),
    }),
    workers: workersOf(flags, host),
    figures: flags.list('metric').map((text) => figureName('metric', text)),
    margins: flags.list('margin').map(marginOf),
    ...outputFolder(flags),
    isKept: isKept(flags),
    hasReport: !flags.has('no-report'),
    hasProgress: !flags.has('no-progress') && !flags.has('quiet'),
    isGate: flags.has('gate'),
    isUncertain,
    points,
  };
}

/** The margin of a flag: `5%`, or `resolution-time{priority=P1}=0.5 h`. */
export function marginOf(text: string): NamedTolerance {
  const at = text.lastIndexOf('=');
  const isNamed = at > text.lastIndexOf('}') && at > 0;
  const tolerance = readTolerance(isNamed ? text.slice(at + 1) : text);
  if (tolerance === null) {
    const example = '--margin 2%, --margin 1pt or --margin resolution-time=0.5h';
    throw new OutsideError('E225', `Write ${example}; got ${shortened(text)}.`);
  }
  return { figure: isNamed ? figureName('margin', text.slice(0, at)) : null, tolerance };
}

/** The figure that a flag names; throws `OutsideError` E224. */
export function figureName(flag: string, text: string): FigureName {
  const name = readFigureName(text);
  if (name !== null) return name;
  const example = `resolution-time.p95{priority=P1}`;
  throw new OutsideError('E224', `--${flag} takes figures such as ${example}; got ${text}.`);
}
