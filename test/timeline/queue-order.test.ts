/** Which of two waiting tickets is next: constant times, exact stories. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const parts = {
  tickets: {
    calm: ticketType(['mon 08:00', 'mon 08:10'], '1 h', { priority: { P4: '100%' } }),
    urgent: ticketType(['mon 08:20'], '1 h', { priority: { P1: '100%' } }),
  },
  teams: { desk: team('L1', 'Ana') },
};

describe('the order of a line', () => {
  it('is by priority before waiting', () => {
    tells(
      parts,
      `
      Mon 08:00  calm1 arrives
      Mon 08:00  calm1 touch starts   Ana
      Mon 08:10  calm2 arrives
      Mon 08:20  urgent1 arrives
      Mon 09:00  calm1 touch ends     Ana
      Mon 09:00  calm1 is resolved    Ana
      Mon 09:00  urgent1 touch starts  Ana
      Mon 10:00  urgent1 touch ends   Ana
      Mon 10:00  urgent1 is resolved  Ana
      Mon 10:00  calm2 touch starts   Ana
      Mon 11:00  calm2 touch ends     Ana
      Mon 11:00  calm2 is resolved    Ana
      `,
    );
  });
  it('is by waiting alone where the scenario says fifo', () => {
    tells(
      { ...parts, routing: { order: ['fifo'] } },
      `
      Mon 08:00  calm1 arrives
      Mon 08:00  calm1 touch starts   Ana
      Mon 08:10  calm2 arrives
      Mon 08:20  urgent1 arrives
      Mon 09:00  calm1 touch ends     Ana
      Mon 09:00  calm1 is resolved    Ana
      Mon 09:00  calm2 touch starts   Ana
      Mon 10:00  calm2 touch ends     Ana
      Mon 10:00  calm2 is resolved    Ana
      Mon 10:00  urgent1 touch starts  Ana
      Mon 11:00  urgent1 touch ends   Ana
      Mon 11:00  urgent1 is resolved  Ana
      `,
    );
  });

  const returning = {
    seed: 11,
    tickets: {
      back: ticketType(['mon 08:00'], '1 h', { customer: { after: '50%', delay: '30 min' } }),
      fresh: ticketType(['mon 08:10', 'mon 09:20'], '1 h'),
    },
    teams: { desk: team('L1', 'Ana') },
  };

  it('puts a ticket that comes back at its end', () => {
    tells(
      returning,
      `
      Mon 08:00  back1 arrives
      Mon 08:00  back1 touch starts        Ana
      Mon 08:10  fresh1 arrives
      Mon 09:00  back1 touch ends          Ana
      Mon 09:00  back1 waits for customer
      Mon 09:00  fresh1 touch starts       Ana
      Mon 09:20  fresh2 arrives
      Mon 09:30  back1 customer replies
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
  });
  const first = `
      Mon 08:00  back1 arrives
      Mon 08:00  back1 touch starts        Ana
      Mon 08:10  fresh1 arrives
      Mon 09:00  back1 touch ends          Ana
      Mon 09:00  back1 waits for customer
      Mon 09:00  fresh1 touch starts       Ana
      Mon 09:20  fresh2 arrives
      Mon 09:30  back1 customer replies
      Mon 10:00  fresh1 touch ends         Ana
      Mon 10:00  fresh1 is resolved        Ana
      Mon 10:00  back1 touch starts        Ana
      Mon 11:00  back1 touch ends          Ana
      Mon 11:00  back1 is resolved         Ana
      Mon 11:00  fresh2 touch starts       Ana
      Mon 12:00  fresh2 touch ends         Ana
      Mon 12:00  fresh2 is resolved        Ana
      `;
  it('puts it first where the scenario says so', () => {
    tells({ ...returning, routing: { returned: 'first' } }, first);
  });
  it('puts it by its creation where waiting counts from there', () => {
    tells({ ...returning, routing: { fifoBy: 'creation' } }, first);
  });
});
