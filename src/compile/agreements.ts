/** What is agreed with others: whose clocks run to which goals, and what a missed one is worth. */
import type { AgreementColumns } from '../kernel/agreement-columns.ts';
import { type ByPriority, valueFor } from '../scenario/by-priority.ts';
import { type CalendarDuration, inMillis } from '../scenario/duration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY } from '../units/time.ts';
import { businessDayOf } from './law-rows.ts';
import type { Numbers } from './names.ts';

/** No goal: the model's mark for a clock that does not run. */
const NO_GOAL = -1;
const CLOCKS = ['respond', 'resolve'] as const;

/** A clock that somebody outside or another team has agreed to. */
interface Agreement {
  readonly name: string;
  readonly calendar: string;
  readonly goal: ByPriority<CalendarDuration>;
  readonly credit: ByPriority<number>;
}

/** Names of all agreed clocks. */
export function agreementNames(scenario: Scenario): string[] {
  return agreements(scenario).map(({ name }) => name);
}

/** Compiles everything that is agreed. */
export function agreementColumns(scenario: Scenario, numbers: Numbers): AgreementColumns {
  const { vendors, calendars } = scenario;
  const all = agreements(scenario);
  const priorities = numbers.priorities.names;
  const days = new Map(calendars.map((calendar) => [calendar.name, businessDayOf(calendar)]));
  const goalOf = ({ goal, calendar }: Agreement, priority: string): number => {
    const length = valueFor(goal, priority);
    return length === null ? NO_GOAL : inMillis(length, days.get(calendar) ?? DAY);
  };
  return {
    withVendor: Int32Array.from(
      vendors.flatMap(({ name }) =>
        CLOCKS.map((clock) => all.findIndex((agreement) => agreement.name === `${name}-${clock}`)),
      ),
    ),
    goal: Float64Array.from(all.flatMap((one) => priorities.map((name) => goalOf(one, name)))),
    calendar: Int32Array.from(
      all.flatMap((one) => priorities.map(() => numbers.calendars.of(one.calendar))),
    ),
    credit: Float64Array.from(
      all.flatMap(({ credit }) => priorities.map((name) => valueFor(credit, name) ?? 0)),
    ),
  };
}

function agreements({ vendors }: Scenario): Agreement[] {
  return vendors.flatMap(({ name, calendar, targets, credits }) =>
    CLOCKS.flatMap((clock): Agreement[] => {
      const goal = targets?.[clock];
      if (goal === undefined || (goal.other === null && goal.byPriority.length === 0)) return [];
      const credit = credits?.each ?? { byPriority: [], other: 0 };
      return [{ name: `${name}-${clock}`, calendar, goal, credit }];
    }),
  );
}
