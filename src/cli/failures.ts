/** Tells the user what went wrong, as text or as JSON, always on standard error. */
import type { Host } from '../node/host.ts';
import { harmless, type Style } from '../node/terminal.ts';
import { ExitStatus, statusOfCode } from './exit-status.ts';

/** One thing that is wrong, with its place where it has one. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

const MOST_SHOWN = 20;

/** Prints failures as one JSON document `{"errors": […]}` on standard error. */
export function printJsonFailures(host: Host, failures: readonly Failure[]): void {
  host.err.write(`${JSON.stringify({ formatVersion: '1.0', errors: failures }, null, 2)}\n`);
}

/** Prints failures one a line, at most twenty. */
export function printFailures(host: Host, style: Style, failures: readonly Failure[]): void {
  for (const failure of failures.slice(0, MOST_SHOWN)) {
    host.err.write(`${textOf(failure, style)}\n`);
  }
  const left = failures.length - MOST_SHOWN;
  if (left > 0) host.err.write(`and ${left} more\n`);
}

/**
 * What an error means to the user: its failures and the exit status. Errors that carry a code, and
 * scenarios that carry problems, are known by these, so that nothing heavy has to be loaded here.
 * A fault of our own shows where it happened if `isDebugging`.
 */
export function failuresOf(
  error: unknown,
  isDebugging = false,
): { failures: readonly Failure[]; status: number } {
  const { code, problems, message } = error as Partial<CodedError>;
  if (Array.isArray(problems)) {
    return { failures: problems.map(failureOf), status: ExitStatus.InputInvalid };
  }
  if (typeof code === 'string' && /^E\d\d\d$/.test(code)) {
    return { failures: [{ code, message: sentence(String(message)) }], status: statusOfCode(code) };
  }
  const reason = faultText(error, isDebugging);
  const advice = 'This is a fault in Tiersim, not in your scenario; please report it.';
  const failure = { code: 'E101', message: `${sentence(reason)} ${advice}` };
  return { failures: [failure], status: ExitStatus.Fault };
}

interface CodedError {
  readonly code: unknown;
  readonly problems: readonly Failure[];
  readonly message: unknown;
}

function failureOf({ code, message, file, line, column, path }: Failure): Failure {
  const place = { file, line, column, path: path === '' ? undefined : path };
  const known = Object.entries(place).filter(([, part]) => part !== undefined);
  return { code, message, ...Object.fromEntries(known) };
}

function faultText(error: unknown, isDebugging: boolean): string {
  if (!(error instanceof Error)) return String(error);
  return isDebugging ? (error.stack ?? error.message) : error.message;
}

/** A reason as a sentence: it ends with a full stop. A name at its front keeps its spelling. */
function sentence(reason: string): string {
  const text = reason.trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function textOf(failure: Failure, style: Style): string {
  const place = [failure.file, failure.line, failure.column].filter((part) => part !== undefined);
  const words = [
    harmless(place.join(':')),
    style.bad(failure.code),
    harmless(failure.path ?? ''),
    harmless(failure.message),
  ];
  return words.filter((word) => word !== '').join('  ');
}
