/** How much work a touch is: less where the attempt fails, more after wrong answers. */
import { Purpose } from '../codes.ts';
import { beginWithoutHelp } from '../consultations.ts';
import { address, drawDelay, OUTSIDE } from '../draws.ts';
import { numberOfErrand } from '../errands.ts';
import { statedWork } from '../known-tickets.ts';
import { model, sizes, uses } from '../present-model.ts';
import { isAnsweredWrongly } from '../self-service.ts';
import { canSolve } from '../solving.ts';
import { Task, tickets, visits } from '../tickets.ts';
import { talkLength } from './consulting.ts';

/** Milliseconds of work at speed 1 in the touch that begins. */
export function drawWork(agent: number, ticket: number): number {
  const type = tickets.type[ticket];
  const tier = tickets.tier[ticket];
  const cell = type * sizes.tiers + tier;
  const place = model.tierPlaces[tier];
  const counter = address(place, visits.touches[ticket * sizes.tiers + tier]);
  const vendor = model.types.vendor[type];
  const task = tickets.task[ticket];
  if (task === Task.Answer)
    return drawDelay(model.vendors.loopEffort[vendor], Purpose.LoopEffort, ticket, counter);
  if (task === Task.Chase) return chaseWork(ticket, vendor);
  if (task === Task.Consult) return talkLength(ticket);
  if (task === Task.Write) return writingWork(ticket);
  if (task === Task.Verify)
    return drawDelay(model.vendors.verify[vendor], Purpose.Verify, ticket, counter);
  const stated = uses.listedTickets ? statedWork(ticket) : -1;
  const law = model.types.handle[cell];
  const drawn = stated < 0 ? drawDelay(law, Purpose.Handle, ticket, counter) : stated;
  const isHarder = uses.wrongAnswers && isAnsweredWrongly(type, tickets.ordinal[ticket]);
  const work = isHarder ? Math.round(drawn * model.types.wrongWork[type]) : drawn;
  const share = model.types.diagnoseShare[cell];
  const isInVain = share < 1 && (task === Task.Diagnose || willFail(agent, ticket));
  const done = isInVain ? Math.round(work * share) : work;
  if (uses.consultations) beginWithoutHelp(ticket, work - done);
  return done;
}

function chaseWork(ticket: number, vendor: number): number {
  const counter = address(OUTSIDE, numberOfErrand(ticket));
  return drawDelay(model.vendors.chaseEffort[vendor], Purpose.Chase, ticket, counter);
}

function writingWork(errand: number): number {
  const counter = address(OUTSIDE, numberOfErrand(errand));
  const law = model.articles.writing[tickets.type[errand]];
  return drawDelay(law, Purpose.Writing, errand, counter);
}

/** Whether the attempt is bound to end in an escalation: known from the ticket's own luck. */
function willFail(agent: number, ticket: number): boolean {
  return model.types.isMatrix[tickets.type[ticket]] === 0 && !canSolve(agent, ticket);
}
