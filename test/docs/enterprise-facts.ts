/** Facts of a published incident log, and the same figures of simulated tickets. */

/** A simulated ticket, as `--tickets` writes it; durations are hours. */
export interface Ticket {
  readonly replication: number;
  readonly isMeasured: boolean;
  readonly priority: string;
  readonly final: string;
  readonly tier: string;
  readonly hours: number;
  readonly resolveTarget: string | null;
  readonly escalations: number;
  readonly bounces: number;
  readonly customerWaits: number;
  readonly vendorCases: number;
  readonly customerHours: number;
  readonly vendorHours: number;
}

/** The columns of a ticket file that the facts need. */
export const TICKET_COLUMNS = [
  'replication',
  'isMeasured',
  'priority',
  'final',
  'tier',
  'hours',
  'resolveTarget',
  'escalations',
  'bounces',
  'customerWaits',
  'vendorCases',
  'customerHours',
  'vendorHours',
] as const;

/** A figure of the log, how far a simulated one may lie from it, and how that one is found. */
export interface Fact {
  readonly title: string;
  readonly unit: '%' | 'h';
  readonly log: number;
  /** Most difference in points for shares, most ratio of the two for times. */
  readonly tolerance: number;
  of(tickets: readonly Ticket[]): number;
}

const reassignments = ({ escalations, bounces }: Ticket) => escalations + bounces;
const isResolved = ({ final }: Ticket) => final === 'resolved';
const sum = (tickets: readonly Ticket[], of: (ticket: Ticket) => number) =>
  tickets.reduce((total, ticket) => total + of(ticket), 0);

/** Every fact of the log that the simulation is held against, in the order of its table. */
export const FACTS: readonly Fact[] = [
  share('reassigned at least once', 45.6, 3, (ticket) => reassignments(ticket) >= 1),
  share('reassigned twice or more', 20.6, 3, (ticket) => reassignments(ticket) >= 2),
  share('reassigned five times or more', 3.7, 2, (ticket) => reassignments(ticket) >= 5),
  share('came back to an earlier group', 10.7, 3, ({ bounces }) => bounces > 0),
  share('ended at the service desk', 44.3, 9, ({ tier }) => tier === 'L1', isResolved),
  share('ever waited for the user', 22, 4, ({ customerWaits }) => customerWaits > 0),
  share('ever waited for a vendor', 1, 1, ({ vendorCases }) => vendorCases > 0),
  partOfTime('share of all open time with the user', 29.6, 6, ({ customerHours }) => customerHours),
  partOfTime('share of all open time with a vendor', 6.5, 4, ({ vendorHours }) => vendorHours),
  share('resolved within 1 hour', 32.2, 4, ({ hours }) => hours <= 1, isResolved),
  share('resolved within 4 hours', 40.7, 4, ({ hours }) => hours <= 4, isResolved),
  share('resolved within 24 hours', 51.7, 5, ({ hours }) => hours <= 24, isResolved),
  share('resolved within 7 days', 77.1, 5, ({ hours }) => hours <= 168, isResolved),
  share('resolved within 30 days', 95.1, 4, ({ hours }) => hours <= 720, isResolved),
  quantile('time to resolution, half', 0.5, 22.1, 1.6),
  quantile('time to resolution, nine of ten', 0.9, 381.6, 1.4),
  quantile('time to resolution, 95 of 100', 0.95, 710.5, 1.4),
  quantile('half of those never reassigned', 0.5, 0.68, 1.6, (count) => count === 0),
  quantile('half of those reassigned once', 0.5, 42.1, 2.2, (count) => count === 1),
  quantile('half of those reassigned twice', 0.5, 103, 1.6, (count) => count === 2),
  quantile('half of those reassigned 3 or 4 times', 0.5, 163, 1.6, (n) => n === 3 || n === 4),
  quantile('half of those reassigned 5 times or more', 0.5, 292, 1.6, (count) => count >= 5),
];

function share(
  title: string,
  log: number,
  tolerance: number,
  ...[isCounted, isBase = () => true]: ((ticket: Ticket) => boolean)[]
): Fact {
  const of = (tickets: readonly Ticket[]) => {
    const base = tickets.filter(isBase);
    return (100 * base.filter((ticket) => isCounted?.(ticket)).length) / base.length;
  };
  return { title, unit: '%', log, tolerance, of };
}

function partOfTime(
  title: string,
  log: number,
  tolerance: number,
  part: (ticket: Ticket) => number,
): Fact {
  const of = (tickets: readonly Ticket[]) =>
    (100 * sum(tickets, part)) / sum(tickets, ({ hours }) => hours);
  return { title, unit: '%', log, tolerance, of };
}

function quantile(
  title: string,
  q: number,
  ...[log, tolerance, isCounted = () => true]: [number, number, ((count: number) => boolean)?]
): Fact {
  const of = (tickets: readonly Ticket[]) => {
    const counted = tickets.filter((each) => isResolved(each) && isCounted(reassignments(each)));
    const sorted = counted.map(({ hours }) => hours).sort((a, b) => a - b);
    return sorted[Math.ceil(q * sorted.length) - 1] as number;
  };
  return { title, unit: 'h', log, tolerance, of };
}
