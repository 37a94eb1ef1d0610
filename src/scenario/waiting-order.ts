/** The order of waiting tickets must say one thing, and have what it needs to say it. */
import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';

/** Finds orders that contradict themselves or that nothing can be ordered by. */
export function checkOrder(parts: ScenarioParts, findings: Findings) {
  checkPreemption(parts, findings);
  checkDueDates(parts, findings);
  checkOwner(parts, findings);
  if (parts.routing.order.includes('ageing')) checkAgeing(parts, findings);
  else if (parts.routing.ageing !== undefined) {
    const message = 'points of ageing are not looked at; write order: [ageing], or remove them';
    findings.key('E338', ['routing', 'ageing'], message);
  }
}

/** An urgent ticket that must wait its turn cannot interrupt anybody. */
function checkPreemption({ routing }: ScenarioParts, findings: Findings) {
  if (routing.preempt === false || routing.order[0] === 'priority') return;
  const fix = 'write order: [priority, fifo], or remove preempt';
  const message = `urgent tickets cannot interrupt where priority is not first; ${fix}`;
  findings.key('E337', ['routing', 'preempt'], message);
}

/** Only tickets that wait for somebody can be released. */
function checkOwner({ routing }: ScenarioParts, findings: Findings) {
  if (routing.releaseAfter === undefined || routing.owner === 'sticky') return;
  const message = 'no ticket waits for an owner; write owner: sticky, or remove releaseAfter';
  findings.value('E345', ['routing', 'releaseAfter'], message);
}

/** Without a promise no ticket has a date at which it is due. */
function checkDueDates({ routing, priorities }: ScenarioParts, findings: Findings) {
  const index = routing.order.findIndex(
    (word) => word === 'earliestBreach' || word === 'leastSlack',
  );
  const hasPromise = priorities.some(
    ({ respond, resolve }) => respond !== null || resolve !== null,
  );
  if (index < 0 || hasPromise) return;
  const message = 'no priority promises respond or resolve, so nothing is ever due';
  findings.value('E338', ['routing', 'order', index], message);
}

function checkAgeing({ routing, priorities }: ScenarioParts, findings: Findings) {
  const { order, ageing, returned } = routing;
  const index = order.indexOf('ageing');
  if (index > 0) {
    const message = `ageing weighs ${order[0]} and waiting together; write order: [ageing]`;
    findings.value('E338', ['routing', 'order', index], message);
  }
  if (returned === 'first') {
    const message = 'tickets that come back cannot be first where points decide; remove returned';
    findings.value('E338', ['routing', 'returned'], message);
  }
  const known = ageing ?? [];
  const missing = priorities.filter(({ name }) => known.every(({ priority }) => priority !== name));
  if (missing.length === 0) return;
  const fix = `add ${missing.map(({ name }) => `${name}: 1`).join(', ')}`;
  const path = ageing === undefined ? ['routing', 'order', index] : ['routing', 'ageing'];
  findings.value('E338', path, `ageing needs points for every priority; ${fix} to ageing`);
}
