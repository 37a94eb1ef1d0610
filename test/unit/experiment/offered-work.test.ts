/** The work that tickets bring, from their luck alone: the kernel's own draws, with mean 0. */
import { describe, expect, it } from 'vitest';
import { workBeyondMean } from '../../../src/experiment/offered-work.ts';
import { Purpose } from '../../../src/kernel/codes.ts';
import { address } from '../../../src/kernel/draws.ts';
import { openOrganisation } from '../../../src/kernel/organisation.ts';
import { delayOf } from '../../support/drawn-ticket.ts';
import { modelOf, runModel } from '../../support/scenario.ts';

const type = (arrivals: object) => ({
  arrivals,
  priority: { P1: '100%' },
  reach: { L1: '60%', L2: '100%' },
  handle: { L1: { logNormal: { mean: '20 min', cv: 1 } }, L2: { constant: '1 h' } },
});

const model = modelOf({
  horizon: { start: '2026-01-05', length: '1 week', drain: '1 week' },
  tickets: { A: type({ rate: '60/day' }), B: type({ at: ['2026-01-05T09:00'] }) },
  teams: {
    desk: { tier: 'L1', agents: 3, calendar: 'always' },
    second: { tier: 'L2', agents: 3, calendar: 'always' },
  },
  start: { backlog: [{ type: 'A', tier: 'L1', priority: 'P1', count: 4, age: '1 h' }] },
});

describe('work beyond its mean', () => {
  it('is that of the tickets created, with the very draws of their first attempts', () => {
    for (const [isAntithetic, replication] of [
      [false, 3],
      [true, 4],
      [true, 5],
    ] as const) {
      const paired = { ...model, isAntithetic };
      const { totals } = runModel(paired, replication);
      const [created = 0, listed] = totals.createdOfType;
      expect({ sum: created + 1, listed }).toEqual({ sum: totals.created, listed: 1 });
      openOrganisation(paired, replication);
      const law = paired.types.handle[0] as number;
      let drawn = 0;
      for (let ordinal = 0; ordinal < created; ordinal++)
        drawn += delayOf(law, Purpose.Handle, { type: 0, ordinal }, address(0, 0));
      const beyond = drawn - created * (paired.distributions.mean[law] as number);
      // The kernel rounds each to a whole millisecond.
      expect(Math.abs(workBeyondMean(paired, replication, totals) - beyond)).toBeLessThan(created);
    }
  });

  it('has mean 0', () => {
    const values = Array.from({ length: 400 }, (_, replication) =>
      workBeyondMean(model, replication, { createdOfType: [400, 1] }),
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    expect(Math.abs(mean)).toBeLessThan(3.5 * Math.sqrt(squares / 399 / 400));
  });
});
