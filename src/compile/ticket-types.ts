/** Ticket types: what their tickets are and do, as columns. */
import type { TypeColumns } from '../kernel/type-columns.ts';
import { inMillis } from '../scenario/duration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY } from '../units/time.ts';
import { consultColumns } from './consultations.ts';
import type { Compilation } from './context.ts';
import { flowColumns } from './flow.ts';
import { businessDayOf, NO_LAW } from './law-rows.ts';
import type { Numbers } from './names.ts';
import type { NeedSets } from './needs.ts';
import type { Paths } from './paths.ts';
import { cumulative, ragged } from './ragged.ts';

/** What was related before: lines, paths and reach. */
export interface Relations extends Paths {
  readonly needs: NeedSets;
  /** [type × tier]. */
  readonly line: Int32Array;
  /** [type × tier]: of those who are asked from there. */
  readonly consultLine: Int32Array;
  readonly reach: Float64Array;
}

/** A parked ticket that is never closed is parked for longer than any run lasts. */
const NEVER = 400 * 366 * DAY;

/** The model's mark for waits without a limit. */
const NO_LIMIT = -1;

/** The model's mark for customers whom nobody reminds. */
const NO_REMINDER = -1;

/** Compiles the ticket types. */
export function typeColumns(compilation: Compilation, relations: Relations): TypeColumns {
  const { scenario, numbers } = compilation;
  const { tickets } = scenario;
  return {
    channel: Int32Array.from(tickets, ({ channel }) => numbers.channels.of(channel)),
    priorityCumulative: priorityMix(scenario, numbers),
    ...wrongPriorities(scenario, numbers),
    needs: Int32Array.from(relations.needs.ofType),
    startTier: relations.startTier,
    nextTier: relations.nextTier,
    line: relations.line,
    ...workColumns(compilation),
    consultLine: relations.consultLine,
    ...consultColumns(compilation),
    reach: relations.reach,
    ...waitColumns(compilation),
    ...selfServiceColumns(compilation),
    vendor: Int32Array.from(tickets, ({ vendor }) =>
      vendor === null ? -1 : numbers.vendors.of(vendor),
    ),
    isMatrix: Uint8Array.from(tickets, ({ flow }) => (flow === null ? 0 : 1)),
    ...flowColumns(scenario, numbers),
  };
}

/** [type × priority] → cumulative share. */
function priorityMix({ tickets }: Scenario, { priorities }: Numbers): Float64Array {
  return Float64Array.from(
    tickets.flatMap(({ priority }) => {
      const shares = new Map(priority.map(({ name, share }) => [name, share]));
      return cumulative(priorities.names.map((name) => shares.get(name) ?? 0));
    }),
  );
}

/** How often the first priority is wrong, and which one it is then. */
function wrongPriorities({ tickets }: Scenario, { priorities }: Numbers) {
  return {
    wrongPriorityShare: Float64Array.from(tickets, (type) => type.misprioritised?.share ?? 0),
    wrongPriorityWeight: Float64Array.from(
      tickets.flatMap(({ misprioritised, priority }) => {
        const mix = misprioritised?.as ?? priority;
        const shares = new Map(mix.map(({ name, share }) => [name, share]));
        return priorities.names.map((name) => shares.get(name) ?? 0);
      }),
    ),
  };
}

/** What a touch takes, [type × tier]. */
function workColumns({ scenario, numbers, laws }: Compilation) {
  const { tickets } = scenario;
  const tierCount = numbers.tiers.count;
  const handle = new Int32Array(tickets.length * tierCount).fill(NO_LAW);
  const diagnoseShare = new Float64Array(tickets.length * tierCount).fill(1);
  tickets.forEach((type, number) => {
    for (const { tier, law } of type.handle) {
      if (tier !== 'L0') handle[number * tierCount + numbers.tiers.of(tier)] = laws.elapsed(law);
    }
    for (const { tier, share } of type.diagnose) {
      if (tier !== 'L0') diagnoseShare[number * tierCount + numbers.tiers.of(tier)] = share;
    }
  });
  return { handle, diagnoseShare };
}

