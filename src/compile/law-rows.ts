/** The distribution rows of a model: laws of work, and laws of waits in the hours of a calendar. */

import type { DistributionColumns } from '../random/distribution.ts';
import { DistributionBuilder } from '../random/distribution-builder.ts';
import type { Calendar } from '../scenario/calendar.ts';
import { businessDay } from '../scenario/calendar.ts';
import type { Delay, Distribution } from '../scenario/distribution.ts';
import { DAY, type Millis } from '../units/time.ts';
import type { CountShare } from './batches.ts';
import { specOf } from './distributions.ts';

/** No distribution: the model's mark for what does not happen. */
export const NO_LAW = -1;

/** Open milliseconds of one business day; where a calendar's days differ, nobody asked for one. */
export function businessDayOf(calendar: Calendar): Millis {
  return businessDay(calendar) ?? DAY;
}

/** Gathers laws into rows. */
export class LawRows {
  readonly #builder = new DistributionBuilder();
  readonly #days: ReadonlyMap<string, Millis>;

  constructor(calendars: readonly Calendar[]) {
    this.#days = new Map(calendars.map((calendar) => [calendar.name, businessDayOf(calendar)]));
  }

  /** The row of an elapsed length. */
  elapsed(law: Distribution): number {
    return this.#builder.add(specOf(law, DAY));
  }

  /** The row of an elapsed length, or `NO_LAW`. */
  elapsedOrNone(law: Distribution | null): number {
    return law === null ? NO_LAW : this.elapsed(law);
  }

  /** The row of a wait in the open time of a calendar. */
  openTime(law: Delay, calendar: string): number {
    return this.#builder.add(specOf(law, this.#days.get(calendar) ?? DAY));
  }

  /** The row of a count: whole numbers, each with its share. */
  count(shares: readonly CountShare[]): number {
    const components = shares.map(({ count, share }) => ({
      share,
      of: { family: 'constant' as const, value: count },
    }));
    return this.#builder.add({ family: 'mixture', components });
  }

  /** The row of a random factor: gamma with mean 1. */
  factor(cv: number): number {
    return this.#builder.add({ family: 'gamma', mean: 1, cv });
  }

  /** The columns of all rows. */
  columns(): DistributionColumns {
    return this.#builder.build();
  }
}
