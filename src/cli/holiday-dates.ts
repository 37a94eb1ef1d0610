/** Turns regions of public holidays into dates, so that a scenario means the same everywhere. */
import type { Holidays } from '../scenario/holidays.ts';
import { suggestion } from '../scenario/nearest.ts';
import type { ScenarioDocument } from '../scenario/parse.ts';
import { formatPath, type Path, type Problem, ScenarioError } from '../scenario/problem.ts';
import type { HolidayVolume } from '../scenario/rate-changes.ts';
import type { ResolvedTicketType, Scenario } from '../scenario/scenario.ts';
import { placeOf, valueAt } from '../scenario/tree.ts';
import { DAY } from '../units/time.ts';

/**
 * The scenario with dates in place of regions.
 *
 * @throws ScenarioError E308 for each region that no table has.
 */
export async function withHolidayDates(
  scenario: Scenario,
  document: ScenarioDocument,
): Promise<Scenario> {
  if (!hasRegions(scenario)) return scenario;
  // The tables are large; a scenario without public holidays does not wait for them.
  const tables = await import('../node/holidays.ts');
  const [firstYear, lastYear] = yearsOf(scenario);
  const problems: Problem[] = [];
  const dated: Dated = (holidays, path) => {
    if (holidays.kind !== 'region') return holidays;
    const name = nameOf(holidays);
    const dates = tables.publicHolidays(name, firstYear, lastYear);
    if (dates !== null) return { kind: 'dates', dates };
    const hint = suggestion(name, tables.knownRegions(name));
    const message = `no public holidays are known for ${name}; ${hint}`;
    const problem = { ...placeOf(document, path), path: formatPath(path), message };
    // Types without holidays of their own share those of demand: one mistake, told once.
    if (problems.every((known) => known.path !== problem.path)) {
      problems.push({ code: 'E308', ...problem });
    }
    return holidays;
  };
  const owned = <T extends Owner>(section: string, owner: T): T =>
    owner.holidays === null
      ? owner
      : { ...owner, holidays: dated(owner.holidays, [section, owner.name, 'holidays']) };
  const calendars = scenario.calendars.map((calendar) => owned('calendars', calendar));
  const teams = scenario.teams.map((team) => owned('teams', team));
  const tickets = scenario.tickets.map((type) => withDatedVolume(type, document, dated));
  if (problems.length > 0) throw new ScenarioError(problems);
  return { ...scenario, calendars, teams, tickets };
}

interface Owner {
  readonly name: string;
  readonly holidays: Holidays | null;
}

/** Dates in place of a region that stands at a path. */
type Dated = (holidays: Holidays, path: Path) => Holidays;

function hasRegions({ calendars, teams, tickets }: Scenario): boolean {
  const all = [
    ...[...calendars, ...teams].map(({ holidays }) => holidays),
    ...tickets.map(({ arrivals }) => volumeOf(arrivals)?.on ?? null),
  ];
  return all.some((holidays) => holidays?.kind === 'region');
}

function volumeOf(arrivals: ResolvedTicketType['arrivals']): HolidayVolume | null {
  return arrivals.kind === 'rate' ? arrivals.changes.holidays : null;
}

/** A type with dates for the holidays of its volume, its own or those of all types. */
function withDatedVolume(
  type: ResolvedTicketType,
  document: ScenarioDocument,
  dated: Dated,
): ResolvedTicketType {
  const { arrivals } = type;
  if (arrivals.kind !== 'rate' || arrivals.changes.holidays === null) return type;
  const own = ['tickets', type.name, 'arrivals', 'holidays', 'on'];
  const isOwn = valueAt(document, own) !== undefined;
  const on = dated(arrivals.changes.holidays.on, isOwn ? own : ['demand', 'holidays', 'on']);
  const holidays = { ...arrivals.changes.holidays, on };
  return { ...type, arrivals: { ...arrivals, changes: { ...arrivals.changes, holidays } } };
}

function nameOf({ country, region }: Extract<Holidays, { kind: 'region' }>): string {
  return region === null ? country : `${country}-${region}`;
}

/** The first and the last year that a run touches. */
function yearsOf({ horizon }: Scenario): [number, number] {
  const { start, warmUp, length, drain } = horizon;
  const first = Date.parse(`${start}T00:00Z`);
  const year = (millis: number) => new Date(millis).getUTCFullYear();
  return [year(first - warmUp - DAY), year(first + length + drain + DAY)];
}
