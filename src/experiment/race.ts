/** The models of a selection that are left, and what became of those that are not. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { ReplicationRecord } from '../metrics/record.ts';
import { type Sample, sampleInterval } from '../statistics/contrast.ts';
import { withoutInterval } from '../statistics/interval.ts';
import { lookAt, type RaceRule, type Racer, valuesUntilTheEnd } from '../statistics/selection.ts';
import type { Estimate } from './result.ts';
import { type FigureRecord, Samples } from './samples.ts';
import type { ModelEnd, RequirementFound } from './selection-result.ts';
import type { Study } from './study.ts';
import { LEVEL } from './summarise.ts';
import type { PlacedTarget } from './targets.ts';

/** A model with the rows that decide. */
export interface Entrant {
  readonly study: Study;
  readonly row: PlannedRow;
  readonly requirements: readonly PlacedTarget[];
}

/** What is promised, and what is too little to matter. */
export interface RacePromise {
  readonly margin: number;
  readonly requirementMargins: readonly number[];
  readonly error: number;
}

/** What is known of a model when it was last looked at. */
export interface Standing {
  readonly end: ModelEnd;
  readonly beatenBy: number | null;
  readonly replications: number;
  readonly figure: Estimate;
  readonly requirements: readonly RequirementFound[];
}

const VERDICTS = { passed: 'met', failed: 'missed', open: 'undecided' } as const;

/** Takes records in and looks at whole waves. */
export class Race {
  readonly #entrants: readonly Entrant[];
  readonly #samples: readonly Samples[];
  readonly #records: readonly Map<number, FigureRecord>[];
  readonly #standings: Standing[];
  #left: readonly number[];

  constructor(entrants: readonly Entrant[]) {
    this.#entrants = entrants;
    this.#samples = entrants.map(({ study }) => new Samples(study.rows));
    this.#records = entrants.map(() => new Map());
    this.#left = entrants.map((_, place) => place);
    this.#standings = entrants.map(({ requirements }) => {
      const none = withoutInterval(null, 0, LEVEL);
      const verdict = 'undecided' as const;
      return {
        ...{ end: 'left', beatenBy: null, replications: 0, figure: none },
        requirements: requirements.map(() => ({ ...none, verdict })),
      };
    });
  }

  /** Places of the models that may still be the best. */
  get left(): readonly number[] {
    return this.#left;
  }

  /** What is known of each model. */
  get standings(): readonly Standing[] {
    return this.#standings;
  }

  /** Takes the record of a replication in. */
  take(place: number, { replication, pairs, quantiles }: ReplicationRecord): void {
    this.#records[place].set(replication, { pairs, quantiles });
  }

  /** Estimates of the figure by model, without an estimate null. */
  estimates(): readonly (number | null)[] {
    return this.#entrants.map(({ row }, place) => this.#sampleOf(place, row)?.estimate ?? null);
  }

  /** Looks at those that are left, and lets go those that are beaten or fail. */
  look(promise: RacePromise): void {
    const racers = this.#racers(promise);
    const unknown = racers.filter(isUnknown).map(({ place }) => place);
    const looks = lookAt(racers, this.#rule(promise));
    for (const { place, checks, beatenBy } of looks) {
      const end = unknown.includes(place)
        ? 'unknown'
        : checks.includes('failed')
          ? 'misses a target'
          : beatenBy === null
            ? 'left'
            : 'beaten';
      const verdicts = checks.map((check) => VERDICTS[check]);
      this.#standings[place] = this.#standing(place, { end, beatenBy, verdicts });
    }
    this.#left = this.#left.filter((place) => this.#standings[place].end === 'left');
    const [last] = this.#left;
    if (last === undefined || this.#left.length > 1) return;
    const standing = this.#standings[last];
    if (standing.requirements.every(({ verdict }) => verdict === 'met')) {
      this.#standings[last] = { ...standing, end: 'selected' };
    }
  }

  /** The place of the selected model, or null as long as there is none. */
  get selected(): number | null {
    const place = this.#standings.findIndex(({ end }) => end === 'selected');
    return place < 0 ? null : place;
  }

  /** Replications that each of those left will have had in the end, as far as can be told. */
  forecast(promise: RacePromise): readonly number[] {
    return valuesUntilTheEnd(this.#racers(promise), this.#rule(promise));
  }

  #rule({ margin, error }: RacePromise): RaceRule {
    const [first] = this.#entrants;
    const checks = first.requirements.length;
    return { models: this.#entrants.length, checks, margin, error };
  }

  #racers({ requirementMargins }: RacePromise): readonly Racer[] {
    return this.#left.map((place) => {
      const { study, row, requirements } = this.#entrants[place];
      const sample = this.#sampleOf(place, row);
      const isUpwards = row.metric.better === 'higher';
      const checks = requirements.map(({ comparison, goal, row: at }, check) => {
        const own = this.#sampleOf(place, study.rows[at]);
        const sign = comparison.startsWith('>') ? 1 : -1;
        return { sample: own && moved(own, goal, sign), margin: requirementMargins[check] };
      });
      return { place, sample: sample && moved(sample, 0, isUpwards ? 1 : -1), checks };
    });
  }

  #standing(
    place: number,
    found: {
      readonly end: ModelEnd;
      readonly beatenBy: number | null;
      readonly verdicts: readonly RequirementFound['verdict'][];
    },
  ): Standing {
    const { study, row, requirements } = this.#entrants[place];
    const { end, beatenBy, verdicts } = found;
    return {
      end,
      beatenBy: end === 'beaten' ? beatenBy : null,
      replications: this.#records[place].size,
      figure: estimateOf(this.#sampleOf(place, row)),
      requirements: requirements.map(({ row: at }, check) => {
        const estimate = estimateOf(this.#sampleOf(place, study.rows[at]));
        return { ...estimate, verdict: verdicts[check] };
      }),
    };
  }

  #sampleOf(place: number, row: PlannedRow): Sample | null {
    const records = [...this.#records[place]].sort(([one], [other]) => one - other);
    return this.#samples[place].of(
      row,
      records.map(([, record]) => record),
    );
  }
}

function isUnknown({ sample, checks }: Racer): boolean {
  return sample === null || checks.some((check) => check.sample === null);
}

/** The same sample measured from `origin`, upwards or downwards. */
function moved({ estimate, values, centre }: Sample, origin: number, sign: 1 | -1): Sample {
  const move = (value: number) => (value - origin) * sign;
  return {
    estimate: move(estimate),
    values: values.map((value) => (value === null ? null : move(value))),
    centre,
  };
}

function estimateOf(sample: Sample | null): Estimate {
  if (sample === null) return withoutInterval(null, 0, LEVEL);
  const { estimate, low, high, level, n } = sampleInterval(sample, LEVEL);
  return { estimate, low, high, level, n };
}
