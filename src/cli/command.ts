/** What every command tells about itself and how it is started. */
import type { Options } from 'yargs';
import type { Host } from '../node/host.ts';
import type { Flags } from './flags.ts';

/** A position on the command line after the command's name. */
export interface Position {
  readonly name: string;
  readonly describe: string;
  /** How many arguments it takes: exactly one, one or none, one or more. */
  readonly count: 'one' | 'optional' | 'many';
  /** The words it may be; without them it is the name of a file. */
  readonly choices?: readonly string[];
}

/** One command; its module loads nothing heavy before `run` is called. */
export interface Command {
  /** Sentences before the list of flags. */
  readonly about: string;
  readonly positions: readonly Position[];
  /** Flags by name, beside those that every command has. */
  readonly flags: Readonly<Record<string, Options>>;
  /** Two or three pairs of a command line and what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  /** Does the work and gives the exit status. */
  run(flags: Flags, host: Host): Promise<number>;
}

/** A flag that takes a value; `value` names it in the help. */
export function valued(describe: string, alias?: string): Options {
  const flag: Options = { type: 'string', requiresArg: true, describe };
  return alias === undefined ? flag : { ...flag, alias };
}

/** A flag without a value. */
export function plain(describe: string): Options {
  return { type: 'boolean', describe };
}

/** Flags that take one of a few words, for completion; the flags themselves check them. */
export const FLAG_CHOICES: Readonly<Record<string, readonly string[]>> = {
  format: ['text', 'json'],
  color: ['auto', 'always', 'never'],
  summary: ['compact', 'full', 'none'],
  design: ['grid', 'oat', 'lhs'],
};

/** Flags that every command has. */
export const COMMON_FLAGS: Readonly<Record<string, Options>> = {
  format: valued('Form of results and errors: text or json'),
  json: plain('Same as --format json'),
  color: valued('Colours: auto, always or never'),
  ascii: plain('Draw with ASCII characters only'),
  quiet: plain('Say nothing but results and errors'),
  help: plain('Show this help'),
};
