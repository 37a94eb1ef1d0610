import { describe, expect, it } from 'vitest';
import { RunRefused } from '../../../src/kernel/limits.ts';
import { run, ticketType, type Written } from '../../support/scenario.ts';

function refusalOf(parts: Written): RunRefused {
  try {
    run(parts);
  } catch (error) {
    if (error instanceof RunRefused) return error;
    throw error;
  }
  throw new Error('the run was not refused');
}

const teams = { desk: { tier: 'L1', agents: 1 } };

describe('a limit', () => {
  it('of events stops a run that has more, and tells when and what to do', () => {
    const tickets = { A: ticketType(['mon 09:00', 'mon 10:00'], '30 min') };
    const parts = { horizon: { drain: '0 min' }, tickets, teams };
    const { events } = run(parts).totals;
    expect(run({ ...parts, limits: { maxEvents: events } }).totals.events).toBe(events);
    const refusal = refusalOf({ ...parts, limits: { maxEvents: events - 1 } });
    expect(refusal.code).toBe('E402');
    expect(refusal.message).toContain(`passed ${events - 1} events at hour 10`);
  });

  it('of open tickets stops a run in which more pile up', () => {
    const at = Array.from({ length: 8 }, () => 'mon 09:00');
    const tickets = { A: ticketType(at, '30 min') };
    const enough = { tickets, teams, limits: { maxOpenTickets: 8 } };
    expect(run(enough).totals.peakOpen).toBe(8);
    const refusal = refusalOf({ ...enough, limits: { maxOpenTickets: 7 } });
    expect(refusal.code).toBe('E411');
    expect(refusal.message).toContain('more than 7 tickets were open at hour 9');
  });

  it('of one instant stops tickets that circle without taking time', () => {
    const circle = {
      arrivals: { at: ['mon 09:00'] },
      priority: { P3: '100%' },
      flow: {
        matrix: {
          start: { L1: 1 },
          L1: { L2: '100%' },
          L2: { L1: 0.9999999, resolved: 0.0000001 },
        },
      },
      handle: { L1: '0 min', L2: '0 min' },
    };
    const two = { ...teams, back: { tier: 'L2', agents: 1 } };
    const refusal = refusalOf({ tickets: { A: circle }, teams: two });
    expect(refusal.code).toBe('E421');
    expect(refusal.message).toContain('hour 9');
  });
});
