import { describe, expect, it } from 'vitest';
import { Purpose } from '../../../src/kernel/codes.ts';
import { address, drawAbsence } from '../../../src/kernel/draws.ts';
import { openOrganisation } from '../../../src/kernel/organisation.ts';
import { sample } from '../../../src/random/distribution.ts';
import { delayOf, uniformOf } from '../../support/drawn-ticket.ts';
import { modelOf, ticketType } from '../../support/scenario.ts';

const model = modelOf({
  tickets: {
    A: ticketType(['mon 09:00'], '', { handle: { L1: { exponential: { mean: '20 min' } } } }),
    B: ticketType(['mon 09:00'], '20 min'),
  },
  teams: { desk: { tier: 'L1', agents: 1, absence: '10%' } },
});

describe('draws', () => {
  it('depend on replication, type, purpose, ticket and address, and on nothing else', () => {
    openOrganisation(model, 0);
    const once = uniformOf(0, Purpose.Handle, 5, address(0, 1));
    const others = [
      uniformOf(1, Purpose.Handle, 5, address(0, 1)),
      uniformOf(0, Purpose.Flow, 5, address(0, 1)),
      uniformOf(0, Purpose.Handle, 6, address(0, 1)),
      uniformOf(0, Purpose.Handle, -5, address(0, 1)),
      uniformOf(0, Purpose.Handle, 5, address(1, 1)),
      uniformOf(0, Purpose.Handle, 5, address(0, 2)),
    ];
    expect(uniformOf(0, Purpose.Handle, 5, address(0, 1))).toBe(once);
    openOrganisation(model, 1);
    others.push(uniformOf(0, Purpose.Handle, 5, address(0, 1)));
    openOrganisation(model, 0);
    expect(uniformOf(0, Purpose.Handle, 5, address(0, 1))).toBe(once);
    expect(new Set([once, ...others]).size).toBe(8);
  });

  it('give lengths as whole milliseconds of the law at the same uniform number', () => {
    openOrganisation(model, 3);
    const row = model.types.handle[0];
    for (let ticket = 0; ticket < 50; ticket++) {
      const u = uniformOf(0, Purpose.Handle, ticket, 0);
      const length = delayOf(row, Purpose.Handle, { type: 0, ordinal: ticket }, 0);
      expect(length).toBe(Math.round(sample(model.distributions, row, u)));
    }
  });

  it('come from opposite ends in the second of two antithetic replications, if they are lengths', () => {
    const paired = { ...model, isAntithetic: true };
    const row = model.types.handle[0];
    const drawn = (replication: number) => {
      openOrganisation(paired, replication);
      const ticket = { type: 0, ordinal: 7 };
      const coin = uniformOf(0, Purpose.Handle, 7, 0);
      return { coin, length: delayOf(row, Purpose.Handle, ticket, 0) };
    };
    const [one, other, next] = [drawn(0), drawn(1), drawn(2)];
    expect(other.coin).toBe(one.coin);
    expect(next.coin).not.toBe(one.coin);
    const atEnd = (u: number) => Math.round(sample(model.distributions, row, u));
    expect([one.length, other.length]).toEqual([atEnd(one.coin), atEnd(1 - one.coin)]);
    openOrganisation(model, 0);
    expect(delayOf(row, Purpose.Handle, { type: 0, ordinal: 7 }, 0)).toBe(one.length);
  });

  it('of absence differ by person, by shift and by replication', () => {
    openOrganisation(model, 0);
    const drawn = [drawAbsence(0, 0, 0), drawAbsence(0, 0, 1), drawAbsence(0, 1, 0)];
    openOrganisation(model, 1);
    drawn.push(drawAbsence(0, 0, 0));
    expect(new Set(drawn).size).toBe(4);
  });

  it('have addresses that never meet, within stated bounds', () => {
    const addresses = [0, 1, 127].flatMap((place) =>
      [0, 1, 2 ** 24 - 1].map((count) => address(place, count)),
    );
    expect(new Set(addresses).size).toBe(9);
    expect(() => address(128, 0)).toThrow('draws');
    expect(() => address(0, 2 ** 24)).toThrow('draws');
  });
});
