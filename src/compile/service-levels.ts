/** Promises: per priority the goals in open time of its calendar, and what pauses them. */
import { OnChange } from '../kernel/codes.ts';
import type { ChannelColumns, Money, PriorityColumns } from '../kernel/model.ts';
import { waitingPriorities } from '../scenario/business-time.ts';
import { type CalendarDuration, inMillis } from '../scenario/duration.ts';
import type { AgeingOf } from '../scenario/routing.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Priority } from '../scenario/service-level.ts';
import { DAY, HOUR, YEAR } from '../units/time.ts';
import type { Compilation } from './context.ts';
import { businessDayOf } from './law-rows.ts';
import type { Numbers } from './names.ts';

/** No promise: the model's mark for a clock without a goal. */
const NO_GOAL = -1;
/** Tickets that go to whoever is free. */
const NEVER_WAITS = -1;

const ON_CHANGE: Readonly<Record<Priority['onChange'], number>> = {
  retroactive: OnChange.Retroactive,
  retroactiveStart: OnChange.RetroactiveStart,
  restart: OnChange.Restart,
};

/** Compiles the priorities. */
export function priorityColumns(scenario: Scenario, numbers: Numbers): PriorityColumns {
  const { priorities, calendars, routing } = scenario;
  const days = new Map(calendars.map((calendar) => [calendar.name, businessDayOf(calendar)]));
  const goal = ({ calendar }: Priority, length: CalendarDuration | null): number =>
    length === null ? NO_GOAL : inMillis(length, days.get(calendar) ?? DAY);
  const flags = (holds: (priority: Priority) => boolean): Uint8Array =>
    Uint8Array.from(priorities, (priority) => (holds(priority) ? 1 : 0));
  const points = (of: (ageing: AgeingOf) => number): Float64Array =>
    Float64Array.from(priorities, ({ name }) => {
      const ageing = routing.ageing.find(({ priority }) => priority === name);
      return ageing === undefined ? 0 : of(ageing);
    });
  return {
    respondGoal: Float64Array.from(priorities, (priority) => goal(priority, priority.respond)),
    resolveGoal: Float64Array.from(priorities, (priority) => goal(priority, priority.resolve)),
    calendar: Int32Array.from(priorities, ({ calendar }) => numbers.calendars.of(calendar)),
    pausesForCustomer: flags(({ pauses }) => pauses.includes('customer')),
    pausesForVendor: flags(({ pauses }) => pauses.includes('vendor')),
    ...changeColumns(scenario, numbers, goal),
    ownerWithin: ownerWithin(scenario, goal),
    preempts: flags(({ name }) => routing.preempt.includes(name)),
    ageingStart: points(({ start }) => start * HOUR),
    ageingPerHour: points(({ perHour }) => perHour),
  };
}

/** For how long an owner may be away for whom a ticket waits; the most urgent never wait. */
function ownerWithin(
  { priorities, routing }: Scenario,
  goal: (priority: Priority, length: CalendarDuration | null) => number,
): Float64Array {
  const waiting = waitingPriorities(priorities);
  const length = routing.releaseAfter ?? { kind: 'business', days: 1 };
  return Float64Array.from(priorities, (priority) =>
    waiting.includes(priority) ? goal(priority, length) : NEVER_WAITS,
  );
}

/** When priorities change, and what their clocks show then. */
function changeColumns(
  { priorities, tickets }: Scenario,
  numbers: Numbers,
  goal: (priority: Priority, length: CalendarDuration | null) => number,
) {
  const isRaised = priorities.some(({ raise }) => raise !== null);
  const isWrong = tickets.some(({ misprioritised }) => (misprioritised?.share ?? 0) > 0);
  return {
    mayChange: isRaised || isWrong,
    raiseAt: Float64Array.from(priorities, (priority) =>
      priority.raise === null
        ? NO_GOAL
        : Math.round(priority.raise.at * goal(priority, priority.resolve)),
    ),
    raiseTo: Int32Array.from(priorities, ({ raise }) =>
      raise === null ? -1 : numbers.priorities.of(raise.to),
    ),
    onChange: Uint8Array.from(priorities, ({ onChange }) => ON_CHANGE[onChange]),
  };
}

/** Compiles the channels. */
export function channelColumns({ scenario, numbers }: Compilation): ChannelColumns {
  const { channels } = scenario;
  return {
    calendar: Int32Array.from(channels, ({ open }) => numbers.calendars.of(open)),
    cutsOff: Uint8Array.from(channels, ({ atClosing }) => (atClosing === 'cutOff' ? 1 : 0)),
    isLive: Uint8Array.from(channels, ({ live }) => (live ? 1 : 0)),
    lines: Float64Array.from(channels, ({ lines }) => lines ?? Infinity),
    waitingPlaces: Float64Array.from(channels, ({ waitingPlaces }) => waitingPlaces ?? Infinity),
  };
}

/** Compiles the money that is nobody's pay. */
export function moneyOf({ currency, priorities, costs, tickets }: Scenario): Money {
  return {
    currency,
    penalty: Float64Array.from(priorities, ({ penalty }) => penalty),
    perDeflected: costs.deflected,
    perContact: costs.contact,
    customerPerHour: costs.customerTime,
    seatPerMs: (costs.seat ?? 0) / YEAR,
    outagePerHour: Float64Array.from(tickets, ({ outageCost }) => outageCost ?? 0),
  };
}
