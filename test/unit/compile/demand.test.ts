import { describe, expect, it } from 'vitest';
import { meanRates } from '../../../src/compile/demand.ts';
import { ArrivalKind } from '../../../src/kernel/codes.ts';
import type { Model } from '../../../src/kernel/model.ts';
import { DAY, HOUR } from '../../../src/units/time.ts';
import { modelOf, ticketType, type Written } from '../../support/scenario.ts';

function demanded(arrivals: Written, rest: Written = {}, type: Written = {}): Model {
  return modelOf({
    tickets: { T: { ...ticketType([], '1 h'), arrivals, ...type } },
    teams: { desk: { tier: 'L1', agents: 1 } },
    ...rest,
  });
}

describe('a rate', () => {
  it('is tickets per millisecond, whatever its unit', () => {
    expect(demanded({ rate: '24/day' }).demand.rate[0]).toBeCloseTo(1 / HOUR, 15);
    expect(demanded({ rate: '168/week' }).demand.rate[0]).toBeCloseTo(1 / HOUR, 15);
  });

  it('counts contacts: what self-service solves never becomes a ticket', () => {
    const reach = { L0: '25%', L1: '100%' };
    const { demand, types } = demanded({ rate: '24/day' }, {}, { reach });
    expect(demand.rate[0]).toBeCloseTo(0.75 / HOUR, 15);
    expect(types.reach[0]).toBe(1);
  });

  it('spreads over a profile with a mean weight of one', () => {
    const weights = { 'mon-sun': { '00:00-12:00': 3, '12:00-24:00': 1 } };
    const profiles = { mornings: { weights } };
    const { demand, profiles: columns } = demanded(
      { rate: '24/day', profile: 'mornings' },
      { profiles, horizon: { length: '1 week', drain: '0 min' } },
    );
    const first = columns.first[demand.profile[0]];
    expect(columns.from[first + 1] - columns.from[first]).toBe(12 * HOUR);
    expect(columns.weightBefore[first + 1]).toBe(18 * HOUR);
    expect(columns.weightBefore[first + 2]).toBe(24 * HOUR);
  });
});

describe('listed instants', () => {
  it('are local, of the first week or since the start of the window, and sorted', () => {
    const at = ['tue 09:00', '2026-01-05T10:00', '90 min', 'mon 08:00'];
    const { demand } = demanded({ at }, { horizon: { zone: 'Europe/Berlin' } });
    expect(demand.kind[0]).toBe(ArrivalKind.Listed);
    expect(Array.from(demand.listedAt)).toEqual([1.5 * HOUR, 8 * HOUR, 10 * HOUR, DAY + 9 * HOUR]);
  });

  it('before the first instant of the run are left out, those of the warm-up are not', () => {
    const at = ['2026-01-03T09:00', '2026-01-04T09:00', 'mon 09:00'];
    const { demand, horizon } = demanded({ at }, { horizon: { warmUp: '1 d' } });
    expect(horizon.windowStart).toBe(DAY);
    expect(Array.from(demand.listedAt)).toEqual([9 * HOUR, 33 * HOUR]);
  });
});

describe('the mean rate', () => {
  it('is that of a source of any kind', () => {
    const rateOf = (model: Model) => meanRates(model)[0] * HOUR;
    expect(rateOf(demanded({ rate: '2/h' }))).toBeCloseTo(2, 12);
    expect(rateOf(demanded({ gap: { exponential: { mean: '15 min' } } }))).toBeCloseTo(4, 12);
    const at = ['mon 09:00', 'tue 09:00', '2026-03-01'];
    expect(rateOf(demanded({ at }, { horizon: { length: '2 d' } }))).toBeCloseTo(2 / 48, 12);
  });
});
