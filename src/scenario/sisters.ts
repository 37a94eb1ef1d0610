/** Teams that go on with a team's tickets when its people have gone home. */

import { z } from 'zod';
import { PositiveDuration } from './duration.ts';
import type { Findings } from './findings.ts';
import { Name } from './name.ts';
import type { Path } from './problem.ts';
import type { ScenarioParts } from './scenario.ts';
import { valueAt } from './tree.ts';

const Teams = z.array(Name).nonempty();

/** Sister teams; `ifAwayFor: 0` hands over at the end of every shift. */
export const Sisters = z
  .union([
    Teams.transform((teams) => ({ teams, ifAwayFor: undefined, gives: undefined })),
    z.strictObject({
      teams: Teams.describe('The sister teams; the first that is on duty takes a ticket.'),
      ifAwayFor: PositiveDuration.optional().describe(
        'Hand over only if nobody of the team is back for so long. Default always.',
      ),
      gives: z
        .enum(['all', 'waiting'])
        .optional()
        .describe('all: also what somebody has in hand when the shift ends. Default all.'),
    }),
  ])
  .transform(({ teams, ifAwayFor, gives }) => ({
    teams,
    ifAwayFor: ifAwayFor ?? 0,
    gives: gives ?? 'all',
  }))
  .meta({
    id: 'Sisters',
    title: 'Sister teams',
    description: 'Who goes on with the tickets of a team when its people have gone home.',
    examples: [['americas', 'asia'], { teams: ['duty'], ifAwayFor: '24 h' }],
  });

/** A sister team is another team at one of the same tiers. */
export function checkSisters({ teams }: ScenarioParts, findings: Findings) {
  for (const { name, tiers, sisters } of teams) {
    sisters?.teams.forEach((sister, index) => {
      const other = teams.find((one) => one.name === sister);
      if (other === undefined) return;
      const path = sisterPath(findings, name, index);
      if (sister === name) {
        findings.value('E350', path, 'a team is no sister of its own; name another team');
      } else if (!other.tiers.some((tier) => tiers.includes(tier))) {
        const message = `${sister} is not at ${tiers.join(' or ')}, so it cannot take over there`;
        findings.value('E350', path, message);
      }
    });
  }
}

/** Where a sister of a team is named: in the short form or in the long one. */
export function sisterPath({ tree }: Findings, team: string, index: number): Path {
  const at = ['teams', team, 'sisters'];
  return valueAt(tree, [...at, 'teams']) === undefined ? [...at, index] : [...at, 'teams', index];
}
