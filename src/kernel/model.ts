/**
 * The compiled model: everything the machine needs, as plain columns of numbers.
 *
 * Plain data only (no functions, no instances), so that it can be posted to a worker, hashed and
 * printed. Every name was turned into a dense integer; `names` is the one way back. Matrices are
 * flat and row-major: `[type × tier]` means index `type * tierCount + tier`. The kernel reads these
 * columns and never writes them.
 */
import type { DistributionColumns } from '../random/distribution.ts';
import type { Millis } from '../units/time.ts';
import type { AgreementColumns } from './agreement-columns.ts';
import type { ArticleColumns } from './article-columns.ts';
import type { DemandColumns, ProfileColumns } from './demand-columns.ts';
import type { OnCallColumns } from './on-call-columns.ts';
import type { ActivityColumns, RosterColumns } from './roster-columns.ts';
import type { Routing } from './routing-rules.ts';
import type { Satisfaction } from './satisfaction.ts';
import type { SisterColumns } from './sister-columns.ts';
import type { StormColumns } from './storm-columns.ts';
import type { TypeColumns } from './type-columns.ts';
import type { VendorColumns } from './vendor-columns.ts';

/** A column the kernel may read and not write. */
export interface Column {
  readonly length: number;
  readonly [index: number]: number;
}

/** The names behind the integers, in the order of declaration. */
export interface ModelNames {
  readonly scenario: string;
  readonly tiers: readonly string[];
  readonly teams: readonly string[];
  /** Unnamed people are `<team>/<shift>/<k>`. */
  readonly agents: readonly string[];
  readonly types: readonly string[];
  readonly priorities: readonly string[];
  readonly channels: readonly string[];
  readonly vendors: readonly string[];
  readonly skills: readonly string[];
  readonly activities: readonly string[];
  /** Clocks agreed with others: `<vendor>-respond`, `<vendor>-resolve`. */
  readonly agreements: readonly string[];
}

/** The phases of a run; instants count from local midnight of the day on which the run begins. */
export interface Horizon {
  /** Instant zero as milliseconds since 1970-01-01T00:00Z; only for printing. */
  readonly epoch: number;
  readonly zone: string;
  /** First measured instant; the warm-up lies before it. */
  readonly windowStart: Millis;
  /** End of the measured window, exclusive. */
  readonly windowEnd: Millis;
  /** Where the drain stops at the latest. */
  readonly drainEnd: Millis;
  /** Whether the window is weeks of a cycle that goes on for ever, all alike but for chance. */
  readonly isSteady: boolean;
  /** Local time of `zone` = t + offset, piecewise: [k] → first instant with `offset[k]`. */
  readonly offsetFrom: Column;
  /** [k] → ms to add to an instant so that 0 is Monday 00:00 local time, modulo a week. */
  readonly weekOffset: Column;
}

/** Working hours as clocks: half-open intervals [opens, closes), sorted, not touching. */
export interface CalendarColumns {
  /** [calendar] → its first interval; [calendar + 1] → one past its last. */
  readonly first: Column;
  readonly opens: Column;
  readonly closes: Column;
  /** [interval] → open milliseconds of the calendar before `opens`. */
  readonly openBefore: Column;
}

/** Service promises, [priority]; priority 0 is the most urgent. */
export interface PriorityColumns {
  /** [priority] → goal of the response clock in open ms of `calendar`, or −1. */
  readonly respondGoal: Column;
  /** [priority] → goal of the resolution clock in open ms of `calendar`, or −1. */
  readonly resolveGoal: Column;
  readonly calendar: Column;
  /** [priority] → 1 if the resolution clock pauses while the customer has the ticket. */
  readonly pausesForCustomer: Column;
  readonly pausesForVendor: Column;
  /** [priority] → 1 if its tickets may interrupt less urgent work. */
  readonly preempts: Column;
  /** [priority] → open ms for which a ticket's owner may be away; −1: it never waits for one. */
  readonly ownerWithin: Column;
  /** [priority] → points of a ticket that joins a line (Ageing), times the ms of an hour. */
  readonly ageingStart: Column;
  /** [priority] → points that each hour of waiting adds (Ageing). */
  readonly ageingPerHour: Column;
  /** Whether a ticket's priority can change at all. */
  readonly mayChange: boolean;
  /** [priority] → what its resolution clock shows when the ticket is raised, or −1. */
  readonly raiseAt: Column;
  readonly raiseTo: Column;
  /** [priority] → OnChange: what its clocks show of a ticket that gets it later. */
  readonly onChange: Column;
}

/** Ways in, [channel]. */
export interface ChannelColumns {
  /** [channel] → calendar outside which contacts are blocked. */
  readonly calendar: Column;
  /** [channel] → 1 if contacts that wait for their first touch end when it closes. */
  readonly cutsOff: Column;
  /** [channel] → 1 if the customer holds the line. */
  readonly isLive: Column;
  /** [channel] → tickets that may wait or be in their first touch at once; or Infinity. */
  readonly lines: Column;
  /** [channel] → tickets that may wait for their first touch at once; Infinity for no limit. */
  readonly waitingPlaces: Column;
}

