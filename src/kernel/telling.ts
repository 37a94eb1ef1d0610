/** Tells the trace of the run, if there is one, what happens. */

import { clock } from './clock.ts';
import { tickets } from './tickets.ts';
import type { Trace } from './trace.ts';

/** Who listens; null for nobody. */
export const audience: { trace: Trace | null } = { trace: null };

/** Tells what happens to a ticket. */
export function tell(verb: number, ticket: number, agent: number): void {
  if (audience.trace === null) return;
  audience.trace.record({
    at: clock.now,
    verb,
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
