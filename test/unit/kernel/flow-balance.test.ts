import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../../src/kernel/clock.ts';
import { FlowBalance } from '../../../src/kernel/flow-balance.ts';

const steps = fc.array(fc.record({ pause: fc.nat({ max: 9 }), leaves: fc.boolean() }), {
  maxLength: 200,
});

describe('the balance of open tickets', () => {
  it('is the age of those still open, and its area the sum of all lives', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const clock = new Clock();
        const flow = new FlowBalance(clock);
        const open: number[] = [];
        let lives = 0;
        let peak = 0;
        for (const { pause, leaves } of all) {
          clock.now += pause;
          if (leaves && open.length > 0) {
            const createdAt = open.shift() as number;
            lives += clock.now - createdAt;
            flow.leave(createdAt);
          } else {
            open.push(clock.now);
            flow.enter();
          }
          peak = Math.max(peak, open.length);
        }
        const age = open.reduce((sum, createdAt) => sum + clock.now - createdAt, 0);
        expect(flow.advance()).toBe(age);
        expect(flow.area).toBe(lives + age);
        expect([flow.open, flow.peak]).toEqual([open.length, peak]);
      }),
    );
  });

  it('counts tickets that are older than the run from its first instant', () => {
    const clock = new Clock();
    const flow = new FlowBalance(clock);
    flow.enter();
    clock.now = 50;
    flow.leave(-1000);
    expect([flow.area, flow.advance()]).toEqual([50, 0]);
  });
});
