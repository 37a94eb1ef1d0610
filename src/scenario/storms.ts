/** Calls about an outage: one touch links them to it, and nothing else becomes of them. */
import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';
import type { TicketType } from './ticket-type.ts';

/** What can only become of a ticket that is worked on for its own sake. */
const OF_ITS_OWN = [
  'misprioritised',
  'reach',
  'flow',
  'unsolved',
  'customer',
  'reopen',
  'selfService',
  'diagnose',
  'consult',
  'articles',
  'vendor',
] as const;

/** A type whose calls are linked to an outage: each of its tiers can link all of them. */
export function withLinking<T extends Pick<TicketType, 'arrivals' | 'reach' | 'handle'>>(
  type: T,
): T {
  if (type.arrivals.kind !== 'storm') return type;
  return { ...type, reach: type.handle.map(({ tier }) => ({ tier, share: 1 })) };
}

/** Finds calls that are about themselves or about other calls, and what cannot become of calls. */
export function checkStorms({ tickets, start }: ScenarioParts, findings: Findings): void {
  for (const type of tickets) {
    if (type.arrivals.kind !== 'storm') continue;
    const { storm } = type.arrivals;
    const at = ['tickets', type.name];
    if (tickets.find(({ name }) => name === storm)?.arrivals.kind === 'storm') {
      const fix = 'name the type of the outage itself';
      findings.value('E357', [...at, 'arrivals', 'storm'], `${storm} are calls, too; ${fix}`);
    }
    for (const field of OF_ITS_OWN) {
      if (isNothing(type[field])) continue;
      const lead = 'calls about an outage are linked to it and solved with it';
      findings.key('E357', [...at, field], `${lead}; remove ${field}`);
    }
  }
  start?.backlog.forEach((group, index) => {
    const type = tickets.find(({ name }) => name === group.type);
    if (type?.arrivals.kind !== 'storm') return;
    const lead = `${group.type} are calls, and at the start there is no outage`;
    findings.value('E357', ['start', 'backlog', index, 'type'], `${lead}; remove them`);
  });
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
