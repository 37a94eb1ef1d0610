/**
 * Lives whose service clocks were worked out with paper and a calendar: what a service tool would
 * show at the end. Berlin time; the clocks go forward on Sunday 2026-03-29 at 02:00 and back on
 * Sunday 2026-10-25 at 03:00. Good Friday is 2026-04-03, Easter Monday 2026-04-06.
 */
import { describe, expect, it } from 'vitest';
import { type StoryClock, storyOf } from '../../src/cli/ticket-story.ts';
import { modelOf, type Written } from '../support/scenario.ts';

/** One ticket: work, perhaps a question to the customer and more work, perhaps a vendor and more. */
interface Life {
  readonly at: string;
  readonly goal?: string;
  readonly calendar?: string;
  readonly pauses?: readonly string[];
  /** Lengths of the touches: at first, after the customer's answer, after the vendor. */
  readonly work: readonly string[];
  readonly customer?: string;
  readonly vendor?: string;
  /** When people work; round the clock unless stated. */
  readonly staff?: string;
  readonly priorities?: Written;
  readonly reopen?: Written;
  readonly seed?: number;
}

const at = (zone: string, hours: Written): Written => ({ zone, hours });
const WEEKDAYS = { 'mon-fri': '09:00-17:00' };
const BERLIN = 'Europe/Berlin';

const CALENDARS: Written = {
  office: { ...at(BERLIN, WEEKDAYS), holidays: ['2026-04-03', '2026-04-06'] },
  lunch: at(BERLIN, { 'mon-fri': ['09:00-12:00', '13:00-17:00'] }),
  nights: at(BERLIN, { 'mon-sun': '22:00-06:00' }),
  tokyo: at('Asia/Tokyo', WEEKDAYS),
  newYork: at('America/New_York', WEEKDAYS),
};

function scenarioOf(life: Life): Written {
  const { work, customer, vendor, calendar = 'office', staff = 'always' } = life;
  const asksVendor = vendor === undefined ? { resolved: 1 } : { vendor: 1 };
  const matrix = {
    start: { L1: 1 },
    L1: customer === undefined ? asksVendor : { customer: 1 },
    customer: { L2: 1 },
    L2: asksVendor,
    vendor: { L3: 1 },
    L3: { resolved: 1 },
  };
  const { goal: resolve, pauses } = life;
  const solver = { tier: 'L4', respond: '1 h', resolve: vendor ?? '1 h' };
  return {
    seed: life.seed ?? 1,
    horizon: { start: `${life.at.slice(0, 7)}-01`, zone: BERLIN, length: '8 weeks' },
    calendars: CALENDARS,
    priorities: life.priorities ?? { P1: { resolve, calendar, pauses } },
    tickets: {
      T: {
        arrivals: { at: [life.at] },
        priority: { [life.priorities === undefined ? 'P1' : 'P2']: '100%' },
        flow: { matrix },
        handle: { L1: work[0], L2: work[1] ?? '0 min', L3: work[work.length - 1] },
        customer: { delay: customer ?? '0 min' },
        vendor: 'contoso',
        reopen: life.reopen,
      },
    },
    vendors: { contoso: solver },
    teams: { desk: { tier: ['L1', 'L2', 'L3'], agents: 1, calendar: staff } },
  };
}

/** Hours, minutes and, where there are any, seconds. */
function shown(hours: number): string {
  const millis = Math.round(Math.abs(hours) * 3_600_000);
  const parts = [Math.floor(millis / 3_600_000), Math.floor(millis / 60_000) % 60];
  const seconds = (millis % 60_000) / 1000;
  const clock = `${parts[0]}:${String(parts[1]).padStart(2, '0')}`;
  return `${hours < 0 ? '-' : ''}${clock}${seconds === 0 ? '' : `:${seconds}`}`;
}

