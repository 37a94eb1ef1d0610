/** Waiting lines: for each type and tier the crews that may take it; equal sets share a line. */
import type { CrewColumns, LineColumns } from '../kernel/model.ts';
import type { ResolvedTicketType, Scenario } from '../scenario/scenario.ts';
import type { Millis } from '../units/time.ts';
import type { Crew } from './crews.ts';
import type { Numbers } from './names.ts';
import type { NeedSets } from './needs.ts';
import { overflowColumns, type Stage, waitsOfTeams } from './overflow.ts';
import { ownerColumns } from './owners.ts';
import { INDIFFERENT, type Preference, preferenceOf } from './preferences.ts';
import { ragged } from './ragged.ts';

/** Collects lines; equal sets of crews at one tier are one line, if equal rules hold. */
export class LineTable {
  readonly #tiers: number[] = [];
  readonly #crews: (readonly number[])[] = [];
  /** [line] → who turns to whom first. */
  readonly #preferences: Preference[] = [];
  readonly #known = new Map<string, number>();
  /** [line of one person] → the widest line beside which it stands. */
  readonly #owned = new Map<number, number>();
  /** [widest line] → what stands before it for each priority. */
  readonly #stages = new Map<number, readonly (readonly Stage[])[]>();

  /** The line of a set of crews (ascending) at a tier; tickets of an empty set wait for ever. */
  of(tier: number, crews: readonly number[], { rules = '', prefers = INDIFFERENT } = {}): number {
    const ranks = prefers === INDIFFERENT ? '' : JSON.stringify(prefers);
    const key = `${tier}:${crews.join(' ')}:${rules}${ranks}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#tiers.push(tier);
    this.#preferences.push(prefers);
    const line = this.#crews.push(crews) - 1;
    this.#known.set(key, line);
    return line;
  }

  /** The line of crews of which some help out after a wait: [priority][crew] → how long. */
  ofHelpers(
    tier: number,
    crews: readonly number[],
    { waits, prefers }: { waits: readonly (readonly Millis[])[]; prefers: Preference },
  ): number {
    const kind = { rules: JSON.stringify(waits), prefers };
    const widest = this.of(tier, crews, kind);
    if (this.#stages.has(widest)) return widest;
    const stages = waits.map((wait) =>
      [...new Set([0, ...wait])]
        .sort((one, other) => one - other)
        .map((from) => {
          const able = crews.filter((_, index) => wait[index] <= from);
          return { from, line: this.of(tier, able, kind) };
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
    const kind = { rules: `of ${widest}`, prefers: this.#preferences[widest] };
    for (const crew of crews) this.#owned.set(this.of(tier, [crew], kind), widest);
  }

  /** The crews that may take the tickets of a line. */
  crewsOf(line: number): readonly number[] {
    return this.#crews[line] as readonly number[];
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
      crewRank: Int32Array.from(
        this.#crews.flatMap((list, line) =>
          list.map((crew) => this.#preferences[line].teams[crews[crew].teamName] ?? 0),
        ),
      ),
    };
  }

  /** The lines of each crew, and their ranks; where all are equal urgency alone decides. */
  byCrew(crews: readonly Crew[]): Pick<CrewColumns, 'lineFirst' | 'line' | 'lineRank'> {
    const lists: number[][] = crews.map(() => []);
    this.#crews.forEach((list, line) => {
      for (const crew of list) lists[crew].push(line);
    });
    const { first, entry } = ragged(lists);
    const ranks = lists.flatMap((lines, crew) =>
      lines.map((line) => this.#preferences[line].types[crews[crew].teamName] ?? 0),
    );
    return {
      lineFirst: first,
      line: Int32Array.from(entry),
      lineRank: Int32Array.from(ranks),
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
      const able = eligible.crews(column, needs.ofType[type]);
      const crews = eligible.atHome(able, homesOf(ticketType, numbers));
      if (crews.length === 0 && !scenario.allowUnserved) continue;
      const teams = crews.map((crew) => eligible.teamOf(crew));
      const waits = waitsOfTeams(scenario, ticketType, { tier, teams, numbers });
      const isPlain = waits.every((wait) => wait.every((length) => length === 0));
      const prefers = preferenceOf(scenario, ticketType);
      line[type * tierCount + column] = isPlain
        ? table.of(column, crews, { prefers })
        : table.ofHelpers(column, crews, { waits, prefers });
    }
  });
  if (scenario.routing.owner === 'sticky')
    for (const lane of new Set(line.filter((one) => one >= 0))) table.addOwners(lane);
  return { table, line };
}

function homesOf({ home = [] }: ResolvedTicketType, { teams }: Numbers): number[] {
  return home.map((name) => teams.of(name));
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

  /** Those of them who are of the home teams, or all if none is. */
  atHome(crews: readonly number[], teams: readonly number[]): readonly number[] {
    const own = crews.filter((crew) => teams.includes(this.teamOf(crew)));
    return own.length > 0 ? own : crews;
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