/** Waiting lines: tickets of one tier that the same people may take, one queue a priority. */
export interface LineColumns {
  readonly tier: Column;
  /** [line] → the team a ticket in it is counted for until somebody takes it. */
  readonly homeTeam: Column;
  /** [line] → its first crew; [line + 1] → one past its last. */
  readonly crewFirst: Column;
  /** [entry] → crew that may take the line's tickets, by the name of its team. */
  readonly crew: Column;
  /** [entry] → rank of that crew for the line's tickets: idle people of lower ranks take them. */
  readonly crewRank: Column;
  /** [line] → the crew of the one person for whom the tickets in it wait, or −1. */
  readonly owner: Column;
  /** [line] → the line of everybody who may take its tickets in the end, however long they wait. */
  readonly widest: Column;
  /** [line × priority] → where tickets meant for a widest line stand first. */
  readonly entry: Column;
  /** [line × priority] → wait after which more people may take a ticket, Infinity for never. */
  readonly overflowAfter: Column;
  /** [line × priority] → the line in which it stands then, or −1. */
  readonly overflowTo: Column;
}

/** Crews: people of one team with equal skills, interchangeable for dispatch. */
export interface CrewColumns {
  readonly team: Column;
  /** [crew] → its first agent; agents of a crew are contiguous; [crew + 1] → one past its last. */
  readonly agentFirst: Column;
  /** [crew] → its first line; [crew + 1] → one past its last. */
  readonly lineFirst: Column;
  /** [entry] → line the crew serves. */
  readonly line: Column;
  /** [entry] → rank of that line for the crew: lower ranks are emptied first. */
  readonly lineRank: Column;
  /** [crew × needs] → speed for that set of skills; 0 if unskilled. */
  readonly speed: Column;
  /** [crew × type] → share of the type that this crew solves. */
  readonly reach: Column;
  /** [crew] → preference for push decisions that rank crews (proficient, cheapest): lower first. */
  readonly preference: Column;
}

/** Individual people, [agent]. */
export interface AgentColumns {
  readonly crew: Column;
  readonly team: Column;
  /** [agent] → roster that tells when the agent is on duty. */
  readonly roster: Column;
  /** [agent] → number within its shift group; addresses the agent's absence draws. */
  readonly ordinal: Column;
  /** [agent] → money per paid hour. */
  readonly payPerHour: Column;
  /** [agent] → touches after which e times less is left to learn; 0: the person is not new. */
  readonly rampTouches: Column;
  /** [agent] → factor on the speed, and log-odds points of reach, of a new person's first touch. */
  readonly rampSpeed: Column;
  readonly rampPoints: Column;
}

/** Rules of a team, [team]. */
export interface TeamColumns {
  readonly tier: Column;
  /** [team × priority] → people who stay free unless tickets at least so urgent come. */
  readonly reserve: Column;
  /** [team] → StopPolicy. */
  readonly atBreak: Column;
  readonly atShiftEnd: Column;
  /** [team] → longest overtime of one shift under Finish, and the StopPolicy at its end. */
  readonly overtimeCap: Column;
  readonly atOvertimeCap: Column;
  /** [team] → pay factor of overtime, 1 for none. */
  readonly overtimeFactor: Column;
}

/** Tickets that are open when the run begins, [group]. */
export interface BacklogColumns {
  readonly type: Column;
  readonly tier: Column;
  readonly priority: Column;
  readonly count: Column;
  /** [group] → distribution row of the age at the start. */
  readonly age: Column;
}

/** Bounds after which a replication is refused rather than run on. */
export interface Limits {
  readonly maxEvents: number;
  readonly maxOpenTickets: number;
}

/** Money that is not a person's pay. */
export interface Money {
  readonly currency: string;
  /** [priority] → penalty per breach of the resolution clock. */
  readonly penalty: Column;
  /** Cost of a contact that self-service solves. */
  readonly perDeflected: number;
  /** Cost of a contact that meets self-service, solved or not. */
  readonly perContact: number;
  /** Cost of an hour of a customer whose ticket is open. */
  readonly customerPerHour: number;
  /** Cost of the tools of one person per millisecond of the window. */
  readonly seatPerMs: number;
  /** [type] → cost of an hour in which one of its tickets is open. */
  readonly outagePerHour: Column;
}

/** The whole compiled model. */
export interface Model {
  readonly names: ModelNames;
  /** [tier] → its place in the addresses of draws: its level, whichever other tiers there are. */
  readonly tierPlaces: Column;
  readonly seed: string;
  /** Whether replications 2k and 2k + 1 have the same draws, some of them from opposite ends. */
  readonly isAntithetic: boolean;
  readonly horizon: Horizon;
  readonly calendars: CalendarColumns;
  readonly profiles: ProfileColumns;
  readonly distributions: DistributionColumns;
  readonly demand: DemandColumns;
  readonly types: TypeColumns;
  readonly priorities: PriorityColumns;
  readonly channels: ChannelColumns;
  readonly lines: LineColumns;
  readonly crews: CrewColumns;
  readonly articles: ArticleColumns;
  readonly agents: AgentColumns;
  readonly rosters: RosterColumns;
  readonly activities: ActivityColumns;
  readonly teams: TeamColumns;
  readonly sisters: SisterColumns;
  readonly storms: StormColumns;
  readonly onCall: OnCallColumns;
  readonly vendors: VendorColumns;
  readonly agreements: AgreementColumns;
  readonly routing: Routing;
  readonly backlog: BacklogColumns;
  readonly money: Money;
  /** Null where satisfaction is not modelled. */
  readonly satisfaction: Satisfaction | null;
  readonly limits: Limits;
  /** [(type × purposes + purpose) × 2] → key of the type's draws, before the replication. */
  readonly keys: Int32Array;
}
