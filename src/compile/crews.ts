/**
 * Crews: the people of a team with equal skills. They are interchangeable for dispatch, so that a
 * choice among thousands of people is a choice among a few crews.
 */

import type { Ramp } from '../scenario/ramp.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PersonOf, Skill, Team } from '../scenario/team.ts';
import type { Numbers } from './names.ts';

/** How somebody does what a skill is about. */
export interface Proficiency {
  readonly speed: number;
  /** Log-odds points added to the reach. */
  readonly points: number;
}

/** One person: who, on which shift, in which place of the shift. */
export interface Place {
  readonly name: string;
  /** Shift of the team, by its number. */
  readonly shift: number;
  /** Number within the shift: places are filled by named people first. */
  readonly ordinal: number;
  readonly payPerHour: number;
  /** How the person begins who is new, or null. */
  readonly ramp: Ramp | null;
  /** The named person, or null. */
  readonly own: PersonOf | null;
}

/** People of one team with equal skills. */
export interface Crew {
  readonly team: number;
  readonly teamName: string;
  /** Tiers served, ascending. */
  readonly tiers: readonly number[];
  /** Divides all working times, besides what the skills do. */
  readonly speed: number;
  /** Skill → how well. */
  readonly skills: ReadonlyMap<number, Proficiency>;
  readonly places: Place[];
}

/** The crews of all teams, in the order of names; a team whose people are alike is one crew. */
export function crewsOf(scenario: Scenario, numbers: Numbers): Crew[] {
  const { agentChoice, owner } = scenario.routing;
  const apart = owner === 'sticky' ? whoever : agentChoice === 'cheapest' ? payOf : alike;
  return byName(scenario.teams).flatMap((team) => crewsOfTeam(team, numbers, apart));
}

/**
 * Teams in the order of their names. People are numbered so, because their numbers settle ties:
 * moving a team to another place of the file must not change anybody's luck.
 */
export function byName(teams: readonly Team[]): readonly Team[] {
  return [...teams].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What keeps people of equal skills apart: nothing, their pay, or that tickets are theirs. */
type Apart = (place: Place) => string | number;
const alike: Apart = () => '';
const payOf: Apart = ({ payPerHour }) => payPerHour;
const whoever: Apart = ({ name }) => name;

function crewsOfTeam(team: Team, numbers: Numbers, apart: Apart): Crew[] {
  const crews = new Map<string, Crew>();
  for (const { place, skills } of placesOf(team)) {
    const speed = place.own?.speed ?? 1;
    const key = `${signature(skills)}|${apart(place)}|${speed}`;
    const crew = crews.get(key) ?? { ...emptyCrew(team, skills, numbers), speed };
    crew.places.push(place);
    crews.set(key, crew);
  }
  return [...crews.values()];
}

function emptyCrew(team: Team, skills: readonly Skill[], numbers: Numbers): Omit<Crew, 'speed'> {
  const proficiencies = skills.map(({ name, speed, reach }): [number, Proficiency] => [
    numbers.skills.of(name),
    { speed, points: reach },
  ]);
  return {
    team: numbers.teams.of(team.name),
    teamName: team.name,
    tiers: team.tiers.filter((tier) => tier !== 'L0').map((tier) => numbers.tiers.of(tier)),
    skills: new Map(proficiencies),
    places: [],
  };
}

/** Named people take the first places of their shift, the rest are `<team>/<shift>/<k>`. */
function* placesOf(team: Team): Generator<{ place: Place; skills: readonly Skill[] }> {
  for (const [number, shift] of team.shifts.entries()) {
    const named = team.people.filter((person) => person.shift === shift.name);
    for (let ordinal = 0; ordinal < shift.agents; ordinal++) {
      const person: PersonOf | undefined = named[ordinal];
      const name = person?.name ?? `${shift.name}/${ordinal + 1}`;
      const payPerHour = person?.pay ?? team.pay;
      const own = person ?? null;
      const ramp = own?.ramp ?? (own !== null && own.joins !== null ? team.ramp : null);
      const place = { name: `${team.name}/${name}`, shift: number, ordinal, payPerHour, ramp, own };
      yield { place, skills: person?.skills ?? team.skills };
    }
  }
}

function signature(skills: readonly Skill[]): string {
  const parts = skills.map(({ name, speed, reach }) => JSON.stringify([name, speed, reach]));
  return parts.sort().join();
}
