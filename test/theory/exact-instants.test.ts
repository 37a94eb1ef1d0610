/** Constant times: every instant follows by hand and must be met to the millisecond. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../support/judgement.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';
import { summaryOf } from '../support/theory.ts';
import { expectExactSection } from '../support/validation-page.ts';

const SHIFTS = 'c33-shift-end.yaml';
const SPRING = 'c34-business-time.yaml';
const AUTUMN = 'c34-autumn.yaml';

interface Life {
  readonly hours: number;
  readonly target: string;
  readonly steps: readonly { readonly at: string; readonly event: string }[];
}

/** What `trace` tells of a ticket. */
async function lifeOf(file: string, ticket: string, ...changes: string[]): Promise<Life> {
  const sets = changes.flatMap((change) => ['--set', change]);
  const path = `scenarios/theory/${file}`;
  const { status, out } = await tiersim('.', [
    'trace',
    path,
    '--ticket',
    ticket,
    '--json',
    ...sets,
  ]);
  expect(status).toBe(0);
  return JSON.parse(out);
}

function at(life: Life, event: string): string {
  return life.steps.filter((step) => step.event === event).at(-1)?.at ?? 'never';
}

/** A ticket's resolution clock and verdict in the file of tickets. */
async function clockOf(file: string, type: string, ...changes: string[]): Promise<string> {
  const path = join(temporaryFolder(), 'tickets.csv');
  const sets = changes.flatMap((change) => ['--set', change]);
  const flags = ['--no-save', '--quiet', '--summary', 'none', '--tickets', path, ...sets];
  const { status } = await tiersim('.', ['run', `scenarios/theory/${file}`, ...flags]);
  expect(status).toBe(0);
  const [head, ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const row = rows.find((cells) => cells[head.indexOf('type')] === type) ?? [];
  const cell = (name: string) => row[head.indexOf(name)];
  return `${cell('resolveClockHours')} h, ${cell('resolveTarget')}`;
}

describe('C33 Shift end with overtime', () => {
  it('lets everybody finish first, and tells it on the page of validation', async () => {
    const services = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const life = await lifeOf(SHIFTS, `T/${number}`);
        return `${at(life, 'touch starts').slice(11, 16)}–${at(life, 'touch ends').slice(11, 16)}`;
      }),
    );
    const fourth = await lifeOf(SHIFTS, 'T/4');
    const overtime = rowOf(await summaryOf(SHIFTS, []), 'overtime.mean').estimate ?? 0;
    expectExactSection(
      {
        id: 'C33',
        title: 'Shift end with overtime',
        model:
          'Tickets at 3:00, 6:00, 9:00, … of five hours; one person until 4:00, two until 10:00, ' +
          'nobody after; who works at the end of a shift finishes first.',
        source: 'Ciw, guide to server schedules.',
      },
      [SHIFTS],
      [
        { what: 'service of the 1st, overtime 4 h', theory: '03:00–08:00', result: services[0] },
        { what: 'service of the 2nd, overtime 1 h', theory: '06:00–11:00', result: services[1] },
        { what: 'service of the 3rd, overtime 4 h', theory: '09:00–14:00', result: services[2] },
        { what: 'service of the 4th', theory: 'never', result: at(fourth, 'touch starts') },
        { what: 'overtime in 20 h', theory: '9 h', result: `${(overtime * 20) / 168} h` },
      ],
    );
  });
});

describe('C34 Business calendar and change of clocks', () => {
  it('meets every instant, and tells it on the page of validation', async () => {
    const weekend = await lifeOf(SPRING, 'weekend/1');
    const autumn = await lifeOf(AUTUMN, 'weekend/1');
    const back = await lifeOf(AUTUMN, 'night/1');
    const forward = await lifeOf(SPRING, 'night/1');
    const question = await lifeOf(SPRING, 'question/1');
    const noPause = 'priorities.P3.pauses=[]';
    const due = async (file: string, type: string, work: string) => {
      const change = `tickets.${type}.handle.L1=${work}`;
      const late = await lifeOf(file, `${type}/1`, `${change} 1 ms`);
      const inTime = await lifeOf(file, `${type}/1`, change);
      expect([inTime.target, late.target]).toEqual(['met', 'missed']);
      return at(inTime, 'is resolved');
    };
    expectExactSection(
      {
        id: 'C34',
        title: 'Business calendar and change of clocks',
        model:
          'Monday to Friday, 9 to 17 in Brussels, work pauses at closing, 8 business hours are ' +
          'promised; at night 4 hours round the clock. A ticket is due when work of just that ' +
          'length keeps the promise and a millisecond more breaks it.',
        source: 'calendar arithmetic by hand.',
      },
      [SPRING, AUTUMN],
      [
        {
          what: 'Fri 2026-03-27 16:30, work 2 h: done',
          theory: '2026-03-30T10:30:00, 65 h',
          result: `${at(weekend, 'is resolved')}, ${weekend.hours} h`,
        },
        {
          what: 'the same: due',
          theory: '2026-03-30T16:30:00',
          result: await due(SPRING, 'weekend', '8 h'),
        },
        {
          what: 'Fri 2026-10-23 16:00, work 4 h: done',
          theory: '2026-10-26T12:00:00, 69 h',
          result: `${at(autumn, 'is resolved')}, ${autumn.hours} h`,
        },
        {
          what: 'Sun 2026-10-25 01:30, 4 h round the clock: due',
          theory: '2026-10-25T04:30:00',
          result: await due(AUTUMN, 'night', '4 h'),
        },
        {
          what: 'Sun 2026-03-29 01:30, 4 h round the clock: due',
          theory: '2026-03-29T06:30:00',
          result: await due(SPRING, 'night', '4 h'),
        },
        { what: 'both took', theory: '4 h, 4 h', result: `${back.hours} h, ${forward.hours} h` },
        {
          what: 'question to the customer from Mon 11:00 to Wed 14:00: done',
          theory: '2026-03-25T16:00:00',
          result: at(question, 'is resolved'),
        },
        {
          what: 'the same: clock that pauses',
          theory: '4 h, met',
          result: await clockOf(SPRING, 'question'),
        },
        {
          what: 'the same: clock that does not',
          theory: '23 h, missed',
          result: await clockOf(SPRING, 'question', noPause),
        },
      ],
    );
  });
});
