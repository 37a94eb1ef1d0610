/** Who misses a shift by chance. */
import { drawAbsence } from './draws.ts';
import { people } from './people.ts';
import { model } from './present-model.ts';

/**
 * Whether a person misses a shift that begins. Absence comes in spells, a two-state chain over
 * shifts with the stated share and mean length; or it is drawn how many of a shift come together.
 */
export function missesShift(roster: number, agent: number, duty: number): boolean {
  const { absenceShare, absenceSpell, dutyFirst, presentFirst } = model.rosters;
  const share = absenceShare[roster];
  if (share === 0) return false;
  const shift = duty - dutyFirst[roster];
  if (presentFirst[roster] < presentFirst[roster + 1])
    return !comesWithOthers(roster, agent, shift);
  const u = drawAbsence(roster, model.agents.ordinal[agent], shift);
  const before = people.isAbsent[agent];
  let chance = share;
  if (before === 1) chance = 1 - 1 / absenceSpell[roster];
  if (before === 0) chance = share / ((1 - share) * absenceSpell[roster]);
  people.isAbsent[agent] = u < chance ? 1 : 0;
  return u < chance;
}

/** So many of a shift come as are drawn for all of them, and everybody is left out in turn. */
function comesWithOthers(roster: number, agent: number, shift: number): boolean {
  const { places, presentFirst, presentPeople, presentCumulative } = model.rosters;
  const all = places[roster];
  const u = drawAbsence(roster, all, shift);
  let entry = presentFirst[roster];
  while (u >= presentCumulative[entry]) entry++;
  return (model.agents.ordinal[agent] + shift) % all < presentPeople[entry];
}
