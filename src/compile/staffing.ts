/** Staffing: the hours that people are there to work, by crew, within the measured window. */
import { Planned } from '../kernel/codes.ts';
import type { Horizon, Model } from '../kernel/model.ts';
import { HOUR, WEEK } from '../units/time.ts';

/** Hours per week of one crew. */
export interface CrewHours {
  readonly people: number;
  /** On shift, unpaid breaks taken off. */
  readonly paid: number;
  /** On shift and not on a break, absence taken off. */
  readonly present: number;
}

/** Milliseconds of one person of a roster within the window. */
interface RosterTime {
  readonly shifts: number;
  readonly breaks: number;
  readonly unpaid: number;
  /** Paid time of shifts that are not worked by plan. */
  readonly leave: number;
}

/** The weekly hours of every crew, [crew]. */
export function crewHours(model: Model): CrewHours[] {
  const { crews, agents, rosters, horizon } = model;
  const times = Array.from({ length: rosters.agentFirst.length - 1 }, (_, roster) =>
    rosterTime(model, roster),
  );
  const window = horizon.windowEnd - horizon.windowStart;
  const perWeek = WEEK / window / HOUR;
  return Array.from({ length: crews.team.length }, (_, crew) => {
    let paid = 0;
    let present = 0;
    for (let agent = crews.agentFirst[crew]; agent < crews.agentFirst[crew + 1]; agent++) {
      const roster = agents.roster[agent];
      const { shifts, breaks, unpaid, leave } = times[roster];
      const absence = rosters.absenceShare[roster];
      paid += shifts - unpaid + leave;
      present += (shifts - breaks) * (1 - absence);
    }
    const people = crews.agentFirst[crew + 1] - crews.agentFirst[crew];
    return { people, paid: paid * perWeek, present: present * perWeek };
  });
}

function rosterTime({ rosters, horizon, activities }: Model, roster: number): RosterTime {
  const time = { shifts: 0, breaks: 0, unpaid: 0, leave: 0 };
  for (let duty = rosters.dutyFirst[roster]; duty < rosters.dutyFirst[roster + 1]; duty++) {
    if (rosters.dutyPlanned[duty] !== Planned.Work) {
      time.leave += paidLeave(rosters, horizon, duty);
      continue;
    }
    time.shifts += overlap(horizon, rosters.dutyFrom[duty], rosters.dutyTo[duty]);
    for (let pause = rosters.breakFirst[duty]; pause < rosters.breakFirst[duty + 1]; pause++) {
      if (activities.takesTickets[rosters.breakActivity[pause]] === 1) continue;
      const from = rosters.breakFrom[pause];
      const length = overlap(horizon, from, from + rosters.breakLength[pause]);
      time.breaks += length;
      if (rosters.breakIsPaid[pause] === 0) time.unpaid += length;
    }
  }
  return time;
}

/** A paid day off is paid as it was planned: without unpaid breaks. */
function paidLeave(rosters: Model['rosters'], horizon: Horizon, duty: number): number {
  if (rosters.dutyPlanned[duty] !== Planned.PaidLeave) return 0;
  let paid = overlap(horizon, rosters.dutyFrom[duty], rosters.dutyTo[duty]);
  for (let pause = rosters.breakFirst[duty]; pause < rosters.breakFirst[duty + 1]; pause++) {
    const from = rosters.breakFrom[pause];
    if (rosters.breakIsPaid[pause] === 0)
      paid -= overlap(horizon, from, from + rosters.breakLength[pause]);
  }
  return paid;
}

function overlap({ windowStart, windowEnd }: Horizon, from: number, to: number): number {
  return Math.max(0, Math.min(to, windowEnd) - Math.max(from, windowStart));
}
