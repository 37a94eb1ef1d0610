/** A week of the busiest person of each tier in one replication, hour by hour. */
import type { Model } from '../kernel/model.ts';
import {
  DUTY_DOUBLES,
  DUTY_INTEGERS,
  Duty,
  type DutyChunk,
  DutyDouble,
  DutyInteger,
  WORK_DOUBLES,
  WORK_INTEGERS,
  type WorkChunk,
  WorkDouble,
  WorkInteger,
} from '../kernel/rows.ts';
import { isoDate, localDay, localMillis } from '../metrics/local-time.ts';
import { DAY, type Millis } from '../units/time.ts';
import { type DayPart, inHours, type PersonWeek, TIMES } from './examples.ts';

const DAYS_OF_WEEK = 7;
/** 1970-01-01 was a Thursday. */
const FIRST_MONDAY = 4;

/** [Duty] → kind of time; what is missing says nothing of its own. */
const KINDS: ReadonlyMap<number, (typeof TIMES)[number]> = new Map([
  [Duty.Present, 'free'],
  [Duty.Absent, 'absent'],
  [Duty.PaidBreak, 'break'],
  [Duty.UnpaidBreak, 'break'],
  [Duty.Overtime, 'overtime'],
  [Duty.SpareTime, 'free'],
  [Duty.Leave, 'leave'],
  [Duty.Standby, 'standby'],
  [Duty.CallOut, 'callOut'],
  [Duty.Rest, 'rest'],
] as const);

/** What a person did from one instant to another. */
interface Doing {
  readonly from: Millis;
  readonly to: Millis;
  readonly what: string;
  readonly isActivity: boolean;
}

/** Listens to a replication and keeps the days of one week. */
export class WeekDiary {
  readonly #model: Model;
  /** First local day and number of days. */
  readonly #first: number;
  readonly #count: number;
  readonly #doings: readonly Doing[][];

  constructor(model: Model) {
    this.#model = model;
    const { horizon } = model;
    const start = localDay(horizon, horizon.windowStart);
    const end = localDay(horizon, horizon.windowEnd - 1) + 1;
    const monday =
      start + ((((FIRST_MONDAY - start) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK);
    this.#first = monday + DAYS_OF_WEEK <= end ? monday : start;
    this.#count = Math.min(DAYS_OF_WEEK, end - this.#first);
    this.#doings = model.names.agents.map(() => []);
  }

  /** Notes work on tickets. */
  work({ count, integers, doubles }: WorkChunk): void {
    for (let row = 0; row < count; row++) {
      this.#note(integers[row * WORK_INTEGERS + WorkInteger.Agent] as number, {
        from: doubles[row * WORK_DOUBLES + WorkDouble.StartedAt] as number,
        to: doubles[row * WORK_DOUBLES + WorkDouble.EndedAt] as number,
        what: 'ticket',
        isActivity: false,
      });
    }
  }

  /** Notes shifts, breaks, activities and days off. */
  duty({ count, integers, doubles }: DutyChunk): void {
    for (let row = 0; row < count; row++) {
      const activity = integers[row * DUTY_INTEGERS + DutyInteger.Activity] as number;
      const kind = KINDS.get(integers[row * DUTY_INTEGERS + DutyInteger.Kind] as number);
      const name = this.#model.names.activities[activity];
      if (kind === undefined) continue;
      this.#note(integers[row * DUTY_INTEGERS + DutyInteger.Agent] as number, {
        from: doubles[row * DUTY_DOUBLES + DutyDouble.From] as number,
        to: doubles[row * DUTY_DOUBLES + DutyDouble.To] as number,
        what: name ?? kind,
        isActivity: name !== undefined,
      });
    }
  }

  /** The week of the busiest person of each tier, the lowest tier first. */
  weeks(): readonly PersonWeek[] {
    const { names, agents, teams } = this.#model;
    return names.tiers.flatMap((tier, level) => {
      const [busiest] = names.agents
        .map((_, agent) => ({ agent, hours: this.#hoursOnTickets(agent) }))
        .filter(({ agent }) => teams.tier[agents.team[agent]] === level)
        .sort((one, other) => other.hours - one.hours || one.agent - other.agent);
      if (busiest === undefined || this.#doings[busiest.agent]?.length === 0) return [];
      const { agent } = busiest;
      const team = names.teams[agents.team[agent]] as string;
      return [{ person: names.agents[agent] as string, team, tier, days: this.#days(agent) }];
    });
  }

  #note(agent: number, doing: Doing): void {
    const { horizon } = this.#model;
    if (agent < 0 || doing.to <= doing.from) return;
    if (localDay(horizon, doing.from) >= this.#first + this.#count) return;
    if (localDay(horizon, doing.to) < this.#first) return;
    this.#doings[agent]?.push(doing);
  }

  #hoursOnTickets(agent: number): Millis {
    const own = this.#doings[agent] ?? [];
    return own.reduce((sum, { what, from, to }) => (what === 'ticket' ? sum + to - from : sum), 0);
  }

  #days(agent: number): PersonWeek['days'] {
    const { horizon } = this.#model;
    const doings = (this.#doings[agent] ?? []).map((doing) => ({
      ...doing,
      from: localMillis(horizon, doing.from),
      to: localMillis(horizon, doing.to),
    }));
    return Array.from({ length: this.#count }, (_, index) => {
      const day = this.#first + index;
      const parts = doings.flatMap((doing) => partOf(doing, day * DAY));
      return { date: isoDate(day), parts: parts.sort(inOrder) };
    });
  }
}

/** What of it lies in the local day that begins at `midnight`. */
function partOf({ from, to, what, isActivity }: Doing, midnight: Millis): readonly DayPart[] {
  const begin = Math.max(from, midnight);
  const end = Math.min(to, midnight + DAY);
  const part = { from: inHours(begin - midnight), to: inHours(end - midnight), what, isActivity };
  return part.to > part.from ? [part] : [];
}

/** What lies above is drawn later; activities lie above being there and below tickets. */
function inOrder(one: DayPart, other: DayPart): number {
  return layerOf(one) - layerOf(other) || one.from - other.from;
}

function layerOf({ what, isActivity }: DayPart): number {
  const layers: readonly string[] = TIMES;
  return isActivity ? layers.indexOf('ticket') - 0.5 : layers.indexOf(what);
}
