/** The command line: which command, its flags, its work, and one place that catches. */
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { styleOf, wantsColor } from '../node/terminal.ts';
import { COMMANDS, type CommandEntry } from './commands.ts';
import { ExitStatus, weightiest } from './exit-status.ts';
import { failuresOf, printFailures, printJsonFailures } from './failures.ts';
import { shortened } from './flags.ts';
import { quickAnswer } from './quick-answer.ts';

/** Runs the command line `args` (without node and script) and gives the exit status. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  const status = await answer(args, host);
  try {
    await host.out.flush();
    return status;
  } catch (error) {
    return weightiest([status, told(error, args, host)]);
  }
}

async function answer(args: readonly string[], host: Host): Promise<number> {
  const text = quickAnswer(args);
  if (text !== undefined) {
    host.out.write(text);
    return ExitStatus.Done;
  }
  try {
    return await dispatch(args, host);
  } catch (error) {
    return told(error, args, host);
  }
}

/** Tells an error on standard error and gives its exit status. */
function told(error: unknown, args: readonly string[], host: Host): number {
  const { failures, status } = failuresOf(error, Boolean(host.environment.TIERSIM_DEBUG));
  if (wantsJson(args)) printJsonFailures(host, failures);
  else {
    const isColored = wantsColor('auto', host.environment, host.err.isTerminal);
    printFailures(host, styleOf(isColored), failures);
  }
  return status;
}

async function dispatch(args: readonly string[], host: Host): Promise<number> {
  const isHelp = args[0] === 'help';
  const name = (isHelp ? args[1] : args[0]) as string;
  const words = args.slice(isHelp ? 2 : 1);
  const entry = await entryOf(name);
  const command = await entry.load();
  const { helpOf, parseArguments } = await import('./parse-arguments.ts');
  if (isHelp || words.includes('--help') || words.includes('-h')) {
    host.out.write(await helpOf(entry, command, host.out.columns));
    return 0;
  }
  return command.run(await parseArguments(entry, command, words), host);
}

async function entryOf(name: string): Promise<CommandEntry> {
  const found = COMMANDS.find((entry) => entry.name === name);
  if (found !== undefined) return found;
  const { questionOf } = await import('./parse-arguments.ts');
  if (name.startsWith('-')) {
    throw new OutsideError('E210', `The command comes before its flags; see tiersim --help.`);
  }
  const names = COMMANDS.map((entry) => entry.name);
  const hint = questionOf(name, names) ?? '; see tiersim --help.';
  throw new OutsideError('E210', `There is no command ${shortened(name)}${hint}`);
}

/** Whether errors are to be JSON, known even if the flags cannot be parsed. */
function wantsJson(args: readonly string[]): boolean {
  if (args.includes('--json') || args.includes('--format=json')) return true;
  return args[args.indexOf('--format') + 1] === 'json' && args.includes('--format');
}
