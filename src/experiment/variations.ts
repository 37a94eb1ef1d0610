/** Runs a model and many variations of it with the same luck, keeping of each what is asked. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import {
  arePaired,
  type Compared,
  type ComparedFigure,
  comparedCell,
  FigureReader,
  judgedRows,
} from './compare.ts';
import type { ComparisonRow } from './comparison-result.ts';
import { fixedSchedule, observe, type Running } from './observe.ts';
import type { RunResult } from './result.ts';
import { outcomeOf, type Study } from './study.ts';

/** A variation with its figures, in the order of the rows that were asked for. */
export interface Varied {
  /** Its place among the variations, from 0. */
  readonly place: number;
  readonly figures: readonly ComparedFigure[];
  /** Differences from the base, judged as one family with those of all others. */
  readonly rows: readonly ComparisonRow[];
}

/** What came of all that finished. */
export interface Variations {
  /** The base whole; null if not even that was finished. */
  readonly base: { readonly result: RunResult; readonly figures: readonly ComparedFigure[] } | null;
  readonly varied: readonly Varied[];
  /** Differences that were judged. */
  readonly verdicts: number;
  readonly isPartial: boolean;
}

/** What is asked of the base and its variations. */
export interface VariationsAsked {
  readonly base: Study;
  readonly variations: readonly Study[];
  /** Rows of the base. */
  readonly rows: readonly PlannedRow[];
  readonly replications: number;
}

/** Models whose records are held at the same time. */
const BATCH = 12;

/** What is read of each of many models. */
export interface FiguresAsked {
  readonly studies: readonly Study[];
  /** Rows of a model that has them all. */
  readonly rows: readonly PlannedRow[];
  readonly replications: number;
}

/** Figures of the models that finished, in their order, and the first model whole. */
export interface FiguresOfStudies {
  readonly figures: readonly (readonly ComparedFigure[])[];
  readonly first: RunResult | null;
}

/** Runs models batch by batch with the same luck; what is not finished is left out. */
export async function figuresOfStudies(
  asked: FiguresAsked,
  running: Running,
): Promise<FiguresOfStudies> {
  const { studies, rows } = asked;
  const figures: (readonly ComparedFigure[])[] = [];
  let first: RunResult | null = null;
  for (let from = 0; from < studies.length; from += BATCH) {
    const batch = studies.slice(from, from + BATCH);
    const models = await batchOf(batch, asked, progressFrom(running, from, asked));
    if (models === null) break;
    first ??= models[0].result;
    figures.push(...models.map((model) => rows.map((row) => new FigureReader(model).of(row))));
  }
  return { figures, first };
}

/** Runs the base first, then the variations, batch by batch; what is not finished is left out. */
export async function runVariations(asked: VariationsAsked, running: Running): Promise<Variations> {
  const { base, variations, rows, replications } = asked;
  const studies = [base, ...variations];
  const found = await figuresOfStudies({ studies, rows, replications }, running);
  const { first: result } = found;
  const [own, ...others] = found.figures;
  if (result === null) {
    return { base: null, varied: [], verdicts: 0, isPartial: true };
  }
  const judged = judgedAll(own, others, asked);
  return {
    base: { result, figures: own },
    varied: judged,
    verdicts: judged.flatMap(({ rows: each }) => each).filter(isJudged).length,
    isPartial: others.length < variations.length,
  };
}

function isJudged({ difference }: ComparisonRow): boolean {
  return difference.low !== null;
}

/** All models of a batch with all their replications; null where it was stopped before. */
async function batchOf(
  studies: readonly Study[],
  { replications }: FiguresAsked,
  running: Running,
): Promise<readonly Compared[] | null> {
  const observed = await observe(studies, fixedSchedule(replications), running);
  if (observed.observations[0].count < replications) return null;
  return studies.map((study, place): Compared => {
    const observations = observed.observations[place];
    const { result } = outcomeOf(study, observations, replications);
    return { id: String(place), study, observations, result };
  });
}

/** Progress of one batch told as progress of all. */
function progressFrom(
  running: Running,
  from: number,
  { studies, replications }: FiguresAsked,
): Running {
  const { onProgress } = running;
  if (onProgress === undefined) return running;
  const all = studies.length * replications;
  const before = from * replications;
  return { ...running, onProgress: (finished) => onProgress(before + finished, all) };
}

function judgedAll(
  base: readonly ComparedFigure[],
  others: readonly (readonly ComparedFigure[])[],
  { base: study, variations, rows }: VariationsAsked,
): readonly Varied[] {
  const cells = others.flatMap((figures, place) => {
    const isPaired = arePaired({ study }, { study: variations[place] });
    return rows.map((row, at) =>
      comparedCell(row, { base: base[at], variant: figures[at], isPaired, study }),
    );
  });
  const judged = judgedRows(cells, []);
  return others.map((figures, place) => ({
    place,
    figures,
    rows: judged.slice(place * rows.length, (place + 1) * rows.length),
  }));
}
