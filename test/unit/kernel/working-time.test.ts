import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../../src/kernel/clock.ts';
import type { CalendarColumns } from '../../../src/kernel/model.ts';
import { WorkingTime } from '../../../src/kernel/working-time.ts';

const LENGTH = 60;

/** Which of the first instants are open, as a picture; and the calendar of that picture. */
const openInstants = fc.array(fc.boolean(), { minLength: LENGTH, maxLength: LENGTH });

function calendarsOf(pictures: readonly boolean[][]): CalendarColumns {
  const first = [0];
  const opens: number[] = [];
  const closes: number[] = [];
  const openBefore: number[] = [];
  for (const picture of pictures) {
    let open = 0;
    picture.forEach((isOpen, at) => {
      if (isOpen && picture[at - 1] !== true) {
        opens.push(at);
        openBefore.push(open);
      }
      if (isOpen) open++;
      if (isOpen && picture[at + 1] !== true) closes.push(at + 1);
    });
    first.push(opens.length);
  }
  return { first, opens, closes, openBefore };
}

describe('working time', () => {
  it('counts the open instants before now, as one would with a finger', () => {
    fc.assert(
      fc.property(openInstants, openInstants, (one, other) => {
        const clock = new Clock();
        const time = new WorkingTime(calendarsOf([one, other]), clock);
        for (let now = 0; now < LENGTH + 10; now += 1 + (now % 3)) {
          clock.now = now;
          [one, other].forEach((picture, calendar) => {
            const open = picture.filter((isOpen, at) => isOpen && at < now).length;
            expect(time.elapsed(calendar)).toBe(open);
          });
        }
      }),
    );
  });

  it('finds the first instant at which enough open time has passed', () => {
    fc.assert(
      fc.property(
        openInstants,
        fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 30 })), { maxLength: 12 }),
        (picture, waits) => {
          const clock = new Clock();
          const time = new WorkingTime(calendarsOf([picture]), clock);
          for (const [pause, work] of waits) {
            clock.now += pause;
            expect(time.lengthOf(0, work)).toBe(byHand(picture, clock.now, work) - clock.now);
          }
        },
      ),
    );
  });

  it('ends work that ends at closing time on that day and not at the next opening', () => {
    const clock = new Clock();
    const columns = { first: [0, 2], opens: [8, 32], closes: [17, 41], openBefore: [0, 9] };
    const time = new WorkingTime(columns, clock);
    clock.now = 8;
    expect(time.lengthOf(0, 9)).toBe(9);
    expect(time.lengthOf(0, 10)).toBe(25);
    clock.now = 20;
    expect(time.lengthOf(0, 0)).toBe(0);
    expect(time.lengthOf(0, 9)).toBe(21);
    expect(time.lengthOf(0, 10)).toBe(Number.POSITIVE_INFINITY);
  });

  it('never opens a calendar without hours', () => {
    const clock = new Clock();
    const time = new WorkingTime({ first: [0, 0], opens: [], closes: [], openBefore: [] }, clock);
    clock.now = 1000;
    expect(time.elapsed(0)).toBe(0);
    expect(time.lengthOf(0, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses a negative length', () => {
    const time = new WorkingTime(calendarsOf([[true]]), new Clock());
    expect(() => time.lengthOf(0, -1)).toThrow('negative');
  });
});

function byHand(picture: readonly boolean[], now: number, work: number): number {
  if (work === 0) return now;
  let left = work;
  for (let at = now; at < picture.length; at++) {
    if (picture[at]) left--;
    if (left === 0) return at + 1;
  }
  return Number.POSITIVE_INFINITY;
}
