/** Reads the clocks of contracts off the stories of tickets: open time between the vendor's verbs. */
import { AgreedClock } from '../../src/kernel/codes.ts';
import type { Model } from '../../src/kernel/model.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { TicketRow } from '../support/rows.ts';
import { lengthOf, openHours, passing } from './clocks.ts';
import type { Spell } from './history.ts';

/** A clock of a contract, once it is over. */
export interface AgreedReading {
  /** Its name among the agreements. */
  readonly clock: string;
  readonly priority: number;
  readonly fate: 'met' | 'missed' | 'undecided';
  /** When it showed the goal that it then passed, or null. */
  readonly breachedAt: number | null;
}

/** All contract clocks of a ticket. */
export function readAgreed(
  model: Model,
  row: TicketRow,
  story: readonly TraceEntry[],
): AgreedReading[] {
  return casesOf(story).flatMap((lines) =>
    [AgreedClock.VendorResponse, AgreedClock.VendorSolution].flatMap((kind) => {
      const agreement = model.agreements.withVendor[model.types.vendor[row.type] * 2 + kind];
      if (agreement < 0) return [];
      const priority = lines[0]?.priority as number;
      const cell = agreement * model.names.priorities.length + priority;
      const goal = model.agreements.goal[cell];
      if (goal < 0) return [];
      const { spells, isDone } = runsOf(lines, kind, row.endedAt);
      const open = openHours(model, model.agreements.calendar[cell]);
      const elapsed = spells.reduce((sum, spell) => sum + lengthOf(open, spell), 0);
      const isMissed = elapsed > goal;
      const unsettled = isDone ? 'met' : 'undecided';
      return {
        clock: model.names.agreements[agreement] as string,
        priority,
        fate: isMissed ? 'missed' : unsettled,
        breachedAt: isMissed ? passing(open, spells, goal) : null,
      };
    }),
  );
}

/** The lines of each case, from its opening on. */
function casesOf(story: readonly TraceEntry[]): TraceEntry[][] {
  const cases: TraceEntry[][] = [];
  for (const entry of story) {
    if (entry.verb === Verb.GoesToVendor) cases.push([]);
    cases.at(-1)?.push(entry);
  }
  return cases;
}

function runsOf(lines: readonly TraceEntry[], kind: number, end: number) {
  const ending = kind === AgreedClock.VendorResponse ? Verb.VendorResponds : Verb.VendorSolves;
  const spells: Spell[] = [];
  let from: number | null = null;
  for (const { at, verb } of lines) {
    if (verb === Verb.GoesToVendor || verb === Verb.Answers) from ??= at;
    const isEnd = verb === ending;
    // A question that somebody must answer puts the ticket into a line.
    const stops = verb === Verb.Queues && kind === AgreedClock.VendorSolution;
    if ((isEnd || stops) && from !== null) {
      spells.push({ from, to: at });
      from = null;
    }
    if (isEnd) return { spells, isDone: true };
  }
  if (from !== null) spells.push({ from, to: end });
  return { spells, isDone: false };
}
