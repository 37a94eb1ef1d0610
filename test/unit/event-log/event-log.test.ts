import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { LOG_COLUMNS, logRows } from '../../../src/event-log/csv-log.ts';
import { EventLog } from '../../../src/event-log/event-log.ts';
import { ocelText } from '../../../src/event-log/ocel-log.ts';
import { exportRows, JIRA, SERVICE_NOW } from '../../../src/event-log/service-desk.ts';
import { xesText } from '../../../src/event-log/xes-log.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { find, XMLLINT } from '../../support/installed.ts';
import { temporaryFolder } from '../../support/memory-host.ts';
import { modelOf, run, team, ticketType } from '../../support/scenario.ts';

const DESK = {
  horizon: { start: '2026-03-28', length: '4 d', zone: 'Europe/Berlin' },
  tickets: {
    call: ticketType(['sat 09:00', 'mon 09:05'], '10 min', {
      reach: { L1: 0, L2: 1 },
      handle: { L1: '10 min', L2: '10 min' },
    }),
    mail: ticketType(['mon 16:50'], '20 min'),
  },
  teams: { desk: team('L1', 'Ana'), second: team('L2', 'Bea') },
};
const log = new EventLog(modelOf(DESK), 0);

/** The events as lines of a table, without what the case says of all of them. */
const lines = (of: EventLog) =>
  [...logRows(of)].map((row) =>
    row
      .slice(0, 7)
      .map((cell) => cell ?? '–')
      .join('  '),
  );

describe('an event log', () => {
  it('tells every step of every ticket with the offset of the zone, across a change of clocks', () => {
    expect(lines(log)).toEqual([
      'call/1  arrives  complete  2026-03-28T09:00:00.000+01:00  –  –  L1',
      'call/1  queues  complete  2026-03-28T09:00:00.000+01:00  –  –  L1',
      'call/1  work  start  2026-03-30T08:00:00.000+02:00  desk/Ana  desk  L1',
      'call/1  work  complete  2026-03-30T08:10:00.000+02:00  desk/Ana  desk  L1',
      'call/1  escalates  complete  2026-03-30T08:10:00.000+02:00  –  –  L1',
      'call/1  queues  complete  2026-03-30T08:10:00.000+02:00  –  –  L2',
      'call/1  work  start  2026-03-30T08:10:00.000+02:00  second/Bea  second  L2',
      'call/1  work  complete  2026-03-30T08:20:00.000+02:00  second/Bea  second  L2',
      'call/1  is resolved  complete  2026-03-30T08:20:00.000+02:00  second/Bea  second  L2',
      'call/2  arrives  complete  2026-03-30T09:05:00.000+02:00  –  –  L1',
      'call/2  queues  complete  2026-03-30T09:05:00.000+02:00  –  –  L1',
      'call/2  work  start  2026-03-30T09:05:00.000+02:00  desk/Ana  desk  L1',
      'call/2  work  complete  2026-03-30T09:15:00.000+02:00  desk/Ana  desk  L1',
      'call/2  escalates  complete  2026-03-30T09:15:00.000+02:00  –  –  L1',
      'call/2  queues  complete  2026-03-30T09:15:00.000+02:00  –  –  L2',
      'call/2  work  start  2026-03-30T09:15:00.000+02:00  second/Bea  second  L2',
      'call/2  work  complete  2026-03-30T09:25:00.000+02:00  second/Bea  second  L2',
      'call/2  is resolved  complete  2026-03-30T09:25:00.000+02:00  second/Bea  second  L2',
      'mail/1  arrives  complete  2026-03-30T16:50:00.000+02:00  –  –  L1',
      'mail/1  queues  complete  2026-03-30T16:50:00.000+02:00  –  –  L1',
      'mail/1  work  start  2026-03-30T16:50:00.000+02:00  desk/Ana  desk  L1',
      'mail/1  work  suspend  2026-03-30T17:00:00.000+02:00  desk/Ana  desk  L1',
      'mail/1  work  resume  2026-03-31T08:00:00.000+02:00  desk/Ana  desk  L1',
      'mail/1  work  complete  2026-03-31T08:10:00.000+02:00  desk/Ana  desk  L1',
      'mail/1  is resolved  complete  2026-03-31T08:10:00.000+02:00  desk/Ana  desk  L1',
    ]);
    expect(LOG_COLUMNS).toHaveLength(11);
  });

  it('has the work of the people, to the millisecond', () => {
    const { tickets } = run(DESK);
    const worked = new Map<string, number>();
    const since = new Map<string, number>();
    for (const [id, activity, transition, at] of logRows(log)) {
      if (activity !== 'work') continue;
      const key = `${id}`;
      const time = Date.parse(`${at}`);
      if (transition === 'start' || transition === 'resume') since.set(key, time);
      else worked.set(key, (worked.get(key) ?? 0) + time - (since.get(key) ?? 0));
    }
    expect([...worked]).toEqual([
      ['call/1', 20 * 60_000],
      ['call/2', 20 * 60_000],
      ['mail/1', 20 * 60_000],
    ]);
    expect(tickets).toHaveLength(3);
  });

  it('leaves out tickets that were created in the warm-up', () => {
    const warm = {
      ...DESK,
      horizon: { start: '2026-03-30', warmUp: '1 week', length: '1 week', zone: 'Europe/Berlin' },
      tickets: { call: ticketType([], '1 min', { arrivals: { rate: '2/h' } }) },
    };
    const { tickets } = run(warm);
    const cases = [...new EventLog(modelOf(warm), 0).cases()];
    const measured = tickets.filter((ticket) => ticket.measured === 1);
    expect(tickets.length).toBeGreaterThan(measured.length + 100);
    expect(cases).toHaveLength(measured.length);
    for (const { events } of cases) expect(events[0]?.at.slice(0, 10) >= '2026-03-30').toBe(true);
  });

  it('grows with its events', () => {
    const many = {
      ...DESK,
      horizon: { start: '2026-03-30', length: '26 weeks' },
      tickets: { call: ticketType([], '1 min', { arrivals: { rate: '100/h' } }) },
    };
    const busy = new EventLog(modelOf(many), 0);
    const events = [...logRows(busy)];
    expect(busy.size).toBeGreaterThan(50_000);
    expect(events.length).toBeGreaterThan(200_000);
    const ids = new Set(events.map(([id]) => id));
    expect(ids.size).toBe(busy.size);
  });
});

