/** Knowledge articles: what is written down once need not be found out again. */

import { z } from 'zod';
import { Distribution } from './distribution.ts';
import { PositiveDuration } from './duration.ts';
import type { Findings } from './findings.ts';
import { between, positive } from './number.ts';
import type { ScenarioParts } from './scenario.ts';
import { Share } from './share.ts';
import { byTier, Tier } from './tier.ts';

/** Articles about tickets of a type, and what they do for those who can read them. */
export const Articles = z
  .strictObject({
    by: z.array(Tier).nonempty().describe('Tiers whose solutions are written down.'),
    share: Share.describe('Share of the tickets solved there about which somebody writes.'),
    writing: Distribution.describe('Working time of writing one.'),
    raises: byTier('points', between(0, 10)).describe(
      'Most log-odds points of reach that articles give, by the tier that reads them.',
    ),
    half: positive(1e6).describe('Articles in force with which half of that is given.'),
    halfLife: PositiveDuration.optional().describe(
      'Time after which an article is worth half. Default it keeps its worth.',
    ),
    atStart: between(0, 1e6).default(0).describe('Articles in force when the run begins.'),
  })
  .transform(({ halfLife, ...articles }) => ({ ...articles, halfLife: halfLife ?? null }))
  .meta({
    id: 'Articles',
    title: 'Articles',
    description:
      'Solutions that are written down raise the reach of lower tiers: n articles in force give ' +
      'n / (n + half) of the points, at most to the reach of the next tier.',
    examples: [
      {
        by: ['L2', 'L3'],
        share: '20%',
        writing: '45 min',
        raises: { L1: 1.2 },
        half: 12,
        halfLife: '180 d',
        atStart: 10,
      },
    ],
  });

/** Articles about tickets of a type; lengths in ms, `halfLife: null` is for ever. */
export type Articles = z.output<typeof Articles>;

/** Finds articles that nobody writes or reads. */
export function checkArticles({ tickets }: ScenarioParts, findings: Findings): void {
  for (const { name, reach, flow, articles } of tickets) {
    if (articles === null) continue;
    const at = ['tickets', name, 'articles'];
    if (flow !== null) {
      findings.key('E336', at, 'with flow the matrix says what is solved; remove articles');
      continue;
    }
    const tiers = (reach ?? []).map(({ tier }) => tier).filter((tier) => tier !== 'L0');
    const known = `tiers of its reach: ${tiers.join(', ')}`;
    articles.by.forEach((tier, index) => {
      if (tiers.includes(tier)) return;
      findings.value('E309', [...at, 'by', index], `nobody solves ${name} at ${tier}; ${known}`);
    });
    for (const { tier } of articles.raises) {
      if (tiers.includes(tier)) continue;
      findings.key('E309', [...at, 'raises', tier], `nobody tries ${name} at ${tier}; ${known}`);
    }
  }
}
