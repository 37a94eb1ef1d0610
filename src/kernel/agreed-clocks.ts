/**
 * Clocks agreed with others, such as those of a vendor's contract. A clock counts open milliseconds
 * of its own calendar, for the goal of the priority that the ticket had when it started, and leaves
 * a row when it ends. Elapsed = goal is met. Nothing of this runs where nothing is agreed.
 */
import type { Millis } from '../units/time.ts';
import { agreementDoubles, agreementIntegers, agreementRows, ROW_MASK } from './chunks.ts';
import { clock } from './clock.ts';
import { AGREED_CLOCKS } from './codes.ts';
import { extend, reset } from './columns.ts';
import { lendAgreements } from './ledger.ts';
import { model, sizes } from './present-model.ts';
import {
  AGREEMENT_DOUBLES,
  AGREEMENT_INTEGERS,
  AgreementDouble,
  AgreementInteger,
  CHUNK_ROWS,
  Verdict,
} from './rows.ts';
import { tickets } from './tickets.ts';
import { openTime, whenOpenFor } from './working-time.ts';

/** The clocks of live tickets, [ticket × AGREED_CLOCKS + AgreedClock]. */
const clocks = {
  /** Its agreement, −1 while there is no such clock. */
  agreement: new Int32Array(64),
  priority: new Uint8Array(64),
  startedAt: new Float64Array(64),
  /** W when it last started, −1 while it is paused. */
  since: new Float64Array(64),
  elapsed: new Float64Array(64),
  /** When it showed its goal; at first, its start. */
  reachedAt: new Float64Array(64),
};

/** Forgets the clocks of the run before. */
export function openAgreedClocks(): void {
  if (model.agreements.goal.length === 0) return;
  reset(clocks, clocks.agreement.length, { agreement: -1 });
}

/** A clock of the ticket starts, if its priority has a goal there. */
export function startAgreed(ticket: number, kind: number, agreement: number): void {
  const priority = tickets.priority[ticket];
  if (agreement < 0 || model.agreements.goal[agreement * sizes.priorities + priority] < 0) return;
  const at = ticket * AGREED_CLOCKS + kind;
  makeRoom(at);
  clocks.agreement[at] = agreement | 0;
  clocks.priority[at] = priority;
  clocks.startedAt[at] = clock.now;
  clocks.elapsed[at] = 0;
  clocks.reachedAt[at] = clock.now;
  clocks.since[at] = show(at);
}

/** The clock stands still, if it runs. */
export function pauseAgreed(ticket: number, kind: number): void {
  const at = ticket * AGREED_CLOCKS + kind;
  if (!isKept(at) || clocks.since[at] < 0) return;
  const since = clocks.since[at];
  const before = clocks.elapsed[at];
  const elapsed = before + show(at) - since;
  const goal = goalOf(at);
  clocks.elapsed[at] = elapsed;
  clocks.since[at] = -1;
  // A clock may stop exactly at its goal and pass it after the pause.
  if (before < goal && elapsed >= goal)
    clocks.reachedAt[at] = whenOpenFor(calendarOf(at), since + goal - before);
}

/** The clock goes on, if it stands still. */
export function resumeAgreed(ticket: number, kind: number): void {
  const at = ticket * AGREED_CLOCKS + kind;
  if (isKept(at) && clocks.since[at] < 0) clocks.since[at] = show(at);
}

/** What the clock waits for has happened. */
export function stopAgreed(ticket: number, kind: number): void {
  if (isKept(ticket * AGREED_CLOCKS + kind)) close(ticket, kind, true);
}

/** The ticket ends, or the run: its clocks leave their rows. */
export function closeAgreed(ticket: number): void {
  for (let kind = 0; kind < AGREED_CLOCKS; kind++)
    if (isKept(ticket * AGREED_CLOCKS + kind)) close(ticket, kind, false);
}

function close(ticket: number, kind: number, isDone: boolean): void {
  pauseAgreed(ticket, kind);
  const at = ticket * AGREED_CLOCKS + kind;
  const isMissed = clocks.elapsed[at] > goalOf(at);
  const unsettled = isDone ? Verdict.Met : Verdict.None;
  writeAgreement(ticket, at, isMissed ? Verdict.Missed : unsettled, isDone);
  clocks.agreement[at] = -1;
}

function writeAgreement(ticket: number, from: number, verdict: number, isDone: boolean): void {
  const row = agreementRows.count & ROW_MASK;
  const at = row * AGREEMENT_INTEGERS;
  const first = row * AGREEMENT_DOUBLES;
  agreementIntegers[at + AgreementInteger.Type] = tickets.type[ticket];
  agreementIntegers[at + AgreementInteger.Priority] = clocks.priority[from];
  agreementIntegers[at + AgreementInteger.Tier] = tickets.tier[ticket];
  agreementIntegers[at + AgreementInteger.Team] = tickets.team[ticket];
  agreementIntegers[at + AgreementInteger.Measured] = tickets.measured[ticket];
  agreementIntegers[at + AgreementInteger.Agreement] = clocks.agreement[from];
  agreementIntegers[at + AgreementInteger.Verdict] = verdict;
  agreementIntegers[at + AgreementInteger.IsDone] = isDone ? 1 : 0;
  agreementDoubles[first + AgreementDouble.Ordinal] = tickets.ordinal[ticket];
  agreementDoubles[first + AgreementDouble.StartedAt] = clocks.startedAt[from];
  agreementDoubles[first + AgreementDouble.EndedAt] = clock.now;
  agreementDoubles[first + AgreementDouble.Elapsed] = clocks.elapsed[from];
  agreementDoubles[first + AgreementDouble.BreachedAt] =
    verdict === Verdict.Missed ? clocks.reachedAt[from] : -1;
  agreementRows.count = row + 1;
  if (agreementRows.count === CHUNK_ROWS) lendAgreements();
}

function isKept(at: number): boolean {
  return at < clocks.agreement.length && clocks.agreement[at] >= 0;
}

function goalOf(at: number): Millis {
  return model.agreements.goal[clocks.agreement[at] * sizes.priorities + clocks.priority[at]];
}

function calendarOf(at: number): number {
  return model.agreements.calendar[clocks.agreement[at] * sizes.priorities + clocks.priority[at]];
}

function show(at: number): Millis {
  return openTime(calendarOf(at));
}

function makeRoom(at: number): void {
  const length = clocks.agreement.length;
  if (at < length) return;
  extend(clocks, at + 1);
  clocks.agreement.fill(-1, length);
}
