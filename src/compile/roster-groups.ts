/**
 * Which people form a roster: those of one shift who do the same things at the same times. A shift
 * whose people are alike is one roster, however many they are.
 */
import type { Column } from '../kernel/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Shift } from '../scenario/shift.ts';
import type { PersonOf, Team } from '../scenario/team.ts';
import { Agenda, type Attendance, attendances } from './activities.ts';
import { byName, type Place } from './crews.ts';
import { hasOwnDays, withLeave } from './leave.ts';
import { type Context, dutiesOf, type Roster, workingWeek } from './rosters.ts';

/** Everybody by number: their places, and the number of the team. */
export interface Everybody {
  readonly places: readonly Place[];
  readonly team: Column;
}

/** People who are alike. */
interface Group {
  readonly agents: number[];
  readonly attended: readonly Attendance[];
  /** The named person with days of their own, or null. */
  readonly own: PersonOf | null;
}

/** The rosters in the order of the names of their teams. */
export function rostersOf(scenario: Scenario, all: Everybody, context: Context): Roster[] {
  const membersOf: number[][] = scenario.teams.map(() => []);
  all.places.forEach((_, agent) => {
    membersOf[all.team[agent]].push(agent);
  });
  return byName(scenario.teams).flatMap((team) => {
    const members = membersOf[scenario.teams.indexOf(team)];
    const places = members.map((agent) => all.places[agent]);
    const attended = attendances(team, inOrder(places));
    return team.shifts.flatMap((shift, number) => {
      const own = members.filter((agent) => all.places[agent].shift === number);
      const groups = groupsOf(
        own.map((agent) => ({ agent, place: all.places[agent] })),
        attended,
      );
      return rostersOfShift({ scenario, team, shift, groups }, context);
    });
  });
}

/** Places in the order of the file, whatever crews their people belong to. */
function inOrder(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => a.shift - b.shift || a.ordinal - b.ordinal);
}

interface Member {
  readonly agent: number;
  readonly place: Place;
}

function groupsOf(
  members: readonly Member[],
  attendedBy: ReadonlyMap<string, readonly Attendance[]>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const { agent, place } of members) {
    const attended = attendedBy.get(place.name) ?? [];
    const own = hasOwnDays(place.own) ? place.own : null;
    const turns = attended.map(({ number, turn }) => `${number}/${turn}`).join();
    const key = own === null ? turns : place.name;
    const group = groups.get(key) ?? { agents: [], attended, own };
    group.agents.push(agent);
    groups.set(key, group);
  }
  // A shift without people is a roster too: it needs no events.
  return groups.size === 0 ? [{ agents: [], attended: [], own: null }] : [...groups.values()];
}

interface ShiftGroups {
  readonly scenario: Scenario;
  readonly team: Team;
  readonly shift: Shift;
  readonly groups: readonly Group[];
}

function rostersOfShift(parts: ShiftGroups, context: Context): Roster[] {
  const { scenario, team, shift, groups } = parts;
  const name = `${team.name}/${shift.name}`;
  const { zone } = workingWeek(shift, scenario.calendars);
  const clock = context.frame.clock(zone);
  const agenda = new Agenda(scenario, context.frame, zone);
  const isEmpty = groups.every(({ agents }) => agents.length === 0);
  const shared = isEmpty ? [] : dutiesOf(team, shift, scenario, context);
  const changed = ({ exceptions }: PersonOf) => {
    const dated = [...shift.exceptions, ...exceptions];
    return dutiesOf(team, { ...shift, exceptions: dated }, scenario, context);
  };
  return groups.map(({ agents, attended, own }) => {
    const worked = own === null || own.exceptions.length === 0 ? shared : changed(own);
    const duties = own === null ? shared : withLeave(worked, own, clock);
    return {
      name,
      agents,
      duties: attended.length === 0 ? duties : agenda.fill(duties, attended),
      absence: team.absence,
      shift,
    };
  });
}
