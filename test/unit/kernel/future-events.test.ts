import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../../src/kernel/clock.ts';
import { FutureEvents } from '../../../src/kernel/future-events.ts';

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

describe('the future event list', () => {
  it('gives events by instant, then by kind, then in the order of announcing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 1000, size: 'max' }), (steps) => {
        const clock = new Clock();
        const future = new FutureEvents(clock);
        const pending: Announced[] = [];
        steps.forEach((next, order) => {
          if (next !== null) {
            const { delay, kind, subject } = next;
            future.schedule(delay, kind, subject, order);
            pending.push({ at: clock.now + delay, kind, subject, order });
          } else if (pending.length > 0) {
            pending.sort(inOrder);
            const first = pending.shift() as Announced;
            expect(future.nextAt).toBe(first.at);
            future.advance();
            const { kind, subject, stamp } = future;
            expect({ at: clock.now, kind, subject, order: stamp }).toEqual(first);
          }
          expect(future.length).toBe(pending.length);
        });
      }),
    );
  });

  it('holds many more events than it first had places for', () => {
    const clock = new Clock();
    const future = new FutureEvents(clock);
    const count = 5000;
    for (let k = 0; k < count; k++) future.schedule((k * 7919) % count, 3, k, 0);
    for (let at = 0; at < count; at++) {
      future.advance();
      expect(clock.now).toBe(at);
      expect((future.subject * 7919) % count).toBe(at);
    }
    expect(future.length).toBe(0);
    expect(future.nextAt).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps its order among thousands near and far, at one instant and over years', () => {
    const clock = new Clock();
    const future = new FutureEvents(clock);
    const pending: Announced[] = [];
    let state = 12345;
    const chance = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state % below;
    };
    const spans = [1, 10, 1000, 60_000, 3_600_000, 86_400_000, 3e10];
    const announce = (order: number, span: number) => {
      const [delay, kind] = [chance(span), chance(13)];
      future.schedule(delay, kind, order, order);
      pending.push({ at: clock.now + delay, kind, subject: order, order });
    };
    for (let order = 0; order < 3000; order++) announce(order, spans[chance(spans.length)]);
    for (let order = 3000; order < 12_000; order++) {
      pending.sort(inOrder);
      const first = pending.shift() as Announced;
      future.advance();
      expect([clock.now, future.kind, future.stamp]).toEqual([first.at, first.kind, first.order]);
      announce(order, spans[chance(order < 9000 ? 4 : spans.length)]);
    }
  });

  it('tells whether something is due before the dispatch round of the present instant', () => {
    const future = new FutureEvents(new Clock());
    expect(future.isDueBeforeDispatch(10)).toBe(false);
    future.schedule(0, 11, 1, 0);
    expect(future.isDueBeforeDispatch(10)).toBe(false);
    future.schedule(0, 10, 2, 0);
    expect(future.isDueBeforeDispatch(10)).toBe(true);
    future.advance();
    expect(future.isDueBeforeDispatch(10)).toBe(false);
    future.schedule(5, 0, 3, 0);
    expect(future.isDueBeforeDispatch(10)).toBe(false);
  });

  it('does not keep what never happens', () => {
    const clock = new Clock();
    const future = new FutureEvents(clock);
    future.schedule(Number.POSITIVE_INFINITY, 0, 1, 0);
    future.schedule(1e12, 5, 2, 0);
    expect(future.length).toBe(1);
    future.advance();
    expect([clock.now, future.subject]).toEqual([1e12, 2]);
    expect(future.nextAt).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses to go on without an event', () => {
    expect(() => new FutureEvents(new Clock()).advance()).toThrow('stop');
  });
});
