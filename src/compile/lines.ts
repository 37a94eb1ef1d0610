/** Waiting lines: for each type and tier the crews that may take it; equal sets share a line. */
import type { Column, LineColumns } from '../kernel/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Millis } from '../units/time.ts';
import type { Crew } from './crews.ts';
import type { Numbers } from './names.ts';
import type { NeedSets } from './needs.ts';
import { overflowColumns, type Stage, waitsOfTeams } from './overflow.ts';
import { ownerColumns } from './owners.ts';
import { ragged } from './ragged.ts';

/** Collects lines; equal sets of crews at one tier are one line, if equal rules hold. */
export class LineTable {
  readonly #tiers: number[] = [];
  readonly #crews: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();
  /** [line of one person] → the widest line beside which it stands. */
  readonly #owned = new Map<number, number>();
  /** [widest line] → what stands before it for each priority. */
  readonly #stages = new Map<number, readonly (readonly Stage[])[]>();

  /** The line of a set of crews (ascending) at a tier; tickets of an empty set wait for ever. */
  of(tier: number, crews: readonly number[], rules = ''): number {
    const key = `${tier}:${crews.join(' ')}:${rules}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#tiers.push(tier);
    const line = this.#crews.push(crews) - 1;
    this.#known.set(key, line);
    return line;
  }

  /** The line of crews of which some help out after a wait: [priority][crew] → how long. */
  ofHelpers(tier: number, crews: readonly number[], waits: readonly (readonly Millis[])[]): number {
    const rules = JSON.stringify(waits);
    const widest = this.of(tier, crews, rules);
    if (this.#stages.has(widest)) return widest;
    const stages = waits.map((wait) =>
      [...new Set([0, ...wait])]
        .sort((one, other) => one - other)
        .map((from) => {
          const able = crews.filter((_, index) => wait[index] <= from);
          return { from, line: this.of(tier, able, rules) };
        }),
    );
    this.#stages.set(widest, stages);
    return widest;
  }

  /** Beside a widest line, one for each of its people: of the tickets that wait for them. */
  addOwners(widest: number): void {
    const crews = this.#crews[widest] ?? [];
    if (crews.length < 2) return;
    const tier = this.#tiers[widest] as number;
    for (const crew of crews) this.#owned.set(this.of(tier, [crew], `of ${widest}`), widest);
  }

  /** The columns of all lines; a line is at home in the team of its first crew, if it has any. */
  columns(crews: readonly Crew[], priorityCount: number): LineColumns {
    const { first, entry } = ragged(this.#crews);
    const stages = overflowColumns(this.#tiers.length, priorityCount, this.#stages);
    return {
      ...stages,
      ...ownerColumns(this.#crews, this.#owned, stages.widest),
      tier: Int32Array.from(this.#tiers),
      homeTeam: Int32Array.from(this.#crews, ([crew]) => crews[crew]?.team ?? -1),
      crewFirst: first,
      crew: Int32Array.from(entry),
    };
  }

  /** The lines of each crew, and their ranks: all equal, so that urgency alone decides. */
  byCrew(crewCount: number): { lineFirst: Column; line: Column; lineRank: Column } {
    const lists: number[][] = Array.from({ length: crewCount }, () => []);
    this.#crews.forEach((crews, line) => {
      for (const crew of crews) lists[crew].push(line);
    });
    const { first, entry } = ragged(lists);
    return {
      lineFirst: first,
      line: Int32Array.from(entry),
      lineRank: new Int32Array(entry.length),
    };
  }
}

/**
 * The line of every type at every tier where it has a law of work, [type × tier]; −1: none. Where
 * nobody can take them, tickets get a line only if the scenario allows that.
 */
export function linesOfTypes(
  scenario: Scenario,
  numbers: Numbers,
  needs: NeedSets,
  eligible: Eligibility,
): { readonly table: LineTable; readonly line: Int32Array } {
  const table = new LineTable();
  const tierCount = numbers.tiers.count;
  const line = new Int32Array(scenario.tickets.length * tierCount).fill(-1);
  scenario.tickets.forEach((ticketType, type) => {
    for (const { tier } of ticketType.handle) {
      if (tier === 'L0') continue;
      const column = numbers.tiers.of(tier);
      const crews = eligible.crews(column, needs.ofType[type]);
      if (crews.length === 0 && !scenario.allowUnserved) continue;
      const teams = crews.map((crew) => eligible.teamOf(crew));
      const waits = waitsOfTeams(scenario, ticketType, { tier, teams, numbers });
      const isPlain = waits.every((wait) => wait.every((length) => length === 0));
      line[type * tierCount + column] = isPlain
        ? table.of(column, crews)
        : table.ofHelpers(column, crews, waits);
    }
  });
  if (scenario.routing.owner === 'sticky')
    for (const lane of new Set(line.filter((one) => one >= 0))) table.addOwners(lane);
  return { table, line };
}

/** Which crews may take on a set of needs at a tier; every answer is worked out once. */
export class Eligibility {
  readonly #crews: readonly Crew[];
  readonly #sets: NeedSets['sets'];
  readonly #byTier: readonly (readonly number[])[];
  readonly #known = new Map<number, readonly number[]>();

  constructor(crews: readonly Crew[], { sets }: NeedSets, tierCount: number) {
    this.#crews = crews;
    this.#sets = sets;
    const byTier: number[][] = Array.from({ length: tierCount }, () => []);
    crews.forEach(({ tiers }, crew) => {
      for (const tier of tiers) byTier[tier].push(crew);
    });
    this.#byTier = byTier;
  }

  /** The crews at a tier that have every skill of a set, ascending. */
  crews(tier: number, set: number): readonly number[] {
    const key = tier * this.#sets.length + set;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const wanted = this.#sets[set];
    const able = this.#byTier[tier].filter((crew) =>
      wanted.every((skill) => this.#crews[crew].skills.has(skill)),
    );
    this.#known.set(key, able);
    return able;
  }

  /** The team of a crew. */
  teamOf(crew: number): number {
    return this.#crews[crew].team;
  }

  /** All crews at a tier, ascending. */
  crewsAt(tier: number): readonly number[] {
    return this.#byTier[tier];
  }
}
