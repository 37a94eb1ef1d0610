import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { FORMATS } from '../../../src/cli/report-forms.ts';
import { memoryHost, temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { officeFaults } from '../../support/office.ts';
import { team, ticketType, yamlOf } from '../../support/scenario.ts';

const DESK = yamlOf({
  name: 'Small desk',
  horizon: { start: '2026-01-05', length: '1 week' },
  tickets: { call: ticketType(['mon 09:00', 'mon 09:05', 'tue 10:00'], '10 min') },
  teams: { desk: team('L1', 'Ada') },
  replications: 3,
});
const MORE = yamlOf({
  name: 'Two at the desk',
  horizon: { start: '2026-01-05', length: '1 week' },
  tickets: { call: ticketType(['mon 09:00', 'mon 09:05', 'tue 10:00'], '10 min') },
  teams: { desk: team('L1', 'Ada Bea') },
  replications: 3,
});

/** A folder with a run in it, and what a report of it leaves behind. */
async function reported(args: readonly string[], command = ['run', 'desk.yaml']) {
  const folder = temporaryFolder({ 'desk.yaml': DESK, 'more.yaml': MORE });
  const first = await tiersim(folder, [...command, '--out', 'run', '--no-report', '--quiet']);
  expect(first.status, first.err).toBe(0);
  const outcome = await tiersim(folder, ['report', 'run', '--summary', 'none', ...args]);
  const read = (name: string) => readFileSync(join(folder, 'out', name));
  return { ...outcome, folder, read };
}

describe('report --to', () => {
  it('writes every form, names the files and prints nothing else', async () => {
    const { status, out, err, folder, read } = await reported([
      ...['--to', FORMATS.join(','), '--out', 'out'],
    ]);
    expect(err.replaceAll('\\', '/')).toBe(
      [
        'report.html',
        'deck.pptx',
        'workbook.xlsx',
        'report.pdf',
        'report.md',
        'summary.md',
        'replay.html',
        'charts/*.png',
        'charts/*.svg',
        'tables/*.csv',
        'metrics.csv',
        'tickets.csv',
        'events.csv',
        'metrics.parquet',
        'tickets.parquet',
        'events.xes',
        'events.ocel.json',
        'tickets.servicenow.csv',
        'tickets.jira.csv',
      ]
        .map((name) => `saved  out/${name}\n`)
        .join(''),
    );
    expect([status, out]).toEqual([0, '']);
    for (const name of ['deck.pptx', 'workbook.xlsx']) expect(officeFaults(read(name))).toEqual([]);
    expect(read('report.pdf').toString('latin1', 0, 5)).toBe('%PDF-');
    const charts = readdirSync(join(folder, 'out', 'charts'));
    const names = (ending: string) => charts.filter((name) => name.endsWith(ending)).length;
    expect(names('.png')).toBe(names('.svg'));
    const pictures = [...`${read('report.md')}`.matchAll(/\]\((charts\/[^)]*)\)/g)];
    expect(pictures.length).toBe(names('.svg'));
    for (const [, path = ''] of pictures) expect(existsSync(join(folder, 'out', path))).toBe(true);
    expect(`${read('events.csv')}`.split('\n')).toHaveLength(1 + 3 * 5 + 1);
    expect(`${read('tables/all-figures.csv')}`).toMatch(/^Figure,/);
  });

  it('writes into the folder of the run if no other is named, and gives the same bytes', async () => {
    const { folder } = await reported(['--to', 'xlsx,pptx,pdf']);
    const bytes = () =>
      ['workbook.xlsx', 'deck.pptx', 'report.pdf'].map((name) =>
        readFileSync(join(folder, 'run', name)).toString('base64'),
      );
    const first = bytes();
    const again = ['report', 'run', '--to', 'pdf,pptx,xlsx', '--quiet', '--summary', 'none'];
    const { status, out, err } = await tiersim(folder, again, { startsAt: Date.UTC(2031, 0, 1) });
    expect([status, out, err]).toEqual([0, '', '']);
    expect(bytes()).toEqual(first);
  });

  it('has the values of each replication in the workbook', async () => {
    const { folder, read } = await reported(['--to', 'xlsx', '--out', 'out']);
    const { default: readExcelFile } = await import('read-excel-file/node');
    const sheets = await readExcelFile(read('workbook.xlsx'));
    const rows = sheets.find(({ sheet }) => sheet === 'Replications')?.data ?? [];
    const lines = readFileSync(join(folder, 'run', 'replications.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(rows).toHaveLength(lines.length);
    expect(rows[1]?.slice(0, 4)).toEqual([1, 'Mean resolution time', 'all', 'h']);
  });

  it('has the same figures and tickets as CSV and as Parquet', async () => {
    const { read } = await reported(['--to', 'csv,parquet', '--replication', '2', '--out', 'out']);
    const { parquetReadObjects } = await import('hyparquet');
    for (const name of ['metrics', 'tickets']) {
      const [head = '', ...lines] = `${read(`${name}.csv`)}`.trim().split('\n');
      const bytes = new Uint8Array(read(`${name}.parquet`));
      const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
      expect(Object.keys(rows[0] ?? {})).toEqual(head.split(','));
      expect(rows).toHaveLength(lines.length);
      const written = (value: unknown) =>
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : `${value ?? ''}`;
      expect(rows.slice(0, 30).map((row) => Object.values(row).map(written).join(','))).toEqual(
        lines.slice(0, 30),
      );
    }
    expect(`${read('tickets.csv')}`).toMatch(/\n2,call,1,/);
  });

  it('puts another title and a date on the cover', async () => {
    const { read } = await reported([
      ...['--to', 'md', '--out', 'out', '--title', 'Plan <2027>', '--as-of', '2026-02-28'],
    ]);
    expect(`${read('report.md')}`).toMatch(/^# Plan \\<2027\\>\n\n.*As of 28 February 2026/);
  });

  it('tells the replication that is asked for', async () => {
    const two = await reported(['--to', 'jira', '--replication', '2', '--out', 'out']);
    expect(`${two.read('tickets.jira.csv')}`).toContain('SIM-3,3,Support,call (simulated)');
    const four = await reported(['--to', 'xes', '--replication', '4', '--out', 'out']);
    expect(four.err).toBe(
      'E213  --replication: the run has no such replication; take one from 1 to 3.\n',
    );
    expect(four.status).toBe(2);
    expect(existsSync(join(four.folder, 'out', 'events.xes'))).toBe(false);
  });
});

describe('the report of a comparison', () => {
  const COMPARE = ['compare', 'desk.yaml', 'more.yaml'];

  it('is a deck, a workbook and a paper as well', async () => {
    const args = ['--to', 'pptx,xlsx,pdf,csv', '--out', 'out'];
    const { status, folder, read } = await reported(args, COMPARE);
    expect(status).toBe(0);
    for (const name of ['deck.pptx', 'workbook.xlsx']) expect(officeFaults(read(name))).toEqual([]);
    const lines = readFileSync(join(folder, 'run', 'replications.csv'), 'utf8').split('\n');
    expect(lines[0]).toMatch(/^model,replication,metric,statistic,/);
    expect(lines[1]).toMatch(/^A,1,resolution-time,mean,/);
    // By figure, then by model, then by replication: the columns of the workbook come in this order.
    const first = lines.slice(1, 7).map((line) => line.split(',').slice(0, 2).join(''));
    expect(first).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3']);
    const keys = lines.slice(1, -1).map((line) => line.split(',').slice(0, -1).join(','));
    expect(new Set(keys).size).toBe(keys.length);
    expect(existsSync(join(folder, 'out', 'events.csv'))).toBe(false);
    expect(existsSync(join(folder, 'out', 'tables', 'differences-B.csv'))).toBe(true);
  });

  it('has no tickets of its own', async () => {
    const { status, err } = await reported(['--to', 'xes', '--out', 'out'], COMPARE);
    expect(err).toBe('E218  --to: xes is made of runs; this folder is a comparison.\n');
    expect(status).toBe(2);
  });
});

describe('the report of another experiment', () => {
  it('is a deck and a paper, and has no workbook', async () => {
    const folder = temporaryFolder({ 'desk.yaml': DESK });
    const sweep = ['sweep', 'desk.yaml', '--vary', 'tickets.call.handle.L1=5 min,20 min'];
    const first = await tiersim(folder, [...sweep, '--out', 'swept', '--quiet']);
    expect(first.status, first.err).toBe(0);
    const good = await tiersim(folder, ['report', 'swept', '--to', 'pptx,pdf', '--out', 'out']);
    expect(good.status, good.err).toBe(0);
    expect(officeFaults(readFileSync(join(folder, 'out', 'deck.pptx')))).toEqual([]);
    const bad = await tiersim(folder, ['report', 'swept', '--to', 'xlsx', '--out', 'no']);
    expect(bad.err).toContain(
      '--to: xlsx is made of runs and comparisons; this folder is a sweep.',
    );
  });
});

describe('what report does not take', () => {
  it.each([
    [['--to', 'xslx'], 'E215', 'did you mean xlsx?'],
    [['--to', 'docx'], 'E215', `--to takes ${FORMATS.join(', ')}; got docx`],
    [['--as-of', '2026-02-30'], 'E213', '--as-of takes a date as 2026-11-27, got 2026-02-30.'],
    [['--as-of', 'tomorrow'], 'E213', 'got tomorrow.'],
    [['--day', '2026-1-5'], 'E213', '--day takes a date as 2026-11-27, got 2026-1-5.'],
    [['--to', 'replay', '--day', '2026-01-12'], 'E213', 'a date from 2026-01-05 to 2026-01-11.'],
    [['--to', 'replay', '--day', 'storm'], 'E213', 'no outage brings calls in this replication.'],
    [['--lang', 'fr'], 'E215', '--lang takes en, de; got fr'],
    [['--template', 'company.pptx'], 'E218', '--template is for slides; ask for them'],
    [['--to', 'pptx', '--template', 'no.pptx'], 'E201', '--template: no.pptx cannot be read'],
    [['--replication', '0'], 'E213', '--replication takes a whole number from 1'],
  ])('%j', async (args, code, message) => {
    const { status, err } = await reported(args);
    expect(err).toContain(code);
    expect(err).toContain(message);
    expect(status).toBe(2);
  });
});

describe('report --lang', () => {
  it('writes each language beside the others, with its own words, charts and numbers', async () => {
    const { status, err, read } = await reported([
      ...['--to', 'html,md,pptx,xlsx', '--lang', 'en,de', '--out', 'out', '--as-of', '2026-03-01'],
    ]);
    expect(status, err).toBe(0);
    const german = `${read('de/report.md')}`;
    expect(german).toContain('## Wo die Zeit bleibt');
    expect(german).toContain('Stand 1. März 2026');
    expect(german).toContain('Eine Übergabe kostet');
    expect(german).not.toMatch(/A hand-over|auf Englisch/);
    expect(`${read('report.md')}`).toContain('## Where the time goes');
    expect(`${read('de/report.html')}`).toContain('<html lang="de">');
    expect(`${read('de/charts/ledger.svg')}`).toContain('Anteil der Zeit');
    expect(`${read('charts/ledger.svg')}`).toContain('Share of the time');
    for (const name of ['deck.pptx', 'workbook.xlsx']) {
      expect(officeFaults(read(`de/${name}`))).toEqual([]);
      expect(read(`de/${name}`).equals(read(name))).toBe(false);
    }
  });

  it('leaves what is printed in English, and finds the same words again', async () => {
    const { folder } = await reported([]);
    const { out } = await tiersim(folder, ['report', 'run', '--to', 'md', '--lang', 'de']);
    expect(out).toContain('RESOLUTION TIME');
    const again = await tiersim(folder, ['report', 'run', '--to', 'md']);
    expect(again.out).toBe(out);
    expect(readFileSync(join(folder, 'run', 'report.md'), 'utf8')).toContain(
      '## Where the time goes',
    );
  });
});

describe('report --day storm', () => {
  it('plays the day of the outage with the most calls', async () => {
    const storm = yamlOf({
      horizon: { start: '2026-01-05', length: '1 week' },
      tickets: {
        outage: ticketType(['wed 10:00'], '1 h'),
        cry: {
          arrivals: { storm: 'outage', calls: 30, over: '30 min' },
          priority: { P3: '100%' },
          handle: { L1: '2 min' },
        },
      },
      teams: { desk: team('L1', 'Ada Bea') },
      replications: 2,
    });
    const folder = temporaryFolder({ 'storm.yaml': storm });
    await tiersim(folder, ['run', 'storm.yaml', '--out', 'run', '--no-report', '--quiet']);
    const replay = ['report', 'run', '--to', 'replay', '--day', 'storm', '--summary', 'none'];
    const { status, err } = await tiersim(folder, replay);
    expect(status, err).toBe(0);
    expect(readFileSync(join(folder, 'run', 'replay.html'), 'utf8')).toContain(
      '7\u00a0January 2026',
    );
  });
});

describe('report --open', () => {
  it('shows the first file where somebody looks, and says so where nobody does', async () => {
    const { folder } = await reported([]);
    const args = ['report', 'run', '--to', 'md,html', '--open', '--summary', 'none'];
    const terminal = memoryHost(folder, { isTerminal: true });
    expect(await main(args, terminal.host)).toBe(0);
    expect(terminal.shown).toEqual([join(folder, 'run', 'report.md')]);
    const pipe = memoryHost(folder);
    expect(await main(args, pipe.host)).toBe(0);
    expect(pipe.shown).toEqual([]);
    expect(pipe.written.err).toContain('is not opened: standard output is no terminal');
  });
});
