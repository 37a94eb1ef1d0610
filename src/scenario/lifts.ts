/** A scenario without one of its limits at a time: what "why" tries. */
import type { Scenario } from './scenario.ts';
import type { Team } from './team.ts';
import type { Vendor } from './vendor.ts';

/** What kind of limit is lifted. */
export type LiftKind =
  | 'person'
  | 'cover'
  | 'absence'
  | 'breaks'
  | 'activities'
  | 'hand-over'
  | 'misroute'
  | 'reach'
  | 'customer'
  | 'vendor'
  | 'reopening';

/** A scenario without one limit. */
export interface Lift {
  readonly kind: LiftKind;
  /** The team, team and shift, or vendor that it is about; null for all. */
  readonly of: string | null;
  readonly scenario: Scenario;
}

/** Every limit that the scenario has, lifted alone; limits it does not have are left out. */
export function liftsOf(scenario: Scenario): readonly Lift[] {
  return [
    ...scenario.teams.flatMap((team) => personLifts(scenario, team)),
    ...scenario.teams.flatMap((team) => coverLift(scenario, team)),
    ...teamLift(scenario, 'absence', ({ absence }) => absence !== null, {
      absence: null,
    }),
    ...teamLift(scenario, 'breaks', hasBreaks, withoutBreaks),
    ...teamLift(scenario, 'activities', ({ activities }) => activities.length > 0, {
      activities: [],
    }),
    ...routingLifts(scenario),
    ...ticketLifts(scenario),
    ...scenario.vendors.map((vendor): Lift => {
      const vendors = scenario.vendors.map((each) => (each === vendor ? atOnce(each) : each));
      return { kind: 'vendor', of: vendor.name, scenario: { ...scenario, vendors } };
    }),
  ];
}

type Change = Partial<Team> | ((team: Team) => Partial<Team>);

function withTeam(scenario: Scenario, team: Team, changed: Partial<Team>): Scenario {
  const teams = scenario.teams.map((each) => (each === team ? { ...each, ...changed } : each));
  return { ...scenario, teams };
}

/** One more in each shift that has anybody, shift by shift. */
function personLifts(scenario: Scenario, team: Team): readonly Lift[] {
  const staffed = team.shifts.filter(({ agents }) => agents > 0);
  return staffed.map((shift) => {
    const shifts = team.shifts.map((each) =>
      each === shift ? { ...each, agents: each.agents + 1 } : each,
    );
    const of = staffed.length === 1 ? team.name : `${team.name}, ${shift.name}`;
    return { kind: 'person', of, scenario: withTeam(scenario, team, { shifts }) };
  });
}

/** The same people at every hour; of several shifts nobody can say who would take which hour. */
function coverLift(scenario: Scenario, team: Team): readonly Lift[] {
  const [shift, ...others] = team.shifts;
  if (shift === undefined || others.length > 0 || shift.agents === 0) return [];
  const isOpen = shift.works.kind === 'calendar' && shift.works.calendar === ALWAYS;
  if (isOpen) return [];
  const shifts = [{ ...shift, works: { kind: 'calendar', calendar: ALWAYS } as const, breaks: [] }];
  const changed = withTeam(scenario, team, { shifts, holidays: null });
  return [{ kind: 'cover', of: team.name, scenario: changed }];
}

const ALWAYS = 'always';

function teamLift(
  scenario: Scenario,
  kind: LiftKind,
  isLimited: (team: Team) => boolean,
  change: Change,
): readonly Lift[] {
  if (!scenario.teams.some(isLimited)) return [];
  const teams = scenario.teams.map((team) => ({
    ...team,
    ...(typeof change === 'function' ? change(team) : change),
  }));
  return [{ kind, of: null, scenario: { ...scenario, teams } }];
}

function hasBreaks({ shifts }: Team): boolean {
  return shifts.some(({ breaks, agents }) => breaks.length > 0 && agents > 0);
}

function withoutBreaks({ shifts }: Team): Partial<Team> {
  return { shifts: shifts.map((shift) => ({ ...shift, breaks: [] })) };
}

function routingLifts(scenario: Scenario): readonly Lift[] {
  const { routing } = scenario;
  const { sender, receiver, loseContext = 0 } = routing.handOver;
  const lifts: Lift[] = [];
  if (sender + receiver + loseContext > 0) {
    const free = { ...routing, handOver: { sender: 0, receiver: 0 } };
    lifts.push({ kind: 'hand-over', of: null, scenario: { ...scenario, routing: free } });
  }
  if (routing.misroute.some(({ share }) => share > 0)) {
    const right = { ...routing, misroute: [] };
    lifts.push({ kind: 'misroute', of: null, scenario: { ...scenario, routing: right } });
  }
  return lifts;
}

type Ticket = Scenario['tickets'][number];

function ticketLifts(scenario: Scenario): readonly Lift[] {
  const lift = (
    kind: LiftKind,
    isLimited: (type: Ticket) => boolean,
    change: (type: Ticket) => Partial<Ticket>,
  ): readonly Lift[] => {
    if (!scenario.tickets.some(isLimited)) return [];
    const tickets = scenario.tickets.map((type) =>
      isLimited(type) ? { ...type, ...change(type) } : type,
    );
    return [{ kind, of: null, scenario: { ...scenario, tickets } }];
  };
  return [
    ...lift('reach', hasEscalations, ({ reach }) => ({
      reach: reach?.map((part) => ({ ...part, share: 1 })) ?? null,
    })),
    ...lift(
      'customer',
      ({ customer }) => customer !== null,
      ({ customer }) => ({ customer: customer && { ...customer, ...AT_ONCE } }),
    ),
    ...lift(
      'reopening',
      ({ reopen }) => reopen !== null,
      () => ({ reopen: null }),
    ),
  ];
}

function hasEscalations({ reach }: Ticket): boolean {
  return (reach?.[0]?.share ?? 1) < 1;
}

const NOTHING = { kind: 'constant', value: 0 } as const;
const AT_ONCE = { delay: NOTHING, calendar: ALWAYS } as const;

/** A vendor that responds and solves without any delay, however many cases it has. */
function atOnce(vendor: Vendor): Vendor {
  const law = { byPriority: [], other: NOTHING };
  const loops = vendor.informationLoops && { ...vendor.informationLoops, answer: NOTHING };
  const answers = { respond: law, resolve: law, informationLoops: loops };
  return { ...vendor, ...answers, calendar: ALWAYS, parallel: null };
}
