/** Every figure of the catalogue once more, written down from its definition. */
import { ACCOUNTS, Account, FINALS, Final, Outcome } from '../../src/kernel/rows.ts';
import { DAY, HOUR, WEEK } from '../../src/units/time.ts';
import type { Fate } from './clocks.ts';
import type { Life, Spell } from './history.ts';
import {
  contactsOf,
  costIn,
  costOf,
  deflectedOf,
  openSpell,
  resolvedOf,
  sharers,
} from './money.ts';
import { isResolved, type Slice } from './slice.ts';
import { loadSpread, staffTime, usedTime } from './staff.ts';
import { brokenOff, callsOf, nights, nightsDisturbed, shiftsWorked } from './strain.ts';

/** One number a replication; the figure is their mean. */
interface MeanFigure {
  readonly value: (slice: Slice) => number | null;
}

/** Two sums a replication; the figure is the ratio of their totals. */
interface RatioFigure {
  readonly above: (slice: Slice) => number;
  readonly below: (slice: Slice) => number;
}

/** Durations in ms, of which some may only be known to be longer. */
interface DurationFigure {
  readonly ended: (slice: Slice) => number[];
  readonly running: (slice: Slice) => number[];
}

/** How a figure is made. */
export type Figure = MeanFigure | RatioFigure | DurationFigure;

/** A metric's figures: by statistic; `p…` stands for all its quantiles. */
export type Recipe = Readonly<Record<string, Figure>>;

const none = () => [];
const count = (slice: Slice) => slice.tickets().length;
const countResolved = (slice: Slice) => slice.resolved().length;
const hoursOf = (rows: readonly { readonly handleTime: number }[]) =>
  sum(rows.map(({ handleTime }) => handleTime)) / HOUR;
const sum = (values: readonly number[]) => values.reduce((total, next) => total + next, 0);

function ratio(above: RatioFigure['above'], below: RatioFigure['below']): Figure {
  return { above, below };
}

function having(has: (life: Life) => boolean): RatioFigure['above'] {
  return (slice) => slice.tickets().filter(has).length;
}

/** The mean of a duration in hours and its quantiles. */
function duration(
  ended: DurationFigure['ended'],
  running: DurationFigure['running'] = none,
): Recipe {
  return {
    mean: ratio(
      (slice) => sum(ended(slice)) / HOUR,
      (slice) => ended(slice).length,
    ),
    p: { ended, running },
  };
}

function fates(...wanted: readonly Fate[]): RatioFigure['above'] {
  return (slice) => {
    const clock = slice.scope.clock as 'respond' | 'resolve';
    return slice.tickets().filter((life) => wanted.includes(life[clock])).length;
  };
}

function lengthOf({ from, to }: Spell): number {
  return to - from;
}

function lengthOfLife({ row }: Life): number {
  return row.endedAt - row.createdAt;
}

function gaveUp(slice: Slice): number {
  return slice.ended(Final.Abandoned).length;
}

/** The law of satisfaction, ticket by ticket. */
function chancesOf(slice: Slice): number {
  const { satisfaction: law } = slice.model;
  if (law === null) return 0;
  const chances = slice.resolved().map(({ row, reopenings }) => {
    const expected = law.expected[row.priority];
    const late = expected < 0 ? 0 : Math.max(0, row.resolveElapsed - expected) / expected;
    const odds = Math.exp(
      law.atBest +
        law.perHourToRespond * (row.respondElapsed / HOUR) +
        law.perTimeExpected * late +
        law.perHandOver * row.handOvers +
        law.perReopening * reopenings,
    );
    return odds / (1 + odds);
  });
  return sum(chances);
}

const forPeople = costIn('wages', 'overtime', 'seats', 'standby', 'callOut');

function paidByDesk(slice: Slice): number {
  return costOf(slice) - costIn('customerTime', 'outages')(slice);
}

const open = (slice: Slice) => slice.ended(Final.Open);

/** Elapsed time from creation to the first touch of those that got one. */
function responses(slice: Slice): number[] {
  return slice
    .tickets()
    .flatMap(({ answeredAt, row }) => (answeredAt === null ? [] : [answeredAt - row.createdAt]));
}

/** Waits that a touch ended. */
function queueTimes(slice: Slice): number[] {
  return slice
    .visits('waits', false)
    .filter(({ stay }) => stay.agent >= 0)
    .map(({ stay }) => stay.to - stay.from);
}

