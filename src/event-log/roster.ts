/** Who is there on which day, in one replication: the roster as it was worked. */
import type { Model } from '../kernel/model.ts';
import { DUTY_DOUBLES, DUTY_INTEGERS, Duty, DutyDouble, DutyInteger } from '../kernel/rows.ts';
import { simulate } from '../kernel/simulate.ts';
import { isoDate, localDay } from '../metrics/local-time.ts';
import { HOUR } from '../units/time.ts';

/** What a day holds for a person: hours of shifts that begin on it, or why there are none. */
export type RosterCell = number | 'absent' | 'leave' | 'rest' | 'on call' | null;

/** People and days. */
export interface Roster {
  /** From 1. */
  readonly replication: number;
  /** ISO dates. */
  readonly days: readonly string[];
  readonly people: readonly {
    readonly name: string;
    readonly team: string;
    readonly cells: readonly RosterCell[];
  }[];
}

const MOST_DAYS = 28;

/** [Duty] → word of a day without work; where there is work as well, the hours count. */
const WORDS: ReadonlyMap<number, RosterCell> = new Map([
  [Duty.Absent, 'absent'],
  [Duty.Leave, 'leave'],
  [Duty.Rest, 'rest'],
  [Duty.Standby, 'on call'],
] as const);

/** The first four weeks of the measured window in a replication, from 0. */
export function rosterOf(model: Model, replication: number): Roster {
  const { horizon, names, agents } = model;
  const first = localDay(horizon, horizon.windowStart);
  const last = localDay(horizon, horizon.windowEnd - 1);
  const count = Math.min(MOST_DAYS, last - first + 1);
  const cells = names.agents.map(() => new Array<RosterCell>(count).fill(null));
  simulate(model, replication, [
    {
      tickets: () => {},
      work: () => {},
      duty: ({ count: rows, integers, doubles }) => {
        for (let row = 0; row < rows; row++) {
          const kind = integers[row * DUTY_INTEGERS + DutyInteger.Kind];
          const from = doubles[row * DUTY_DOUBLES + DutyDouble.From];
          const hours = (doubles[row * DUTY_DOUBLES + DutyDouble.To] - from) / HOUR;
          const own = cells[integers[row * DUTY_INTEGERS + DutyInteger.Agent]] ?? [];
          put(
            own,
            localDay(horizon, from) - first,
            kind === Duty.Present ? hours : WORDS.get(kind),
          );
        }
      },
    },
  ]);
  return {
    replication: replication + 1,
    days: Array.from({ length: count }, (_, day) => isoDate(first + day)),
    people: names.agents.map((name, agent) => ({
      name,
      team: names.teams[agents.team[agent]] as string,
      cells: cells[agent] as readonly RosterCell[],
    })),
  };
}

function put(cells: RosterCell[], day: number, cell: RosterCell | undefined): void {
  if (cell === undefined || cell === null || day < 0 || day >= cells.length) return;
  const known = cells[day];
  if (typeof cell === 'number') cells[day] = cell + (typeof known === 'number' ? known : 0);
  else if (known === null) cells[day] = cell;
}
