/** Who can solve which ticket. */
import { isWrittenDown } from './articles.ts';
import { difficultyFor } from './learning.ts';
import { model, sizes, uses } from './present-model.ts';
import { tickets } from './tickets.ts';

/** Whether the ticket's difficulty lies below the person's reach: a matter of its own luck. */
export function canSolve(agent: number, ticket: number): boolean {
  const { crews, agents } = model;
  const cell = agents.crew[agent] * sizes.types + tickets.type[ticket];
  const difficulty = uses.learners ? difficultyFor(agent, ticket) : tickets.difficulty[ticket];
  if (difficulty < crews.reach[cell]) return true;
  return uses.articles && isWrittenDown(ticket, difficulty, cell);
}
