/** Loops that never end: tickets that circulate, wait or reopen forever. */

import type { Findings } from './findings.ts';
import type { FlowRow } from './outcome.ts';
import type { ScenarioParts } from './scenario.ts';
import type { TicketType } from './ticket-type.ts';

/** Finds types whose tickets can never end. */
export function checkEndless(parts: ScenarioParts, findings: Findings) {
  for (const { name, customer, reopen, flow, handle } of parts.tickets) {
    const at = ['tickets', name];
    if (customer?.after === 1) {
      const loop = 'every touch ends in another wait for the customer';
      findings.value('E331', [...at, 'customer', 'after'], `${loop}; at most 99% can`);
    }
    if (reopen?.share === 1) {
      const loop = 'every resolution is reopened, so tickets never close';
      findings.value('E331', [...at, 'reopen'], `${loop}; at most 99% can be`);
    }
    const loop = flow === null ? undefined : endlessLoop(flow);
    if (loop !== undefined) {
      const time = takesNoTime(loop, handle) ? ' (0 ms a round)' : '';
      const what = `the loop ${loop.join(' → ')}${time} has no way out`;
      const message = `${what}; give it a share of resolved`;
      findings.key('E331', [...at, 'flow', 'matrix', loop[0] as string], message);
    }
  }
}

/** Whether a loop leads only through tiers whose work takes no time at all. */
function takesNoTime(loop: readonly string[], handle: TicketType['handle']): boolean {
  return loop.every((place) => {
    const law = handle.find(({ tier }) => tier === place)?.law;
    return law?.kind === 'constant' && law.value === 0;
  });
}

/** A place together with the tier to which a wait goes back. */
interface Visit {
  readonly place: string;
  readonly tier: string;
}

const key = ({ place, tier }: Visit) => `${place} ${tier}`;

function followers(visit: Visit, rows: readonly FlowRow[]): Visit[] {
  const row = rows.find(({ from }) => from === visit.place);
  const next = (row?.next ?? []).filter(({ share }) => share > 0);
  return next.map(({ name }) => {
    const place = name === 'back' ? visit.tier : name;
    return { place, tier: place.startsWith('L') ? place : visit.tier };
  });
}

/** The first loop from which neither resolved nor closed can be reached, or undefined. */
function endlessLoop(rows: readonly FlowRow[]): string[] | undefined {
  const visits = new Map<string, Visit>();
  const open: Visit[] = [{ place: 'start', tier: '' }];
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    if (visits.has(key(visit))) continue;
    visits.set(key(visit), visit);
    open.push(...followers(visit, rows));
  }
  const ending = new Set<string>();
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const [name, visit] of visits) {
      const ends = visit.place === 'resolved' || visit.place === 'closed';
      const leads = followers(visit, rows).some((next) => ending.has(key(next)));
      if (ends || leads) ending.add(name);
    }
  }
  const trapped = [...visits.values()].find(
    (visit) => !ending.has(key(visit)) && followers(visit, rows).length > 0,
  );
  return trapped === undefined ? undefined : loopFrom(trapped, rows);
}

/** Follows first choices from a place without a way out until one comes again. */
function loopFrom(trapped: Visit, rows: readonly FlowRow[]): string[] {
  const walk: Visit[] = [trapped];
  for (;;) {
    const next = followers(walk.at(-1) as Visit, rows)[0];
    if (next === undefined) return walk.map(({ place }) => place);
    const first = walk.findIndex((visit) => key(visit) === key(next));
    walk.push(next);
    if (first >= 0) return walk.slice(first).map(({ place }) => place);
  }
}
