/** Arrivals from a file: how tables are read, and everything that can be wrong with one. */
import { describe, expect, it } from 'vitest';
import { CsvTable } from '../../../src/scenario/csv-table.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { DAY, HOUR, MINUTE } from '../../../src/units/time.ts';
import { modelOf, ticketType, yamlOf } from '../../support/scenario.ts';

const cells = (text: string) => {
  const { header, rows } = CsvTable.read(text, 't.csv');
  return [header, ...rows].map((row) => row.map(({ written }) => written));
};

/** Every problem, one a line, with its place. */
function told(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.message;
  }
  return '';
}

describe('a table', () => {
  it('has cells between commas, semicolons or tabs, whichever the first line has most of', () => {
    const wanted = [
      ['a', 'b'],
      ['1', '2,5'],
    ];
    expect(cells('a;b\n1;2,5\n')).toEqual(wanted);
    expect(cells('a\tb\r\n1\t2,5')).toEqual(wanted);
    expect(cells('\ufeffa,b\n1,"2,5"\n\n')).toEqual(wanted);
  });

  it('may hold delimiters, quotes and line ends in quotes, and keeps the places of what follows', () => {
    const text = 'a,b\n"x ""y"" z","two\nlines"\n1,2\n';
    expect(cells(text)[1]).toEqual(['x "y" z', 'two\nlines']);
    const [, last] = CsvTable.read(text, 't.csv').rows;
    expect(last?.[1]?.place).toEqual({ file: 't.csv', line: 4, column: 3 });
  });

  it.each([
    ['', 't.csv:1:1  E328  the file is empty'],
    ['a,b\n1\n1,2,3\n', 't.csv:2:1  E328  expected 2 cells as in the first line, got 1'],
    ['a,b\n1,"2\n', 't.csv:2:3  E328  a quote is opened here and never closed'],
    ['a,b\n1,"2"x\n', 't.csv:2:3  E328  a cell in quotes ends with its closing quote'],
  ])('is refused: %j', (text, message) => {
    expect(told(() => CsvTable.read(text, 't.csv'))).toContain(message);
  });

  it('is UTF-8', () => {
    const bytes = new Uint8Array([97, 0xfc, 10]);
    expect(told(() => CsvTable.read(bytes, 't.csv'))).toContain('is not UTF-8');
  });
});