/** What a reader of XES finds: cases with their attributes and events. */
function readXes(text: string) {
  const cases: { attributes: Map<string, string>; events: Map<string, string>[] }[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { key = '', value = '' } = attributes as Record<string, string>;
    const parent = open.at(-1);
    open.push(name);
    if (name === 'trace' && parent === 'log') cases.push({ attributes: new Map(), events: [] });
    else if (name === 'event') cases.at(-1)?.events.push(new Map());
    else if (parent === 'trace') cases.at(-1)?.attributes.set(key, value);
    else if (parent === 'event') cases.at(-1)?.events.at(-1)?.set(key, value);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return cases;
}

describe('a log in XES', () => {
  const text = [...xesText(log, 'A "desk" & co')].join('');

  it('says the same as the table to another reader', () => {
    const cases = readXes(text);
    const told = cases.flatMap(({ attributes, events }) =>
      events.map((event) =>
        [
          attributes.get('concept:name'),
          event.get('concept:name'),
          event.get('lifecycle:transition'),
          event.get('time:timestamp'),
          event.get('org:resource') ?? '–',
          event.get('org:group') ?? '–',
          event.get('tier') ?? '–',
        ].join('  '),
      ),
    );
    expect(told).toEqual(lines(log));
    expect(cases.map(({ attributes }) => attributes.get('final'))).toEqual(
      Array(3).fill('resolved'),
    );
    expect(cases.map(({ attributes }) => Number(attributes.get('hours')))).toEqual([
      // From Saturday to Monday the clocks were put forward.
      46 + 20 / 60,
      20 / 60,
      15 + 20 / 60,
    ]);
  });

  it('has only what the standard allows, in its order', () => {
    const parser = new SaxesParser();
    const order: string[] = [];
    const faults: string[] = [];
    const scalars = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
    const allowed: Record<string, (name: string) => boolean> = {
      log: (name) =>
        scalars.has(name) || ['extension', 'global', 'classifier', 'trace'].includes(name),
      global: (name) => scalars.has(name),
      trace: (name) => scalars.has(name) || name === 'event',
      event: (name) => scalars.has(name),
    };
    const open: string[] = [];
    parser.on('opentag', ({ name, attributes }) => {
      const parent = open.at(-1);
      if (parent === 'log') order.push(scalars.has(name) ? 'attribute' : name);
      if (parent !== undefined && !allowed[parent]?.(name)) faults.push(`${name} in ${parent}`);
      if (scalars.has(name) && Object.keys(attributes).join() !== 'key,value')
        faults.push(`${name} with ${Object.keys(attributes)}`);
      open.push(name);
    });
    parser.on('closetag', () => void open.pop());
    parser.write(text).close();
    expect(faults).toEqual([]);
    const rank = ['extension', 'global', 'classifier', 'attribute', 'trace'];
    const ranks = order.map((name) => rank.indexOf(name));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(text).toContain('<string key="concept:name" value="A &quot;desk&quot; &amp; co"/>');
  });
});

describe('a log in XES, read by another program', () => {
  /** What xmllint complains of. */
  const faultsOf = (xml: string) => {
    const file = join(temporaryFolder({ 'log.xes': xml }), 'log.xes');
    const words = ['--noout', '--schema', 'test/support/xes.xsd', file];
    const { status, stderr } = spawnSync(find(XMLLINT) ?? '', words, { encoding: 'utf8' });
    return status === 0 ? '' : stderr;
  };

  it('keeps to the schema, with hostile names too', () => {
    const hostile = new EventLog(modelOf(everyFeature()), 0);
    expect(faultsOf([...xesText(hostile, '"><x>&\u0007]]>')].join(''))).toBe('');
  });

  it('would not, were anything of it out of place', () => {
    const good = [...xesText(log, 'log')].join('');
    expect(faultsOf(good)).toBe('');
    expect(faultsOf(good.replace('<trace>', '<trace><event/><string key="a" value="b"/>'))).toMatch(
      /not expected/,
    );
    expect(faultsOf(good.replace(/(<date [^>]*value=")[^"]*/, '$1yesterday'))).toMatch(/dateTime/);
  });
});

/** The schema of OCEL 2.0 in JSON, as its specification states it in words. */
const NAMED = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: { type: 'string' },
    type: { enum: ['string', 'time', 'integer', 'float', 'boolean'] },
  },
} as const;
const TYPE = {
  type: 'object',
  required: ['name', 'attributes'],
  properties: { name: { type: 'string' }, attributes: { type: 'array', items: NAMED } },
};
const RELATED = {
  type: 'array',
  items: {
    type: 'object',
    required: ['objectId', 'qualifier'],
    properties: { objectId: { type: 'string' }, qualifier: { type: 'string' } },
  },
};
const INSTANT = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d' };
const valueWith = (required: readonly string[]) => ({
  type: 'array',
  items: {
    type: 'object',
    required,
    properties: { name: { type: 'string' }, time: INSTANT, value: { type: 'string' } },
  },
});
const OCEL = {
  type: 'object',
  required: ['objectTypes', 'eventTypes', 'objects', 'events'],
  properties: {
    objectTypes: { type: 'array', items: TYPE },
    eventTypes: { type: 'array', items: TYPE },
    objects: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type'],
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          attributes: valueWith(['name', 'time', 'value']),
          relationships: RELATED,
        },
      },
    },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'time'],
        properties: {
          id: { type: 'string' },
          type: { type: 'string' },
          time: INSTANT,
          attributes: valueWith(['name', 'value']),
          relationships: RELATED,
        },
      },
    },
  },
};