function clocksOf(life: Life): Readonly<Record<string, StoryClock>> {
  const story = storyOf(modelOf(scenarioOf(life)), 0, { type: 0, ordinal: 0 });
  return story?.clocks ?? {};
}

/** Elapsed, paused, remaining, verdict and breach of a clock. */
function line(clock: StoryClock | undefined): string {
  if (clock === undefined) return 'no clock';
  const { elapsedHours, pausedHours, remainingHours, breachedAt, target } = clock;
  const lengths = [elapsedHours, pausedHours, remainingHours].map(shown).join(' ');
  return [lengths, target, ...(breachedAt === null ? [] : [breachedAt])].join(' ');
}

const always = (parts: Omit<Life, 'calendar'>): Life => ({ ...parts, calendar: 'always' });
const asked = ['customer'];
const both = ['customer', 'vendor'];
const MON = '2026-03-23T';
const FRI = '2026-03-27T';

/** A priority of 10 hours that rises at 90 %, and the one to which it rises. */
const rising = (urgent: Written, parts: Written = {}): Written => ({
  P1: urgent,
  P2: { resolve: '10 h', raise: { at: '90%', to: 'P1' }, ...parts },
});

/** What happens, and elapsed, paused and remaining time with the verdict and the breach. */
const CASES: readonly (readonly [string, Life, string])[] = [
  ['in time', always({ at: `${MON}10:00`, goal: '4 h', work: ['1 h'] }), '1:00 0:00 3:00 met'],
  ['at its goal', always({ at: `${MON}10:00`, goal: '1 h', work: ['1 h'] }), '1:00 0:00 0:00 met'],
  [
    'a millisecond late',
    always({ at: `${MON}10:00`, goal: '1 h', work: ['1 h 1 ms'] }),
    '1:00:0.001 0:00 -0:00:0.001 missed 2026-03-23T11:00:00',
  ],
  [
    'over midnight',
    always({ at: `${MON}22:00`, goal: '4 h', work: ['3 h'] }),
    '3:00 0:00 1:00 met',
  ],
  [
    'Friday night round the clock',
    always({ at: `${FRI}20:00`, goal: '8 h', work: ['6 h'] }),
    '6:00 0:00 2:00 met',
  ],
  [
    'the short night',
    always({ at: '2026-03-28T23:00', goal: '5 h', work: ['6 h'] }),
    '6:00 0:00 -1:00 missed 2026-03-29T05:00:00',
  ],
  [
    'the long night',
    always({ at: '2026-10-24T23:00', goal: '5 h', work: ['6 h'] }),
    '6:00 0:00 -1:00 missed 2026-10-25T03:00:00',
  ],
  ['in hours', { at: `${MON}10:00`, goal: '8 h', work: ['2 h'] }, '2:00 0:00 6:00 met'],
  ['before opening', { at: `${MON}07:00`, goal: '8 h', work: ['3 h'] }, '1:00 0:00 7:00 met'],
  ['after closing', { at: `${MON}18:00`, goal: '8 h', work: ['2 h'] }, '0:00 0:00 8:00 met'],
  ['over a night', { at: `${MON}16:00`, goal: '8 h', work: ['18 h'] }, '2:00 0:00 6:00 met'],
  [
    'over the weekend of the short night',
    { at: `${FRI}16:00`, goal: '8 h', work: ['66 h'] },
    '3:00 0:00 5:00 met',
  ],
  ['over Easter', { at: '2026-04-02T16:00', goal: '8 h', work: ['120 h'] }, '8:00 0:00 0:00 met'],
  [
    'over Easter and a minute',
    { at: '2026-04-02T16:00', goal: '8 h', work: ['120 h 1 min'] },
    '8:01 0:00 -0:01 missed 2026-04-07T16:00:00',
  ],
  ['goal at closing', { at: `${MON}16:00`, goal: '1 h', work: ['1 h'] }, '1:00 0:00 0:00 met'],
  [
    'goal at closing, solved at night',
    { at: `${MON}16:00`, goal: '1 h', work: ['5 h'] },
    '1:00 0:00 0:00 met',
  ],
  [
    'goal at closing, solved at opening',
    { at: `${MON}16:00`, goal: '1 h', work: ['17 h'] },
    '1:00 0:00 0:00 met',
  ],
  [
    'goal at closing, solved a minute later',
    { at: `${MON}16:00`, goal: '1 h', work: ['17 h 1 min'] },
    '1:01 0:00 -0:01 missed 2026-03-23T17:00:00',
  ],
  [
    'a business day',
    { at: `${FRI}13:00`, goal: '1 business day', work: ['4 h'] },
    '4:00 0:00 4:00 met',
  ],
  [
    '24 hours of an 8-hour day are three days',
    { at: `${MON}09:00`, goal: '24 h', work: ['80 h'] },
    '32:00 0:00 -8:00 missed 2026-03-25T17:00:00',
  ],
  [
    'closed for lunch',
    { at: `${MON}11:00`, goal: '8 h', calendar: 'lunch', work: ['3 h'] },
    '2:00 0:00 6:00 met',
  ],
  [
    'open at night',
    { at: `${MON}20:00`, goal: '8 h', calendar: 'nights', work: ['5 h'] },
    '3:00 0:00 5:00 met',
  ],
  [
    'open in the short night',
    { at: '2026-03-28T21:00', goal: '8 h', calendar: 'nights', work: ['8 h'] },
    '7:00 0:00 1:00 met',
  ],
  [
    'open in the long night',
    { at: '2026-10-24T21:00', goal: '8 h', calendar: 'nights', work: ['10 h'] },
    '9:00 0:00 -1:00 missed 2026-10-25T05:00:00',
  ],
  [
    'hours of Tokyo',
    { at: `${MON}08:00`, goal: '8 h', calendar: 'tokyo', work: ['4 h'] },
    '1:00 0:00 7:00 met',
  ],
  [
    'hours of New York, five hours behind',
    { at: `${MON}13:00`, goal: '8 h', calendar: 'newYork', work: ['3 h'] },
    '2:00 0:00 6:00 met',
  ],
  [
    'hours of New York, six hours behind',
    { at: '2026-03-30T13:00', goal: '8 h', calendar: 'newYork', work: ['3 h'] },
    '1:00 0:00 7:00 met',
  ],
  [
    'hours of Tokyo while Berlin changes',
    { at: `${FRI}08:00`, goal: '8 h', calendar: 'tokyo', work: ['74 h'] },
    '9:00 0:00 -1:00 missed 2026-03-30T09:00:00',
  ],
  [
    'with the customer in hours',
    { at: `${MON}09:00`, goal: '8 h', pauses: asked, work: ['1 h', '1 h'], customer: '3 h' },
    '2:00 3:00 6:00 met',
  ],
  [
    'with the customer, without a pause',
    { at: `${MON}09:00`, goal: '8 h', work: ['1 h', '1 h'], customer: '3 h' },
    '5:00 0:00 3:00 met',
  ],
  [
    'with the customer over a night',
    { at: `${MON}15:00`, goal: '8 h', pauses: asked, work: ['1 h', '1 h'], customer: '18 h' },
    '2:00 2:00 6:00 met',
  ],
  [
    'with the customer over a weekend',
    { at: `${FRI}16:00`, goal: '8 h', pauses: asked, work: ['1 h', '1 h'], customer: '64 h' },
    '2:00 1:00 6:00 met',
  ],
  [
    'with the customer in closed time only',
    { at: `${MON}17:00`, goal: '8 h', pauses: asked, work: ['1 h', '6 h'], customer: '10 h' },
    '1:00 0:00 7:00 met',
  ],
  [
    'paused exactly at its goal',
    { at: `${MON}09:00`, goal: '1 h', pauses: asked, work: ['1 h', '1 h'], customer: '1 h' },
    '2:00 1:00 -1:00 missed 2026-03-23T10:00:00',
  ],
  [
    'with the vendor',
    { at: `${MON}09:00`, goal: '8 h', pauses: both, work: ['1 h'], vendor: '2 h' },
    '2:00 3:00 6:00 met',
  ],
  [
    'with the vendor, without a pause',
    { at: `${MON}09:00`, goal: '8 h', pauses: asked, work: ['1 h'], vendor: '2 h' },
    '5:00 0:00 3:00 met',
  ],
  [
    'with customer and vendor',
    {
      at: `${MON}09:00`,
      goal: '8 h',
      pauses: both,
      work: ['1 h', '1 h'],
      customer: '1 h',
      vendor: '2 h',
    },
    '3:00 4:00 5:00 met',
  ],
  [
    'raised at 90 %, retroactive',
    { at: `${MON}09:00`, work: ['10 h'], priorities: rising({ resolve: '2 h' }) },
    '10:00 0:00 -8:00 missed 2026-03-23T11:00:00',
  ],
  [
    'raised at 90 %, clock restarts',
    {
      at: `${MON}09:00`,
      work: ['10 h'],
      priorities: rising({ resolve: '2 h', onChange: 'restart' }),
    },
    '1:00 9:00 1:00 met',
  ],
  [
    'solved at the instant at which it would be raised',
    { at: `${MON}09:00`, work: ['9 h'], priorities: rising({ resolve: '2 h' }) },
    '9:00 0:00 1:00 met',
  ],
  [
    'raised later by its pause, to one that does not pause',
    {
      at: `${MON}09:00`,
      work: ['5 h', '5 h'],
      customer: '5 h',
      priorities: rising({ resolve: '12 h' }, { pauses: asked }),
    },
    '15:00 0:00 -3:00 missed 2026-03-23T21:00:00',
  ],
  [
    'raised to one that pauses too',
    {
      at: `${MON}09:00`,
      work: ['5 h', '5 h'],
      customer: '5 h',
      priorities: rising({ resolve: '12 h', pauses: asked }, { pauses: asked }),
    },
    '10:00 5:00 2:00 met',
  ],
  [
    'raised to another calendar',
    {
      at: `${MON}09:00`,
      work: ['10 h'],
      priorities: rising({ resolve: '8 h', calendar: 'office' }),
    },
    '8:00 0:00 0:00 met',
  ],
];

