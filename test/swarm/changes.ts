/** Ways to change a scenario of which the effect is known. */
import type { Written } from '../support/scenario.ts';

type Parts = { [key: string]: Parts | string | number | boolean | Parts[] };

/** The scenario with every team under another name. */
export function withOtherTeamNames(scenario: Written): Written {
  const teams = Object.entries(scenario.teams as Parts);
  const names = new Set(teams.map(([name]) => name));
  const routing = (scenario.routing ?? {}) as Parts;
  const overflow = (routing.overflow ?? []) as Parts[];
  const renamed = overflow.map((stage) =>
    'to' in stage ? { ...stage, to: `z-${stage.to}` } : stage,
  );
  return {
    ...scenario,
    routing: { ...routing, ...(overflow.length > 0 && { overflow: renamed }) },
    tickets: withOtherNames(scenario.tickets, names),
    teams: Object.fromEntries(
      teams.map(([name, team]) => [`z-${name}`, withOtherNames(team, names)]),
    ),
  };
}

/** A part in which every mention of a team is that of its other name. */
function withOtherNames(part: unknown, names: ReadonlySet<string>): unknown {
  if (typeof part === 'string') return names.has(part) ? `z-${part}` : part;
  if (Array.isArray(part)) return part.map((one) => withOtherNames(one, names));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, withOtherNames(value, names)]),
  );
}

/** The scenario without what is drawn by the name of a team: absence, and who is present. */
export function withoutAbsence(scenario: Written): Written {
  const teams = Object.entries(scenario.teams as Parts).map(([name, team]) => {
    const { absence: _, ...rest } = team as Parts;
    const shifts = (rest.shifts as Parts[] | undefined)?.map(
      ({ present: _drawn, ...shift }) => shift,
    );
    return [name, shifts === undefined ? rest : { ...rest, shifts }];
  });
  return { ...scenario, teams: Object.fromEntries(teams) };
}

/** The scenario with a calendar, a channel, a profile, a skill and a vendor that nobody uses. */
export function withUnusedParts(scenario: Written): Written {
  const { calendars, channels, profiles, teams, tickets, vendors } = scenario as Record<
    string,
    Parts
  >;
  const [tier] = Object.keys((Object.values(tickets as Parts)[0] as Parts).handle as Parts);
  const first = Object.keys(teams as Parts)[0] as string;
  const team = (teams as Parts)[first] as Parts;
  const skills = { ...((team.skills ?? {}) as Parts), juggling: 1 };
  return {
    ...scenario,
    calendars: { ...calendars, siesta: { hours: { 'mon-fri': '14:00-16:00' } } },
    channels: { ...channels, pigeon: { live: true, lines: 1 } },
    profiles: { ...profiles, nightly: { weights: { 'mon-sun': { '00:00-02:00': 1 } } } },
    teams: {
      ...teams,
      [first]: { ...team, skills },
      nobody: { tier, agents: 0 },
    },
    vendors: { ...vendors, fabrikam: { tier, respond: '1 h', resolve: '2 h' } },
  };
}

/** The scenario with people at a higher tier that no ticket ever reaches. */
export function withIdleTier(scenario: Written): Written {
  const experts = { tier: 'L8', agents: 2, skills: { x: 1, y: 1 } };
  return { ...scenario, teams: { ...(scenario.teams as Parts), zy: experts, zz: experts } };
}

const LENGTH = /^(\d+(?:\.\d+)?) (min|h|d|weeks?)$/;

/** Every length of time in a scenario doubled. */
export function doubled<T>(part: T): T {
  if (Array.isArray(part)) return part.map(doubled) as T;
  if (typeof part === 'string') {
    const length = LENGTH.exec(part);
    return (length === null ? part : `${2 * Number(length[1])} ${length[2]}`) as T;
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, doubled(value)])) as T;
}
