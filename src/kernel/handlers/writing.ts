/**
 * Writing down how a ticket was solved: an errand, the least urgent work of those who solved it,
 * begun when nothing else waits.
 */
import { publish } from '../articles.ts';
import { Purpose } from '../codes.ts';
import { drawUniform } from '../draws.ts';
import { beginLooseErrand, endErrand } from '../errands.ts';
import { model, sizes } from '../present-model.ts';
import { Task, tickets } from '../tickets.ts';
import { here } from './deciding.ts';
import { joinLine } from './queueing.ts';

/** The ticket has been solved here: perhaps somebody shall write down how. */
export function considerWriting(ticket: number): void {
  const share = model.articles.share[tickets.type[ticket] * sizes.tiers + tickets.tier[ticket]];
  if (share === 0 || drawUniform(Purpose.Article, ticket, here(ticket)) >= share) return;
  const errand = beginLooseErrand(ticket, Task.Write, tickets.reopenings[ticket]);
  tickets.priority[errand] = sizes.priorities - 1;
  joinLine(errand, tickets.line[ticket]);
}

/** The article is there. */
export function endWriting(errand: number): void {
  publish(tickets.type[errand]);
  endErrand(errand);
}