/** The time averages of the window. */
function waiting(slice: Slice): number {
  return slice.inside(slice.visits('waits', true).map(({ stay }) => stay));
}

function inHand(slice: Slice): number {
  return slice.inside(slice.visits('hands', true).map(({ stay }) => stay));
}

/** A ticket is open from creation (or from the start of the run) to its end. */
function largestBacklog(slice: Slice): number {
  const spells = slice.everyTicket().map(openSpell);
  let largest = 0;
  for (let at = slice.window.from; at < slice.window.to; at += HOUR / 2) {
    const here = spells.filter(({ from, to }) => from <= at && at < to).length;
    largest = Math.max(largest, here);
  }
  return largest;
}

/** Bounds of the age bands in days. */
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  'under-1-day': [0, 1],
  '1-to-3-days': [1, 3],
  '3-to-7-days': [3, 7],
  '7-to-30-days': [7, 30],
  'over-30-days': [30, Number.POSITIVE_INFINITY],
};

function openAtAge(slice: Slice): number {
  const [least, most] = AGES[slice.scope.age as string] as readonly [number, number];
  return slice.inside(
    slice.everyTicket().map((life) => {
      const { from, to } = openSpell(life);
      return { from: from + least * DAY, to: Math.min(to, from + most * DAY) };
    }),
  );
}

/** Pieces that ended a touch. */
function completed(slice: Slice) {
  return slice.work().filter(({ outcome }) => outcome !== Outcome.Interrupted);
}

function passedUp(slice: Slice): number {
  return completed(slice).filter(
    ({ outcome, tier, toTier }) =>
      outcome === Outcome.Escalated ||
      outcome === Outcome.ToVendor ||
      (outcome === Outcome.Moved && toTier > tier),
  ).length;
}

function endedHere(slice: Slice): number {
  const ends: readonly number[] = [Outcome.Resolved, Outcome.Unsolved, Outcome.Closed];
  return completed(slice).filter(({ outcome }) => ends.includes(outcome)).length;
}

/** Solved in its only touch, at the first place it came to, for good. */
function isFirstContact({ row, touches, places, reopenings }: Life): boolean {
  return (
    row.final === Final.Resolved &&
    touches === 1 &&
    places.length === 1 &&
    reopenings === 0 &&
    row.transfers === 0
  );
}

const liveAnswered = having(({ respond }) => respond === 'met');
const liveLate = having(
  ({ respond, answeredAt, row }) =>
    respond === 'missed' &&
    (answeredAt !== null ||
      row.final === Final.Abandoned ||
      row.final === Final.CutOff ||
      row.final === Final.TimedOut),
);

function accountOf(slice: Slice): number {
  const account = ACCOUNTS.indexOf(slice.scope.account as (typeof ACCOUNTS)[number]);
  return sum(slice.resolved().map(({ row }) => row.accounts[account] as number));
}

function staffShare(part: 'busy' | 'lost', whole: 'paid' | 'available'): Figure {
  return ratio(
    (slice) => {
      const time = staffTime(slice);
      return part === 'busy' ? time.busy : time.absent + time.leave + time.paidBreaks;
    },
    (slice) => staffTime(slice)[whole],
  );
}

function agreed(wanted: 'met' | 'missed') {
  return (slice: Slice) => slice.agreed(false).filter(({ fate }) => fate === wanted).length;
}

function isInside(slice: Slice, at: number | null): boolean {
  return at !== null && slice.isInWindow(at);
}

