/** Days on calendars that close: what a day means there must be said. */

import { HOUR } from '../units/time.ts';
import { ALWAYS, businessDay, type Calendar, isAlwaysOpen } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { Path } from './problem.ts';
import type { ScenarioParts } from './scenario.ts';
import { type ScalarTree, type Tree, valueAt } from './tree.ts';

/** Finds days and weeks on calendars that close, and business days of unclear length. */
export function checkBusinessTime(parts: ScenarioParts, findings: Findings) {
  const check = (calendar: string, path: Path) => {
    const known = [...parts.calendars, ALWAYS].find(({ name }) => name === calendar);
    if (known !== undefined) checkLengths(known, path, findings);
  };
  for (const { name, calendar } of parts.priorities) {
    for (const clock of ['respond', 'resolve']) check(calendar, ['priorities', name, clock]);
  }
  for (const { name, customer, selfService } of parts.tickets) {
    const at = ['tickets', name];
    if (selfService !== null) check(selfService.calendar, [...at, 'selfService', 'after']);
    if (customer === null) continue;
    check(customer.calendar, [...at, 'customer', 'delay']);
    check(customer.calendar, [...at, 'customer', 'remind', 'every']);
  }
  for (const { name, calendar } of parts.vendors) {
    for (const field of ['respond', 'resolve']) check(calendar, ['vendors', name, field]);
    check(calendar, ['vendors', name, 'informationLoops', 'answer']);
    check(calendar, ['vendors', name, 'targets']);
    check(calendar, ['vendors', name, 'chase', 'every']);
  }
  checkOwners(parts, findings, check);
}

/** How long owners may be away is counted on the calendars of the tickets that wait for them. */
function checkOwners(
  { priorities, calendars, routing }: ScenarioParts,
  findings: Findings,
  check: (calendar: string, path: Path) => void,
) {
  if (routing.owner !== 'sticky') return;
  const names = new Set(waitingPriorities(priorities).map(({ calendar }) => calendar));
  for (const name of names) {
    check(name, ['routing', 'releaseAfter']);
    const known = calendars.find((calendar) => calendar.name === name);
    if (routing.releaseAfter !== undefined || known === undefined) continue;
    if (businessDay(known) !== null) continue;
    const fix = 'add dayLength: 8 h to it, or releaseAfter';
    const message = `the days of ${name} differ in length; ${fix}`;
    findings.value('E353', ['routing', 'owner'], message);
  }
}

/** Priorities whose tickets wait for an owner: all but the most urgent, where there are several. */
export function waitingPriorities<P>(priorities: readonly P[]): readonly P[] {
  return priorities.length > 1 ? priorities.slice(1) : priorities;
}

function checkLengths(calendar: Calendar, path: Path, findings: Findings) {
  const tree = valueAt(findings.tree, path);
  if (tree === undefined) return;
  for (const { at, scalar } of scalars(tree, path)) {
    const written = String(scalar.value);
    if (/business d/.test(written) && businessDay(calendar) === null) {
      const lead = `the days of ${calendar.name} differ in length`;
      findings.value('E353', at, `${lead}; add dayLength: 8 h to it, or write business hours`);
    }
    const days = /^(\d+(?:\.\d+)?) ?(d|days?|weeks?)\b/.exec(written);
    if (days === null || isAlwaysOpen(calendar)) continue;
    const count = Number(days[1]) * (days[2]?.startsWith('w') ? 5 : 1);
    const elapsed = Number(days[1]) * (days[2]?.startsWith('w') ? 168 : 24);
    const open = businessDay(calendar);
    const inHours = open === null ? '' : `${(count * open) / HOUR} business hours, `;
    const fix = `${inHours}${count} business ${count === 1 ? 'day' : 'days'} or ${elapsed} h`;
    findings.value(
      'E351',
      at,
      `${written} is ambiguous on ${calendar.name}, which closes: write ${fix}`,
    );
  }
}

function scalars(tree: Tree, at: Path): { at: Path; scalar: ScalarTree }[] {
  if (tree.kind === 'scalar') return [{ at, scalar: tree }];
  if (tree.kind === 'list') {
    return tree.items.flatMap((item, index) => scalars(item, [...at, index]));
  }
  return tree.entries.flatMap(({ key, value }) => scalars(value, [...at, key]));
}
