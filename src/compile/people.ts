/** People: agents by crew and shift group, what they cost, and the rules of their teams. */

import { StopPolicy } from '../kernel/codes.ts';
import type { AgentColumns, Column, TeamColumns } from '../kernel/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Interruption } from '../scenario/team.ts';
import { byName, type Crew } from './crews.ts';
import type { Numbers } from './names.ts';
import { type Context, dutiesOf, type Roster } from './rosters.ts';

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

/** Numbers the people crew by crew and groups them by shift. */
export function peopleOf(scenario: Scenario, crews: readonly Crew[], context: Context): People {
  const rosterOf = rosterNumbers(scenario);
  const count = crews.reduce((sum, crew) => sum + crew.places.length, 0);
  const names: string[] = [];
  const agentFirst = new Int32Array(crews.length + 1);
  const columns = {
    crew: new Int32Array(count),
    team: new Int32Array(count),
    roster: new Int32Array(count),
    ordinal: new Int32Array(count),
    payPerHour: new Float64Array(count),
  };
  const members: number[][] = [];
  crews.forEach((crew, number) => {
    for (const place of crew.places) {
      const agent = names.push(place.name) - 1;
      const roster = rosterOf[crew.team][place.shift];
      columns.crew[agent] = number;
      columns.team[agent] = crew.team;
      columns.roster[agent] = roster;
      columns.ordinal[agent] = place.ordinal;
      columns.payPerHour[agent] = place.payPerHour;
      members[roster] ??= [];
      members[roster].push(agent);
    }
    agentFirst[number + 1] = names.length;
  });
  return { names, agents: columns, rosters: rostersOf(scenario, members, context), agentFirst };
}

/** [team][shift] → roster; rosters stand in the order of the names of their teams. */
function rosterNumbers({ teams }: Scenario): number[][] {
  let next = 0;
  const ofTeam = new Map(byName(teams).map((team) => [team, team.shifts.map(() => next++)]));
  return teams.map((team) => ofTeam.get(team) ?? []);
}

function rostersOf(
  scenario: Scenario,
  members: readonly (readonly number[] | undefined)[],
  context: Context,
): Roster[] {
  let next = 0;
  return byName(scenario.teams).flatMap((team) =>
    team.shifts.map((shift) => {
      const agents = members[next++] ?? [];
      // A shift without people needs no events.
      const duties = agents.length === 0 ? [] : dutiesOf(team, shift, scenario, context);
      return { name: `${team.name}/${shift.name}`, agents, duties, absence: team.absence };
    }),
  );
}

/** The rules of the teams; a team of several tiers is listed under its lowest. */
export function teamColumns({ teams }: Scenario, { tiers }: Numbers): TeamColumns {
  const staffed = teams.map((team) => team.tiers.filter((tier) => tier !== 'L0'));
  return {
    tier: Int32Array.from(staffed, ([lowest]) => tiers.of(lowest)),
    atBreak: Uint8Array.from(teams, ({ atBreak }) => POLICY[atBreak]),
    atShiftEnd: Uint8Array.from(teams, ({ atShiftEnd }) => POLICY[atShiftEnd]),
    overtimeCap: Float64Array.from(teams, ({ overtime }) => overtime?.cap ?? Infinity),
    atOvertimeCap: Uint8Array.from(teams, ({ overtime }) => POLICY[overtime?.then ?? 'resume']),
    overtimeFactor: Float64Array.from(teams, ({ overtime }) => overtime?.premium ?? 1),
  };
}
