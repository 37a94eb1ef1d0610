/** People who help out once a ticket has waited: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/kernel/rows.ts';
import { MINUTE } from '../../src/units/time.ts';
import { run, team, ticketType } from '../support/scenario.ts';
import { linesOf, tells } from '../support/story.ts';

const overflow = [{ after: '20 min', to: 'helpers' }];
const teams = { desk: team('L1', 'Ana'), helpers: team('L1', 'Zoe') };

describe('overflow', () => {
  it('lets another team take what has waited so long, and not before', () => {
    const { work } = tells(
      {
        tickets: { T: ticketType(['mon 09:00', 'mon 09:10', 'mon 09:55'], '1 h') },
        teams,
        routing: { overflow },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:30  T2 overflows
      Mon 09:30  T2 touch starts  Zoe
      Mon 09:55  T3 arrives
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T3 touch starts  Ana
      Mon 10:30  T2 touch ends    Zoe
      Mon 10:30  T2 is resolved   Zoe
      Mon 11:00  T3 touch ends    Ana
      Mon 11:00  T3 is resolved   Ana
      `,
    );
    expect(work.map(({ helpsOut }) => helpsOut)).toEqual([0, 1, 0]);
    expect(work[1].startedAt - work[1].joinedAt).toBe(20 * MINUTE);
    expect(work[1].queued).toBe(20 * MINUTE);
  });

  it('keeps the place in line and the time waited before', () => {
    // Nobody of the desk is there until 10:00; the helper comes at 09:30 and finds both waiting.
    const { tickets } = tells(
      {
        tickets: { T: ticketType(['mon 09:00', 'mon 09:10'], '1 h') },
        teams: {
          desk: team('L1', 'Ana', { hours: { 'mon-fri': '10:00-17:00' } }),
          helpers: team('L1', 'Zoe', { hours: { 'mon-fri': '09:30-17:00' } }),
        },
        routing: { overflow },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:10  T2 arrives
      Mon 09:20  T1 overflows
      Mon 09:30  T2 overflows
      Mon 09:30  T1 touch starts  Zoe
      Mon 10:00  T2 touch starts  Ana
      Mon 10:30  T1 touch ends    Zoe
      Mon 10:30  T1 is resolved   Zoe
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 is resolved   Ana
      `,
    );
    expect(tickets[0].accounts[Account.OffHours]).toBe(30 * MINUTE);
    expect(tickets[1].accounts[Account.OffHours]).toBe(20 * MINUTE);
    expect(tickets[1].accounts[Account.Queued]).toBe(30 * MINUTE);
  });

  it('comes in stages and may be for one priority only', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00', 'mon 09:01', 'mon 09:02'], '3 h'),
          U: ticketType(['mon 09:03'], '3 h', { priority: { P1: '100%' } }),
        },
        teams: { ...teams, chiefs: team('L1', 'Max') },
        routing: {
          overflow: [
            ...overflow,
            { when: { priority: 'P1' }, after: '5 min', to: 'chiefs' },
            { after: '1 h', to: 'chiefs' },
          ],
        },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:01  T2 arrives
      Mon 09:02  T3 arrives
      Mon 09:03  U1 arrives
      Mon 09:08  U1 overflows
      Mon 09:08  U1 touch starts  Max
      Mon 09:21  T2 overflows
      Mon 09:21  T2 touch starts  Zoe
      Mon 09:22  T3 overflows
      Mon 10:02  T3 overflows
      Mon 12:00  T1 touch ends    Ana
      Mon 12:00  T1 is resolved   Ana
      Mon 12:00  T3 touch starts  Ana
      Mon 12:08  U1 touch ends    Max
      Mon 12:08  U1 is resolved   Max
      Mon 12:21  T2 touch ends    Zoe
      Mon 12:21  T2 is resolved   Zoe
      Mon 15:00  T3 touch ends    Ana
      Mon 15:00  T3 is resolved   Ana
      `,
    );
  });

  it('lets specialists help the desk at its tier only', () => {
    tells(
      {
        tickets: {
          T: ticketType(['mon 09:00', 'mon 09:10'], '1 h'),
          X: ticketType(['mon 11:00'], '1 h', { reach: { L2: '100%' }, handle: { L2: '1 h' } }),
        },
        teams: { desk: team('L1', 'Ana'), specialists: team(['L1', 'L2'], 'Zoe') },
        routing: { overflow: [{ after: '20 min', to: 'specialists', at: 'L1' }] },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:30  T2 overflows
      Mon 09:30  T2 touch starts  Zoe
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      Mon 10:30  T2 touch ends    Zoe
      Mon 10:30  T2 is resolved   Zoe
      Mon 11:00  X1 arrives
      Mon 11:00  X1 touch starts  Zoe
      Mon 12:00  X1 touch ends    Zoe
      Mon 12:00  X1 is resolved   Zoe
      `,
    );
  });

  it('counts the wait so far of a ticket that is raised', () => {
    // Raised at 09:40, half an hour after it came: helpers may take a P1 after 20 minutes.
    tells(
      {
        priorities: { P1: {}, P3: { resolve: '1 h', raise: { at: '50%', to: 'P1' } } },
        tickets: { T: ticketType(['mon 09:00', 'mon 09:10'], '2 h') },
        teams,
        routing: {
          overflow: [
            { when: { priority: 'P1' }, ...overflow[0] },
            { after: '50 min', to: 'helpers' },
          ],
        },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts      Ana
      Mon 09:10  T2 arrives
      Mon 09:30  T1 priority changes  P1
      Mon 09:40  T2 priority changes  P1
      Mon 09:40  T2 touch starts      Zoe
      Mon 11:00  T1 touch ends        Ana
      Mon 11:00  T1 is resolved       Ana
      Mon 11:40  T2 touch ends        Zoe
      Mon 11:40  T2 is resolved       Zoe
      `,
    );
  });

  it('counts patience from the beginning and leaves a ticket in one line only', () => {
    // Symian put work into two queues: the one who gives up would be served a second time.
    tells(
      {
        channels: { phone: { live: true } },
        tickets: {
          T: ticketType(['mon 09:00', 'mon 09:10'], '1 h', {
            channel: 'phone',
            patience: '25 min',
          }),
        },
        teams: {
          desk: team('L1', 'Ana'),
          helpers: team('L1', 'Zoe', { hours: { tue: '09:00-17:00' } }),
        },
        routing: { overflow },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:10  T2 arrives
      Mon 09:30  T2 overflows
      Mon 09:35  T2 abandons
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 is resolved   Ana
      `,
    );
  });
});

describe('an overflow after the end of the run', () => {
  const office = (helpers: string, routing: object) => ({
    horizon: { length: '2 d', drain: '1 d' },
    tickets: {
      T: {
        arrivals: { rate: '60/day' },
        priority: { P1: '20%', P3: '80%' },
        reach: { L1: '100%' },
        handle: { L1: { exponential: { mean: '30 min' } } },
        customer: { after: '20%', delay: '2 h' },
      },
    },
    teams: { desk: { tier: 'L1', agents: 2 }, helpers: { tier: helpers, agents: 1 } },
    routing,
  });
  const told = (scenario: object) =>
    linesOf(run({ ...scenario })).filter((line) => !line.includes('overflows'));

  it('is a team that is not there', () => {
    const never = told(office('L1', { overflow: [{ after: '1000 d', to: 'helpers' }] }));
    const without = told(office('L2', {}));
    expect(never.length).toBeGreaterThan(300);
    expect(never).toEqual(without);
  });
});
