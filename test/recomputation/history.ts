/**
 * What happened in one replication, read from its story line by line: lives of tickets and days of
 * people as plain lists of spells. Slow, and as simple as it can be: it is what the metrics are
 * held against.
 */
import { Planned } from '../../src/kernel/codes.ts';
import type { Model } from '../../src/kernel/model.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { TicketRow } from '../support/rows.ts';
import { type Run, runModel } from '../support/scenario.ts';
import { attended, type Pause, spareTime } from './activities.ts';
import { type AgreedReading, readAgreed } from './agreements.ts';
import { type ClockReading, readClocks } from './clocks.ts';

/** A half-open stretch of time. */
export interface Spell {
  readonly from: number;
  readonly to: number;
}

/** A stretch in which a ticket stood at a tier, waiting or in somebody's hands. */
export interface Stay extends Spell {
  readonly tier: number;
  /** Priority when the work ended for which it waited, or at the end of the wait. */
  readonly priority: number;
  /** Who worked on it, or whose touch ended the wait; −1 for nobody. */
  readonly agent: number;
}

/** Everything that is known about one ticket. */
export interface Life extends ClockReading {
  readonly row: TicketRow;
  /** Waits in lines, interrupted work left out. */
  readonly waits: readonly Stay[];
  readonly hands: readonly Stay[];
  /** Somebody asks the vendor after it, or helps whoever has it. */
  readonly errands: readonly Stay[];
  /** Waits for the customer. */
  readonly asked: readonly Spell[];
  /** Instants at which a case was opened with a vendor. */
  readonly cases: readonly number[];
  /** Clocks of contracts. */
  readonly agreed: readonly AgreedReading[];
  readonly touches: number;
  readonly reopenings: number;
  /** Tiers at which it stood, one after the other. */
  readonly places: readonly number[];
}

/** One person's time. */
export interface Days {
  readonly shifts: readonly Spell[];
  /** Parts of shifts that were missed, by absence or for rest after a call-out. */
  readonly missed: readonly Spell[];
  readonly callOuts: readonly Spell[];
  readonly standby: readonly Spell[];
  /** Paid days off. */
  readonly leave: readonly Spell[];
  /** Breaks and activities. */
  readonly breaks: readonly Pause[];
  readonly busy: readonly Spell[];
  /** Time left to activities that take tickets. */
  readonly spare: readonly Pause[];
}

/** One replication. */
export interface History {
  readonly model: Model;
  readonly lives: readonly Life[];
  readonly people: readonly Days[];
  readonly work: Run['work'];
  readonly end: number;
}

/** Runs a replication and reads its story. */
export function historyOf(model: Model, replication: number): History {
  const { story, tickets, work, totals } = runModel(model, replication);
  const byTicket = new Map<string, TraceEntry[]>();
  const byAgent = new Map<number, TraceEntry[]>();
  for (const entry of story) {
    if (entry.type >= 0) listAt(byTicket, keyOf(entry)).push(entry);
    else listAt(byAgent, entry.agent).push(entry);
  }
  const lives = tickets.map((row) => lifeOf(model, row, byTicket.get(keyOf(row)) ?? []));
  const end = totals.endedAt;
  const people = model.names.agents.map((_, agent) => {
    const busy = lives
      .flatMap(({ hands, errands }) => [...hands, ...errands])
      .filter((hand) => hand.agent === agent);
    const days = { ...daysOf(model, agent, byAgent.get(agent) ?? [], end), busy };
    return { ...days, spare: spareTime(model, dutiesOf(model, agent), days) };
  });
  return { model, lives, people, work, end };
}

/** Length of the part of a spell inside another. */
export function overlap(spell: Spell, other: Spell): number {
  return Math.max(0, Math.min(spell.to, other.to) - Math.max(spell.from, other.from));
}

function keyOf({ type, ordinal }: Pick<TicketRow, 'type' | 'ordinal'>) {
  return `${type}/${ordinal}`;
}

function listAt<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** Verbs with which a wait in a line is over. */
const ENDS_WAIT: ReadonlySet<number> = new Set([
  Verb.TouchStarts,
  Verb.Abandons,
  Verb.CutOff,
  Verb.TimeIsUp,
  Verb.EndsWithOutage,
  Verb.StillOpen,
]);
/** Verbs with which a ticket leaves somebody's hands. */
const ENDS_HAND: ReadonlySet<number> = new Set([
  Verb.TouchPauses,
  Verb.HandedBack,
  Verb.TouchEnds,
  Verb.StillOpen,
]);

