/** A steady cycle: weeks that are all alike but for chance, of which some are looked at. */
import { WEEK } from '../units/time.ts';
import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';

/** What makes one week unlike another. */
const UNLIKE = ['season', 'growth', 'trend', 'events'] as const;

/** Finds what goes with no steady cycle: parts of weeks, and what makes weeks differ. */
export function checkSteadyCycle(parts: ScenarioParts, findings: Findings) {
  const { horizon, start, demand, tickets } = parts;
  if (!horizon.isSteady) return;
  for (const phase of ['warmUp', 'length'] as const) {
    if (horizon[phase] % WEEK === 0) continue;
    findings.value('E348', ['horizon', phase], 'the cycle is the week: state whole weeks');
  }
  if (start !== undefined) {
    const fix = 'a steady cycle forgets how it began: remove the starting backlog';
    findings.key('E348', ['start'], fix);
  }
  checkChanges(demand, ['demand'], findings);
  for (const { name, arrivals } of tickets) {
    if (arrivals.kind !== 'rate') continue;
    checkChanges(arrivals.changes, ['tickets', name, 'arrivals'], findings);
  }
}

function checkChanges(
  changes: { readonly [Key in (typeof UNLIKE)[number]]?: unknown },
  path: readonly string[],
  findings: Findings,
) {
  for (const key of UNLIKE) {
    const change = changes[key];
    const isNone = change === undefined || change === 'none';
    if (isNone || (Array.isArray(change) && change.length === 0)) continue;
    const fix = `all weeks of a steady cycle are alike: remove ${key}, or leave out horizon.mode`;
    findings.key('E348', [...path, key], fix);
  }
}
