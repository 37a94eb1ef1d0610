/** Demand: tickets that come at once, tickets that are known, contacts that come back. */
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/compile/compile.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { MINUTE } from '../../src/units/time.ts';
import { runModel, team, ticketType, yamlOf } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

describe('a batch', () => {
  it('arrives at one instant, before anybody turns to any of its tickets', () => {
    const arrivals = { at: ['mon 09:00', 'mon 10:00'], batch: 2 };
    tells(
      {
        tickets: { T: ticketType([], '45 min', { arrivals }) },
        teams: { desk: team('L1', 'Ana Bo') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T2 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:00  T2 touch starts  Bo
      Mon 09:45  T1 touch ends    Ana
      Mon 09:45  T1 is resolved   Ana
      Mon 09:45  T2 touch ends    Bo
      Mon 09:45  T2 is resolved   Bo
      Mon 10:00  T3 arrives
      Mon 10:00  T4 arrives
      Mon 10:00  T3 touch starts  Ana
      Mon 10:00  T4 touch starts  Bo
      Mon 10:45  T3 touch ends    Ana
      Mon 10:45  T3 is resolved   Ana
      Mon 10:45  T4 touch ends    Bo
      Mon 10:45  T4 is resolved   Bo
      `,
    );
  });
});

describe('a listed ticket', () => {
  const AT = [
    'mon 09:00',
    { at: 'mon 09:10', priority: 'P1', work: '5 min' },
    { at: 'mon 08:00', work: '70 min' },
  ];

  it('has its own priority and its own first work, the others the drawn ones', () => {
    const { tickets } = tells(
      {
        tickets: { T: ticketType([], '30 min', { arrivals: { at: AT } }) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 09:00  T2 arrives
      Mon 09:10  T1 touch ends    Ana
      Mon 09:10  T1 is resolved   Ana
      Mon 09:10  T3 arrives
      Mon 09:10  T3 touch starts  Ana
      Mon 09:15  T3 touch ends    Ana
      Mon 09:15  T3 is resolved   Ana
      Mon 09:15  T2 touch starts  Ana
      Mon 09:45  T2 touch ends    Ana
      Mon 09:45  T2 is resolved   Ana
      `,
    );
    expect(tickets.map(({ priority }) => priority)).toEqual([2, 0, 2]);
  });

  it('has its work at the speed of the person, and no more of it at the next tier', () => {
    tells(
      {
        tickets: {
          T: ticketType([], '30 min', {
            arrivals: { at: [{ at: 'mon 08:00', work: '1 h' }] },
            reach: { L1: '0%', L2: '100%' },
            handle: { L1: '10 min', L2: '20 min' },
            needs: ['net'],
          }),
        },
        teams: {
          desk: team('L1', 'Ana', { skills: { net: 2 } }),
          experts: team('L2', 'Eva', { skills: { net: 1 } }),
        },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 08:30  T1 touch ends    Ana
      Mon 08:30  T1 escalates
      Mon 08:30  T1 touch starts  Eva
      Mon 08:50  T1 touch ends    Eva
      Mon 08:50  T1 is resolved   Eva
      `,
    );
  });

  it('comes from a file like one written in place', () => {
    const rows = 'createdAt;type;priority;work\n2026-01-05 09:00;T;;\n2026-01-05T07:10Z;T;P1;0.5\n';
    const arrivals = { file: 'log.csv' };
    const text = yamlOf({
      horizon: { zone: 'Europe/Berlin' },
      tickets: { T: ticketType([], '30 min', { arrivals }) },
      teams: { desk: team('L1', 'Ana') },
    });
    const scenario = parseScenario(text, 'a.yaml', (path) => ({ file: path, text: rows }));
    tells(
      runModel(compileScenario(scenario)),
      `
      Mon 08:10  T1 arrives
      Mon 08:10  T1 touch starts  Ana
      Mon 08:40  T1 touch ends    Ana
      Mon 08:40  T1 is resolved   Ana
      Mon 09:00  T2 arrives
      Mon 09:00  T2 touch starts  Ana
      Mon 09:30  T2 touch ends    Ana
      Mon 09:30  T2 is resolved   Ana
      `,
    );
  });
});

describe('a wrong answer of self-service', () => {
  it('brings the contact back later, as a ticket with more work that L1 can no longer solve', () => {
    const { tickets } = tells(
      {
        seed: 5,
        tickets: {
          T: ticketType(['mon 09:00', 'mon 09:05'], '30 min', {
            reach: { L0: '0%', L1: '99.9%', L2: '100%' },
            handle: { L1: '20 min', L2: '40 min' },
            selfService: { wrong: '50%', after: '3 h', reach: -10, work: '150%' },
          }),
        },
        teams: { desk: team('L1', 'Ana'), experts: team('L2', 'Eva') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 09:20  T1 touch ends    Ana
      Mon 09:20  T1 is resolved   Ana
      Mon 12:05  T2 arrives
      Mon 12:05  T2 touch starts  Ana
      Mon 12:35  T2 touch ends    Ana
      Mon 12:35  T2 escalates
      Mon 12:35  T2 touch starts  Eva
      Mon 13:35  T2 touch ends    Eva
      Mon 13:35  T2 is resolved   Eva
      `,
    );
    expect(tickets.map(({ createdAt }) => createdAt / MINUTE)).toEqual([9 * 60, 12 * 60 + 5]);
  });
});
