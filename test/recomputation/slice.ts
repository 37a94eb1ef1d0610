/** The part of a replication that a scope of results is about. */
import type { Model } from '../../src/kernel/model.ts';
import { SOLVED } from '../../src/kernel/solutions.ts';
import type { WorkRow } from '../support/rows.ts';
import type { AgreedReading } from './agreements.ts';
import { type Days, type History, type Life, overlap, type Spell, type Stay } from './history.ts';

/** A wait or a piece of work, with the ticket it belongs to. */
export interface Visit {
  readonly life: Life;
  readonly stay: Stay;
}

const known = new WeakMap<History, Map<string, Slice>>();

/** The slice of a scope; the same one whenever it is asked for. */
export function sliceOf(history: History, scope: Readonly<Record<string, string>>): Slice {
  const slices = known.get(history) ?? new Map<string, Slice>();
  known.set(history, slices);
  const name = JSON.stringify(scope);
  const slice = slices.get(name) ?? new Slice(history, scope);
  slices.set(name, slice);
  return slice;
}

/** A replication looked at in one scope. */
export class Slice {
  readonly history: History;
  readonly scope: Readonly<Record<string, string>>;
  readonly window: Spell;
  /** What was asked for before: many figures are made from the same lists. */
  readonly #values = new Map<string, unknown>();

  constructor(history: History, scope: Readonly<Record<string, string>>) {
    this.history = history;
    this.scope = scope;
    const { windowStart, windowEnd } = history.model.horizon;
    this.window = { from: windowStart, to: windowEnd };
  }

  get model(): Model {
    return this.history.model;
  }

  /** Length of the window, ms. */
  get length(): number {
    return this.window.to - this.window.from;
  }

  /** The same replication in another scope. */
  over(scope: Readonly<Record<string, string>>): Slice {
    return sliceOf(this.history, scope);
  }

  isInWindow(at: number): boolean {
    return at >= this.window.from && at < this.window.to;
  }

  /** Tickets of any age, where they ended or are. */
  everyTicket(): Life[] {
    return this.#once('every ticket', () =>
      this.history.lives.filter(({ row }) => this.#isTicketHere(row, row.tier, row.team)),
    );
  }

  /** Tickets created in the window, where they ended or are. */
  tickets(): Life[] {
    return this.#once('tickets', () =>
      this.everyTicket().filter(({ row }) => row.ordinal >= 0 && this.isInWindow(row.createdAt)),
    );
  }

  resolved(): Life[] {
    return this.tickets().filter(({ row }) => isResolved(row.final));
  }

  ended(final: number): Life[] {
    return this.tickets().filter(({ row }) => row.final === final);
  }

  /** Waits or work of tickets created in the window or of all, where they happened. */
  visits(kind: 'waits' | 'hands', isAnyAge: boolean): Visit[] {
    return this.#once(`${kind} ${isAnyAge}`, () => {
      const lives = isAnyAge ? this.history.lives : this.over({}).tickets();
      const staysOf = ({ waits, hands, errands }: Life) =>
        kind === 'waits' ? waits : [...hands, ...errands];
      const visits = lives.flatMap((life) => staysOf(life).map((stay) => ({ life, stay })));
      const { team } = this.model.agents;
      return visits.filter(({ life, stay }) =>
        this.#isTicketHere(
          { type: life.row.type, priority: stay.priority },
          stay.tier,
          stay.agent < 0 ? -1 : team[stay.agent],
        ),
      );
    });
  }

  /** Rows of work on tickets created in the window, where they happened. */
  work(): WorkRow[] {
    return this.#once('work', () =>
      this.history.work.filter(
        (row) => row.measured === 1 && this.#isTicketHere(row, row.tier, row.team),
      ),
    );
  }

  /** Rows of errands with this outcome that ended in the window, where they were done. */
  errands(outcome: number): WorkRow[] {
    return this.history.work.filter(
      (row) =>
        row.outcome === outcome &&
        this.isInWindow(row.endedAt) &&
        this.#isTicketHere(row, row.tier, row.team),
    );
  }

  /** Cases opened with vendors inside the window. */
  casesOpened(): number {
    const { types, names } = this.model;
    const isHere = (life: Life) =>
      this.#isNamed('type', names.types[life.row.type]) &&
      this.#isNamed('priority', names.priorities[life.row.priority]) &&
      this.#isNamed('vendor', names.vendors[types.vendor[life.row.type]]);
    const cases = this.history.lives.filter(isHere).flatMap((life) => life.cases);
    return cases.filter((at) => this.isInWindow(at)).length;
  }

  /** Clocks agreed with others, of tickets created in the window or of all; no place of theirs. */
  agreed(isAnyAge: boolean): AgreedReading[] {
    const { names } = this.model;
    const all = this.over({});
    return (isAnyAge ? all.everyTicket() : all.tickets())
      .filter(({ row }) => this.#isNamed('type', names.types[row.type]))
      .flatMap(({ agreed }) => agreed)
      .filter(
        ({ clock, priority }) =>
          this.#isNamed('clock', clock) && this.#isNamed('priority', names.priorities[priority]),
      );
  }

  /** The people of the scope: of the tier or the team, or one of them. */
  people(): { readonly agent: number; readonly days: Days }[] {
    const { agents, teams, names } = this.model;
    return this.history.people
      .map((days, agent) => ({ days, agent }))
      .filter(({ agent }) => {
        const team = agents.team[agent];
        return (
          this.#isNamed('agent', names.agents[agent]) &&
          this.#isNamed('team', names.teams[team]) &&
          this.#isNamed('tier', names.tiers[teams.tier[team]])
        );
      });
  }

  /** Sum of the parts of spells inside the window. */
  inside(spells: readonly Spell[]): number {
    return spells.reduce((sum, spell) => sum + overlap(spell, this.window), 0);
  }

  /** A value that is made when it is first asked for. */
  #once<Value>(name: string, make: () => Value): Value {
    if (!this.#values.has(name)) this.#values.set(name, make());
    return this.#values.get(name) as Value;
  }

  #isTicketHere(row: { type: number; priority: number }, tier: number, team: number): boolean {
    const { names, types } = this.model;
    return (
      this.#isNamed('type', names.types[row.type]) &&
      this.#isNamed('priority', names.priorities[row.priority]) &&
      this.#isNamed('channel', names.channels[types.channel[row.type]]) &&
      this.#isNamed('vendor', names.vendors[types.vendor[row.type]]) &&
      this.#isNamed('tier', names.tiers[tier]) &&
      this.#isNamed('team', names.teams[team])
    );
  }

  #isNamed(key: string, name: string | undefined): boolean {
    return this.scope[key] === undefined || this.scope[key] === name;
  }
}

/** Whether a ticket was resolved, by people, by a vendor or with its outage. */
export function isResolved(final: number): boolean {
  return SOLVED.includes(final);
}
