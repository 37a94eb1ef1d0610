/** What contracts of vendors must not say. */

import { DAY } from '../units/time.ts';
import { type CalendarDuration, inMillis } from './duration.ts';
import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';

/** Finds credits of vendors that have promised nothing, and chases without end. */
export function checkContracts({ vendors }: ScenarioParts, findings: Findings) {
  for (const { name, targets, credits, chase } of vendors) {
    if (chase !== undefined && isNothing(chase.every)) {
      const path = ['vendors', name, 'chase', 'every'];
      findings.value('E308', path, 'chases need some time between them, such as 2 d');
    }
    const goals = [targets?.respond, targets?.resolve];
    const isPromised = goals.some((goal) => goal?.other != null || goal?.byPriority.length);
    if (credits === undefined || isPromised) continue;
    const message = 'credits come back for missed goals: give targets, or remove credits';
    findings.key('E346', ['vendors', name, 'credits'], message);
  }
}

function isNothing(length: CalendarDuration): boolean {
  return inMillis(length, DAY) === 0;
}
