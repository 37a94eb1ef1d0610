/** Turns regions of public holidays into dates, so that a scenario means the same everywhere. */
import type { Holidays } from '../scenario/holidays.ts';
import { suggestion } from '../scenario/nearest.ts';
import type { ScenarioDocument } from '../scenario/parse.ts';
import { type Problem, ScenarioError } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placeOf } from '../scenario/tree.ts';
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
  const owners = [...scenario.calendars, ...scenario.teams];
  if (!owners.some(({ holidays }) => holidays?.kind === 'region')) return scenario;
  // The tables are large; a scenario without public holidays does not wait for them.
  const tables = await import('../node/holidays.ts');
  const [firstYear, lastYear] = yearsOf(scenario);
  const problems: Problem[] = [];
  const dated = <T extends Owner>(section: string, owner: T): T => {
    if (owner.holidays?.kind !== 'region') return owner;
    const name = nameOf(owner.holidays);
    const dates = tables.publicHolidays(name, firstYear, lastYear);
    if (dates !== null) return { ...owner, holidays: { kind: 'dates', dates } };
    const place = placeOf(document, [section, owner.name, 'holidays']);
    const hint = suggestion(name, tables.knownRegions(name));
    const message = `no public holidays are known for ${name}; ${hint}`;
    problems.push({ code: 'E308', ...place, path: `${section}.${owner.name}.holidays`, message });
    return owner;
  };
  const calendars = scenario.calendars.map((calendar) => dated('calendars', calendar));
  const teams = scenario.teams.map((team) => dated('teams', team));
  if (problems.length > 0) throw new ScenarioError(problems);
  return { ...scenario, calendars, teams };
}

interface Owner {
  readonly name: string;
  readonly holidays: Holidays | null;
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
