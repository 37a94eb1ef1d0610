/** What `sweep` is asked to do, read from its flags. */
import type { SweepDesign } from '../experiment/sweep-result.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { LEVELS_FORM, type Levels, readLevels } from '../scenario/levels.ts';
import { Refusal } from '../scenario/refusal.ts';
import type { FigureName } from '../scenario/target.ts';
import { figureName } from './compare-request.ts';
import { type Flags, shortened } from './flags.ts';
import {
  isKept,
  MOST_POINTS,
  outputFolder,
  replicationsAsked,
  seedOf,
  workersOf,
} from './run-request.ts';

/** A value to vary, as asked. */
export interface AskedFactor {
  readonly path: string;
  readonly written: string;
  readonly levels: Levels;
}

/** A call of `sweep`. */
export interface SweepRequest extends StudyRequest {
  readonly factors: readonly AskedFactor[];
  readonly design: SweepDesign;
  /** Points of a Latin hypercube; undefined for ten a factor. */
  readonly points: number | undefined;
  /** Whether the uncertain inputs of the scenario are drawn instead. */
  readonly isUncertain: boolean;
}

/** What commands that run one scenario in many ways have in common. */
export interface StudyRequest {
  readonly name: string;
  readonly words: readonly string[];
  readonly replications: { readonly count: number | undefined; readonly more: number };
  readonly seed: string | undefined;
  readonly workers: number;
  readonly figures: readonly FigureName[];
  readonly out: string | undefined;
  readonly isSaved: boolean;
  readonly isKept: boolean;
  readonly hasReport: boolean;
  readonly hasProgress: boolean;
}

const DESIGNS = ['grid', 'oat', 'lhs'] as const;
const DESIGN_NAMES = {
  grid: 'grid',
  oat: 'one-at-a-time',
  lhs: 'latin-hypercube',
} as const satisfies Readonly<Record<(typeof DESIGNS)[number], SweepDesign>>;

/** Reads the flags of `sweep`. */
export function sweepRequest(flags: Flags, host: Host): SweepRequest {
  const factors = flags.list('vary').map(factorOf);
  const isUncertain = flags.has('uncertain');
  if (isUncertain && (factors.length > 0 || flags.text('design') !== undefined)) {
    const fix = 'leave out --vary and --design';
    throw new OutsideError('E218', `--uncertain draws what the scenario says is so; ${fix}.`);
  }
  if (factors.length === 0 && !isUncertain) {
    throw new OutsideError('E228', 'Say what to vary: --vary teams.desk.agents=3..6');
  }
  const twice = factors.find(({ path }, at) => factors.findIndex((f) => f.path === path) !== at);
  if (twice !== undefined) {
    throw new OutsideError('E228', `--vary ${twice.path} is given twice; join its values.`);
  }
  const design = DESIGN_NAMES[isUncertain ? 'lhs' : flags.choice('design', DESIGNS)];
  const points = flags.whole('points', 2, MOST_POINTS);
  if (points !== undefined && design !== 'latin-hypercube') {
    throw new OutsideError('E218', '--points is the size of --design lhs; other designs have one.');
  }
  const open = factors.find(({ levels }) => design === 'grid' && levels.all === null);
  if (open !== undefined) {
    const fix = `give steps, as in ${open.written}/STEP, or choose --design oat or lhs`;
    throw new OutsideError('E228', `A grid needs the values of ${open.path}: ${fix}.`);
  }
  return { ...studyRequest(flags, host), factors, design, points, isUncertain };
}

/** Reads the flags that commands with one scenario and many runs share. */
export function studyRequest(flags: Flags, host: Host): StudyRequest {
  return {
    name: flags.argument('file'),
    words: flags.words,
    replications: replicationsAsked(flags),
    seed: seedOf(flags.text('seed')),
    workers: workersOf(flags, host),
    figures: flags.list('metric').map((text) => figureName('metric', text)),
    ...outputFolder(flags),
    isKept: isKept(flags),
    hasReport: !flags.has('no-report'),
    hasProgress: !flags.has('no-progress') && !flags.has('quiet'),
  };
}

function factorOf(text: string): AskedFactor {
  const at = text.indexOf('=');
  const path = text.slice(0, Math.max(0, at)).trim();
  const written = text.slice(at + 1).trim();
  if (path === '') {
    throw new OutsideError('E228', `--vary takes path=${LEVELS_FORM}; got ${shortened(text)}.`);
  }
  try {
    return { path, written, levels: readLevels(written) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new OutsideError('E228', `--vary ${path}: ${error.message}.`);
  }
}
