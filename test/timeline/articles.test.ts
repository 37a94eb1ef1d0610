/** Writing down what was solved, and solving with what is written down. */
import { describe, it } from 'vitest';
import { team, ticketType } from '../support/scenario.ts';
import { tells } from '../support/story.ts';

/** Of which L1 solves hardly anything by itself and nearly everything with one article. */
const cases = (at: string[], parts: object = {}) =>
  ticketType(at, '1 h', {
    reach: { L1: '5%', L2: '100%' },
    handle: { L1: '1 h', L2: '1 h' },
    articles: { by: ['L2'], share: '100%', writing: '30 min', raises: { L1: 10 }, half: 0.001 },
    ...parts,
  });

describe('an article', () => {
  it('is written after the case, and helps whoever begins later', () => {
    tells(
      {
        tickets: { T: cases(['mon 09:00', 'mon 11:15', 'mon 12:30']) },
        teams: { desk: team('L1', 'Ana Ben'), experts: team('L2', 'Eva') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 escalates
      Mon 10:00  T1 touch starts  Eva
      Mon 11:00  T1 touch ends    Eva
      Mon 11:00  T1 shall be written down
      Mon 11:00  T1 is resolved   Eva
      Mon 11:00  T1 article is begun  Eva
      Mon 11:15  T2 arrives
      Mon 11:15  T2 touch starts  Ben
      Mon 11:30  T1 article is published  Eva
      Mon 12:15  T2 touch ends    Ben
      Mon 12:15  T2 escalates
      Mon 12:15  T2 touch starts  Eva
      Mon 12:30  T3 arrives
      Mon 12:30  T3 touch starts  Ana
      Mon 13:15  T2 touch ends    Eva
      Mon 13:15  T2 shall be written down
      Mon 13:15  T2 is resolved   Eva
      Mon 13:15  T2 article is begun  Eva
      Mon 13:30  T3 touch ends    Ana
      Mon 13:30  T3 is resolved   Ana
      Mon 13:45  T2 article is published  Eva
      `,
    );
  });

  it('waits until nothing else does', () => {
    const articles = { by: ['L1'], share: '100%', writing: '30 min', raises: {}, half: 1 };
    tells(
      {
        tickets: { T: ticketType(['mon 09:00', 'mon 10:00'], '1 h', { articles }) },
        teams: { desk: team('L1', 'Ana') },
      },
      `
      Mon 09:00  T1 arrives
      Mon 09:00  T1 touch starts  Ana
      Mon 10:00  T1 touch ends    Ana
      Mon 10:00  T1 shall be written down
      Mon 10:00  T1 is resolved   Ana
      Mon 10:00  T2 arrives
      Mon 10:00  T2 touch starts  Ana
      Mon 11:00  T2 touch ends    Ana
      Mon 11:00  T2 shall be written down
      Mon 11:00  T2 is resolved   Ana
      Mon 11:00  T1 article is begun  Ana
      Mon 11:30  T1 article is published  Ana
      Mon 11:30  T2 article is begun  Ana
      Mon 12:00  T2 article is published  Ana
      `,
    );
  });
});
