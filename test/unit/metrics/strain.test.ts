/** Strain worked out by hand: a night shift across the change of the clocks, work broken off. */
import { expect, it } from 'vitest';
import { findRow } from '../../../src/charts/rows.ts';
import { experimentOn } from '../../support/experiment.ts';
import { team, ticketType } from '../../support/scenario.ts';

async function figures(hours: string, zone: string, at: readonly string[] = []) {
  const { result } = await experimentOn(
    {
      name: 'Night desk',
      question: 'Who tires?',
      horizon: { start: '2026-03-23', zone, length: '1 week', drain: '1 week' },
      tickets: { fault: ticketType([...at], '10 h') },
      teams: { desk: team('L1', 'Ana', { hours: { 'sat-sun': hours } }) },
    },
    2,
  );
  return (metric: string, statistic: string, scope = {}) =>
    findRow(result.summary, metric, statistic, scope)?.estimate;
}

it('nights last from ten to six, less the hour that the clocks skip', async () => {
  const seldom = ['2026-03-27 12:00'];
  const inUtc = await figures('00:00-08:00', 'UTC', seldom);
  expect(inUtc('night-work', 'mean', { agent: 'desk/Ana' })).toBeCloseTo(12, 9);
  // The clocks of Berlin go from two to three on Sunday, 29 March.
  const inBerlin = await figures('00:00-08:00', 'Europe/Berlin', seldom);
  expect(inBerlin('night-work', 'mean', { agent: 'desk/Ana' })).toBeCloseTo(11, 9);
  const late = await figures('14:00-23:30', 'Europe/Berlin', seldom);
  expect(late('night-work', 'mean', { team: 'desk' })).toBeCloseTo(3, 9);
});

it('ten hours of work are broken off once at the end of eight, in two shifts', async () => {
  const of = await figures('08:00-16:00', 'UTC', ['2026-03-27 12:00']);
  expect(of('interruptions', 'per-shift', { team: 'desk' })).toBeCloseTo(0.5, 9);
  const idle = await figures('08:00-20:00', 'UTC', ['2026-03-27 12:00']);
  expect(idle('interruptions', 'per-shift')).toBe(0);
});