describe('the resolution clock', () => {
  it.each(CASES)('%s', (_, life, expected) => {
    expect(line(clocksOf(life).resolve)).toBe(expected);
  });

  it('is held against forty cases at least', () => expect(CASES.length).toBeGreaterThanOrEqual(40));

  it('stands still between a resolution and the return', () => {
    const life = always({
      at: `${MON}09:00`,
      goal: '8 h',
      work: ['1 h'],
      reopen: { share: '50%', after: '3 h' },
      seed: 3,
    });
    expect(line(clocksOf(life).resolve)).toBe('2:00 3:00 6:00 met');
  });
});

describe('the response clock', () => {
  const promise = (calendar: string): Written => ({ P2: { respond: '1 h', calendar } });

  it.each([
    [
      'round the clock, before people come',
      `${MON}07:00`,
      'always',
      '2:00 0:00 -1:00 missed 2026-03-23T08:00:00',
    ],
    ['in hours, on a Sunday', '2026-03-29T12:00', 'office', '0:00 0:00 1:00 met'],
    ['after closing on the eve of a holiday', '2026-04-02T17:30', 'office', '0:00 0:00 1:00 met'],
    ['at the end of a day', `${MON}17:00`, 'lunch', '0:00 0:00 1:00 met'],
  ])('%s', (_, created, calendar, expected) => {
    const life = { at: created, work: ['1 h'], staff: 'office', priorities: promise(calendar) };
    expect(line(clocksOf(life).respond)).toBe(expected);
  });
});
