/** Who turns to whom first: teams that a type prefers, and types that a team prefers. */
import type { ResolvedTicketType, Scenario } from '../scenario/scenario.ts';

/** Ranks of one type's tickets among teams by name; below 0 is preferred, lower is first. */
export interface Preference {
  /** [team] → its place among those whose idle people take the ticket. */
  readonly teams: Readonly<Record<string, number>>;
  /** [team] → the place of the type among those that its people take first. */
  readonly types: Readonly<Record<string, number>>;
}

/** Of tickets that nobody turns to first, and that turn to nobody first. */
export const INDIFFERENT: Preference = { teams: {}, types: {} };

/** The preferences that concern a type; `INDIFFERENT` where there are none. */
export function preferenceOf(
  { teams }: Scenario,
  { name, prefers }: Pick<ResolvedTicketType, 'name' | 'prefers'>,
): Preference {
  const fond = teams.filter((team) => team.prefers.includes(name));
  if (prefers.length + fond.length === 0) return INDIFFERENT;
  return {
    teams: Object.fromEntries(prefers.map((team, index) => [team, index - prefers.length])),
    types: Object.fromEntries(
      fond.map((team) => [team.name, team.prefers.indexOf(name) - team.prefers.length]),
    ),
  };
}
