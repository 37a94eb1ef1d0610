/**
 * From a scenario to the model that the machine runs, in five phases:
 *
 *     Scenario ── names, durations, calendars, nested objects
 *        │ 1 name      everything gets a dense integer             names, needs, crews
 *        │ 2 unroll    hours, shifts, zones → instants             time-frame, calendars, rosters
 *        │ 3 tabulate  laws → rows, shares → thresholds            law-rows, demand, ticket-types …
 *        │ 4 relate    who may do what, who is next                lines, reach, paths, routing
 *        │ 5 verify    sorted, in range, sums to one               verify
 *     Model ── numbers, typed arrays, and one list of names for the way back
 *
 * The same scenario gives the same model, bit by bit. A scenario that was read without problems
 * compiles; what fails here is an error of the program.
 */
import type { ArticleColumns } from '../kernel/article-columns.ts';
import type { CrewColumns, LineColumns, Model, ModelNames } from '../kernel/model.ts';
import type { SisterColumns } from '../kernel/sister-columns.ts';
import type { TypeColumns } from '../kernel/type-columns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { tierLevel } from '../scenario/tier.ts';
import { activityColumns, activityNames } from './activities.ts';
import { agreementColumns, agreementNames } from './agreements.ts';
import { articleColumns } from './articles.ts';
import { backlogColumns } from './backlog.ts';
import { calendarColumns, openStretches } from './calendars.ts';
import { closedDays, type HolidayTable } from './closed-days.ts';
import { consultLines } from './consultations.ts';
import type { Compilation } from './context.ts';
import { crewColumns } from './crew-columns.ts';
import { type Crew, crewsOf } from './crews.ts';
import { deadlineColumns } from './deadlines.ts';
import { demandOf, meanRates } from './demand.ts';
import { ticketKeys } from './keys.ts';
import { LawRows } from './law-rows.ts';
import { Eligibility, linesOfTypes } from './lines.ts';
import { type Numbers, numberNames } from './names.ts';
import { needSets } from './needs.ts';
import { onCallColumns } from './on-call.ts';
import { pathsOf } from './paths.ts';
import { type People, peopleOf, teamColumns } from './people.ts';
import { capByCrew, reachByCrew, reachByTier, speedByCrew } from './reach.ts';
import { type ClosedDaysOf, rosterColumns } from './rosters.ts';
import { expectedVolumes, routingOf, type WrongLines, wrongLines } from './routing.ts';
import { satisfactionOf } from './satisfaction.ts';
import { channelColumns, moneyOf, priorityColumns } from './service-levels.ts';
import { sisterLines } from './sisters.ts';
import { stormColumns } from './storms.ts';
import { typeColumns } from './ticket-types.ts';
import { horizonColumns, timeFrame } from './time-frame.ts';
import { vendorColumns } from './vendors.ts';
import { verify } from './verify.ts';

/** What a compilation needs from outside. */
export interface CompileOptions {
  /** Dates of public holidays of the regions that the scenario names. */
  readonly holidays?: HolidayTable;
}

