/** What a selection is asked: the figure, the targets to keep, and what is too little to matter. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { FigureName, Target } from '../scenario/target.ts';
import type { Contender } from './comparison.ts';
import { rowOfFigure } from './figure-name.ts';
import { modelId } from './model-id.ts';
import type { Entrant, RacePromise } from './race.ts';
import type { Requirement } from './selection-result.ts';
import { UnknownTargets } from './study.ts';
import { placeTargets, type TargetProblem } from './targets.ts';
import { distanceFor, type NamedTolerance, toleranceProblem } from './tolerance.ts';

/** By what the best is selected. */
export interface SelectionQuestion {
  readonly figure: FigureName;
  readonly targets: readonly Target[];
  readonly margins: readonly NamedTolerance[];
  /** Probability of a right selection, above 0.5 and below 1. */
  readonly probability: number;
}

/** The question in terms of planned rows. */
export interface Placed {
  readonly entrants: readonly Entrant[];
}

/** Finds the rows that decide in every model; throws `UnknownTargets` where one has none. */
export function placeSelection(
  contenders: readonly Contender[],
  { figure, targets, margins }: SelectionQuestion,
): Placed {
  const problems: TargetProblem[] = [];
  const entrants = contenders.flatMap(({ study }, place): Entrant[] => {
    const { rows } = study;
    const complain = (target: string, message: string) =>
      problems.push({ target, message: `${modelId(place)} ${study.scenario.name}: ${message}` });
    const placed = placeTargets(targets, rows);
    for (const { target, message } of placed.problems) complain(target, message);
    for (const margin of margins) {
      const problem = toleranceProblem(margin, rows);
      if (problem !== undefined) complain('--margin', problem);
    }
    const row = rowOfFigure(figure, rows);
    if (typeof row === 'string') complain(figure.metric, row);
    else if (row.metric.better === 'neither') complain(figure.metric, directionless(row));
    else return [{ study, row, requirements: placed.placed }];
    return [];
  });
  if (problems.length > 0) throw new UnknownTargets(problems);
  return { entrants };
}

function directionless({ metric }: PlannedRow): string {
  return `${metric.id} is neither better high nor low; select by another figure, such as cost`;
}

const USUAL_SHARE_MARGIN = 0.01;
const USUAL_RELATIVE_MARGIN = 0.02;

/** The promise, with margins that are a part of the base's estimate where they are relative. */
export function promiseOf(
  { entrants }: Placed,
  estimates: readonly (number | null)[],
  { margins, probability }: SelectionQuestion,
): RacePromise {
  const [{ study, row, requirements }] = entrants as [Entrant, ...Entrant[]];
  const sizes = estimates.map((estimate) => Math.abs(estimate ?? 0));
  const size = sizes[0] || Math.max(...sizes);
  return {
    margin: marginOf(row, margins, size),
    requirementMargins: requirements.map((one) =>
      marginOf(study.rows[one.row], margins, Math.abs(one.goal)),
    ),
    error: 1 - probability,
  };
}

/** A margin above 0; where there is nothing to compare, any will do. */
function marginOf(row: PlannedRow, margins: readonly NamedTolerance[], size: number): number {
  const usual = row.metric.unit === 'share' ? USUAL_SHARE_MARGIN : USUAL_RELATIVE_MARGIN * size;
  return distanceFor(row, margins, size) || usual || 1;
}

/** The targets to keep, in the words and units of the base. */
export function requirementsOf(
  { entrants }: Placed,
  { requirementMargins }: RacePromise,
): readonly Requirement[] {
  const [{ study, requirements }] = entrants as [Entrant, ...Entrant[]];
  return requirements.map(({ text, comparison, goal, row }, place) => {
    const { metric, statistic, scope, unit } = study.rows[row];
    const figure = { metric: metric.id, statistic: statistic.id, scope, unit };
    return { target: text, ...figure, comparison, goal, margin: requirementMargins[place] };
  });
}