interface Ocel {
  objectTypes: { name: string; attributes: { name: string }[] }[];
  eventTypes: { name: string; attributes: { name: string }[] }[];
  objects: { id: string; type: string; attributes: { name: string }[] }[];
  events: {
    id: string;
    type: string;
    time: string;
    attributes: { name: string; value: string }[];
    relationships: { objectId: string; qualifier: string }[];
  }[];
}

describe('a log in OCEL', () => {
  const text = [...ocelText(log)].join('');
  const ocel = JSON.parse(text) as Ocel;

  it('keeps to the schema, and everything it refers to is there', () => {
    const validate = new Ajv().compile(OCEL);
    expect(validate(ocel), JSON.stringify(validate.errors)).toBe(true);
    const ids = new Set(ocel.objects.map(({ id }) => id));
    expect(ids.size).toBe(ocel.objects.length);
    expect(new Set(ocel.events.map(({ id }) => id)).size).toBe(ocel.events.length);
    const declared = (
      types: Ocel['eventTypes'],
      of: { type: string; attributes: { name: string }[] },
    ) => {
      const names = types.find(({ name }) => name === of.type)?.attributes.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(of.attributes.map(({ name }) => name)));
    };
    for (const event of ocel.events) {
      declared(ocel.eventTypes, event);
      for (const { objectId } of event.relationships) expect(ids).toContain(objectId);
    }
    for (const object of ocel.objects) declared(ocel.objectTypes, object);
  });

  it('says the same as the table', () => {
    const related = (event: Ocel['events'][number], qualifier: string) =>
      event.relationships
        .find((one) => one.qualifier === qualifier)
        ?.objectId.replace(/^\w+:/, '') ?? '–';
    const told = ocel.events.map((event) =>
      [
        related(event, 'ticket'),
        event.type,
        event.attributes.find(({ name }) => name === 'lifecycle')?.value,
        event.time,
        related(event, 'resource'),
        related(event, 'team'),
        event.attributes.find(({ name }) => name === 'tier')?.value ?? '–',
      ].join('  '),
    );
    expect(told).toEqual(lines(log));
    expect(ocel.objects.map(({ id }) => id).slice(3)).toEqual([
      'person:desk/Ana',
      'person:second/Bea',
      'team:desk',
      'team:second',
    ]);
  });
});

