/** Consultations: whom people ask about what is beyond them, in which line, how often, how long. */
import type { ResolvedTicketType } from '../scenario/scenario.ts';
import type { Compilation } from './context.ts';
import { NO_LAW } from './law-rows.ts';
import type { Sisterhood } from './sisters.ts';

/** The model's mark for tiers from which nobody is asked. */
const NOBODY = -1;

type Rule = ResolvedTicketType['consult'][number];

/** The line of those who are asked, [type × tier]; lines of single teams are added to the table. */
export function consultLines(hood: Sisterhood): Int32Array {
  const { scenario, numbers } = hood;
  const tierCount = numbers.tiers.count;
  const lines = new Int32Array(scenario.tickets.length * tierCount).fill(NOBODY);
  scenario.tickets.forEach(({ consult }, type) => {
    for (const rule of consult)
      lines[type * tierCount + numbers.tiers.of(rule.tier)] = lineAsked(hood, type, rule);
  });
  return lines;
}

/** The line of the type at the tier that is asked, or that of one team's people. */
function lineAsked(hood: Sisterhood, type: number, { tier, rule }: Rule): number {
  const { scenario, numbers, needs, eligible, table, line } = hood;
  const team = scenario.teams.find(({ name }) => name === rule.with);
  if (team === undefined) return line[type * numbers.tiers.count + numbers.tiers.of(rule.with)];
  const asking = numbers.tiers.of(tier);
  const above = team.tiers.map((name) => numbers.tiers.of(name)).filter((one) => one > asking);
  const asked = Math.min(...above);
  const number = numbers.teams.of(team.name);
  const able = eligible.crews(asked, needs.ofType[type]);
  const crews = able.filter((crew) => eligible.teamOf(crew) === number);
  return crews.length === 0 ? NOBODY : table.of(asked, crews);
}

/** How often people ask, how long they talk, and how long they wait for it, [type × tier]. */
export function consultColumns({ scenario, numbers, laws }: Compilation) {
  const { tickets } = scenario;
  const tierCount = numbers.tiers.count;
  const cells = tickets.length * tierCount;
  const consultShare = new Float64Array(cells);
  const consultLength = new Int32Array(cells).fill(NO_LAW);
  const consultWithin = new Float64Array(cells);
  tickets.forEach(({ consult }, type) => {
    for (const { tier, rule } of consult) {
      const cell = type * tierCount + numbers.tiers.of(tier);
      consultShare[cell] = rule.share;
      consultLength[cell] = laws.elapsed(rule.for);
      consultWithin[cell] = rule.within ?? Number.POSITIVE_INFINITY;
    }
  });
  return { consultShare, consultLength, consultWithin };
}
