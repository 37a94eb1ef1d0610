/** What a reader of an offered load must know, as coded sentences. */
import type { OfferedLoad } from './load.ts';

/** A remark: its code, one complete sentence, and whether the run is refused. */
export interface Remark {
  readonly code: string;
  readonly message: string;
  readonly isRefusal: boolean;
}

/** Above this utilisation, waits depend on small changes of the load. */
const NEARLY_FULL = 0.95;

/** The remarks on a load: refusals first. */
export function remarksOn(load: Omit<OfferedLoad, 'remarks'>): Remark[] {
  return [
    ...tooLarge(load),
    ...withoutTickets(load),
    ...withoutPeople(load),
    ...full(load),
    ...fullVendors(load),
  ];
}

function tooLarge({ forecast }: Pick<OfferedLoad, 'forecast'>): Remark[] {
  const { events, tickets, maxEvents } = forecast;
  if (events <= maxEvents) return [];
  const message =
    `One replication would take about ${roundedCount(events)} events for ` +
    `${roundedCount(tickets)} tickets, more than the limit of ${roundedCount(maxEvents)}; ` +
    'shorten the horizon, lower the rates, or raise limits.maxEvents ' +
    '(--max-events).';
  return [{ code: 'E402', message, isRefusal: true }];
}

function withoutTickets({ types }: Pick<OfferedLoad, 'types'>): Remark[] {
  return types
    .filter(({ ticketsPerWeek }) => ticketsPerWeek === 0)
    .map(({ type }) => remark('W501', `No ticket of ${type} is expected in the window.`));
}

function withoutPeople({ lines, types }: Pick<OfferedLoad, 'lines' | 'types'>): Remark[] {
  const unserved = types
    .filter((type) => type.ticketsPerWeek > 0 && type.touchesPerTicket === 0)
    .filter((type) => type.vendorCasesPerWeek === 0)
    .map(({ type }) =>
      remark('W503', `Nobody can ever take tickets of ${type}; all stay waiting.`),
    );
  const absent = lines
    .filter(({ workHoursPerWeek, utilisation }) => workHoursPerWeek > 0 && utilisation === null)
    .map(({ tier, types }) =>
      remark('W503', `Nobody is ever there at ${tier} for ${types.join(', ')}; it stays waiting.`),
    );
  return [...unserved, ...absent];
}

function full({ lines }: Pick<OfferedLoad, 'lines'>): Remark[] {
  return lines.flatMap(({ tier, teams, utilisation }) => {
    if (utilisation === null || utilisation < NEARLY_FULL) return [];
    const who = `${teams.join(' and ')} at ${tier}`;
    const percent = roundedCount(Math.round(utilisation * 100));
    return utilisation >= 1
      ? [remark('W504', `The work for ${who} is ${percent}% of the time people have; it piles up.`)]
      : [remark('W505', `The work for ${who} takes ${percent}% of the time; waits will be long.`)];
  });
}

function fullVendors({ vendors }: Pick<OfferedLoad, 'vendors'>): Remark[] {
  return vendors.flatMap(({ vendor, utilisation }) => {
    if (utilisation === null || utilisation < NEARLY_FULL) return [];
    const percent = roundedCount(Math.round(utilisation * 100));
    const what = `The cases for ${vendor} are ${percent}% of what it can work on at once`;
    return utilisation >= 1
      ? [remark('W504', `${what}; they pile up there. Raise parallel, or send it fewer.`)]
      : [remark('W505', `${what}; waits there will be long.`)];
  });
}

/** A large count in two digits, such as 8.7e12; a small one as it is. */
export function roundedCount(count: number): string {
  return count < 1e6 ? String(count) : count.toExponential(1).replace('.0e', 'e').replace('+', '');
}

function remark(code: string, message: string): Remark {
  return { code, message, isRefusal: false };
}
