/**
 * Tickets that go to a higher tier because so much of their time to resolve is gone: at once where
 * they wait for a touch, at the end of the touch that is under way, or when they come back.
 */
import { endsTime, tierInTime } from '../deadlines.ts';
import { noteJoin } from '../dispatch.ts';
import { leaveLine, ranks, standAgain } from '../lines.ts';
import { noteStep } from '../organisation.ts';
import { model, sizes } from '../present-model.ts';
import { tell } from '../telling.ts';
import { Stage, Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { rankOf } from '../urgency.ts';
import { changeLine, entryLine, expectOverflow } from './overflowing.ts';

/** The time is up. */
export function onDeadline(ticket: number, stamp: number): void {
  if (!endsTime(ticket, stamp)) return;
  const { stage, isBegun, task } = tickets;
  const isWaiting = stage[ticket] === Stage.Queued && isBegun[ticket] === 0;
  if (isWaiting && task[ticket] === Task.Attempt) rise(ticket);
}

/** From its line to that of the higher tier, behind those that stand there; its wait goes on. */
function rise(ticket: number): void {
  const before = tickets.tier[ticket];
  const tier = tierInTime(ticket, before);
  if (tier === before) return;
  const line = model.types.line[tickets.type[ticket] * sizes.tiers + tier];
  leaveLine(ticket);
  changeLine(ticket, entryLine(ticket, line));
  tickets.tier[ticket] = tier;
  tickets.tiersSeen[ticket] |= 1 << tier;
  tickets.team[ticket] = model.lines.homeTeam[line];
  tickets.escalations[ticket]++;
  tickets.rank[ticket] = rankOf(ticket, line, ranks.joins++);
  noteStep(ticket);
  standAgain(ticket);
  noteJoin(tickets.line[ticket]);
  tell(Verb.Escalates, ticket, -1);
  if (model.routing.overflows) expectOverflow(ticket);
}
