/** Laws that hold in every run, checked on the rows it leaves behind and not on its own books. */
import { expect } from 'vitest';
import { Planned } from '../../src/kernel/codes.ts';
import type { Model } from '../../src/kernel/model.ts';
import { Account, Duty } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { Run } from '../support/scenario.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Expects the books of a run to balance, to the millisecond. */
export function expectBalance(run: Run): void {
  expectTickets(run);
  expectWork(run);
  for (let agent = 0; agent < run.model.agents.crew.length; agent++) expectPerson(run, agent);
}

/** Every ticket ends once or is open; its accounts sum to its life; its counts fit its pieces. */
function expectTickets({ tickets, work, totals }: Run): void {
  expect(tickets.length).toBe(totals.created + totals.initial);
  expect(new Set(tickets.map(nameOf)).size).toBe(tickets.length);
  const touches = new Map<string, number>();
  const firstAt = new Map<string, number>();
  for (const piece of work) {
    const name = nameOf(piece);
    touches.set(name, (touches.get(name) ?? 0) + piece.isFirst);
    firstAt.set(name, Math.min(firstAt.get(name) ?? piece.startedAt, piece.startedAt));
  }
  let area = 0;
  for (const ticket of tickets) {
    const life = ticket.endedAt - Math.max(0, ticket.createdAt);
    area += life;
    expect(sum(ticket.accounts), 'the ledger of a ticket').toBe(life);
    expect(Math.min(...ticket.accounts), 'no account is negative').toBeGreaterThanOrEqual(0);
    expect(ticket.touches, 'touches').toBe(touches.get(nameOf(ticket)) ?? 0);
    expect(ticket.firstTouchAt, 'first touch').toBe(firstAt.get(nameOf(ticket)) ?? -1);
    expect(ticket.resolveElapsed, 'the clock').toBeLessThanOrEqual(life);
  }
  expect(area, 'Little’s law').toBe(totals.openArea);
}

/** What people did is what tickets got, but for their errands. */
function expectWork(run: Run): void {
  const { tickets } = run;
  const work = piecesOfTickets(run);
  const given = sum(work.map(({ startedAt, endedAt }) => endedAt - startedAt));
  const apart = sum(tickets.map(({ accounts }) => accounts[Account.Consulting]));
  const got = tickets.map(({ accounts }) => accounts[Account.Handled] + accounts[Account.HandOver]);
  expect(given, 'work given and got').toBe(sum(got) + apart);
  const handled = sum(
    work.map(({ startedAt, endedAt, handOver }) => endedAt - startedAt - handOver),
  );
  expect(handled).toBe(sum(tickets.map(({ accounts }) => accounts[Account.Handled])) + apart);
}

/** Pieces of work with which no errand began or went on. */
function piecesOfTickets({ story, work }: Run): Run['work'] {
  const begins: readonly number[] = [
    Verb.ChaseStarts,
    Verb.ChaseResumes,
    Verb.ConsultStarts,
    Verb.ArticleStarts,
    Verb.ArticleResumes,
  ];
  const errands = new Set(
    story
      .filter(({ verb }) => begins.includes(verb))
      .map((entry) => `${nameOf(entry)} ${entry.agent} ${entry.at}`),
  );
  return work.filter((piece) => !errands.has(`${nameOf(piece)} ${piece.agent} ${piece.startedAt}`));
}

/** Nobody works on two tickets at once, off duty, or during a break; and shifts are as planned. */
function expectPerson({ model, work, duty, totals }: Run, agent: number): void {
  const spans = (kinds: readonly number[]) =>
    duty.filter((row) => row.agent === agent && kinds.includes(row.kind)).sort(byStart);
  const pieces = work
    .filter((piece) => piece.agent === agent)
    .map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }))
    .sort(byStart);
  const atWork = joined(spans([Duty.Present, Duty.Overtime, Duty.CallOut]));
  const breaks = spans([Duty.PaidBreak, Duty.UnpaidBreak]);
  expectApart(pieces);
  expectApart(spans([Duty.Present, Duty.Absent, Duty.Rest]));
  // A call-out may go on when a shift begins that is missed.
  expectApart(spans([Duty.Present, Duty.Rest, Duty.CallOut]));
  expectApart([...pieces.filter(({ from, to }) => to > from), ...breaks].sort(byStart));
  // Work begun at the very end lasts no time, and nor does a duty begun there: it has no row.
  for (const piece of pieces.filter(({ from }) => from < totals.endedAt))
    expect(isWithin(piece, atWork), 'work only on duty, in overtime or called out').toBe(true);
  for (const pause of breaks)
    expect(isWithin(pause, spans([Duty.Present])), 'breaks only on duty').toBe(true);
  const present = spans([Duty.Present]).length;
  const missed = spans([Duty.Absent, Duty.Rest]).length;
  const planned = plannedShifts(model, agent).filter(({ from }) => from < totals.endedAt).length;
  if (missed === 0) expect(present, 'shifts as planned').toBe(planned);
}

function plannedShifts({ agents, rosters }: Model, agent: number): Span[] {
  const roster = agents.roster[agent];
  const shifts: Span[] = [];
  for (let duty = rosters.dutyFirst[roster]; duty < rosters.dutyFirst[roster + 1]; duty++)
    if (rosters.dutyPlanned[duty] === Planned.Work)
      shifts.push({ from: rosters.dutyFrom[duty], to: rosters.dutyTo[duty] });
  return shifts;
}

function expectApart(spans: readonly Span[]): void {
  for (let at = 1; at < spans.length; at++)
    expect(spans[at].from, 'one thing at a time').toBeGreaterThanOrEqual(spans[at - 1].to);
}

function isWithin({ from, to }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.from <= from && to <= span.to);
}

/** Spans that touch, as one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { from, to } of spans) {
    const last = whole.at(-1);
    if (last !== undefined && last.to >= from)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else whole.push({ from, to });
  }
  return whole;
}

function byStart(one: Span, other: Span): number {
  return one.from - other.from || one.to - other.to;
}

function nameOf({ type, ordinal }: { type: number; ordinal: number }): string {
  return `${type}:${ordinal}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
