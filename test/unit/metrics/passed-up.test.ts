import { expect, it } from 'vitest';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { ticketType, yamlOf } from '../../support/scenario.ts';

/** A ticket that goes from L2 to L3 by a table of shares, and then to L1, where they are solved. */
const THERE_AND_BACK = yamlOf({
  tickets: {
    traveller: {
      ...ticketType(['mon 09:00'], '10 min'),
      reach: undefined,
      flow: { matrix: { start: { L2: 1 }, L2: { L3: 1 }, L3: { L1: 1 }, L1: { resolved: 1 } } },
      handle: { L1: '10 min', L2: '10 min', L3: '10 min' },
    },
  },
  teams: {
    one: { tier: 'L1', agents: 1, calendar: 'office' },
    two: { tier: 'L2', agents: 1, calendar: 'office' },
    three: { tier: 'L3', agents: 1, calendar: 'office' },
  },
});

it('a step upwards in a table of shares is passed up, a step downwards is not', async () => {
  const folder = temporaryFolder({ 'a.yaml': THERE_AND_BACK });
  const { out } = await tiersim(folder, ['run', 'a.yaml', '--json', '--no-save', '-n', '2']);
  const rows = JSON.parse(out).metrics as { metric: string; scope: object; estimate: number }[];
  const passedUp = (tier: string) =>
    rows.find(({ metric, scope }) => {
      return metric === 'passed-up' && JSON.stringify(scope) === JSON.stringify({ tier });
    })?.estimate;
  expect([passedUp('L1'), passedUp('L2')]).toEqual([0, 1]);
  expect(passedUp('L3')).toBeNull();
});
