/** Tells the trace of the run, if there is one, what happens. */

import { clock } from './clock.ts';
import { Task, tickets } from './tickets.ts';
import type { Trace } from './trace.ts';
import { VERBS, Verb } from './trace.ts';

/** [Verb] → what is told of work for tickets that are elsewhere. */
const OF_ERRANDS = VERBS.map((_, verb) => verb);
OF_ERRANDS[Verb.Queues] = Verb.ChaseDue;
OF_ERRANDS[Verb.TouchStarts] = Verb.ChaseStarts;
OF_ERRANDS[Verb.TouchPauses] = Verb.ChasePauses;
OF_ERRANDS[Verb.TouchResumes] = Verb.ChaseResumes;
OF_ERRANDS[Verb.HandedBack] = Verb.ChaseHandedBack;
OF_ERRANDS[Verb.TouchEnds] = Verb.ChaseEnds;
OF_ERRANDS[Verb.Overflows] = Verb.ChaseMoves;
OF_ERRANDS[Verb.Released] = Verb.ChaseMoves;
OF_ERRANDS[Verb.PassedOn] = Verb.ChaseMoves;

/** Who listens; null for nobody. */
export const audience: { trace: Trace | null } = { trace: null };

/** Tells what happens to a ticket. */
export function tell(verb: number, ticket: number, agent: number): void {
  if (audience.trace === null) return;
  audience.trace.record({
    at: clock.now,
    verb: tickets.task[ticket] === Task.Chase ? OF_ERRANDS[verb] : verb,
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
