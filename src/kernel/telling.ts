/** Tells the trace of the run, if there is one, what happens. */

import { clock } from './clock.ts';
import { Task, tickets } from './tickets.ts';
import type { Trace } from './trace.ts';
import { VERBS, Verb } from './trace.ts';

/** [Verb] → what is told of work for tickets that are at a vendor's. */
const OF_CHASES = inOtherWords([
  [Verb.Queues, Verb.ChaseDue],
  [Verb.TouchStarts, Verb.ChaseStarts],
  [Verb.TouchPauses, Verb.ChasePauses],
  [Verb.TouchResumes, Verb.ChaseResumes],
  [Verb.HandedBack, Verb.ChaseHandedBack],
  [Verb.TouchEnds, Verb.ChaseEnds],
  [Verb.Overflows, Verb.ChaseMoves],
  [Verb.Released, Verb.ChaseMoves],
  [Verb.PassedOn, Verb.ChaseMoves],
]);

/** [Verb] → what is told of questions to others. */
const OF_QUESTIONS = inOtherWords([
  [Verb.Queues, Verb.QuestionAsked],
  [Verb.TouchStarts, Verb.ConsultStarts],
  [Verb.TouchEnds, Verb.ConsultEnds],
  [Verb.Overflows, Verb.QuestionMoves],
]);

/** [Verb] → what is told of writing down solutions. */
const OF_ARTICLES = inOtherWords([
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

/** Who listens; null for nobody. */
export const audience: { trace: Trace | null } = { trace: null };

/** Tells what happens to a ticket. */
export function tell(verb: number, ticket: number, agent: number): void {
  if (audience.trace === null) return;
  audience.trace.record({
    at: clock.now,
    verb: verbOf(verb, tickets.task[ticket]),
    type: tickets.type[ticket],
    ordinal: tickets.ordinal[ticket],
    agent,
    tier: tickets.tier[ticket],
    priority: tickets.priority[ticket],
  });
}

/** Tells what happens to a person. */
export function tellOfAgent(verb: number, agent: number): void {
  if (audience.trace === null) return;
  const nothing = { type: -1, ordinal: -1, tier: -1, priority: -1 };
  audience.trace.record({ at: clock.now, verb, agent, ...nothing });
}

/** Work for a ticket that stays elsewhere has words of its own. */
function verbOf(verb: number, task: number): number {
  if (task === Task.Chase) return OF_CHASES[verb];
  if (task === Task.Write) return OF_ARTICLES[verb];
  return task === Task.Consult ? OF_QUESTIONS[verb] : verb;
}

/** [Verb] → itself, but for those with a verb of their own. */
function inOtherWords(pairs: readonly (readonly [number, number])[]): number[] {
  const words = VERBS.map((_, verb) => verb);
  for (const [verb, own] of pairs) words[verb] = own;
  return words;
}
