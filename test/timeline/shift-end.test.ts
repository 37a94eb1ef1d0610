/** Touches that meet the end of a shift: constant times, exact stories. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

describe('a touch that meets the end of a shift', () => {
  it('is paused and resumed by the same person', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:30'], '1 h') },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts   Ana
      Mon 17:00  Ana shift ends
      Mon 17:00  T1 touch pauses   Ana
      Tue 08:00  Ana shift starts
      Tue 08:00  T1 touch resumes  Ana
      Tue 08:30  T1 touch ends     Ana
      Tue 08:30  T1 is resolved    Ana
      `,
    );
  });

  it('is finished in overtime where the team finishes, and nothing new is begun', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:30', 'mon 17:10'], '1 h') },
        teams: { desk: team('L1', 'Ana', { atShiftEnd: 'finish' }) },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts  Ana
      Mon 17:00  Ana shift ends
      Mon 17:10  T2 arrives
      Mon 17:30  T1 touch ends    Ana
      Mon 17:30  T1 is resolved   Ana
      Tue 08:00  Ana shift starts
      Tue 08:00  T2 touch starts  Ana
      Tue 09:00  T2 touch ends    Ana
      Tue 09:00  T2 is resolved   Ana
      `,
    );
  });

  it('is handed over to whoever comes next, who reads in and does the rest', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:30'], '1 h') },
        teams: {
          day: team('L1', 'Ana', { atShiftEnd: 'handOver' }),
          night: team('L1', 'Ben', { hours: { 'mon-fri': '18:00-23:00' } }),
        },
        routing: { handOver: { sender: '5 min', receiver: '10 min' } },
      },
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts    Ana
      Mon 17:00  Ana shift ends
      Mon 17:00  T1 is handed back
      Mon 18:00  T1 touch starts    Ben
      Mon 18:40  T1 touch ends      Ben
      Mon 18:40  T1 is resolved     Ben
      Mon 23:00  Ben shift ends
      `,
    );
  });

  it('is put aside once the customer is off the line: after the first touch', () => {
    tells(
      {
        channels: { phone: { live: true } },
        tickets: {
          T: {
            ...ticketType(['mon 16:00'], '30 min', { channel: 'phone' }),
            reach: { L1: 0, L2: 1 },
            handle: { L1: '30 min', L2: '2 h' },
          },
        },
        teams: { desk: team('L1', 'Ana'), specialists: team('L2', 'Ben') },
      },
      `
      Mon 08:00  Ana shift starts
      Mon 08:00  Ben shift starts
      Mon 16:00  T1 arrives
      Mon 16:00  T1 touch starts   Ana
      Mon 16:30  T1 touch ends     Ana
      Mon 16:30  T1 escalates
      Mon 16:30  T1 touch starts   Ben
      Mon 17:00  Ana shift ends
      Mon 17:00  Ben shift ends
      Mon 17:00  T1 touch pauses   Ben
      Tue 08:00  Ana shift starts
      Tue 08:00  Ben shift starts
      Tue 08:00  T1 touch resumes  Ben
      Tue 09:30  T1 touch ends     Ben
      Tue 09:30  T1 is resolved    Ben
      `,
    );
  });

  it('is finished on a live channel whatever the rule, even beyond the overtime cap', () => {
    tells(
      {
        channels: { phone: { live: true } },
        tickets: { T: ticketType(['mon 16:30'], '1 h', { channel: 'phone' }) },
        teams: {
          desk: team('L1', 'Ana', { atShiftEnd: 'handOver', overtime: { cap: '10 min' } }),
        },
      },
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts  Ana
      Mon 17:00  Ana shift ends
      Mon 17:30  T1 touch ends    Ana
      Mon 17:30  T1 is resolved   Ana
      `,
    );
  });

  it('may begin at the last instant of the shift', () => {
    tells(
      {
        tickets: { T: ticketType(['mon 16:59'], '2 min') },
        teams: { desk: team('L1', 'Ana', { atShiftEnd: 'finish' }) },
      },
      `
      Mon 16:59  T1 arrives
      Mon 16:59  T1 touch starts  Ana
      Mon 17:00  Ana shift ends
      Mon 17:01  T1 touch ends    Ana
      Mon 17:01  T1 is resolved   Ana
      `,
    );
  });
});

describe('an overtime cap', () => {
  const scenario = (overtime: object) => ({
    tickets: { T: ticketType(['mon 16:30'], '2 h') },
    teams: {
      desk: team('L1', 'Ana', { atShiftEnd: 'finish', overtime }),
      late: team('L1', 'Ben', { hours: { 'mon-fri': '17:15-20:00' } }),
    },
  });

  it('leaves the rest to the same person and the next shift', () => {
    tells(
      scenario({ cap: '30 min' }),
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts   Ana
      Mon 17:30  T1 touch pauses   Ana
      Tue 08:00  T1 touch resumes  Ana
      Tue 09:00  T1 touch ends     Ana
      Tue 09:00  T1 is resolved    Ana
      `,
    );
  });

  it('hands the rest over where the team says so', () => {
    tells(
      scenario({ cap: '30 min', then: 'handOver' }),
      `
      Mon 16:30  T1 arrives
      Mon 16:30  T1 touch starts    Ana
      Mon 17:30  T1 is handed back
      Mon 17:30  T1 touch starts    Ben
      Mon 18:30  T1 touch ends      Ben
      Mon 18:30  T1 is resolved     Ben
      `,
    );
  });
});
