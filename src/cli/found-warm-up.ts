/** Puts a length in the place of `warmUp: auto`, so that all that follows knows one. */
import { offeredLoad } from '../compile/load.ts';
import { type FoundWarmUp, PILOT_WEEKS, searchWarmUp } from '../experiment/warm-up-search.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Host } from '../node/host.ts';
import { progressOn, SILENT_PROGRESS } from '../node/progress.ts';
import { setValue } from '../scenario/set-value.ts';
import { acceptedStudy } from './contender.ts';
import { type LoadedScenario, scenarioOf } from './load-scenario.ts';
import { remarksOf } from './remarks.ts';
import type { RunRequest } from './run-request.ts';
import type { Settings } from './settings.ts';
import { keepingExecutor } from './stored-replications.ts';

/** Who asks, and how pilot runs are run. */
export interface PilotCall {
  readonly host: Host;
  readonly settings: Pick<Settings, 'isAscii' | 'isQuiet'>;
  readonly request: Pick<RunRequest, 'workers' | 'isKept' | 'hasProgress'>;
}

const WARM_UP = 'horizon.warmUp';

/** The scenario with the warm-up that it needs, if it leaves that open. */
export async function withFoundWarmUp(
  call: PilotCall,
  loaded: LoadedScenario,
): Promise<LoadedScenario> {
  const [found] = await withOneWarmUp(call, [loaded]);
  return found;
}

/**
 * Scenarios that are run with the same luck. Those that leave their warm-up open get the longest
 * that any of them needs: tickets are numbered from its beginning, and only those with the same
 * numbers can be compared.
 * @throws RunRefused E442 where open tickets do not settle.
 */
export async function withOneWarmUp(
  call: PilotCall,
  all: readonly LoadedScenario[],
): Promise<readonly LoadedScenario[]> {
  const found = new Map<string, FoundWarmUp>();
  for (const loaded of all) {
    if (!seeksWarmUp(loaded) || found.has(loaded.hash)) continue;
    found.set(loaded.hash, await foundFor(call, loaded));
  }
  if (found.size === 0) return all;
  const longest = [...found.values()].reduce((one, other) =>
    other.weeks > one.weeks ? other : one,
  );
  if (!call.settings.isQuiet) call.host.err.write(`note   ${noteOf(longest)}\n`);
  const settled = async (loaded: LoadedScenario): Promise<LoadedScenario> =>
    seeksWarmUp(loaded)
      ? { ...(await withWarmUp(loaded, longest.weeks)), foundWarmUp: longest }
      : loaded;
  return Promise.all(all.map(settled));
}

function seeksWarmUp({ scenario }: LoadedScenario): boolean {
  return scenario.horizon.seeksWarmUp === true;
}

function noteOf({ weeks, replications }: FoundWarmUp): string {
  const length = written(weeks);
  return `the warm-up is ${length}: by then open tickets settle in ${replications} pilot runs`;
}

function withWarmUp({ document }: LoadedScenario, weeks: number): Promise<LoadedScenario> {
  return scenarioOf(setValue(document, WARM_UP, written(weeks)));
}

function written(weeks: number): string {
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}

async function foundFor(call: PilotCall, loaded: LoadedScenario): Promise<FoundWarmUp> {
  const remarks = remarksOf(loaded, offeredLoad(loaded.model));
  const overload = remarks.find(({ code }) => code === 'W504');
  if (overload !== undefined) {
    throw new RunRefused('E442', `no warm-up is found: ${overload.message}`);
  }
  const { host, settings, request } = call;
  const { workers, isKept } = request;
  const progress = request.hasProgress
    ? progressOn(host, settings.isAscii, workers)
    : SILENT_PROGRESS;
  const { executor } = await keepingExecutor(host, { workers, isKept });
  // Luck that no run has: the length shall not suit the very runs that it is for.
  const document = setValue(loaded.document, 'seed', JSON.stringify(`${loaded.model.seed}/pilot`));
  try {
    const found = await searchWarmUp(
      async (weeks) => acceptedStudy(await withWarmUp({ ...loaded, document }, weeks)),
      { executor, onProgress: progress.update },
    );
    if (found !== null) return found;
  } finally {
    progress.finish();
  }
  throw new RunRefused('E442', doesNotSettle(loaded));
}

function doesNotSettle({ scenario }: LoadedScenario): string {
  const weeks = PILOT_WEEKS[PILOT_WEEKS.length - 1];
  return (
    `open tickets of ${scenario.name} do not settle within ${weeks} weeks, so that no warm-up is ` +
    'found: add people, lengthen the window, or state a warmUp such as 4 weeks'
  );
}
