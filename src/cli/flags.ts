/** The values of flags, checked by hand: a number is a number, and given once. */
import { OutsideError } from '../node/outside-error.ts';

/** Arguments of a command as they were parsed: values by the name of the flag or position. */
export type Arguments = Readonly<Record<string, unknown>>;

/** Reads flags and positions of one command; each method throws `OutsideError` E21x. */
export class Flags {
  /** The words as typed, for the record of a run. */
  readonly words: readonly string[];
  readonly #values: Arguments;

  constructor(values: Arguments, words: readonly string[]) {
    this.#values = values;
    this.words = words;
  }

  /** Whether a flag without a value was given. */
  has(name: string): boolean {
    return this.#values[name] === true;
  }

  /** The text of a flag, or undefined if it was not given. */
  text(name: string): string | undefined {
    const value = this.#values[name];
    if (Array.isArray(value)) {
      throw new OutsideError('E214', `--${name} is given more than once; give it one value.`);
    }
    if (value === undefined) return undefined;
    if (value === '') throw new OutsideError('E212', `--${name} needs a value.`);
    return String(value);
  }

  /** The text of a position that the command cannot do without. */
  argument(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw new OutsideError('E216', `${name.toUpperCase()} is missing.`);
    return value;
  }

  /** All values of a flag or position that may be repeated. */
  list(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];
  }

  /** A whole number between the bounds, written in digits or as 1e6. */
  whole(name: string, from: number, to: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^[+-]?\d+(\.\d+)?(e\+?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (Number.isInteger(value) && value >= from && value <= to) return value;
    const range = `a whole number from ${withCommas(from)} to ${withCommas(to)}`;
    throw new OutsideError('E213', `--${name} takes ${range}, got ${shortened(text)}.`);
  }

  /** One of the choices, or the first if the flag was not given. */
  choice<T extends string>(name: string, choices: readonly T[]): T {
    const text = this.text(name);
    if (text === undefined) return choices[0] as T;
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    const allowed = choices.join(', ');
    throw new OutsideError('E215', `--${name} takes one of ${allowed}; got ${shortened(text)}.`);
  }
}

/** A text cut to what fits into a message. */
export function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

function withCommas(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
