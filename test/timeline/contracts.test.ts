/** What vendors promise: their clocks by hand, with the hours and questions in between. */
import { describe, expect, it } from 'vitest';
import { Verdict } from '../../src/kernel/rows.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { type Run, run, team, ticketType, type Written } from '../support/scenario.ts';

const CONTOSO = { tier: 'L2', calendar: 'office', respond: '1 h', resolve: '4 h' };

const beyond = (at: string[], vendor: Written, parts: Written = {}): Written => ({
  tickets: {
    T: ticketType(at, '30 min', { reach: { L1: '0%', L2: '100%' }, vendor: 'contoso' }),
  },
  teams: { desk: team('L1', 'Ana') },
  vendors: { contoso: { ...CONTOSO, ...vendor } },
  ...parts,
});

const read = ({ model, agreements }: Run) =>
  agreements.map(({ agreement, elapsed, verdict }) => [
    model.names.agreements[agreement],
    elapsed / HOUR,
    Object.keys(Verdict)[verdict],
  ]);

describe('the clocks of a contract', () => {
  it('run in the hours of the vendor from the case to the response and to the solution', () => {
    // Opened on Monday at 16:30; office hours end at 17:00.
    const targets = { respond: '1 h', resolve: '4 business hours' };
    expect(read(run(beyond(['mon 16:00'], { targets })))).toEqual([
      ['contoso-respond', 1, 'Met'],
      ['contoso-resolve', 5, 'Missed'],
    ]);
  });

  it('are missed at the instant at which they showed their goal', () => {
    const { agreements } = run(beyond(['mon 16:00'], { targets: { resolve: '3 h' } }));
    // Half an hour on Monday, two and a half on Tuesday.
    expect(agreements.map(({ breachedAt }) => breachedAt)).toEqual([24 * HOUR + 10.5 * HOUR]);
  });

  it('stand still while the vendor waits for an answer of the sender', () => {
    const scenario = beyond(['mon 08:00'], {
      informationLoops: { share: '50%', effort: '20 min', answer: '2 h' },
      targets: { resolve: '7 h' },
    });
    // One question with this seed: an hour, its answer after 2 h, 4 h to solve; 20 min not counted.
    const { agreements } = run({ ...scenario, seed: 2 });
    expect(
      agreements.map(({ elapsed, startedAt, endedAt }) => [elapsed, endedAt - startedAt]),
    ).toEqual([[7 * HOUR, 7 * HOUR + 20 * MINUTE]]);
    expect(agreements[0]?.verdict).toBe(Verdict.Met);
  });

  it('count the wait for a vendor that works on one case at a time', () => {
    const vendor = { calendar: 'always', parallel: 1, targets: { respond: '1 h' } };
    expect(read(run(beyond(['mon 08:00', 'mon 08:30'], vendor)))).toEqual([
      ['contoso-respond', 1, 'Met'],
      ['contoso-respond', 5.5, 'Missed'],
    ]);
  });

  it('run for the priorities that have a goal', () => {
    const targets = { respond: { P1: '1 h' }, resolve: { P1: '1 h', other: '9 h' } };
    expect(read(run(beyond(['mon 08:00'], { targets })))).toEqual([['contoso-resolve', 5, 'Met']]);
  });

  it('are told without a verdict where the run ends before them', () => {
    const horizon = { length: '1 d', drain: '0 h' };
    const scenario = beyond(['mon 16:00'], { targets: { resolve: '1 h' } }, { horizon });
    // Half an hour is on the clock when the day is over.
    expect(read(run(scenario))).toEqual([['contoso-resolve', 0.5, 'None']]);
  });

  it('begin anew with each case of a ticket', () => {
    const scenario = beyond(['mon 08:00'], { targets: { resolve: '5 h' } });
    const T = ticketType(['mon 08:00'], '30 min', {
      reach: { L1: '0%', L2: '100%' },
      vendor: 'contoso',
      reopen: { share: '80%', after: '1 h' },
    });
    const { agreements, tickets } = run({ ...scenario, tickets: { T }, seed: 3 });
    expect(agreements).toHaveLength(tickets[0]?.vendorCases ?? 0);
    expect(agreements.length).toBeGreaterThan(1);
    expect(new Set(agreements.map(({ verdict }) => verdict))).toEqual(new Set([Verdict.Met]));
  });
});
