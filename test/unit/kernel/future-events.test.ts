import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from '../../../src/kernel/clock.ts';
import { events } from '../../../src/kernel/event-slots.ts';
import {
  advance,
  event,
  isDueBeforeDispatch,
  nextAt,
  openFuture,
  schedule,
} from '../../../src/kernel/future-events.ts';
import { countEvents } from '../../support/future-events.ts';

/** What to do next: announce an event so many milliseconds ahead, or (null) take one out. */
const step = fc.option(
  fc.record({
    delay: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 5_000_000 }), fc.constant(0)),
    kind: fc.nat({ max: 12 }),
    subject: fc.nat(),
  }),
  { freq: 2 },
);

interface Announced {
  readonly at: number;
  readonly kind: number;
  readonly subject: number;
  readonly order: number;
}

const inOrder = (one: Announced, other: Announced) =>
  one.at - other.at || one.kind - other.kind || one.order - other.order;

/** Begins at instant 0 without events, whatever ran before. */
function openEmpty(): void {
  clock.now = 0;
  openFuture();
}

describe('the future event list', () => {
  it('gives events by instant, then by kind, then in the order of announcing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 1000, size: 'max' }), (steps) => {
        openEmpty();
        const pending: Announced[] = [];
        steps.forEach((next, order) => {
          if (next !== null) {
            const { delay, kind, subject } = next;
            schedule(delay, kind, subject, order);
            pending.push({ at: clock.now + delay, kind, subject, order });
          } else if (pending.length > 0) {
            pending.sort(inOrder);
            const first = pending.shift() as Announced;
            expect(nextAt()).toBe(first.at);
            advance();
            const { kind, subject, stamp } = event;
            expect({ at: clock.now, kind, subject, order: stamp }).toEqual(first);
          }
        });
        expect(countEvents()).toBe(pending.length);
      }),
    );
  });

  it('holds many more events than it first had places for', () => {
    openEmpty();
    const count = 20_000;
    expect(events.at.length).toBeLessThan(count);
    for (let k = 0; k < count; k++) schedule((k * 7919) % count, 3, k, 0);
    for (let at = 0; at < count; at++) {
      advance();
      expect(clock.now).toBe(at);
      expect((event.subject * 7919) % count).toBe(at);
    }
    expect(() => advance()).toThrow('stop');
    expect(events.at.length).toBeGreaterThanOrEqual(count);
  });

  it('keeps the order of thousands at one instant, also of those announced in between', () => {
    openEmpty();
    const count = 5000;
    const kindOf = (k: number) => (k * 7) % 12;
    for (let k = 0; k < count; k++) schedule(k < count / 2 ? 50 : 49, kindOf(k), k, 0);
    const ks = Array.from({ length: count }, (_, k) => k);
    const early = ks.slice(count / 2).sort((one, other) => kindOf(one) - kindOf(other));
    const late = ks.slice(0, count / 2).sort((one, other) => kindOf(one) - kindOf(other));
    const subjects = (length: number) =>
      Array.from({ length }, () => {
        advance();
        return event.subject;
      });
    expect(subjects(count / 2)).toEqual(early);
    schedule(1, 12, count, 0);
    schedule(0, 0, count + 1, 0);
    expect(subjects(count / 2 + 2)).toEqual([count + 1, ...late, count]);
    expect(clock.now).toBe(50);
  });

  it('forgets what an abandoned run had announced', () => {
    openEmpty();
    for (let k = 0; k < 3000; k++) schedule((k * 7919) % 100_000, 3, k, 0);
    for (let k = 0; k < 100; k++) advance();
    openEmpty();
    expect(nextAt()).toBe(Number.POSITIVE_INFINITY);
    schedule(7, 4, 1, 2);
    schedule(3, 5, 6, 7);
    advance();
    expect([clock.now, event.kind, event.subject, event.stamp]).toEqual([3, 5, 6, 7]);
    expect(countEvents()).toBe(1);
  });

  it('keeps its order among thousands near and far, at one instant and over years', () => {
    openEmpty();
    const pending: Announced[] = [];
    let state = 12345;
    const chance = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state % below;
    };
    const spans = [1, 10, 1000, 60_000, 3_600_000, 86_400_000, 3e10];
    const announce = (order: number, span: number) => {
      const [delay, kind] = [chance(span), chance(13)];
      schedule(delay, kind, order, order);
      pending.push({ at: clock.now + delay, kind, subject: order, order });
    };
    for (let order = 0; order < 3000; order++) announce(order, spans[chance(spans.length)]);
    for (let order = 3000; order < 12_000; order++) {
      pending.sort(inOrder);
      const first = pending.shift() as Announced;
      advance();
      expect([clock.now, event.kind, event.stamp]).toEqual([first.at, first.kind, first.order]);
      announce(order, spans[chance(order < 9000 ? 4 : spans.length)]);
    }
  });

  it('tells whether something is due before the dispatch round of the present instant', () => {
    openEmpty();
    expect(isDueBeforeDispatch(10)).toBe(false);
    schedule(0, 11, 1, 0);
    expect(isDueBeforeDispatch(10)).toBe(false);
    schedule(0, 10, 2, 0);
    expect(isDueBeforeDispatch(10)).toBe(true);
    advance();
    expect(isDueBeforeDispatch(10)).toBe(false);
    schedule(5, 0, 3, 0);
    expect(isDueBeforeDispatch(10)).toBe(false);
  });

  it('does not keep what never happens', () => {
    openEmpty();
    schedule(Number.POSITIVE_INFINITY, 0, 1, 0);
    schedule(1e12, 5, 2, 0);
    advance();
    expect([clock.now, event.subject]).toEqual([1e12, 2]);
    expect(nextAt()).toBe(Number.POSITIVE_INFINITY);
    expect(() => advance()).toThrow('stop');
  });

  it('refuses to go on without an event', () => {
    openEmpty();
    expect(() => advance()).toThrow('stop');
  });
});
