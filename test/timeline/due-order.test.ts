/** Which waiting ticket is next by what is due and by points: worked out by hand. */
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../src/units/time.ts';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const P = (priority: string) => ({ priority: { [priority]: '100%' } });

describe('the earliest breach', () => {
  const parts = {
    priorities: { P1: { resolve: '2 h' }, P4: { resolve: '5 h' } },
    tickets: {
      first: ticketType(['mon 08:00'], '3 h', P('P4')),
      old: ticketType(['mon 08:10'], '1 h', P('P4')), // due 13:10
      urgent: ticketType(['mon 10:00'], '1 h', P('P1')), // due 12:00
      late: ticketType(['mon 10:59'], '1 h', P('P1')), // due 12:59
    },
    teams: { desk: team('L1', 'Ana') },
  };

  it('is next, whatever the priority', () => {
    const { work } = tells(
      {
        ...parts,
        tickets: { ...parts.tickets, late: ticketType(['mon 11:30'], '1 h', P('P1')) },
        routing: { order: ['earliestBreach'] },
      },
      `
      Mon 08:00  first1 arrives
      Mon 08:00  first1 touch starts   Ana
      Mon 08:10  old1 arrives
      Mon 10:00  urgent1 arrives
      Mon 11:00  first1 touch ends     Ana
      Mon 11:00  first1 is resolved    Ana
      Mon 11:00  urgent1 touch starts  Ana
      Mon 11:30  late1 arrives
      Mon 12:00  urgent1 touch ends    Ana
      Mon 12:00  urgent1 is resolved   Ana
      Mon 12:00  old1 touch starts     Ana
      Mon 13:00  old1 touch ends       Ana
      Mon 13:00  old1 is resolved      Ana
      Mon 13:00  late1 touch starts    Ana
      Mon 14:00  late1 touch ends      Ana
      Mon 14:00  late1 is resolved     Ana
      `,
    );
    // At 12:00 a P4 was taken while a P1 waited.
    expect(work.map(({ overtakes }) => overtakes)).toEqual([0, 0, 1, 0]);
  });

  it('comes after urgency where the scenario says so', () => {
    tells(
      { ...parts, routing: { order: ['priority', 'earliestBreach'] } },
      `
      Mon 08:00  first1 arrives
      Mon 08:00  first1 touch starts   Ana
      Mon 08:10  old1 arrives
      Mon 10:00  urgent1 arrives
      Mon 10:59  late1 arrives
      Mon 11:00  first1 touch ends     Ana
      Mon 11:00  first1 is resolved    Ana
      Mon 11:00  urgent1 touch starts  Ana
      Mon 12:00  urgent1 touch ends    Ana
      Mon 12:00  urgent1 is resolved   Ana
      Mon 12:00  late1 touch starts    Ana
      Mon 13:00  late1 touch ends      Ana
      Mon 13:00  late1 is resolved     Ana
      Mon 13:00  old1 touch starts     Ana
      Mon 14:00  old1 touch ends       Ana
      Mon 14:00  old1 is resolved      Ana
      `,
    );
  });

  it('is reckoned in the open hours of the calendar of the promise', () => {
    tells(
      {
        calendars: { morning: { hours: { 'mon-fri': '08:00-10:00' } } },
        // Opens for two hours a day: promised at 09:00, due on Tuesday at 09:00.
        priorities: { P1: { resolve: '2 h', calendar: 'morning' }, P4: { resolve: '9 h' } },
        tickets: {
          first: ticketType(['mon 08:00'], '2 h', P('P4')),
          short: ticketType(['mon 09:00'], '1 h', P('P1')),
          long: ticketType(['mon 09:30'], '1 h', P('P4')),
        },
        teams: { desk: team('L1', 'Ana') },
        routing: { order: ['earliestBreach'] },
      },
      `
      Mon 08:00  first1 arrives
      Mon 08:00  first1 touch starts  Ana
      Mon 09:00  short1 arrives
      Mon 09:30  long1 arrives
      Mon 10:00  first1 touch ends    Ana
      Mon 10:00  first1 is resolved   Ana
      Mon 10:00  long1 touch starts   Ana
      Mon 11:00  long1 touch ends     Ana
      Mon 11:00  long1 is resolved    Ana
      Mon 11:00  short1 touch starts  Ana
      Mon 12:00  short1 touch ends    Ana
      Mon 12:00  short1 is resolved   Ana
      `,
    );
  });

  it('is that of the first answer until there is one', () => {
    const { model, work } = tells(
      {
        seed: 11,
        priorities: { P3: { respond: '2 h', resolve: '6 h' } },
        tickets: {
          // Comes back at 09:30 and is due at 14:00.
          back: ticketType(['mon 08:00'], '1 h', { customer: { after: '50%', delay: '30 min' } }),
          fresh: ticketType(['mon 08:10', 'mon 09:40'], '1 h'), // answers due at 10:10, 11:40
        },
        teams: { desk: team('L1', 'Ana') },
        routing: { order: ['earliestBreach'] },
      },
      `
      Mon 08:00  back1 arrives
      Mon 08:00  back1 touch starts        Ana
      Mon 08:10  fresh1 arrives
      Mon 09:00  back1 touch ends          Ana
      Mon 09:00  back1 waits for customer
      Mon 09:00  fresh1 touch starts       Ana
      Mon 09:30  back1 customer replies
      Mon 09:40  fresh2 arrives
      Mon 10:00  fresh1 touch ends         Ana
      Mon 10:00  fresh1 is resolved        Ana
      Mon 10:00  fresh2 touch starts       Ana
      Mon 11:00  fresh2 touch ends         Ana
      Mon 11:00  fresh2 is resolved        Ana
      Mon 11:00  back1 touch starts        Ana
      Mon 12:00  back1 touch ends          Ana
      Mon 12:00  back1 is resolved         Ana
      `,
    );
    expect(model.routing.canOvertake).toBe(true);
    expect(work).toHaveLength(4);
  });
});

