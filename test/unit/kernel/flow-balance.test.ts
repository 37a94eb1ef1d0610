import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from '../../../src/kernel/clock.ts';
import {
  advanceFlow,
  enterFlow,
  flow,
  leaveFlow,
  openFlow,
} from '../../../src/kernel/flow-balance.ts';

const steps = fc.array(fc.record({ pause: fc.nat({ max: 9 }), leaves: fc.boolean() }), {
  maxLength: 200,
});

/** Starts a balance at an instant, whatever ran before. */
function openAt(now: number): void {
  clock.now = now;
  openFlow();
}

describe('the balance of open tickets', () => {
  it('is the age of those still open, and its area the sum of all lives', () => {
    fc.assert(
      fc.property(steps, (all) => {
        openAt(0);
        const open: number[] = [];
        let lives = 0;
        let peak = 0;
        for (const { pause, leaves } of all) {
          clock.now += pause;
          if (leaves && open.length > 0) {
            const createdAt = open.shift() as number;
            lives += clock.now - createdAt;
            leaveFlow(createdAt);
          } else {
            open.push(clock.now);
            enterFlow();
          }
          peak = Math.max(peak, open.length);
        }
        const age = open.reduce((sum, createdAt) => sum + clock.now - createdAt, 0);
        advanceFlow();
        expect(flow.balance).toBe(age);
        expect(flow.area).toBe(lives + age);
        expect([flow.open, flow.peak]).toEqual([open.length, peak]);
      }),
    );
  });

  it('counts tickets that are older than the run from its first instant', () => {
    openAt(0);
    enterFlow();
    clock.now = 50;
    leaveFlow(-1000);
    advanceFlow();
    expect([flow.area, flow.balance]).toEqual([50, 0]);
  });
});
