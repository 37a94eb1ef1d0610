/** Turns the words after a command's name into flags, by yargs, with messages of our own. */
import yargs, { type Argv } from 'yargs';
import { OutsideError } from '../node/outside-error.ts';
import { nearest } from '../scenario/nearest.ts';
import { COMMON_FLAGS, type Command } from './command.ts';
import type { CommandEntry } from './commands.ts';
import { type Arguments, Flags, shortened } from './flags.ts';

const LONGEST_ARGUMENT = 10_000;
const WIDEST_HELP = 100;

/** The flags of one call of `command`; throws `OutsideError` E21x for what it does not take. */
export async function parseArguments(
  entry: CommandEntry,
  command: Command,
  words: readonly string[],
): Promise<Flags> {
  for (const word of words) {
    if (word.length > LONGEST_ARGUMENT) {
      throw new OutsideError('E219', `An argument is too long (${word.length} characters).`);
    }
  }
  const parser = parserOf(entry, command).exitProcess(false);
  parser.fail((message: string | null, error: Error | undefined) => {
    throw message === null || message === undefined ? error : refusal(message, entry, command);
  });
  const values = (await parser.parseAsync([...words])) as Arguments;
  return new Flags({ ...values, ...positions(entry, command, values._ as unknown[]) }, words);
}

/** The help of one command as text, at most `columns` wide. */
export async function helpOf(
  entry: CommandEntry,
  command: Command,
  columns: number,
): Promise<string> {
  const parser = parserOf(entry, command).wrap(Math.min(columns, WIDEST_HELP));
  parser.usage(`Usage: tiersim ${entry.usage} [flags]\n\n${command.about}`);
  for (const { name, describe } of command.positions) {
    parser.positional(name, { describe, type: 'string' });
  }
  const own = Object.keys(command.flags);
  if (own.length > 0) parser.group(own, 'Flags:');
  parser.group(Object.keys(COMMON_FLAGS), 'Flags of every command:');
  const examples = command.examples.map(([line, meaning]) => `  ${line}\n      ${meaning}\n`);
  return `${(await parser.getHelp()).trimEnd()}\n\nExamples:\n${examples.join('')}`;
}

function parserOf(entry: CommandEntry, command: Command): Argv {
  return yargs([])
    .scriptName(`tiersim ${entry.name}`)
    .locale('en')
    .help(false)
    .version(false)
    .options({ ...command.flags, ...COMMON_FLAGS })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
    })
    .strictOptions();
}

/** The positions by name; a word too many or too few is an error. */
function positions(entry: CommandEntry, command: Command, words: unknown[]): Arguments {
  const rest = words.map(String);
  const named: Record<string, unknown> = {};
  const usage = `usage: tiersim ${entry.usage}`;
  for (const { name, count } of command.positions) {
    if (count === 'many') named[name] = rest.splice(0);
    else named[name] = rest.shift();
    const value = named[name] as string | string[] | undefined;
    if (count !== 'optional' && (value === undefined || value.length === 0)) {
      throw new OutsideError('E216', `${name.toUpperCase()} is missing; ${usage}.`);
    }
  }
  if (rest.length > 0) {
    throw new OutsideError(
      'E216',
      `${shortened(rest[0] as string)} is one argument too many; ${usage}.`,
    );
  }
  return named;
}

function refusal(message: string, entry: CommandEntry, command: Command): OutsideError {
  const unknown = /^Unknown arguments?: (.*)$/s.exec(message)?.[1]?.split(', ')[0];
  if (unknown !== undefined) {
    const known = Object.keys({ ...command.flags, ...COMMON_FLAGS }).map((name) => `--${name}`);
    const flag = unknown.length === 1 ? `-${unknown}` : `--${unknown}`;
    const hint = questionOf(flag, known) ?? `; see tiersim ${entry.name} --help`;
    return new OutsideError(
      'E211',
      ended(`tiersim ${entry.name} has no flag ${shortened(flag)}${hint}`),
    );
  }
  const bare = /^Not enough arguments following: (.*)$/.exec(message)?.[1];
  if (bare !== undefined) {
    const flag = bare.length === 1 ? `-${bare}` : `--${bare}`;
    return new OutsideError('E212', `${flag} needs a value.`);
  }
  return new OutsideError('E216', ended(message));
}

/** A question naming the known word nearest to a mistyped one, or undefined if none is near. */
export function questionOf(word: string, known: readonly string[]): string | undefined {
  const letters = (text: string) => [...text].sort().join('');
  // Letters in the wrong order are the commonest slip, and two edits to a short word.
  const near =
    known.find((candidate) => letters(candidate) === letters(word)) ??
    nearest(word, known, Math.max(1, Math.floor(word.length / 3)));
  return near === undefined ? undefined : `; did you mean ${near}?`;
}

function ended(sentence: string): string {
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}