/** Compiles a scenario. */
export function compileScenario(scenario: Scenario, options: CompileOptions = {}): Model {
  const closedDaysOf: ClosedDaysOf = ({ holidays }) => closedDays(holidays, options.holidays ?? {});
  const frame = timeFrame(scenario.horizon);
  const numbers = numberNames(scenario);
  const laws = new LawRows(scenario.calendars);
  const compilation: Compilation = { scenario, numbers, frame, laws };
  const crews = crewsOf(scenario, numbers);
  const people = peopleOf(scenario, crews, { frame, closedDaysOf });
  const stretches = scenario.calendars.map((one) => openStretches(one, frame, closedDaysOf(one)));
  const { demand, profiles } = demandOf(compilation, closedDaysOf);
  const storms = stormColumns(compilation);
  const vendors = vendorColumns(compilation);
  const { wrong, ...related } = relate(compilation, crews, people);
  const backlog = backlogColumns(compilation);
  const distributions = laws.columns();
  const horizon = horizonColumns(frame, scenario.horizon.isSteady === true);
  const volumes = expectedVolumes(
    {
      ...related,
      vendors,
      tierCount: numbers.tiers.count,
      priorityCount: numbers.priorities.count,
      crewTeam: crews.map(({ team }) => team),
    },
    meanRates({ demand, storms, profiles, distributions, horizon }),
  );
  const priorities = priorityColumns(scenario, numbers);
  const model: Model = {
    names: modelNames(scenario, numbers, people),
    tierPlaces: Uint8Array.from(numbers.tiers.names, (tier) => tierLevel(tier) - 1),
    seed: scenario.seed,
    isAntithetic: scenario.antithetic,
    horizon,
    calendars: calendarColumns(stretches),
    profiles,
    distributions,
    demand,
    storms,
    ...related,
    priorities,
    channels: channelColumns(compilation),
    ...peopleColumns(compilation, crews, people),
    vendors,
    routing: {
      ...routingOf(compilation, wrong, volumes),
      ...deadlineColumns(compilation, related.types.line, priorities.resolveGoal),
    },
    agreements: agreementColumns(scenario, numbers),
    backlog,
    money: moneyOf(scenario),
    satisfaction: satisfactionOf(scenario, numbers),
    limits: scenario.limits,
    keys: ticketKeys(scenario),
  };
  verify(model);
  return model;
}

/** Who works when, what they do besides, and who stands by. */
function peopleColumns(
  { scenario, numbers, frame }: Compilation,
  crews: readonly Crew[],
  people: People,
): Pick<Model, 'agents' | 'rosters' | 'activities' | 'teams' | 'onCall'> {
  return {
    agents: people.agents,
    rosters: rosterColumns(people.rosters, scenario.seed, frame),
    activities: activityColumns(scenario),
    teams: teamColumns(scenario, numbers),
    onCall: onCallColumns(scenario, numbers, { people, crews, frame }),
  };
}

function modelNames(scenario: Scenario, numbers: Numbers, people: People): ModelNames {
  return {
    scenario: scenario.name,
    tiers: numbers.tiers.names,
    teams: numbers.teams.names,
    agents: people.names,
    types: numbers.types.names,
    priorities: numbers.priorities.names,
    channels: numbers.channels.names,
    vendors: numbers.vendors.names,
    skills: numbers.skills.names,
    activities: activityNames(scenario),
    agreements: agreementNames(scenario),
  };
}

/** Types, lines and crews: who may do what. */
interface Related {
  readonly types: TypeColumns;
  readonly lines: LineColumns;
  readonly crews: CrewColumns;
  readonly articles: ArticleColumns;
  readonly wrong: WrongLines;
  readonly sisters: SisterColumns;
}

/** Phase 4: relates types and people. */
function relate(compilation: Compilation, crews: readonly Crew[], people: People): Related {
  const { scenario, numbers } = compilation;
  const needs = needSets(scenario, numbers);
  const eligible = new Eligibility(crews, needs, numbers.tiers.count);
  const { table, line } = linesOfTypes(scenario, numbers, needs, eligible);
  const wrong = wrongLines(compilation, table, eligible, crews);
  const hood = { scenario, numbers, needs, eligible, table, line };
  const consultLine = consultLines(hood);
  const sisters = sisterLines(hood);
  const reach = reachByTier(scenario, numbers);
  const types = typeColumns(compilation, {
    ...pathsOf({ scenario, numbers, line }),
    needs,
    line,
    consultLine,
    reach,
  });
  const speed = speedByCrew(crews, needs);
  const context = { scenario, numbers, needs, reach };
  const crewReach = reachByCrew(crews, context);
  const relations = { agentFirst: people.agentFirst, table, speed, reach: crewReach };
  const lines = table.columns(crews, numbers.priorities.count);
  return {
    types,
    lines,
    sisters: sisters.columns(lines.widest),
    crews: crewColumns(scenario, crews, relations),
    articles: articleColumns(compilation, crews, capByCrew(crews, context)),
    wrong,
  };
}
