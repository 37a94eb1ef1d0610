/** What contracts of vendors must not say. */

import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';

/** Finds credits of vendors that have promised nothing. */
export function checkContracts({ vendors }: ScenarioParts, findings: Findings) {
  for (const { name, targets, credits } of vendors) {
    const goals = [targets?.respond, targets?.resolve];
    const isPromised = goals.some((goal) => goal?.other != null || goal?.byPriority.length);
    if (credits === undefined || isPromised) continue;
    const message = 'credits come back for missed goals: give targets, or remove credits';
    findings.key('E346', ['vendors', name, 'credits'], message);
  }
}