/** Self-service and its wrong answers, [type]. */
function selfServiceColumns({ scenario: { tickets }, numbers, laws }: Compilation) {
  return {
    hasSelfService: Uint8Array.from(tickets, ({ reach }) =>
      reach?.some(({ tier }) => tier === 'L0') ? 1 : 0,
    ),
    wrongShare: Float64Array.from(tickets, ({ selfService }) => selfService?.wrong ?? 0),
    wrongAfter: Int32Array.from(tickets, ({ selfService }) =>
      selfService === null ? NO_LAW : laws.openTime(selfService.after, selfService.calendar),
    ),
    wrongCalendar: Int32Array.from(tickets, ({ selfService }) =>
      numbers.calendars.of(selfService?.calendar ?? 'always'),
    ),
    wrongPoints: Float64Array.from(tickets, ({ selfService }) => -(selfService?.reach ?? 0)),
    wrongWork: Float64Array.from(tickets, ({ selfService }) => selfService?.work ?? 1),
  };
}

/** What delays a ticket outside the tiers, [type]. */
function waitColumns(compilation: Compilation) {
  const { scenario, numbers, laws } = compilation;
  const { tickets } = scenario;
  const always = numbers.calendars.of('always');
  const never = { kind: 'constant', value: NEVER } as const;
  return {
    customerShare: Float64Array.from(tickets, ({ customer }) => customer?.after ?? 0),
    customerDelay: Int32Array.from(tickets, ({ customer }) =>
      customer === null ? NO_LAW : laws.openTime(customer.delay, customer.calendar),
    ),
    customerCalendar: Int32Array.from(tickets, ({ customer }) =>
      customer === null ? always : numbers.calendars.of(customer.calendar),
    ),
    ...reminderColumns(compilation),
    reopenShare: Float64Array.from(tickets, ({ reopen }) => reopen?.share ?? 0),
    reopenDelay: Int32Array.from(tickets, ({ reopen }) =>
      laws.elapsedOrNone(reopen?.after ?? null),
    ),
    patience: Int32Array.from(tickets, ({ patience }) => laws.elapsedOrNone(patience)),
    ...queueColumns(scenario),
    unsolvedParks: Uint8Array.from(tickets, ({ unsolved }) =>
      unsolved !== null && unsolved.after !== 0 ? 1 : 0,
    ),
    unsolvedAfter: Int32Array.from(tickets, ({ unsolved }) =>
      unsolved === null || unsolved.after === 0
        ? NO_LAW
        : laws.elapsed(unsolved.after === null ? never : { ...never, value: unsolved.after }),
    ),
  };
}

/** Customers who go away from a long line, and the longest wait, [type]. */
function queueColumns({ tickets }: Scenario) {
  const steps = tickets.map(({ balk }) => balk?.steps ?? []);
  const lengths = ragged(steps.map((list) => list.map(({ from }) => from)));
  return {
    balkByWait: Uint8Array.from(tickets, ({ balk }) => (balk?.by === 'wait' ? 1 : 0)),
    balkFirst: lengths.first,
    balkFrom: lengths.entry,
    balkShare: Float64Array.from(steps.flat(), ({ share }) => share),
    timeLimit: Float64Array.from(tickets, ({ timeLimit }) => timeLimit?.after ?? NO_LIMIT),
    callsBack: Uint8Array.from(tickets, ({ timeLimit }) =>
      timeLimit?.then === 'callBack' ? 1 : 0,
    ),
  };
}

/** What is done about customers who do not answer. */
function reminderColumns({ scenario }: Compilation) {
  const { tickets, calendars } = scenario;
  const days = new Map(calendars.map((calendar) => [calendar.name, businessDayOf(calendar)]));
  return {
    remindEvery: Float64Array.from(tickets, ({ customer }) =>
      customer?.remind
        ? inMillis(customer.remind.every, days.get(customer.calendar) ?? DAY)
        : NO_REMINDER,
    ),
    reminders: Int32Array.from(tickets, ({ customer }) => customer?.remind?.times ?? 0),
    lateReplies: Float64Array.from(tickets, ({ customer }) => customer?.remind?.lateReplies ?? 0),
  };
}
