/** People: agents by crew and shift group, what they cost, and the rules of their teams. */

import { StopPolicy } from '../kernel/codes.ts';
import type { AgentColumns, Column, TeamColumns } from '../kernel/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Interruption } from '../scenario/team.ts';
import type { Crew, Place } from './crews.ts';
import type { Numbers } from './names.ts';
import { rostersOf } from './roster-groups.ts';
import type { Context, Roster } from './rosters.ts';

/** The people of a scenario, crew by crew. */
export interface People {
  readonly names: readonly string[];
  readonly agents: AgentColumns;
  readonly rosters: readonly Roster[];
  /** [crew] → its first agent; [crew + 1] → one past its last. */
  readonly agentFirst: Column;
}

const POLICY: Readonly<Record<Interruption, number>> = {
  finish: StopPolicy.Finish,
  resume: StopPolicy.Resume,
  handOver: StopPolicy.HandOver,
};

/** Numbers the people crew by crew and groups them by what they do when. */
export function peopleOf(scenario: Scenario, crews: readonly Crew[], context: Context): People {
  const count = crews.reduce((sum, crew) => sum + crew.places.length, 0);
  const names: string[] = [];
  const agentFirst = new Int32Array(crews.length + 1);
  const columns = {
    crew: new Int32Array(count),
    team: new Int32Array(count),
    roster: new Int32Array(count),
    ordinal: new Int32Array(count),
    payPerHour: new Float64Array(count),
    rampTouches: new Float64Array(count),
    rampSpeed: new Float64Array(count).fill(1),
    rampPoints: new Float64Array(count),
  };
  const places: Place[] = [];
  crews.forEach((crew, number) => {
    for (const place of crew.places) {
      const agent = names.push(place.name) - 1;
      places.push(place);
      columns.crew[agent] = number;
      columns.team[agent] = crew.team;
      columns.ordinal[agent] = place.ordinal;
      columns.payPerHour[agent] = place.payPerHour;
      if (place.ramp === null) continue;
      columns.rampTouches[agent] = place.ramp.touches;
      columns.rampSpeed[agent] = place.ramp.speed;
      columns.rampPoints[agent] = place.ramp.reach;
    }
    agentFirst[number + 1] = names.length;
  });
  const rosters = rostersOf(scenario, { places, team: columns.team }, context);
  rosters.forEach(({ agents }, roster) => {
    for (const agent of agents) columns.roster[agent] = roster;
  });
  return { names, agents: columns, rosters, agentFirst };
}

/** The rules of the teams; a team of several tiers is listed under its lowest. */
export function teamColumns({ teams }: Scenario, { tiers, priorities }: Numbers): TeamColumns {
  const staffed = teams.map((team) => team.tiers.filter((tier) => tier !== 'L0'));
  return {
    tier: Int32Array.from(staffed, ([lowest]) => tiers.of(lowest)),
    reserve: Int32Array.from(
      teams.flatMap(({ reserve }) =>
        priorities.names.map((_, rank) =>
          reserve === null || rank <= priorities.of(reserve.for) ? 0 : reserve.people,
        ),
      ),
    ),
    atBreak: Uint8Array.from(teams, ({ atBreak }) => POLICY[atBreak]),
    atShiftEnd: Uint8Array.from(teams, ({ atShiftEnd }) => POLICY[atShiftEnd]),
    overtimeCap: Float64Array.from(teams, ({ overtime }) => overtime?.cap ?? Infinity),
    atOvertimeCap: Uint8Array.from(teams, ({ overtime }) => POLICY[overtime?.then ?? 'resume']),
    overtimeFactor: Float64Array.from(teams, ({ overtime }) => overtime?.premium ?? 1),
  };
}
