import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { VERSION } from '../../../src/units/version.ts';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';

describe('what is answered at once', () => {
  it.each([['--version'], ['-v']])('%s prints the version of package.json', async (flag) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
    expect(await tiersim('.', [flag])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });
  it('says hello in about twelve lines without arguments', async () => {
    const { status, out, err } = await tiersim('.', []);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n')).toHaveLength(12);
  });
  it.each([[['--help']], [['-h']], [['help']]])('%j lists every command', async (args) => {
    const { status, out } = await tiersim('.', args);
    expect(status).toBe(0);
    for (const { usage, summary } of COMMANDS)
      expect(out).toMatch(`${usage.padEnd(17)}  ${summary}`);
  });
  it('documents the exit statuses', async () => {
    const { out } = await tiersim('.', ['help', 'exit-codes']);
    for (const status of [0, 1, 2, 3, 4, 5, 6, 7, 9, 130]) {
      expect(out).toMatch(new RegExp(`^ +${status}  \\S`, 'm'));
    }
  });
});

describe('help', () => {
  it('of the program reads as it always did', async () => {
    const { out } = await tiersim('.', ['--help']);
    await expect(out).toMatchFileSnapshot('golden/help.txt');
  });
  it.each(COMMANDS.map(({ name }) => [name]))('of %s reads as it always did', async (name) => {
    const asFlag = await tiersim('.', [name, '--help']);
    const asCommand = await tiersim('.', ['help', name]);
    expect(asFlag).toEqual(asCommand);
    expect(asFlag).toMatchObject({ status: 0, err: '' });
    const examples = asFlag.out.split('Examples:\n')[1] ?? '';
    const lines = examples.split('\n').filter((line) => line.startsWith('  tiersim'));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    await expect(asFlag.out).toMatchFileSnapshot(`golden/help-${name}.txt`);
  });
  it('fits the terminal', async () => {
    for (const columns of [60, 80, 200]) {
      const { out } = await tiersim('.', ['run', '--help'], { columns });
      const about = out.split('Examples:')[0] ?? '';
      const widest = Math.max(...about.split('\n').map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(Math.min(columns, 100));
    }
  });
  it('of an unknown command is an error', async () => {
    expect(await tiersim('.', ['help', 'chek'])).toEqual({
      status: 2,
      out: '',
      err: 'E210  There is no command chek; did you mean check?\n',
    });
  });
});

const BAD_LINES: readonly (readonly [args: string[], message: string])[] = [
  [['rnu'], 'E210  There is no command rnu; did you mean run?'],
  [['frobnicate'], 'E210  There is no command frobnicate; see tiersim --help.'],
  [['validate'], 'E210  There is no command validate; see tiersim --help.'],
  [['--quiet', 'run'], 'The command comes before its flags'],
  [['--verson'], 'The command comes before its flags'],
  [['run'], 'E216  FILE is missing; usage: tiersim run FILE.'],
  [['run', 'a.yaml', 'b.yaml'], 'E216  b.yaml is one argument too many; usage: tiersim run FILE.'],
  [['run', 'a.yaml', '--formt', 'json'], '--formt; did you mean --format?'],
  [['run', 'a.yaml', '-z'], 'E211  tiersim run has no flag -z; see tiersim run --help.'],
  [['run', 'a.yaml', '--no-colour'], 'has no flag --no-colour'],
  [['run', 'a.yaml', '--replications'], 'E212  --replications needs a value.'],
  [['run', 'a.yaml', '--seed', ''], 'E212  --seed needs a value.'],
  [['run', 'a.yaml', '-n', 'abc'], 'from 1 to 1,000,000,000, got abc.'],
  [['run', 'a.yaml', '-n', '0'], 'from 1 to 1,000,000,000, got 0.'],
  [['run', 'a.yaml', '-n', '-5'], 'got -5.'],
  [['run', 'a.yaml', '-n', '2.5'], 'got 2.5.'],
  [['run', 'a.yaml', '-n', '0x10'], 'got 0x10.'],
  [['run', 'a.yaml', '-n', '1e10'], 'got 1e10.'],
  [['run', 'a.yaml', '-n', 'NaN'], 'got NaN.'],
  [['run', 'a.yaml', '-n', 'Infinity'], 'got Infinity.'],
  [['run', 'a.yaml', '-n', '3', '-n', '4'], 'E214  --replications is given more than once'],
  [['run', 'a.yaml', '--workers', '0'], 'E213  --workers takes a whole number from 1'],
  [['run', 'a.yaml', '--workers', '-1'], 'got -1.'],
  [['run', 'a.yaml', '--exactness', '0'], 'E211  tiersim run has no flag --exactness'],
  [['run', 'a.yaml', '--resume', '--new'], 'E211  tiersim run has no flag --resume'],
  [['run', 'a.yaml', '--out'], 'E212  --out needs a value.'],
  [['run', 'a.yaml', '-n', '3', '--replications', '4'], 'E214  --replications is given more than'],
  [['run', 'a.yaml', '--max-events', '0'], 'E213  --max-events takes a whole number from 1'],
  [['run', 'a.yaml', '--summary', 'long'], 'E215  --summary takes one of compact, full, none'],
  [['run', 'a.yaml', '--color', 'red'], 'E215  --color takes one of auto, always, never; got red.'],
  [['run', 'a.yaml', '--format', 'xml'], 'E215  --format takes one of text, json; got xml.'],
  [['run', 'a.yaml', '--tickets', 't.txt'], 'E215  --tickets takes a file that ends in .csv'],
  [['run', 'a.yaml', '--set', 'name'], 'E217  --set takes path=value'],
  [['run', 'a.yaml', '--set', '=3'], 'E217  --set takes path=value'],
  [['run', 'a.yaml', '--out', 'x', '--no-save'], 'E218  --out and --no-save contradict'],
  [['run', 'a.yaml', '--seed', 'x'.repeat(2_000_000)], 'E219  An argument is too long (2000000'],
  [['run', 'no.yaml'], 'E201  no.yaml does not exist; the nearest name is a.yaml.'],
  [['run', '.'], 'E202  . is a folder that holds a.yaml; name one file.'],
  [['run', '/dev/zero'], 'E202  /dev/zero is not a regular file; copy it to one first.'],
  [['run', 'a\u0000b'], 'E201  A path cannot hold a NUL character.'],
  [['trace', 'a.yaml', '--ticket', 'fault'], 'E220  --ticket takes TYPE/N, such as fault/17'],
  [['trace', 'a.yaml', '--ticket', 'fault/0'], 'with N from 1; got fault/0.'],
  [['trace', 'a.yaml', '--ticket', 'f/1', '--slowest'], 'E218  --ticket names one ticket'],
  [['trace', 'a.yaml', '-r', '0'], 'E213  --replication takes a whole number from 1'],
  [['explain', 'E999'], 'E222  There is no code E999.'],
  [['explain'], 'E216  SUBJECT is missing; usage: tiersim explain FILE|CODE.'],
  [['metrics', 'resolution-tme'], 'did you mean resolution-time?'],
  [['schema', 'result'], 'E215  There is no schema result; known: scenario.'],
  [['completion', 'powershell'], 'E215  SHELL is one of bash, zsh, fish; got powershell.'],
  [['report'], 'E221  There is no saved run in reports yet; run a scenario first.'],
  [['report', 'nowhere'], 'E201  nowhere does not exist.'],
  [['report', 'a.yaml'], 'E221  a.yaml is a file; name the folder of a run.'],
  [['check'], 'E216  FILE is missing; usage: tiersim check FILE...'],
];

describe('a wrong command line', () => {
  it.each(BAD_LINES)('%#: ends with status 2 and says what is right', async (args, message) => {
    const folder = temporaryFolder({ 'a.yaml': 'name: A\n' });
    const { status, out, err } = await tiersim(folder, args);
    expect(err).toContain(message);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n').length).toBeLessThanOrEqual(2);
    expect(err).not.toMatch(/ {4}at /);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is told as JSON on standard error where JSON is asked for', async () => {
    for (const flag of [['--json'], ['--format', 'json'], ['--format=json']]) {
      const { status, out, err } = await tiersim('.', ['run', 'no-such.yaml', ...flag]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(JSON.parse(err)).toEqual({
        formatVersion: '1.0',
        errors: [{ code: 'E201', message: expect.stringContaining('no-such.yaml does not exist') }],
      });
    }
  });

  it('shows hostile words without obeying them', async () => {
    const { err } = await tiersim('.', ['\u001b]0;x\u0007\u202eevil']);
    expect(err).toBe('E210  There is no command ␛]0;x␛␛evil; see tiersim --help.\n');
  });
});

describe('colours of errors', () => {
  const red = '\u001b[31mE210\u001b[39m';
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j on a terminal (%s): %s', async (environment, isTerminal, isColored) => {
    const { err } = await tiersim('.', ['rnu'], { environment, isTerminal });
    expect(err.startsWith(isColored ? red : 'E210')).toBe(true);
  });
});