describe('tickets in the columns of service tools', () => {
  const rowsOf = (layout: typeof JIRA) =>
    [...exportRows(modelOf(DESK), 0, layout)].map((row) =>
      Object.fromEntries(layout.columns.map((name, place) => [name, row[place]])),
    );

  it('are those of ServiceNow', () => {
    const [first, , third] = rowsOf(SERVICE_NOW);
    expect(first).toEqual({
      number: 'INC0000001',
      opened_at: '2026-03-28 09:00:00',
      short_description: 'call (simulated)',
      category: 'call',
      contact_type: first?.contact_type,
      priority: '3 - Moderate',
      state: 'Closed',
      assignment_group: 'second',
      assigned_to: 'second/Bea',
      reassignment_count: 1,
      reopen_count: 0,
      made_sla: null,
      resolved_at: '2026-03-30 08:20:00',
      closed_at: '2026-03-30 08:20:00',
      close_code: 'resolved',
    });
    expect(third?.resolved_at).toBe('2026-03-31 08:10:00');
  });

  it('are those of Jira, with its times of day', () => {
    const rows = rowsOf(JIRA);
    expect(rows.map((row) => [row['Issue key'], row.Created, row.Resolved, row.Assignee])).toEqual([
      ['SIM-1', '28/Mar/26 9:00 AM', '30/Mar/26 8:20 AM', 'second/Bea'],
      ['SIM-2', '30/Mar/26 9:05 AM', '30/Mar/26 9:25 AM', 'second/Bea'],
      ['SIM-3', '30/Mar/26 4:50 PM', '31/Mar/26 8:10 AM', 'desk/Ana'],
    ]);
    expect(rows.map((row) => [row.Status, row.Resolution])).toEqual(
      Array(3).fill(['Done', 'Done']),
    );
  });

  it('are open or lost where they did not end in a solution', () => {
    const short = {
      ...DESK,
      horizon: { start: '2026-03-28', length: '3 d', drain: '0 d', zone: 'Europe/Berlin' },
      tickets: { mail: ticketType(['mon 16:55'], '3 h') },
    };
    const [row] = [...exportRows(modelOf(short), 0, SERVICE_NOW)];
    expect(row?.[SERVICE_NOW.columns.indexOf('state')]).toBe('In Progress');
    expect(row?.[SERVICE_NOW.columns.indexOf('closed_at')]).toBeNull();
  });
});