it('the least slack is next: what is due later may have to be begun earlier', () => {
  tells(
    {
      priorities: { P1: { resolve: '6 h' }, P4: { resolve: '8 h' } },
      tickets: {
        first: ticketType(['mon 08:00'], '2 h', P('P4')),
        short: ticketType(['mon 08:10'], '30 min', P('P1')), // due 14:10, begin by 13:40
        long: ticketType(['mon 08:20'], '4 h', P('P4')), // due 16:20, begin by 12:20
      },
      teams: { desk: team('L1', 'Ana') },
      routing: { order: ['leastSlack'] },
    },
    `
    Mon 08:00  first1 arrives
    Mon 08:00  first1 touch starts  Ana
    Mon 08:10  short1 arrives
    Mon 08:20  long1 arrives
    Mon 10:00  first1 touch ends    Ana
    Mon 10:00  first1 is resolved   Ana
    Mon 10:00  long1 touch starts   Ana
    Mon 14:00  long1 touch ends     Ana
    Mon 14:00  long1 is resolved    Ana
    Mon 14:00  short1 touch starts  Ana
    Mon 14:30  short1 touch ends    Ana
    Mon 14:30  short1 is resolved   Ana
    `,
  );
});

describe('ageing', () => {
  const parts = {
    priorities: { P1: {}, P4: {} },
    tickets: {
      calm: ticketType(['mon 08:00', 'mon 08:10'], '1 h', P('P4')),
      urgent: ticketType(['mon 08:40', 'mon 09:45'], '1 h', P('P1')),
    },
    teams: { desk: team('L1', 'Ana') },
  };

  it('lets an old calm ticket pass a new urgent one', () => {
    // At 09:00 calm2 has 50 minutes × 1 point, urgent1 20 minutes × 3; at 10:00 110 against 45.
    const { work } = tells(
      { ...parts, routing: { order: ['ageing'], ageing: { P1: 3, P4: 1 } } },
      `
      Mon 08:00  calm1 arrives
      Mon 08:00  calm1 touch starts    Ana
      Mon 08:10  calm2 arrives
      Mon 08:40  urgent1 arrives
      Mon 09:00  calm1 touch ends      Ana
      Mon 09:00  calm1 is resolved     Ana
      Mon 09:00  urgent1 touch starts  Ana
      Mon 09:45  urgent2 arrives
      Mon 10:00  urgent1 touch ends    Ana
      Mon 10:00  urgent1 is resolved   Ana
      Mon 10:00  calm2 touch starts    Ana
      Mon 11:00  calm2 touch ends      Ana
      Mon 11:00  calm2 is resolved     Ana
      Mon 11:00  urgent2 touch starts  Ana
      Mon 12:00  urgent2 touch ends    Ana
      Mon 12:00  urgent2 is resolved   Ana
      `,
    );
    expect(work.map(({ overtakes }) => overtakes)).toEqual([0, 0, 1, 0]);
  });

  it('may begin with points: then it is a head start of so many hours', () => {
    const { tickets } = tells(
      {
        ...parts,
        routing: { order: ['ageing'], ageing: { P1: { start: 2, perHour: 1 }, P4: 1 } },
      },
      `
      Mon 08:00  calm1 arrives
      Mon 08:00  calm1 touch starts    Ana
      Mon 08:10  calm2 arrives
      Mon 08:40  urgent1 arrives
      Mon 09:00  calm1 touch ends      Ana
      Mon 09:00  calm1 is resolved     Ana
      Mon 09:00  urgent1 touch starts  Ana
      Mon 09:45  urgent2 arrives
      Mon 10:00  urgent1 touch ends    Ana
      Mon 10:00  urgent1 is resolved   Ana
      Mon 10:00  urgent2 touch starts  Ana
      Mon 11:00  urgent2 touch ends    Ana
      Mon 11:00  urgent2 is resolved   Ana
      Mon 11:00  calm2 touch starts    Ana
      Mon 12:00  calm2 touch ends      Ana
      Mon 12:00  calm2 is resolved     Ana
      `,
    );
    expect(tickets.map(({ endedAt }) => endedAt / HOUR)).toEqual([9, 10, 11, 12]);
  });

  it('takes the more urgent of two with equal points', () => {
    tells(
      {
        ...parts,
        tickets: {
          first: ticketType(['mon 08:00'], '2 h', P('P4')),
          calm: ticketType(['mon 08:00'], '1 h', P('P4')), // 120 minutes × 1
          urgent: ticketType(['mon 09:00'], '1 h', P('P1')), // 60 minutes × 2
        },
        routing: { order: ['ageing'], ageing: { P1: 2, P4: 1 } },
      },
      `
      Mon 08:00  first1 arrives
      Mon 08:00  calm1 arrives
      Mon 08:00  first1 touch starts   Ana
      Mon 09:00  urgent1 arrives
      Mon 10:00  first1 touch ends     Ana
      Mon 10:00  first1 is resolved    Ana
      Mon 10:00  urgent1 touch starts  Ana
      Mon 11:00  urgent1 touch ends    Ana
      Mon 11:00  urgent1 is resolved   Ana
      Mon 11:00  calm1 touch starts    Ana
      Mon 12:00  calm1 touch ends      Ana
      Mon 12:00  calm1 is resolved     Ana
      `,
    );
  });
});

it('an urgent ticket of the future delays nobody who is present', () => {
  // Prosimos issue 64: the person was booked for an urgent task that had not arrived yet.
  tells(
    {
      tickets: {
        calm: ticketType(['mon 08:00', 'mon 08:30'], '1 h', P('P4')),
        urgent: ticketType(['mon 09:00:01'], '1 h', P('P1')),
      },
      teams: { desk: team('L1', 'Ana') },
    },
    `
    Mon 08:00  calm1 arrives
    Mon 08:00  calm1 touch starts    Ana
    Mon 08:30  calm2 arrives
    Mon 09:00  calm1 touch ends      Ana
    Mon 09:00  calm1 is resolved     Ana
    Mon 09:00  calm2 touch starts    Ana
    Mon 09:00:01  urgent1 arrives
    Mon 10:00  calm2 touch ends      Ana
    Mon 10:00  calm2 is resolved     Ana
    Mon 10:00  urgent1 touch starts  Ana
    Mon 11:00  urgent1 touch ends    Ana
    Mon 11:00  urgent1 is resolved   Ana
    `,
  );
});
