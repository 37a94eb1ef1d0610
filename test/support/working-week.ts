/**
 * A queue over a week of shifts, solved by equations instead of simulation. Arrivals are Poisson with
 * a rate for each hour of the week, work is exponential, and work in hand at the end of a shift goes
 * back to the head of the line: then the number of open tickets alone tells the future.
 */

/** The organisation; functions of the whole hour of the week, 0–167 from Monday 00:00. */
export interface Week {
  /** Tickets per hour. */
  readonly rate: (hour: number) => number;
  readonly people: (hour: number) => number;
  /** Tickets that one person resolves in an hour of work. */
  readonly workRate: number;
}

/** What theory says of such a week in the long run. */
export interface WeekFigures {
  /** Mean number of open tickets, by clock time. */
  readonly meanOpen: number;
  /** The same at one hour of the week. */
  readonly openAt: (hour: number) => number;
  /** Mean hours from arrival to the first touch. */
  readonly meanResponse: number;
  /** Share of tickets touched within so many hours during which somebody is on duty. */
  readonly answeredWithin: (hours: number) => number;
}

/** More open tickets than this never happen in practice. */
const STATES = 110;
/** Steps per hour; the rates change on the hour. */
const STEPS = 20;
const STEPS_PER_WEEK = 168 * STEPS;
/** Weeks until the state at Monday 00:00 no longer changes. */
const WEEKS = 4;

/** Solves a week: forwards for the number open, backwards for the waits. */
export function solveWeek(week: Week): WeekFigures {
  const open = openByStep(week);
  const wait = waitByStep(week);
  const means = open.map((shares) => sum(shares, (share, n) => share * n));
  const offered = (of: (step: number) => number) => {
    const weights = open.map((_, step) => week.rate(hourOf(step)));
    return sum(weights, (weight, step) => weight * of(step)) / sum(weights, (weight) => weight);
  };
  const expected = (values: readonly number[], step: number) =>
    sum(open[step], (share, n) => share * values[n]);
  return {
    meanOpen: sum(means, (mean) => mean) / STEPS_PER_WEEK,
    openAt: (hour) => means[hour * STEPS],
    meanResponse: offered((step) => expected(wait[step], step)),
    answeredWithin: (hours) => offered((step) => 1 - stillWaiting(week, open[step], step, hours)),
  };
}

/** [step of the week] → probability of n open tickets in its middle (Kolmogorov's equations). */
function openByStep({ rate, people, workRate }: Week): number[][] {
  let shares: number[] = new Array(STATES).fill(0);
  shares[0] = 1;
  const path: number[][] = [];
  for (let count = 0; count < WEEKS * STEPS_PER_WEEK; count++) {
    const step = count % STEPS_PER_WEEK;
    const [up, most] = [rate(hourOf(step)), people(hourOf(step))];
    const change = (now: readonly number[]) =>
      now.map((share, n) => {
        const comes = up * ((now[n - 1] ?? 0) - (n + 1 < STATES ? share : 0));
        const above = (now[n + 1] ?? 0) * Math.min(n + 1, most);
        return comes + workRate * (above - share * Math.min(n, most));
      });
    const next = advanced(shares, change);
    path[step] = shares.map((share, n) => (share + next[n]) / 2);
    shares = next;
  }
  return path;
}

/** [step of the week] → mean hours to the first touch of a ticket with n others before it. */
function waitByStep({ people, workRate }: Week): number[][] {
  let waits = new Array<number>(STATES).fill(0);
  const path: number[][] = [];
  for (let count = WEEKS * STEPS_PER_WEEK - 1; count >= 0; count--) {
    const step = count % STEPS_PER_WEEK;
    const most = people(hourOf(step));
    const change = (later: readonly number[]) =>
      later.map((wait, n) => (n < most ? 0 : 1 + workRate * most * ((later[n - 1] ?? 0) - wait)));
    const touched = waits.map((wait, n) => (n < most ? 0 : wait));
    const before = advanced(touched, change);
    path[step] = before.map((wait, n) => (wait + touched[n]) / 2);
    waits = before;
  }
  return path;
}

/** Probability that a ticket with n others before it is untouched after so many hours of duty. */
function stillWaiting(week: Week, others: readonly number[], from: number, hours: number): number {
  let shares = others;
  let left = hours * STEPS;
  for (let step = from; ; step = (step + 1) % STEPS_PER_WEEK) {
    const most = week.people(hourOf(step));
    if (most === 0) continue;
    const waiting = shares.map((share, n) => (n < most ? 0 : share));
    if (left <= 0) return sum(waiting, (share) => share);
    const change = (now: readonly number[]) =>
      now.map((share, n) => week.workRate * most * ((now[n + 1] ?? 0) - (n < most ? 0 : share)));
    shares = advanced(waiting, change);
    left--;
  }
}

/** One step by the midpoint rule. */
function advanced(
  now: readonly number[],
  change: (now: readonly number[]) => readonly number[],
): number[] {
  const first = change(now);
  const middle = change(now.map((value, n) => value + first[n] / (2 * STEPS)));
  return now.map((value, n) => value + middle[n] / STEPS);
}

function hourOf(step: number): number {
  return Math.floor(step / STEPS);
}

function sum<T>(values: readonly T[], of: (value: T, index: number) => number): number {
  return values.reduce((total, value, index) => total + of(value, index), 0);
}
