/** What the flags of every command decide: form of results, colours, characters. */
import type { Host, TextSink } from '../node/host.ts';
import { type ColorMode, needsAscii, type Style, styleOf, wantsColor } from '../node/terminal.ts';
import type { Flags } from './flags.ts';

/** How a command speaks. */
export interface Settings {
  readonly isJson: boolean;
  readonly isAscii: boolean;
  readonly isQuiet: boolean;
  /** Style of standard output. */
  readonly outStyle: Style;
  /** Style of standard error. */
  readonly errStyle: Style;
}

const COLOR_MODES: readonly ColorMode[] = ['auto', 'always', 'never'];

/** The settings of one call; throws `OutsideError` E215 for a choice that is none. */
export function settingsOf(flags: Flags, host: Host): Settings {
  const format = flags.choice('format', ['text', 'json']);
  const mode = flags.choice('color', COLOR_MODES);
  const style = (sink: TextSink) => styleOf(wantsColor(mode, host.environment, sink.isTerminal));
  return {
    isJson: flags.has('json') || format === 'json',
    isAscii: flags.has('ascii') || needsAscii(host.environment),
    isQuiet: flags.has('quiet'),
    outStyle: style(host.out),
    errStyle: style(host.err),
  };
}

/** Prints a value as one JSON document on standard output. */
export function printJson(host: Host, value: unknown): void {
  host.out.write(`${JSON.stringify(value, null, 2)}\n`);
}
