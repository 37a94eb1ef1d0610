/** The compiled model in words: what will be simulated, as the machine understood it. */
import type { Horizon, Model } from '../kernel/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { HOUR, type Millis } from '../units/time.ts';
import { isoLocal } from './dates.ts';
import { peopleLines } from './explain-people.ts';
import { routingLines } from './explain-routing.ts';
import { ticketLines } from './explain-tickets.ts';
import { vendorLines } from './explain-vendors.ts';
import { changeWords, promiseWords } from './promises.ts';
import { satisfactionWords } from './satisfaction.ts';
import { count, length, number, week } from './words.ts';

/** A part of the explanation: a title and its lines. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Explains a compiled scenario, part by part; empty parts are left out. */
export function explainModel(scenario: Scenario, model: Model): Section[] {
  const sections = [
    { title: 'Time', lines: timeLines(scenario, model) },
    { title: 'Calendars', lines: calendarLines(scenario, model) },
    { title: 'Tickets', lines: ticketLines(scenario, model) },
    { title: 'People', lines: peopleLines(scenario, model) },
    { title: 'Vendors', lines: vendorLines(scenario) },
    { title: 'Promises', lines: promiseLines(scenario, model.priorities.mayChange) },
    { title: 'Routing', lines: routingLines(scenario) },
    { title: 'Costs', lines: costLines(scenario) },
    { title: 'Satisfaction', lines: satisfactionWords(scenario) },
    { title: 'Random numbers', lines: randomLines(model) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function timeLines({ horizon: written, backlog }: Scenario, { horizon }: Model): string[] {
  const { windowStart, windowEnd, drainEnd, zone } = horizon;
  const at = (instant: Millis): string => isoLocal(localOf(horizon, instant));
  const open = backlog.reduce((sum, group) => sum + group.count, 0);
  const changes = Array.from(horizon.offsetFrom).filter((from) => from > 0 && from < drainEnd);
  const stated = `the first ${length(written.warmUp)} are warm-up`;
  const guessed = `${stated}, until pilot runs have shown how much it takes`;
  const warmUp = written.warmUp === 0 ? '' : `; ${written.seeksWarmUp ? guessed : stated}`;
  const begin = open > 0 ? `with ${count(open, 'open ticket')}` : `empty${warmUp}`;
  return [
    `All local times are those of ${zone}; instant 0 is ${at(0)}.`,
    `The run begins ${begin}.`,
    `Measured are tickets created from ${at(windowStart)} to ${at(windowEnd)}.`,
    ...(horizon.isSteady ? ['Its weeks stand for those of a cycle that goes on for ever.'] : []),
    `Their world goes on until they have ended, at the latest until ${at(drainEnd)}.`,
    ...changes.map((from) => `The clocks change: after ${at(from - 1)} comes ${at(from)}.`),
  ];
}

/** Local time of an instant, as milliseconds of the wall clock since 1970. */
function localOf({ epoch, offsetFrom, weekOffset }: Horizon, at: Millis): Millis {
  let piece = offsetFrom.length - 1;
  while (piece > 0 && offsetFrom[piece] > at) piece--;
  // The week offset is the zone's offset up to whole weeks, counted from a Monday in UTC.
  const weekLength = 168 * HOUR;
  const firstMonday = 96 * HOUR;
  const phase = (epoch - firstMonday) % weekLength;
  const offset = (((weekOffset[piece] - phase) % weekLength) + weekLength) % weekLength;
  return epoch + at + (offset > weekLength / 2 ? offset - weekLength : offset);
}

function calendarLines({ calendars }: Scenario, { calendars: columns, horizon }: Model): string[] {
  return calendars.map(({ name, hours, zone, holidays }, calendar) => {
    let open = 0;
    for (let row = columns.first[calendar]; row < columns.first[calendar + 1]; row++) {
      const from = Math.max(columns.opens[row], horizon.windowStart);
      open += Math.max(0, Math.min(columns.closes[row], horizon.windowEnd) - from);
    }
    const where = zone === null ? '' : ` (${zone})`;
    const closed = holidays === null ? '' : ', closed on holidays';
    return `${name}: ${week(hours)}${where}${closed}; open ${number(open / HOUR)} h in the window.`;
  });
}

function promiseLines({ priorities, currency }: Scenario, mayChange: boolean): string[] {
  const promises = priorities.map((priority) => promiseWords(priority, currency));
  return mayChange ? [...promises, ...priorities.map(changeWords)] : promises;
}

function costLines({ currency, costs, tickets }: Scenario): string[] {
  const lines = [`Amounts are in ${currency}; people cost for paid time, not for busy time.`];
  if (costs.deflected > 0) {
    lines.push(`A contact solved by self-service costs ${number(costs.deflected, 2)}.`);
  }
  if (costs.contact > 0) {
    lines.push(`A contact that meets self-service costs ${number(costs.contact, 2)}.`);
  }
  if (costs.customerTime > 0) {
    lines.push(`An hour of a waiting customer costs ${number(costs.customerTime, 2)}.`);
  }
  return [...lines, ...lossLines(costs.seat, tickets)];
}

function lossLines(seat: number | null, tickets: Scenario['tickets']): string[] {
  const tools = seat === null ? [] : [`The tools of a person cost ${number(seat, 2)} a year.`];
  const losses = tickets.flatMap(({ name, outageCost }) => {
    if (outageCost === null) return [];
    return [`An hour in which a ticket of ${name} is open costs ${number(outageCost, 2)}.`];
  });
  return [...tools, ...losses];
}

function randomLines({ seed, keys, rosters, names }: Model): string[] {
  const streams = keys.length / 2 + rosters.absenceKey.length / 2;
  const [type] = names.types;
  return [
    `Seed ${seed}: ${number(streams)} streams, named like ${seed}/${type}/difficulty.`,
    'A draw is addressed by ticket, tier and touch: other staffing leaves each ticket its luck.',
  ];
}
