/** The selected model with luck that the search never saw: the best of many tends to be lucky. */
import type { Better } from '../metrics/metric.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { type Compared, comparisonRows, FigureReader } from './compare.ts';
import { modelId } from './model-id.ts';
import { fixedSchedule, observe } from './observe.ts';
import type { Entrant, Race, RacePromise } from './race.ts';
import type { SelectionOptions } from './selection.ts';
import type { Placed } from './selection-question.ts';
import type { Verification, VerifiedDifference } from './selection-result.ts';
import { outcomeOf, type Study, studyOf } from './study.ts';
import { differenceVerdict } from './verdict.ts';

interface Found {
  readonly race: Race;
  readonly selected: number;
  readonly promise: RacePromise;
  /** Replications of the search. */
  readonly finished: number;
}

/** Runs the selected model, the base and the one that came nearest; null if stopped before two. */
export async function verified(
  { entrants }: Placed,
  found: Found,
  options: SelectionOptions,
): Promise<Verification | null> {
  const { race, selected, promise, finished } = found;
  const { executor, signal, onProgress, verification } = options;
  const seed = `${entrants[0].study.model.seed}/verification`;
  const places = placesToVerify(race, selected, entrants[0].row.metric.better);
  const studies = places.map((place) => freshStudy(entrants[place], seed, options));
  const { observations } = await observe(studies, fixedSchedule(verification), {
    ...(executor && { executor }),
    ...(signal && { signal }),
    onProgress: (done, asked) => onProgress?.(finished + done, finished + asked),
  });
  const count = observations[0].count;
  if (count < 2) return null;
  const models = studies.map((study, index): Compared => {
    const own = observations[index];
    const { result } = outcomeOf(study, own, verification);
    return { id: modelId(places[index]), study, observations: own, result };
  });
  const [winner, ...others] = models as [Compared, ...Compared[]];
  const { row } = entrants[selected];
  const differences = others.map((other) => differenceOf(other, winner, { row, promise }));
  const { targets } = winner.result.summary;
  const beaten = places.slice(1).map((place) => race.standings[place].end === 'beaten');
  const isSurpassed = differences.some(({ verdict }, at) => beaten[at] && verdict === 'worse');
  const isMissed = targets.some(({ verdict }) => verdict === 'missed');
  return {
    seed,
    replications: count,
    figure: new FigureReader(winner).of(row).figure,
    differences,
    targets,
    isConfirmed: !isMissed && !isSurpassed,
  };
}

/** The selected model, then the base, then the one that it took longest, or most, to beat. */
function placesToVerify({ standings }: Race, selected: number, better: Better): readonly number[] {
  const sign = better === 'higher' ? -1 : 1;
  const beaten = standings
    .map((standing, place) => ({ ...standing, place }))
    .filter(({ end }) => end === 'beaten')
    .sort(
      (one, other) =>
        other.replications - one.replications ||
        sign * ((one.figure.estimate ?? 0) - (other.figure.estimate ?? 0)),
    );
  return [...new Set([selected, 0, ...beaten.slice(0, 1).map(({ place }) => place)])];
}

function freshStudy({ study }: Entrant, seed: string, { targets }: SelectionOptions): Study {
  return studyOf({ ...study, model: { ...study.model, seed }, targets });
}

/** Selected minus other. */
function differenceOf(
  other: Compared,
  winner: Compared,
  { row, promise }: { readonly row: PlannedRow; readonly promise: RacePromise },
): VerifiedDifference {
  const [{ difference }] = comparisonRows([other, winner], [row], []);
  const { estimate, low, high } = difference;
  const verdict = differenceVerdict({ low, high }, row.metric.better, promise.margin);
  return { against: other.id, estimate, low, high, verdict };
}