function lifeOf(model: Model, row: TicketRow, story: readonly TraceEntry[]): Life {
  const waits: Stay[] = [];
  const hands: Stay[] = [];
  const places: number[] = [];
  let wait: { from: number; tier: number } | null = null;
  let hand: { from: number; tier: number; agent: number } | null = null;
  for (const { at, verb, agent, tier, priority } of story) {
    if (wait !== null && ENDS_WAIT.has(verb)) {
      waits.push({ ...wait, to: at, agent, priority });
      wait = null;
    }
    if (hand !== null && ENDS_HAND.has(verb)) {
      hands.push({ ...hand, to: at, priority });
      const waited = waits.at(-1);
      if (waited?.to === hand.from) waits[waits.length - 1] = { ...waited, priority };
      hand = null;
    }
    if (verb === Verb.Queues) wait = { from: at, tier };
    // Its time is up while it waits: the whole wait counts where it goes.
    if (verb === Verb.Escalates && wait !== null) {
      wait = { ...wait, tier };
      places.push(tier);
    }
    if (verb === Verb.TouchStarts || verb === Verb.TouchResumes) hand = { from: at, tier, agent };
    if (verb === Verb.Queues || verb === Verb.GoesToVendor) places.push(tier);
  }
  const count = (wanted: number) => story.filter(({ verb }) => verb === wanted).length;
  return {
    row,
    waits,
    hands,
    errands: errandsIn(story),
    places,
    asked: askedSpells(row, story),
    cases: story.filter(({ verb }) => verb === Verb.GoesToVendor).map(({ at }) => at),
    agreed: readAgreed(model, row, story),
    touches: count(Verb.TouchEnds) + (isBegun(story) ? 1 : 0),
    reopenings: count(Verb.Reopens),
    ...readClocks(model, row, story),
  };
}

/** Stretches of errands, one after the other; the last may last to the end. */
function errandsIn(story: readonly TraceEntry[]): Stay[] {
  const begins: readonly number[] = [
    Verb.ChaseStarts,
    Verb.ChaseResumes,
    Verb.ConsultStarts,
    Verb.ArticleStarts,
    Verb.ArticleResumes,
  ];
  const ends: readonly number[] = [
    Verb.ChasePauses,
    Verb.ChaseHandedBack,
    Verb.ChaseEnds,
    Verb.ConsultEnds,
    Verb.ArticlePauses,
    Verb.ArticleHandedBack,
    Verb.ArticleEnds,
  ];
  return story.flatMap(({ at, verb, agent, tier, priority }, index) => {
    if (!begins.includes(verb)) return [];
    const end = story.slice(index).find((entry) => ends.includes(entry.verb));
    return [{ from: at, to: end?.at ?? Number.POSITIVE_INFINITY, agent, tier, priority }];
  });
}

/** From each question to the customer to the reply, or to the end of the run. */
function askedSpells(row: TicketRow, story: readonly TraceEntry[]): Spell[] {
  const ends: readonly number[] = [Verb.CustomerReplies, Verb.Closed];
  const replies = story.filter(({ verb }) => ends.includes(verb));
  return story
    .filter(({ verb }) => verb === Verb.WaitsForCustomer)
    .map(({ at }, index) => ({ from: at, to: replies[index]?.at ?? row.endedAt }));
}

/** Whether the last touch of a ticket has begun and not ended: it is open, or its outage ended. */
function isBegun(story: readonly TraceEntry[]): boolean {
  const last = story.findLast(({ verb }) => verb === Verb.TouchStarts || verb === Verb.TouchEnds);
  return last?.verb === Verb.TouchStarts;
}

