/** The expected load as a table: what is asked of whom before anything is simulated. */
import type { LineLoad, OfferedLoad, TierLoad } from '../compile/load.ts';
import { formatHours, formatNumber, NOTHING, plainSpaces } from '../report/format.ts';
import { layOutTable, wrapText } from '../report/text-layout.ts';
import type { Signs } from '../report/text-signs.ts';
import type { Scenario } from '../scenario/scenario.ts';

const COLUMNS = 80;
const INDENT = '  ';
const HEAD = ['a week', 'people', 'touches', 'work', 'staffed', 'load', 'mean wait'];

/** Why the load here and the utilisation of a run differ. */
const LOAD_WORDS =
  'Load: work, with callers who give up counted in, per hour on duty after absence. ' +
  'A run divides by paid time.';

/** One row for each tier, and below it one for each skill where a tier has several lines. */
export function loadTable(
  load: Omit<OfferedLoad, 'remarks'>,
  { tickets, vendors }: Pick<Scenario, 'tickets' | 'vendors'>,
  signs: Signs,
): readonly string[] {
  const rows = load.tiers.flatMap((tier) => {
    const lines = load.lines.filter((line) => line.tier === tier.tier);
    if (lines.length === 0 && vendors.some((vendor) => vendor.tier === tier.tier)) return [];
    return [tierRow(tier, lines), ...lines.map((line) => lineRow(line, tickets))];
  });
  const table = layOutTable(
    {
      rows: [HEAD, ...rows].map((row) => row.map(signs.clean)),
      aligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    },
    COLUMNS,
    INDENT,
  );
  const foot = [LOAD_WORDS, ...waitWords(load.lines), sizeWords(load)].flatMap((sentence) =>
    wrapText(signs.clean(sentence), COLUMNS - INDENT.length),
  );
  return [...table, ...foot.map((line) => INDENT + line)];
}

function tierRow(tier: TierLoad, lines: readonly LineLoad[]): string[] {
  const people = Math.max(0, ...lines.map((line) => line.people));
  return [
    tier.tier,
    lines.length > 1 ? '' : formatNumber(people, 0),
    formatNumber(tier.touchesPerWeek, 0),
    hoursText(tier.busyHoursPerWeek),
    hoursText(tier.staffedHoursPerWeek),
    percent(tier.utilisation),
    '',
  ];
}

function lineRow(line: LineLoad, tickets: Scenario['tickets']): string[] {
  const skills = new Set(
    tickets.filter(({ name }) => line.types.includes(name)).flatMap(({ needs }) => needs),
  );
  const name = skills.size === 0 ? 'any skill' : [...skills].join(', ');
  return [
    `${INDENT}${name}`,
    formatNumber(line.people, 0),
    formatNumber(line.touchesPerWeek, 0),
    hoursText(line.busyHoursPerWeek),
    '',
    percent(line.utilisation),
    waitText(line),
  ];
}

/** Hours of work, never turned into days: they are compared with each other. */
function hoursText(hours: number): string {
  return `${formatNumber(hours, hours < 100 ? 1 : 0)} h`;
}

function percent(share: number | null): string {
  return share === null ? NOTHING : `${formatNumber(share * 100, 0)} %`;
}

function waitText({ wait }: LineLoad): string {
  if (wait === null) return NOTHING;
  return wait.hours === null ? 'grows' : formatHours(wait.hours);
}

/** What the waits are worth, and by which formula. */
function waitWords(lines: readonly LineLoad[]): string[] {
  const formulas = [...new Set(lines.flatMap(({ wait }) => (wait === null ? [] : [wait.formula])))];
  if (formulas.length === 0) return [];
  const what = `Mean wait: ${formulas.sort().join(' or ')}, where people have one line only`;
  return [`${what}. Nights, peaks of the day and priorities are left to the simulation.`];
}

function sizeWords({ forecast }: Pick<OfferedLoad, 'forecast'>): string {
  const { tickets, events } = forecast;
  const size = `One replication: about ${formatNumber(tickets, 0)} tickets`;
  return plainSpaces(`${size}, ${formatNumber(events, 0)} events.`);
}
