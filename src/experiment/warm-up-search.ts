/**
 * How long a warm-up has to be, found from the data: pilot runs begin empty, and from when on the
 * mean path of their open tickets is settled says so (see `start.ts`).
 */
import { DAY, WEEK } from '../units/time.ts';
import { fixedSchedule, observe, type Running } from './observe.ts';
import { startOf } from './start.ts';
import type { Study } from './study.ts';

/** Pilot runs whose mean path is judged: fewer leave too much of chance in it. */
const PILOT_REPLICATIONS = 20;

/** Weeks before the window in pilot runs, one after the other until they suffice. */
export const PILOT_WEEKS = [13, 26, 52, 104] as const;

/** A warm-up that was found. */
export interface FoundWarmUp {
  readonly weeks: number;
  /** Weeks that the pilot runs had before the window. */
  readonly pilotWeeks: number;
  readonly replications: number;
}

/**
 * Runs the scenario with longer and longer warm-ups until open tickets settle within one. `pilotOf`
 * gives the scenario with a warm-up of so many weeks. Null if they do not settle within two years.
 */
export async function searchWarmUp(
  pilotOf: (weeks: number) => Promise<Study>,
  running: Running,
): Promise<FoundWarmUp | null> {
  for (const pilotWeeks of PILOT_WEEKS) {
    const study = await pilotOf(pilotWeeks);
    const { observations } = await observe([study], fixedSchedule(PILOT_REPLICATIONS), running);
    const [pilot] = observations;
    const { settledAfterDays } = startOf(pilot.sorted(), study.plan.windowStart / DAY);
    if (settledAfterDays === null) continue;
    // One cycle at least: what is looked at are means of days without their week.
    const weeks = Math.max(1, (settledAfterDays * DAY) / WEEK);
    if (weeks <= pilotWeeks) return { weeks, pilotWeeks, replications: PILOT_REPLICATIONS };
  }
  return null;
}
