/** What the terminal can show: colours or none, every character or ASCII alone. */

/** When to colour: as the terminal and its variables say, or a fixed answer. */
export type ColorMode = 'auto' | 'always' | 'never';

/** Marks stretches of text; without colours every function returns its text unchanged. */
export interface Style {
  readonly isColored: boolean;
  bold(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  doubtful(text: string): string;
}

/** The variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour. A flag decides alone; else `NO_COLOR`, `FORCE_COLOR` and `TERM=dumb` in this
 * order (no-color.org, force-color.org), and last whether the stream is a terminal.
 */
export function wantsColor(
  mode: ColorMode,
  environment: Environment,
  isTerminal: boolean,
): boolean {
  if (mode !== 'auto') return mode === 'always';
  if (environment.NO_COLOR) return false;
  const force = environment.FORCE_COLOR;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return isTerminal && environment.TERM !== 'dumb';
}

/** Whether a stated locale cannot show characters beyond ASCII; an unset one is taken to. */
export function needsAscii(environment: Environment): boolean {
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  return locale !== '' && !/utf-?8/i.test(locale);
}

/** The style with colours or without. */
export function styleOf(isColored: boolean): Style {
  const paint = (open: number, close: number) => (text: string) =>
    isColored && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    isColored,
    bold: paint(1, 22),
    faint: paint(2, 22),
    good: paint(32, 39),
    bad: paint(31, 39),
    doubtful: paint(33, 39),
  };
}

const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;

/** Text from outside made harmless: control characters and direction marks are shown as ␛. */
export function harmless(text: string): string {
  return text.replace(CONTROLS, '␛');
}
