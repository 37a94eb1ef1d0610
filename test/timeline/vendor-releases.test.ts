/** What vendors refuse, and solutions that wait for a release. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

const calendars = { patches: { hours: { tue: '06:00-07:00' } } };
const fault = (at: string[], parts: object = {}) =>
  ticketType(at, '1 h', { reach: { L1: 0, L2: '100%' }, vendor: 'maker', ...parts });
const maker = (parts: object) => ({ tier: 'L2', respond: '1 h', resolve: '2 h', ...parts });

describe('a vendor that releases its solutions', () => {
  it('delivers what is ready when its calendar opens, and works on the next case meanwhile', () => {
    tells(
      {
        calendars,
        tickets: { T: fault(['mon 08:00', 'mon 09:00']) },
        teams: { desk: team('L1', 'Ana Ben') },
        vendors: { maker: maker({ releases: 'patches', parallel: 1 }) },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 09:00  T1 touch ends    Ana
      Mon 09:00  T1 goes to vendor
      Mon 09:00  T2 arrives
      Mon 09:00  T2 touch starts  Ben
      Mon 10:00  T2 touch ends    Ben
      Mon 10:00  T2 goes to vendor
      Mon 10:00  T1 vendor responds
      Mon 12:00  T1 waits for a release
      Mon 13:00  T2 vendor responds
      Mon 15:00  T2 waits for a release
      Tue 06:00  T1 vendor solves
      Tue 06:00  T1 is resolved   Ana
      Tue 06:00  T2 vendor solves
      Tue 06:00  T2 is resolved   Ben
      `,
    );
  });

  it('delivers at once while its calendar is open', () => {
    tells(
      {
        calendars,
        tickets: { T: fault(['tue 02:30']) },
        teams: { desk: team('L1', 'Ana', { hours: { 'mon-sun': '00:00-24:00' } }) },
        vendors: { maker: maker({ releases: { calendar: 'patches', share: '100%' } }) },
      },
      `
      Tue 02:30  T1 arrives
      Tue 02:30  T1 touch starts  Ana
      Tue 03:30  T1 touch ends    Ana
      Tue 03:30  T1 goes to vendor
      Tue 04:30  T1 vendor responds
      Tue 06:30  T1 vendor solves
      Tue 06:30  T1 is resolved   Ana
      `,
    );
  });
});

describe('a vendor that does not take every case', () => {
  it('refuses when it responds, and the ticket is closed as its type says', () => {
    tells(
      {
        tickets: { T: fault(['mon 08:00'], { unsolved: { then: 'park', after: '5 h' } }) },
        teams: { desk: team('L1', 'Ana') },
        vendors: { maker: maker({ accepts: 0 }) },
      },
      `
      Mon 08:00  T1 arrives
      Mon 08:00  T1 touch starts  Ana
      Mon 09:00  T1 touch ends    Ana
      Mon 09:00  T1 goes to vendor
      Mon 10:00  T1 vendor responds
      Mon 10:00  T1 vendor refuses
      Mon 10:00  T1 is parked
      Mon 15:00  T1 is closed unsolved
      `,
    );
  });
});
