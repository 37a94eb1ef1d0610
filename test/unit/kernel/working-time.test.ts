import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock } from '../../../src/kernel/clock.ts';
import type { CalendarColumns } from '../../../src/kernel/model.ts';
import { loadModel } from '../../../src/kernel/present-model.ts';
import { lengthOf, openCalendars, openTime } from '../../../src/kernel/working-time.ts';
import { modelOf, ticketType } from '../../support/scenario.ts';

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
  return columnsOf({ first, opens, closes, openBefore });
}

/** As the compiler writes them. */
function columnsOf(calendars: Record<keyof CalendarColumns, readonly number[]>): CalendarColumns {
  return {
    first: Int32Array.from(calendars.first),
    opens: Float64Array.from(calendars.opens),
    closes: Float64Array.from(calendars.closes),
    openBefore: Float64Array.from(calendars.openBefore),
  };
}

const model = modelOf({
  tickets: { A: ticketType(['mon 09:00'], '20 min') },
  teams: { desk: { tier: 'L1', agents: 1 } },
});

/** Begins at instant 0 with these calendars, whatever ran before. */
function open(calendars: CalendarColumns): void {
  loadModel({ ...model, calendars });
  clock.now = 0;
  openCalendars();
}

describe('working time', () => {
  it('counts the open instants before now, as one would with a finger', () => {
    fc.assert(
      fc.property(openInstants, openInstants, (one, other) => {
        open(calendarsOf([one, other]));
        for (let now = 0; now < LENGTH + 10; now += 1 + (now % 3)) {
          clock.now = now;
          [one, other].forEach((picture, calendar) => {
            const open = picture.filter((isOpen, at) => isOpen && at < now).length;
            expect(openTime(calendar)).toBe(open);
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
          open(calendarsOf([picture]));
          for (const [pause, work] of waits) {
            clock.now += pause;
            expect(lengthOf(0, work)).toBe(byHand(picture, clock.now, work) - clock.now);
          }
        },
      ),
    );
  });

  it('ends work that ends at closing time on that day and not at the next opening', () => {
    open(columnsOf({ first: [0, 2], opens: [8, 32], closes: [17, 41], openBefore: [0, 9] }));
    clock.now = 8;
    expect(lengthOf(0, 9)).toBe(9);
    expect(lengthOf(0, 10)).toBe(25);
    clock.now = 20;
    expect(lengthOf(0, 0)).toBe(0);
    expect(lengthOf(0, 9)).toBe(21);
    expect(lengthOf(0, 10)).toBe(Number.POSITIVE_INFINITY);
  });

  it('never opens a calendar without hours', () => {
    open(columnsOf({ first: [0, 0], opens: [], closes: [], openBefore: [] }));
    clock.now = 1000;
    expect(openTime(0)).toBe(0);
    expect(lengthOf(0, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses a negative length', () => {
    open(calendarsOf([[true]]));
    expect(() => lengthOf(0, -1)).toThrow('negative');
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