function daysOf(
  model: Model,
  agent: number,
  story: readonly TraceEntry[],
  end: number,
): Omit<Days, 'busy' | 'spare'> {
  const spells = (first: number, last: number): Spell[] => {
    const ends = story.filter(({ verb }) => verb === last).map(({ at }) => at);
    return story
      .filter(({ verb }) => verb === first)
      .map(({ at }, index) => ({ from: at, to: ends[index] ?? end }));
  };
  const { rosters } = model;
  const duties = dutiesOf(model, agent);
  const dutyAt = (at: number) =>
    duties.find((one) => rosters.dutyFrom[one] <= at && at < rosters.dutyTo[one]) as number;
  const dutiesWith = (wanted: number) =>
    story.filter(({ verb }) => verb === wanted).map(({ at }) => dutyAt(at));
  const begins = story.filter(({ verb }) => verb === Verb.ShiftStarts).map(({ at }) => at);
  const missed = story.flatMap(({ at, verb }) => {
    if (verb !== Verb.ShiftMissed && verb !== Verb.ShiftPostponed) return [];
    const back = verb === Verb.ShiftMissed ? Infinity : begins.find((begin) => begin >= at);
    return within({ from: at, to: back ?? end }, paidParts(model, dutyAt(at)));
  });
  const leave = dutiesWith(Verb.ShiftOff)
    .filter((duty) => rosters.dutyPlanned[duty] === Planned.PaidLeave)
    .flatMap((duty) => paidParts(model, duty));
  const shifts = spells(Verb.ShiftStarts, Verb.ShiftEnds);
  const breaks = [
    ...breakParts(model, duties, spells(Verb.BreakStarts, Verb.BreakEnds)),
    ...attended(model, duties, spells(Verb.ActivityStarts, Verb.ActivityEnds)),
  ];
  const callOuts = spells(Verb.CallOutStarts, Verb.CallOutEnds);
  return { shifts, missed, leave, breaks, callOuts, standby: standbyOf(model, agent, end) };
}

/** The parts of spells inside another. */
function within(outer: Spell, spells: readonly Spell[]): Spell[] {
  return spells
    .map(({ from, to }) => ({ from: Math.max(from, outer.from), to: Math.min(to, outer.to) }))
    .filter(({ from, to }) => to > from);
}

/** When somebody stands by, as far as that has begun. */
function standbyOf({ onCall }: Model, agent: number, end: number): Spell[] {
  return Array.from(onCall.agent, (one, period) => ({ one, period }))
    .filter(({ one, period }) => one === agent && onCall.from[period] <= end)
    .map(({ period }) => ({ from: onCall.from[period], to: onCall.to[period] }));
}

function dutiesOf({ rosters, agents }: Model, agent: number): number[] {
  const roster = agents.roster[agent];
  const first = rosters.dutyFirst[roster];
  return Array.from({ length: rosters.dutyFirst[roster + 1] - first }, (_, index) => first + index);
}

/** A missed shift is paid as it was planned: without its unpaid breaks. */
function paidParts({ rosters }: Model, duty: number): Spell[] {
  let from = rosters.dutyFrom[duty];
  const parts: Spell[] = [];
  for (let pause = rosters.breakFirst[duty]; pause < rosters.breakFirst[duty + 1]; pause++) {
    if (rosters.breakIsPaid[pause] === 1) continue;
    parts.push({ from, to: rosters.breakFrom[pause] });
    from = Math.max(from, rosters.breakFrom[pause] + rosters.breakLength[pause]);
  }
  return [...parts, { from, to: rosters.dutyTo[duty] }].filter((part) => part.to > part.from);
}

/** What is paid of the breaks that were taken; of several taken at once the unpaid ones first. */
function breakParts(
  { rosters }: Model,
  duties: readonly number[],
  spells: readonly Spell[],
): Days['breaks'] {
  const taken = new Set<number>();
  return spells.flatMap(({ from, to }) => {
    const duty = duties.findLast((one) => rosters.dutyFrom[one] <= from) as number;
    let length = 0;
    let unpaid = 0;
    for (let pause = rosters.breakFirst[duty]; pause < rosters.breakFirst[duty + 1]; pause++) {
      if (rosters.breakActivity[pause] >= 0) continue;
      if (taken.has(pause) || rosters.breakFrom[pause] > from || length >= to - from) continue;
      taken.add(pause);
      length += rosters.breakLength[pause];
      if (rosters.breakIsPaid[pause] === 0) unpaid += rosters.breakLength[pause];
    }
    const paidFrom = Math.min(to, from + unpaid);
    return [
      { from, to: paidFrom, activity: -1, isPaid: false },
      { from: paidFrom, to, activity: -1, isPaid: true },
    ];
  });
}
