/** People who stay free for urgent tickets: how many of a team are idle, who may be taken. */
import { reset } from './columns.ts';
import { model, sizes, uses } from './present-model.ts';

/** [team] → idle people; counted only where some are reserved. */
const idle = { ofTeam: new Int32Array(64) };

/** Nobody is idle. */
export function openReserves(): void {
  if (uses.reserves) reset(idle, sizes.teams);
}

/** One more (or, with −1, one fewer) person of the team is idle. */
export function countIdleOfTeam(team: number, change: number): void {
  idle.ofTeam[team] += change;
}

/** Whether an idle person of the crew may take a ticket of this priority. */
export function mayTake(crew: number, priority: number): boolean {
  const team = model.crews.team[crew];
  return idle.ofTeam[team] > model.teams.reserve[team * sizes.priorities + priority];
}
