/** Tells the trace of the run, if there is one, what happens. */

import { clock } from './clock.ts';
import { Task, tickets } from './tickets.ts';
import type { Trace } from './trace.ts';
import { VERBS, Verb } from './trace.ts';

/** [Verb] → what is told of work for tickets that are at a vendor's. */
const OF_CHASES = VERBS.map((_, verb) => verb);
OF_CHASES[Verb.Queues] = Verb.ChaseDue;
OF_CHASES[Verb.TouchStarts] = Verb.ChaseStarts;
OF_CHASES[Verb.TouchPauses] = Verb.ChasePauses;
OF_CHASES[Verb.TouchResumes] = Verb.ChaseResumes;
OF_CHASES[Verb.HandedBack] = Verb.ChaseHandedBack;
OF_CHASES[Verb.TouchEnds] = Verb.ChaseEnds;
OF_CHASES[Verb.Overflows] = Verb.ChaseMoves;
OF_CHASES[Verb.Released] = Verb.ChaseMoves;
OF_CHASES[Verb.PassedOn] = Verb.ChaseMoves;

/** [Verb] → what is told of questions to others. */
const OF_QUESTIONS = VERBS.map((_, verb) => verb);
OF_QUESTIONS[Verb.Queues] = Verb.QuestionAsked;
OF_QUESTIONS[Verb.TouchStarts] = Verb.ConsultStarts;
OF_QUESTIONS[Verb.TouchEnds] = Verb.ConsultEnds;
OF_QUESTIONS[Verb.Overflows] = Verb.QuestionMoves;

/** [Verb] → what is told of writing down solutions. */
const OF_ARTICLES = VERBS.map((_, verb) => verb);
OF_ARTICLES[Verb.Queues] = Verb.ArticleDue;
OF_ARTICLES[Verb.TouchStarts] = Verb.ArticleStarts;
OF_ARTICLES[Verb.TouchPauses] = Verb.ArticlePauses;
OF_ARTICLES[Verb.TouchResumes] = Verb.ArticleResumes;
OF_ARTICLES[Verb.HandedBack] = Verb.ArticleHandedBack;
OF_ARTICLES[Verb.TouchEnds] = Verb.ArticleEnds;
OF_ARTICLES[Verb.Overflows] = Verb.ArticleMoves;
OF_ARTICLES[Verb.Released] = Verb.ArticleMoves;
OF_ARTICLES[Verb.PassedOn] = Verb.ArticleMoves;

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
