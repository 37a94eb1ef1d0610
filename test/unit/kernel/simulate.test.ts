import { describe, expect, it } from 'vitest';
import type { Collector } from '../../../src/kernel/rows.ts';
import { type SimulateOptions, simulate } from '../../../src/kernel/simulate.ts';
import { BrokenLaw } from '../../../src/units/assert.ts';
import { modelOf, ticketType } from '../../support/scenario.ts';

const model = modelOf({
  tickets: { A: ticketType(['mon 09:00', 'mon 10:00'], '30 min') },
  teams: { desk: { tier: 'L1', agents: 1, calendar: 'office' } },
});

const nothing = () => {};
const again = () => void simulate(model, 0, []);
const DEAF: Collector = { tickets: nothing, work: nothing, duty: nothing };
const WAYS: readonly (readonly [string, Collector, SimulateOptions])[] = [
  ['tickets', { ...DEAF, tickets: again }, {}],
  ['work', { ...DEAF, work: again }, {}],
  ['duty', { ...DEAF, duty: again }, {}],
  ['the story', DEAF, { trace: { record: again } }],
];

describe('a simulation', () => {
  it.each(WAYS)('refuses another from within itself: a reader of %s', (_, reader, options) => {
    const run = () => simulate(model, 0, [reader], options);
    expect(run).toThrow(BrokenLaw);
    expect(run).toThrow('one simulation at a time');
    expect(simulate(model, 0, [DEAF]).created, 'the next one runs').toBe(2);
  });

  it('goes on if a reader was refused another one and said nothing', () => {
    const alone = simulate(model, 0, [DEAF]);
    let refusals = 0;
    const record = () => {
      try {
        again();
      } catch {
        refusals++;
      }
    };
    expect(simulate(model, 0, [DEAF], { trace: { record } })).toEqual(alone);
    expect(refusals).toBeGreaterThan(4);
  });

  it('may be started after one that was refused', () => {
    const limits = { ...model.limits, maxEvents: 2 };
    expect(() => simulate({ ...model, limits }, 0, [])).toThrow('passed 2 events');
    expect(simulate(model, 0, []).created).toBe(2);
  });
});
