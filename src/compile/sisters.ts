/** Sister teams: from names to the lines in which their people find the tickets they take over. */
import type { Column } from '../kernel/model.ts';
import type { SisterColumns } from '../kernel/sister-columns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Eligibility, LineTable } from './lines.ts';
import type { Numbers } from './names.ts';
import type { NeedSets } from './needs.ts';
import { preferenceOf } from './preferences.ts';
import { ragged } from './ragged.ts';

/** What the lines of sister teams are made of. */
export interface Sisterhood {
  readonly scenario: Scenario;
  readonly numbers: Numbers;
  readonly needs: NeedSets;
  readonly eligible: Eligibility;
  readonly table: LineTable;
  /** [type × tiers + tier] → the line of the type, or −1. */
  readonly line: Int32Array;
}

/** The lines of all sisters, added to the table; `columns` once all lines are known. */
export interface SisterLines {
  readonly columns: (widest: Column) => SisterColumns;
}

/** Adds the lines of sister teams: for each sister, type and tier of people who can take over. */
export function sisterLines(hood: Sisterhood): SisterLines {
  const { scenario, numbers } = hood;
  const sisters = scenario.teams.map(({ sisters: all }) =>
    (all?.teams ?? []).map((name) => numbers.teams.of(name)),
  );
  const { first, entry } = ragged(sisters);
  const line = Array.from(entry).flatMap((team) => linesOf(hood, team));
  const columns = (widest: Column): SisterColumns => {
    const team = homeTeams(hood, sisters, widest.length);
    const kin = new Set([...line, ...Array.from(team, (one, home) => (one < 0 ? -1 : home))]);
    return {
      first,
      line: Int32Array.from(line),
      ifAwayFor: Float64Array.from(scenario.teams, (one) => one.sisters?.ifAwayFor ?? 0),
      givesOpen: Uint8Array.from(scenario.teams, (one) => (one.sisters?.gives === 'all' ? 1 : 0)),
      team,
      isShared: Uint8Array.from(widest, (lane) => (kin.has(lane) ? 1 : 0)),
      notes: scenario.routing.handOver.sender,
    };
  };
  return { columns };
}

/** [type × tiers + tier] → the line of a team's people who can take over there, or −1. */
function linesOf(hood: Sisterhood, team: number): number[] {
  const { scenario, numbers, needs, eligible, table, line } = hood;
  const tierCount = numbers.tiers.count;
  return Array.from(line, (home, cell) => {
    if (home < 0) return -1;
    const tier = cell % tierCount;
    const type = Math.floor(cell / tierCount);
    const able = eligible.crews(tier, needs.ofType[type]);
    const own = able.filter((crew) => eligible.teamOf(crew) === team);
    return own.length === 0
      ? -1
      : table.of(tier, own, { prefers: preferenceOf(scenario, scenario.tickets[type]) });
  });
}

/** [line] → the first team of its people that has sisters, where it is the line of a type. */
function homeTeams(
  { table, line, eligible }: Sisterhood,
  sisters: readonly (readonly number[])[],
  lineCount: number,
): Int32Array {
  const homes = new Set(line);
  return Int32Array.from({ length: lineCount }, (_, one) => {
    if (!homes.has(one)) return -1;
    const teams = table.crewsOf(one).map((crew) => eligible.teamOf(crew));
    return teams.find((team) => (sisters[team] as readonly number[]).length > 0) ?? -1;
  });
}
