/** Lines, seen through whom one person takes next, against a list that is sorted each time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Verb } from '../../../src/kernel/trace.ts';
import { MINUTE } from '../../../src/units/time.ts';
import { run, ticketType, type Written } from '../../support/scenario.ts';

const PRIORITIES = ['P1', 'P2', 'P3'];
const HANDLE = 7;

/** [priority] → minutes at which its tickets arrive, no two at one. */
const arrivals = fc
  .uniqueArray(fc.nat({ max: 60 }), { minLength: 3, maxLength: 36 })
  .map((minutes) => PRIORITIES.map((_, index) => minutes.filter((_, at) => at % 3 === index)));

interface Waiting {
  readonly name: string;
  readonly priority: number;
  readonly at: number;
}

/** One type for each priority: the tickets of a priority arrive in the order of their numbers. */
function oneDesk(minutes: readonly number[][], routing: Written): Written {
  const types = PRIORITIES.map((priority, index) => {
    const at = minutes[index].map((minute) => `${minute} min`);
    return [priority, ticketType(at, `${HANDLE} min`, { priority: { [priority]: '100%' } })];
  });
  return {
    horizon: { length: '2 d', drain: '0 min' },
    tickets: Object.fromEntries(types),
    teams: { desk: { tier: 'L1', agents: 1 } },
    routing,
  };
}

/** Names of tickets in the order in which the person takes them. */
function taken(parts: Written): string[] {
  const { model, story } = run(parts);
  return story
    .filter(({ verb }) => verb === Verb.TouchStarts)
    .map(({ type, ordinal, at }) => `${model.names.types[type]}-${ordinal} ${at / MINUTE}`);
}

function byHand(minutes: readonly number[][], byPriority: boolean): string[] {
  const coming: Waiting[] = minutes.flatMap((list, priority) =>
    [...list]
      .sort((one, other) => one - other)
      .map((at, ordinal) => ({ name: `${PRIORITIES[priority]}-${ordinal}`, priority, at })),
  );
  const order: string[] = [];
  let now = 0;
  while (coming.length > 0) {
    now = Math.max(now, Math.min(...coming.map(({ at }) => at)));
    const present = coming.filter(({ at }) => at <= now);
    const rank = ({ priority, at }: Waiting) => (byPriority ? priority * 1e6 : 0) + at;
    const next = present.reduce((best, one) => (rank(one) < rank(best) ? one : best));
    order.push(`${next.name} ${now}`);
    coming.splice(coming.indexOf(next), 1);
    now += HANDLE;
  }
  return order;
}

describe('a line', () => {
  it('gives the most urgent, then the one that joined first', () => {
    fc.assert(
      fc.property(arrivals, (minutes) => {
        expect(taken(oneDesk(minutes, {}))).toEqual(byHand(minutes, true));
      }),
      { numRuns: 40 },
    );
  });

  it('gives the one that joined first where only waiting counts', () => {
    fc.assert(
      fc.property(arrivals, (minutes) => {
        expect(taken(oneDesk(minutes, { order: ['fifo'] }))).toEqual(byHand(minutes, false));
      }),
      { numRuns: 40 },
    );
  });
});
