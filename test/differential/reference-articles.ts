/** What is written down, remembered article by article. */
import { Purpose } from '../../src/kernel/codes.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { exp } from '../../src/units/mathematics.ts';
import { leave } from './reference-chase.ts';
import { join } from './reference-journey.ts';
import { newTicket, type Person, type Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** Part of the points that a reader has now: n / (n + half) of the articles in force. */
export function partKnown(world: World, type: number): number {
  const { half, decay, atStart } = world.model.articles;
  if (half[type] === 0) return 0;
  const worth = (since: number) => exp(-decay[type] * (world.now - since));
  const later = world.published.filter((one) => one.type === type).map(({ at }) => worth(at));
  const force = later.reduce((sum, one) => sum + one, atStart[type] * worth(0));
  return force / (force + half[type]);
}

/** Points that the ticket is easier by for a person, and the difficulty from which they end. */
export function help(
  { model, typeCount }: World,
  { crew }: Person,
  { type, partRead }: Ticket,
): { points: number; cap: number } {
  const cell = crew * typeCount + type;
  return { points: model.articles.most[cell] * partRead, cap: model.articles.cap[cell] };
}

/** The ticket has been solved at a tier: perhaps somebody shall write down how. */
export function considerWriting(world: World, ticket: Ticket): void {
  const { type, ordinal, tier, line, person, count } = ticket;
  const touch = ticket.touchesAt[tier] - 1;
  const share = world.model.articles.share[type * world.tierCount + tier];
  if (world.luck.uniform(ticket, Purpose.Article, tier, touch) >= share) return;
  const priority = world.model.names.priorities.length - 1;
  const errand = newTicket(
    { type, ordinal, priority, createdAt: world.now, measured: false },
    world.tierCount,
  );
  errand.task = 'write';
  errand.line = line;
  errand.person = person;
  errand.sentTo = world.model.lines.tier[line];
  errand.firstTouchAt = world.now;
  errand.resolutionClock = ticket.resolutionClock;
  errand.isClockRunning = ticket.isClockRunning;
  errand.chases = count.reopenings;
  world.open.push(errand);
  join(world, errand, line);
}

/** The article is there. */
export function publish(world: World, errand: Ticket): void {
  world.published.push({ type: errand.type, at: world.now });
  leave(world, errand);
}

/** What is told of an article instead of a touch. */
export const OF_ARTICLES: ReadonlyMap<number, number> = new Map([
  [Verb.Queues, Verb.ArticleDue],
  [Verb.TouchStarts, Verb.ArticleStarts],
  [Verb.TouchPauses, Verb.ArticlePauses],
  [Verb.TouchResumes, Verb.ArticleResumes],
  [Verb.HandedBack, Verb.ArticleHandedBack],
  [Verb.TouchEnds, Verb.ArticleEnds],
  [Verb.Overflows, Verb.ArticleMoves],
  [Verb.Released, Verb.ArticleMoves],
  [Verb.PassedOn, Verb.ArticleMoves],
]);
