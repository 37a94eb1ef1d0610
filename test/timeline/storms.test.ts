/** Calls about an outage: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Account, Final, Verdict } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType, type Written } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const priorities = { P1: {}, P3: { respond: '20 min', resolve: '1 h' } };

/** An outage at nine, ten minutes of L1 and then so much of L2. */
function outage(work: string, parts: Written = {}): Written {
  return ticketType(['mon 09:00'], '', {
    priority: { P1: '100%' },
    reach: { L1: '0%', L2: '100%' },
    handle: { L1: '10 min', L2: work },
    ...parts,
  });
}

/** Calls that all come at the instant of the outage, five minutes of work each. */
function calls(count: number, parts: Written = {}): Written {
  return {
    arrivals: { storm: 'O', calls: count, over: '0.001 s' },
    priority: { P3: '100%' },
    handle: { L1: '5 min' },
    ...parts,
  };
}

const teams = { desk: team('L1', 'Ana'), specialists: team('L2', 'Ben') };

describe('calls about an outage', () => {
  it('are linked to it one by one, and end with it', () => {
    const { tickets } = tells(
      { priorities, tickets: { O: outage('17 min'), C: calls(5) }, teams },
      `
      Mon 09:00  O1 arrives
      Mon 09:00  C1 arrives
      Mon 09:00  C2 arrives
      Mon 09:00  C3 arrives
      Mon 09:00  C4 arrives
      Mon 09:00  C5 arrives
      Mon 09:00  O1 touch starts             Ana
      Mon 09:10  O1 touch ends               Ana
      Mon 09:10  O1 escalates
      Mon 09:10  O1 touch starts             Ben
      Mon 09:10  C1 touch starts             Ana
      Mon 09:15  C1 touch ends               Ana
      Mon 09:15  C1 is linked
      Mon 09:15  C2 touch starts             Ana
      Mon 09:20  C2 touch ends               Ana
      Mon 09:20  C2 is linked
      Mon 09:20  C3 touch starts             Ana
      Mon 09:25  C3 touch ends               Ana
      Mon 09:25  C3 is linked
      Mon 09:25  C4 touch starts             Ana
      Mon 09:27  O1 touch ends               Ben
      Mon 09:27  O1 is resolved              Ben
      Mon 09:27  C1 ends with its outage
      Mon 09:27  C2 ends with its outage
      Mon 09:27  C3 ends with its outage
      Mon 09:27  C5 ends with its outage
      Mon 09:30  C4 touch ends               Ana
      Mon 09:30  C4 is linked
      Mon 09:30  C4 ends with its outage
      `,
    );
    const call = (number: number) =>
      tickets.find(({ type, ordinal }) => type === 1 && ordinal === number - 1);
    expect(call(1)?.accounts[Account.Parent]).toBe(12 * MINUTE);
    expect(call(1)?.resolveElapsed).toBe(27 * MINUTE);
    expect(call(1)?.final).toBe(Final.ResolvedWithParent);
    expect(call(4)?.accounts[Account.Parent]).toBe(0);
    expect(call(4)?.final).toBe(Final.ResolvedWithParent);
    // Nobody answered the fifth: its promise of an answer is broken, that of a solution is not.
    expect(call(5)?.final).toBe(Final.ClosedWithParent);
    expect(call(5)?.touches).toBe(0);
    expect(call(5)?.accounts[Account.Queued]).toBe(27 * MINUTE);
    expect(call(5)?.respondVerdict).toBe(Verdict.Missed);
    expect(call(5)?.resolveVerdict).toBe(Verdict.Met);
  });

  it('do not come any more once it is solved', () => {
    const late = calls(40, { arrivals: { storm: 'O', calls: 40, over: '2 h' } });
    const { tickets, story } = run({
      priorities,
      tickets: { O: outage('17 min'), C: late },
      teams,
    });
    const came = tickets.filter(({ type }) => type === 1);
    const solvedAt = tickets.find(({ type }) => type === 0)?.endedAt ?? 0;
    expect(story.length).toBeGreaterThan(20);
    expect(came.length).toBeGreaterThan(2);
    expect(came.length).toBeLessThan(20);
    expect(came.every(({ createdAt }) => createdAt <= solvedAt)).toBe(true);
  });

  it('are given up with an outage that nobody can solve', () => {
    const hopeless = outage('20 min', {
      reach: { L1: '0%', L2: '0%' },
      unsolved: { then: 'close' },
    });
    const { tickets } = run({ priorities, tickets: { O: hopeless, C: calls(2) }, teams });
    expect(tickets.map(({ final }) => final)).toEqual([
      Final.ClosedUnsolved,
      Final.ClosedUnsolved,
      Final.ClosedUnsolved,
    ]);
  });

  it('end at its first solution, even if that does not hold', () => {
    const back = outage('17 min', { reopen: { share: 0.99, after: '1 h' } });
    const { tickets } = run({ priorities, tickets: { O: back, C: calls(2) }, teams });
    const ends = tickets.filter(({ type }) => type === 1).map(({ accounts }) => accounts);
    expect(ends.map((accounts) => accounts[Account.Parent])).toEqual([12 * MINUTE, 7 * MINUTE]);
    expect(tickets.find(({ type }) => type === 0)?.reopenings).toBeGreaterThan(0);
  });

  it('may give up before they are answered, and wait for good once they were', () => {
    const { tickets } = run({
      priorities,
      tickets: { O: outage('50 min'), C: calls(4, { patience: '18 min' }) },
      teams,
    });
    const finals = tickets.filter(({ type }) => type === 1).map(({ final }) => final);
    expect(finals.sort((one, other) => one - other)).toEqual([
      Final.Abandoned,
      Final.Abandoned,
      Final.ResolvedWithParent,
      Final.ResolvedWithParent,
    ]);
  });
});
