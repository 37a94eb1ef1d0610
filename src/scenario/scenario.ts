/** The whole language: one scenario as people write it, and as the program reads it. */

import { z } from 'zod';
import { type OpenTickets, Start } from './backlog.ts';
import { Calendar, type Calendar as CalendarOf } from './calendar.ts';
import { Channel, type Channel as ChannelOf } from './channel.ts';
import { Costs, type Costs as CostsOf } from './cost.ts';
import type { Arrivals, RateArrivals } from './demand.ts';
import { Limits, type Limits as LimitsOf, Seed } from './experiment.ts';
import { Horizon, type Horizon as HorizonOf } from './horizon.ts';
import { mapOf, text } from './name.ts';
import { Profile, type Profile as ProfileOf } from './profile.ts';
import { type RateChanges, SharedDemand } from './rate-changes.ts';
import { Reorganisation } from './reorganise.ts';
import { type ReplicationPlan, Replications } from './replications.ts';
import { type AgeingOf, type Direct, Routing } from './routing.ts';
import { Satisfaction, type Satisfaction as SatisfactionOf } from './satisfaction.ts';
import { Priority, type Priority as PriorityOf } from './service-level.ts';
import { Target, type Target as TargetOf } from './target.ts';
import { Team, type Team as TeamOf } from './team.ts';
import { TicketType, type TicketType as TicketTypeOf } from './ticket-type.ts';
import { UncertainInputs } from './uncertain.ts';
import { Vendor, type Vendor as VendorOf } from './vendor.ts';

const LONG = 10_000;

/** A scenario as people write it; it reads into its parts, before built-ins are added. */
export const ScenarioSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of the JSON Schema, for editors.'),
    extends: z.string().optional().describe('A scenario file of which this one changes a part.'),
    reorganise: Reorganisation.optional().describe('Changes of what is extended, before all else.'),
    name: text(200).describe('What the scenario is called.'),
    question: text(LONG).describe('The question that the simulation shall answer.'),
    about: text(LONG).optional().describe('What a reader should know about it.'),
    seed: Seed.prefault(1).describe('Where all luck derives from.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'expected a currency code such as EUR' })
      .default('EUR')
      .describe('ISO code of the currency of all amounts.'),
    horizon: Horizon.describe('What is simulated and what is measured.'),
    replications: Replications.prefault(30).describe('How often it is run.'),
    antithetic: z
      .boolean()
      .default(false)
      .describe(
        'Run in pairs of opposite luck: where one has long gaps and work, the other has short.',
      ),
    calendars: mapOf(Calendar).prefault({}).describe('Working hours by name.'),
    profiles: mapOf(Profile).prefault({}).describe('Shapes of a week of arrivals by name.'),
    priorities: mapOf(Priority).describe('Ranks of urgency, most urgent first.'),
    channels: mapOf(Channel).prefault({}).describe('Ways in which tickets come, by name.'),
    demand: SharedDemand.prefault({}).describe('What changes the volume of all types.'),
    tickets: mapOf(TicketType).describe('Types of tickets by name.'),
    teams: mapOf(Team).prefault({}).describe('Teams by name.'),
    vendors: mapOf(Vendor).prefault({}).describe('Vendors by name.'),
    routing: Routing.prefault({}).describe('Who takes which ticket next.'),
    start: Start.optional().describe('The state in which the run begins, instead of empty.'),
    uncertain: UncertainInputs.prefault({}).describe(
      'Inputs that nobody knows exactly, by path; sweep --uncertain draws them.',
    ),
    targets: z.array(Target).default([]).describe('What a run must reach.'),
    costs: Costs.prefault({}).describe('Costs besides pay, vendors and penalties.'),
    satisfaction: Satisfaction.optional().describe('What makes customers content, if modelled.'),
    limits: Limits.prefault({}).describe('Where a run stops by itself.'),
    allowUnserved: z
      .boolean()
      .default(false)
      .describe('Accept tickets that nobody can serve, and count them as unserved.'),
  })
  .meta({
    id: 'Scenario',
    title: 'Tiersim scenario',
    description: 'One support organisation, its tickets, its promises, and a question about them.',
  });

/** The parts of a scenario once read, before built-ins are added and names resolved. */
export type ScenarioParts = z.output<typeof ScenarioSchema>;

/** Arrivals at a rate whose profile is known, and everything that changes the rate. */
export interface ResolvedRate extends Omit<RateArrivals, 'profile' | 'changes'> {
  readonly profile: ProfileOf;
  readonly changes: RateChanges;
}

/** Arrivals whose profile and changes are known. */
export type ResolvedArrivals = ResolvedRate | Exclude<Arrivals, RateArrivals>;

/** A type of tickets whose arrivals are resolved. */
export type ResolvedTicketType = Omit<TicketTypeOf, 'arrivals'> & {
  readonly arrivals: ResolvedArrivals;
};

/** Rules of dispatch, spelt out by tier and priority. */
export interface ResolvedRouting
  extends Omit<z.output<typeof Routing>, 'ageing' | 'misroute' | 'preempt'> {
  /** Points by priority; empty unless the order is by ageing. */
  readonly ageing: readonly AgeingOf[];
  readonly direct: Direct[];
  /** Share of hand-overs to a tier that reach a wrong team first. */
  readonly misroute: readonly { readonly tier: string; readonly share: number }[];
  /** Priorities that interrupt less urgent work; empty for none. */
  readonly preempt: readonly string[];
}

/**
 * A scenario ready to be compiled: plain data, defaults filled, maps as lists in declared order,
 * lengths in milliseconds, shares from 0 to 1, `null` for what is absent, every name declared.
 */
export interface Scenario {
  readonly name: string;
  readonly question: string;
  readonly about: string | null;
  readonly seed: string;
  readonly currency: string;
  readonly horizon: HorizonOf;
  readonly replications: ReplicationPlan;
  /** Whether each two replications have opposite luck. */
  readonly antithetic: boolean;
  /** Declared calendars, then `always` unless declared. */
  readonly calendars: readonly CalendarOf[];
  /** Most urgent first. */
  readonly priorities: readonly PriorityOf[];
  /** Built-in channels, with declared ones in their place or after them. */
  readonly channels: readonly ChannelOf[];
  /** Coefficient of variation of the day factor that all rates share; null for none. */
  readonly dayFactor: number | null;
  readonly tickets: readonly ResolvedTicketType[];
  readonly teams: readonly TeamOf[];
  readonly vendors: readonly VendorOf[];
  readonly routing: ResolvedRouting;
  readonly backlog: readonly OpenTickets[];
  readonly targets: readonly TargetOf[];
  readonly costs: CostsOf;
  /** The law of satisfaction; null for none. */
  readonly satisfaction: SatisfactionOf | null;
  readonly limits: LimitsOf;
  readonly allowUnserved: boolean;
}
