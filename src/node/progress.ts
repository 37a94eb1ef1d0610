/** Tells on standard error how far a run is: one redrawn line, or a plain line now and then. */
import type { Host } from './host.ts';

const REDRAW_MILLISECONDS = 100;
const PLAIN_MILLISECONDS = 10_000;
/** A run of more than a moment says once how long it will take. */
const FIRST_PLAIN_MILLISECONDS = 1_000;
const BAR_CELLS = 30;
/** The first replications of a worker are slow; the time left is told once it did so many. */
const LEAST_PER_WORKER = 3;

/** How a run's progress is shown. */
export interface Progress {
  /** Says that `done` of `total` replications are finished. */
  update(done: number, total: number): void;
  /** Takes the line away; nothing is shown afterwards. */
  finish(): void;
}

/** No progress at all. */
export const SILENT_PROGRESS: Progress = { update() {}, finish() {} };

/**
 * Progress on `host.err`: at most ten times a second on a terminal, elsewhere one line after a
 * second and then each ten seconds, so that logs stay short.
 */
export function progressOn(host: Host, isAscii: boolean, workers: number): Progress {
  const startedAt = host.now();
  const isTerminal = host.err.isTerminal;
  const pause = isTerminal ? REDRAW_MILLISECONDS : PLAIN_MILLISECONDS;
  const early = PLAIN_MILLISECONDS - FIRST_PLAIN_MILLISECONDS;
  let shownAt = isTerminal ? Number.NEGATIVE_INFINITY : startedAt - early;
  const secondsLeft = forecastOf(workers);
  let isDrawn = false;
  return {
    update(done, total) {
      const now = host.now();
      const seconds = secondsLeft(done, total, now);
      if (now - shownAt < pause) return;
      shownAt = now;
      const left = seconds === undefined ? '' : `, about ${seconds} s left`;
      if (isTerminal) {
        const line = `${bar(done, total, isAscii)}  ${done}/${total} replications${left}`;
        host.err.write(`\r\u001b[2K${line.slice(0, host.err.columns - 1)}`);
        isDrawn = true;
      } else {
        const elapsed = Math.round((now - startedAt) / 1000);
        host.err.write(`tiersim: ${done}/${total} replications, ${elapsed} s elapsed${left}\n`);
      }
    },
    finish() {
      if (isDrawn) host.err.write('\r\u001b[2K');
      isDrawn = false;
    },
  };
}

function bar(done: number, total: number, isAscii: boolean): string {
  const filled = total === 0 ? 0 : Math.min(BAR_CELLS, Math.floor((done / total) * BAR_CELLS));
  const [full, empty] = isAscii ? ['#', '-'] : ['█', '░'];
  return (full as string).repeat(filled) + (empty as string).repeat(BAR_CELLS - filled);
}

/** The time left at the rate since each worker finished a first replication. */
function forecastOf(workers: number) {
  let first: { readonly done: number; readonly at: number } | undefined;
  return (done: number, total: number, now: number): number | undefined => {
    if (done >= workers) first ??= { done, at: now };
    if (first === undefined || done === first.done) return undefined;
    if (done < LEAST_PER_WORKER * workers || done >= total) return undefined;
    return Math.ceil(((now - first.at) / (done - first.done)) * (total - done) * 1e-3);
  };
}
