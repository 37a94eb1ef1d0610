/** The law of satisfaction: its columns, and its words. */
import type { Satisfaction } from '../kernel/satisfaction.ts';
import { inMillis } from '../scenario/duration.ts';
import type { Satisfaction as Written } from '../scenario/satisfaction.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { said, say } from '../units/language.ts';
import { ln } from '../units/mathematics.ts';
import { businessDayOf } from './law-rows.ts';
import type { Numbers } from './names.ts';
import { calendarLength, number, percent } from './words.ts';

/** Compiles the law; null where the scenario has none. */
export function satisfactionOf(scenario: Scenario, numbers: Numbers): Satisfaction | null {
  const { satisfaction, priorities } = scenario;
  if (satisfaction === null) return null;
  const { atBest, response, expect, resolution, handOver, reopening } = satisfaction;
  return {
    atBest: ln(atBest / (1 - atBest)),
    perHourToRespond: response,
    perTimeExpected: resolution,
    perHandOver: handOver,
    perReopening: reopening,
    expected: Float64Array.from(priorities, ({ resolve, calendar }) => {
      const written = expect ?? resolve;
      if (written === null) return -1;
      return inMillis(written, businessDayOf(scenario.calendars[numbers.calendars.of(calendar)]));
    }),
  };
}

/** The law in words, with all its points; nothing where there is none. */
export function satisfactionWords({ satisfaction }: Pick<Scenario, 'satisfaction'>): string[] {
  if (satisfaction === null) return [];
  const best = say`Modelled, not measured: ${percent(satisfaction.atBest)} are satisfied at best`;
  const parts = pointsOf(satisfaction);
  if (parts.length === 0) return [`${best}.`];
  return [say`${best}; log-odds points are taken off: ${parts.join(', ')}.`];
}

function pointsOf({ response, resolution, handOver, reopening, expect }: Written): string[] {
  const expected = expect === null ? said('the goal') : calendarLength(expect);
  const all: [number, string][] = [
    [response, said('an hour until the first answer')],
    [resolution, say`each time that resolution takes ${expected} once more`],
    [handOver, said('a change of person')],
    [reopening, said('a reopening')],
  ];
  const used = all.filter(([points]) => points !== 0);
  return used.map(([points, what]) => say`${number(-points, 2)} for ${what}`);
}
