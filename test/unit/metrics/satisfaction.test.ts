/** Satisfaction worked out by hand: one ticket, every reason to complain. */
import { expect, it } from 'vitest';
import { findRow } from '../../../src/charts/rows.ts';
import { experimentOn } from '../../support/experiment.ts';
import { team, ticketType, type Written } from '../../support/scenario.ts';

/** One ticket at ten on a Monday, for people who come at noon and leave after an hour's work. */
async function csat(satisfaction: Written): Promise<number | null | undefined> {
  const { result } = await experimentOn(
    {
      name: 'Desk',
      question: 'Are they content?',
      horizon: { start: '2026-01-05', zone: 'UTC', length: '1 d', drain: '1 week' },
      priorities: { P3: { resolve: '2 h', calendar: 'always' } },
      tickets: {
        fault: ticketType(['2026-01-05 10:00'], '1 h', {
          reach: { L1: '0%', L2: '100%' },
          handle: { L1: '1 h', L2: '3 h' },
        }),
      },
      teams: {
        desk: team('L1', 'Ana', { hours: { mon: '12:00-18:00' } }),
        back: team('L2', 'Ben', { hours: { mon: '12:00-18:00' } }),
      },
      satisfaction: { atBest: '80%', ...satisfaction },
    },
    2,
  );
  return findRow(result.summary, 'csat', 'share', { tier: 'L2' })?.estimate;
}

/** The chance at the log-odds of 80 % plus some points. */
function chance(points: number): number {
  return 1 / (1 + Math.exp(-points) / 4);
}

it('is the best case where nothing counts', async () => {
  expect(await csat({})).toBeCloseTo(0.8, 9);
});

it('falls with hours of waiting, time beyond the goal and changes of person', async () => {
  expect(await csat({ response: -0.25 })).toBeCloseTo(chance(-0.5), 9);
  // Six hours instead of two: twice the expected time more.
  expect(await csat({ resolution: -0.5 })).toBeCloseTo(chance(-1), 9);
  expect(await csat({ resolution: -0.5, expect: '4 h' })).toBeCloseTo(chance(-0.25), 9);
  expect(await csat({ resolution: -0.5, expect: '8 h' })).toBeCloseTo(0.8, 9);
  expect(await csat({ handOver: -0.7 })).toBeCloseTo(chance(-0.7), 9);
});