describe('a file of arrivals', () => {
  const scenario = (arrivals: object, other: object = {}) =>
    yamlOf({
      tickets: { T: ticketType([], '1 h', { arrivals }), ...other },
      teams: { desk: { tier: 'L1', agents: 1 } },
    });
  const reading = (rows: string) => (path: string) => ({ file: path, text: rows });
  const parse = (rows: string, arrivals: object = { file: 'log.csv' }, other: object = {}) =>
    parseScenario(scenario(arrivals, other), 'a.yaml', reading(rows));

  it('gives each type its rows, with what is known of them', () => {
    const other = { U: ticketType([], '1 h', { arrivals: { file: 'log.csv' } }) };
    const rows = 'createdAt,type,priority,work\n2026-01-05 09:00,T,P1,20 min\n2026-01-06,U,,0.25\n';
    const [first, second] = parse(rows, { file: 'log.csv' }, other).tickets;
    expect(first?.arrivals).toEqual({
      kind: 'at',
      at: [
        {
          at: { kind: 'local', date: '2026-01-05', timeOfDay: 9 * HOUR },
          priority: 'P1',
          work: 20 * MINUTE,
        },
      ],
      shift: 0,
      batch: null,
      stopAfter: null,
    });
    expect(second?.arrivals).toMatchObject({
      at: [{ at: { date: '2026-01-06' }, priority: null, work: HOUR / 4 }],
    });
  });

  it('may have other names for its columns, and rows of one type only', () => {
    const columns = { at: 'opened', work: 'minutes' };
    const rows = 'number,opened,minutes\n1,2026-01-05T10:00:30,12 min\n';
    const [type] = parse(rows, { file: 'log.csv', columns }).tickets;
    expect(type?.arrivals).toMatchObject({
      at: [{ at: { timeOfDay: 10 * HOUR + 30_000 }, work: 12 * MINUTE }],
    });
  });

  it('tells every mistake at its place in the file', () => {
    const rows = [
      'createdAt,type,priority,work',
      '2026-01-05 9h,T,P1,1',
      '2026-01-05 09:00,T,P9,1',
      '2026-01-05 09:00,T,P1,long',
      '',
    ].join('\n');
    expect(told(() => parse(rows)).split('\n')).toEqual([
      expect.stringMatching(
        /^log\.csv:2:1 {2}E312 {2}tickets\.T\.arrivals\.at\[0\]\.at {2}expected a time of day/,
      ),
      expect.stringMatching(/^log\.csv:3:20 {2}E309 .*unknown priority P9; did you mean P1\?$/),
      expect.stringMatching(/^log\.csv:4:23 {2}E308 .*\.work {2}expected a length of time/),
    ]);
  });

  it.each([
    [
      'createdAt,type\n2026-01-05,X\n2026-01-05,X\n',
      'log.csv:2:12  E309  there is no ticket type X',
    ],
    ['createdAt,type\n', 'E328  tickets.T.arrivals.file  the file has no row of the type T'],
    [
      'created,type\n2026-01-05,T\n',
      'log.csv:1:1  E328  tickets.T.arrivals.columns.at  there is no column createdAt; did you mean',
    ],
  ])('is refused: %j', (rows, message) => {
    expect(told(() => parse(rows))).toContain(message);
  });

  it('is a relative path to a file that can be read', () => {
    const why = (file: string, read?: () => never) =>
      told(() => parseScenario(scenario({ file }), 'a.yaml', read));
    expect(why('/etc/passwd', () => expect.fail())).toContain('expected a relative path to a CSV');
    expect(why('log.csv')).toContain('E328  tickets.T.arrivals.file  log.csv cannot be read from');
    const missing = () => {
      throw new Error('it does not exist');
    };
    expect(why('log.csv', missing)).toContain('cannot read log.csv: it does not exist');
  });
});

describe('listed tickets', () => {
  const listed = (arrivals: object) =>
    modelOf({
      horizon: { zone: 'Europe/Berlin', start: '2026-03-23', length: '2 weeks' },
      tickets: { T: ticketType([], '1 h', { arrivals }) },
      teams: { desk: { tier: 'L1', agents: 1 } },
    }).demand;

  it('stay beside what is known of them when they are sorted', () => {
    const at = [
      { at: 'tue 09:00', priority: 'P2' },
      'mon 09:00',
      { at: 'mon 10:00', work: '10 min' },
    ];
    const { listedAt, listedPriority, listedWork } = listed({ at });
    expect(Array.from(listedAt, (one) => one / HOUR)).toEqual([9, 10, 33]);
    expect(Array.from(listedPriority)).toEqual([-1, -1, 1]);
    expect(Array.from(listedWork)).toEqual([-1, 10 * MINUTE, -1]);
  });

  it('are shifted on the wall clock, over a change of clocks too', () => {
    const at = ['2025-03-29T09:00', '2025-03-30T09:00', '2025-03-29T08:00:00Z'];
    const { listedAt } = listed({ at, shift: '52 weeks' });
    expect(Array.from(listedAt, (one) => one / DAY)).toEqual([5 + 9 / 24, 5 + 9 / 24, 6 + 8 / 24]);
  });

  it('come one by one if more than their instant is known', () => {
    const at = ['mon 09:00', { at: 'mon 10:00', priority: 'P1' }];
    expect(told(() => listed({ at, batch: 2 }))).toContain(
      'E325  tickets.T.arrivals.at[1]  a ticket with its priority or work comes alone',
    );
  });

  it('take no shape, and rates and gaps no shift', () => {
    expect(told(() => listed({ at: ['mon 09:00'], dayFactor: { cv: 1 } }))).toContain('E325');
    expect(told(() => listed({ gap: '1 h', shift: '1 h' }))).toContain(
      'E325  tickets.T.arrivals.shift  shift belongs to a list, and there is none',
    );
  });
});
