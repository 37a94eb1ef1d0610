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
});