/** Recipes of all metrics, by id. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  'resolution-time': duration(
    (slice) => slice.resolved().map(lengthOfLife),
    (slice) => open(slice).map(lengthOfLife),
  ),
  'resolution-time-business': duration(
    (slice) => slice.resolved().map(({ resolveElapsed }) => resolveElapsed),
    (slice) => open(slice).map(({ resolveElapsed }) => resolveElapsed),
  ),
  'first-response-time': duration(responses),
  'sla-attainment': { share: ratio(fates('met'), fates('met', 'missed')) },
  'tickets-undecided': { total: { value: fates('undecided') } },
  'tickets-excluded': { total: { value: fates('excluded') } },
  'agreement-attainment': {
    share: ratio(agreed('met'), (slice) => agreed('met')(slice) + agreed('missed')(slice)),
  },
  'agreement-breaches': {
    total: {
      value: (slice) =>
        slice.agreed(true).filter(({ breachedAt }) => isInside(slice, breachedAt)).length,
    },
  },
  'service-level': {
    share: ratio(liveAnswered, (slice) => liveAnswered(slice) + liveLate(slice)),
  },
  'unanswered-share': {
    share: ratio(
      having(({ answeredAt }) => answeredAt === null),
      count,
    ),
  },
  'unresolved-endings': {
    share: ratio(
      having(({ row }) => row.final !== Final.Open && !isResolved(row.final)),
      count,
    ),
  },
  'answered-in-time': {
    share: ratio(
      having(({ respond }) => respond === 'met'),
      having(({ row }) => row.final !== Final.Blocked),
    ),
  },
  'abandonment-time': {
    mean: ratio(
      (slice) => sum(slice.ended(Final.Abandoned).map(lengthOfLife)) / HOUR,
      (slice) => slice.ended(Final.Abandoned).length,
    ),
  },
  'abandonment-rate': {
    share: ratio(
      (slice) => slice.ended(Final.Abandoned).length,
      having(({ row }) => row.final !== Final.Blocked),
    ),
  },
  'balking-rate': {
    share: ratio(
      (slice) => slice.ended(Final.Balked).length,
      having(({ row }) => row.final !== Final.Blocked),
    ),
  },
  'cut-off-rate': {
    share: ratio(
      (slice) => slice.ended(Final.CutOff).length,
      having(({ row }) => row.final !== Final.Blocked),
    ),
  },
  'timed-out-rate': {
    share: ratio(
      (slice) => slice.ended(Final.TimedOut).length,
      having(({ row }) => row.final !== Final.Blocked),
    ),
  },
  'blocking-rate': { share: ratio((slice) => slice.ended(Final.Blocked).length, count) },
  tickets: {
    total: {
      value: (slice) => {
        const { final } = slice.scope;
        if (final === undefined) return count(slice);
        return slice.ended(FINALS.indexOf(final as (typeof FINALS)[number])).length;
      },
    },
  },
  contacts: { total: { value: contactsOf } },
  deflected: { total: { value: deflectedOf } },
  'deflection-rate': { share: ratio(deflectedOf, contactsOf) },
  throughput: {
    mean: {
      value: (slice) => {
        const done = slice
          .everyTicket()
          .filter(({ row }) => isResolved(row.final) && slice.isInWindow(row.endedAt));
        return done.length / (slice.length / DAY);
      },
    },
  },
  backlog: {
    mean: { value: (slice) => slice.inside(slice.everyTicket().map(openSpell)) / slice.length },
    max: { value: largestBacklog },
  },
  'backlog-by-age': { mean: { value: (slice) => openAtAge(slice) / slice.length } },
  'backlog-by-type': {
    mean: { value: (slice) => slice.inside(slice.everyTicket().map(openSpell)) / slice.length },
  },
  waiting: { mean: { value: (slice) => waiting(slice) / slice.length } },
  'in-system': { mean: { value: (slice) => (waiting(slice) + inHand(slice)) / slice.length } },
  'queue-time': duration(queueTimes),
  'waited-share': {
    share: ratio(
      (slice) => queueTimes(slice).filter((wait) => wait > 0).length + gaveUp(slice),
      (slice) => queueTimes(slice).length + gaveUp(slice),
    ),
  },
  'overflow-share': {
    share: ratio(
      (slice) => slice.work().filter(({ helpsOut }) => helpsOut === 1).length,
      (slice) => slice.work().filter(({ isFirst }) => isFirst === 1).length,
    ),
  },
  'priority-inversion': {
    share: ratio(
      (slice) => slice.work().filter(({ overtakes }) => overtakes === 1).length,
      (slice) => slice.work().filter(({ isFirst }) => isFirst === 1).length,
    ),
  },
  'handle-time': duration((slice) => completed(slice).map(({ handleTime }) => handleTime)),
  'first-contact-resolution': { share: ratio(having(isFirstContact), countResolved) },
  'resolved-at-tier': {
    share: ratio(countResolved, (slice) => slice.over({}).resolved().length),
  },
  'passed-up': { share: ratio(passedUp, (slice) => passedUp(slice) + endedHere(slice)) },
  'escalation-rate': {
    share: ratio(
      having(({ row }) => row.escalations > 0),
      count,
    ),
  },
  'transfer-rate': {
    share: ratio(
      having(({ row }) => row.transfers > 0),
      count,
    ),
  },
  'bounce-rate': {
    share: ratio(
      having(({ row }) => row.bounces > 0),
      count,
    ),
  },
  'reopen-rate': {
    share: ratio(
      having(({ row, reopenings }) => isResolved(row.final) && reopenings > 0),
      countResolved,
    ),
  },
  touches: { mean: ratio((slice) => sum(slice.tickets().map(({ touches }) => touches)), count) },
  visits: {
    mean: ratio(
      (slice) => queueTimes(slice).length,
      (slice) => slice.over({}).tickets().length,
    ),
  },
  'customer-waits': {
    mean: ratio((slice) => sum(slice.tickets().map(({ asked }) => asked.length)), count),
  },
  'hand-overs': {
    mean: ratio((slice) => sum(slice.tickets().map(({ row }) => row.handOvers)), count),
  },
  ledger: { mean: ratio((slice) => accountOf(slice) / HOUR, countResolved) },
  'customer-time': {
    mean: ratio(
      (slice) => sum(slice.tickets().flatMap(({ asked }) => asked.map(lengthOf))) / HOUR,
      (slice) => sum(slice.tickets().map(({ asked }) => asked.length)),
    ),
  },
  'vendor-time': {
    mean: ratio(
      (slice) =>
        sum(slice.tickets().map(({ row }) => row.accounts[Account.Vendor] as number)) / HOUR,
      (slice) => sum(slice.tickets().map(({ cases }) => cases.length)),
    ),
  },
  'vendor-cases': {
    mean: { value: (slice) => slice.casesOpened() / (slice.length / WEEK) },
  },
  'chase-time': {
    mean: {
      value: (slice) => hoursOf(slice.errands(Outcome.Chased)) / (slice.length / WEEK),
    },
  },
  'consult-time': {
    mean: {
      value: (slice) => hoursOf(slice.errands(Outcome.Consulted)) / (slice.length / WEEK),
    },
  },
  'articles-written': {
    mean: { value: (slice) => slice.errands(Outcome.Written).length / (slice.length / WEEK) },
  },
  'writing-time': {
    mean: {
      value: (slice) => hoursOf(slice.errands(Outcome.Written)) / (slice.length / WEEK),
    },
  },
  'consult-wait': {
    mean: {
      above: (slice) =>
        sum(slice.errands(Outcome.Consulted).map((row) => row.startedAt - row.joinedAt)) / HOUR,
      below: (slice) => slice.errands(Outcome.Consulted).length,
    },
  },
  occupancy: { share: staffShare('busy', 'available') },
  utilisation: { share: staffShare('busy', 'paid') },
  shrinkage: { share: staffShare('lost', 'paid') },
  overtime: {
    mean: { value: (slice) => staffTime(slice).overtime / HOUR / (slice.length / WEEK) },
  },
  'standby-time': {
    mean: { value: (slice) => staffTime(slice).standby / HOUR / (slice.length / WEEK) },
  },
  'call-outs': { mean: { value: (slice) => callsOf(slice).length / (slice.length / WEEK) } },
  'nights-disturbed': {
    mean: { value: (slice) => nightsDisturbed(slice) / (slice.length / WEEK) },
  },
  'night-work': { mean: { value: (slice) => nights(slice) / HOUR / (slice.length / WEEK) } },
  interruptions: { 'per-shift': ratio(brokenOff, shiftsWorked) },
  staffed: { mean: { value: (slice) => staffTime(slice).available / slice.length } },
  'paid-time': {
    mean: { value: (slice) => usedTime(slice) / HOUR / (slice.length / WEEK) },
  },
  'load-spread': { range: { value: loadSpread } },
  cost: { total: { value: costOf }, 'per-ticket': ratio(costOf, sharers) },
  'cost-per-resolved': { mean: ratio(costOf, resolvedOf) },
  csat: { share: ratio(chancesOf, countResolved) },
  'paid-cost': {
    total: { value: paidByDesk },
    'per-ticket': ratio(paidByDesk, sharers),
  },
  'staff-cost': { total: { value: forPeople } },
  'loaded-cost': {
    'per-hour': ratio(forPeople, (slice) => staffTime(slice).busy / HOUR),
    'per-touch': ratio(forPeople, (slice) => queueTimes(slice).length),
  },
  'ticket-cost': {
    total: { value: costIn('penalty', 'selfService', 'customerTime', 'outages') },
  },
};
