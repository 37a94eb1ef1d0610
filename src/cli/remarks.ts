/** Everything worth a word about a scenario that may run: its load, its clocks, its reading. */
import { closedClocks } from '../compile/closed-clocks.ts';
import type { OfferedLoad } from '../compile/load.ts';
import { type Remark, roundedCount } from '../compile/load-remarks.ts';
import { missingHours } from '../compile/missing-hours.ts';
import { readingNotes } from '../scenario/reading-notes.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** So many full replications are the most that one run may ask for. */
const MOST_FULL_REPLICATIONS = 10_000;

/** Warnings (W5xx) and notes (N6xx) before a run, refusals (E4xx) first. */
export function remarksOf(loaded: LoadedScenario, load: OfferedLoad): readonly Remark[] {
  const { document, scenario, model } = loaded;
  const notes = readingNotes(document).map((note) => ({ ...note, isRefusal: false }));
  return [
    ...tooMany(loaded, load),
    ...load.remarks,
    ...closedClocks(model),
    ...missingHours(scenario),
    ...notes,
  ];
}

function tooMany({ scenario }: LoadedScenario, { forecast }: OfferedLoad): Remark[] {
  const { count } = scenario.replications;
  const isTold = forecast.events > forecast.maxEvents;
  if (isTold || count * forecast.events <= MOST_FULL_REPLICATIONS * forecast.maxEvents) return [];
  const events = `about ${roundedCount(forecast.events)} events each`;
  const amount = `${roundedCount(count)} replications of ${events}`;
  const fix = 'lower --replications, or raise --max-events';
  return [
    { code: 'E402', message: `${amount} are too many for one run; ${fix}.`, isRefusal: true },
  ];
}
