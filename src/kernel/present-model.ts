/**
 * The model of the present run. The machine keeps its own copy, in columns that stay where they are
 * (see `columns.ts`): so the machine code made for one model serves the next.
 */
import { ArrivalKind } from './codes.ts';
import type { NumberColumn } from './columns.ts';
import { emptyLike } from './columns.ts';
import { hasArticles, hasChases, hasClosings, hasConsultations, hasOnCall } from './mechanisms.ts';
import type { Model } from './model.ts';

/**
 * Columns by name. Groups are of a class of their own, because the machine knows for each shape of
 * objects, not for each object, which fields never change.
 */
class Group {
  [name: string]: unknown;
}

/** The model that is simulated; columns may be longer than the model's own: see `sizes`. */
export const model = new Group() as unknown as Model;

/** How many there are of what in the present model. */
export const sizes = {
  tiers: 0,
  teams: 0,
  types: 0,
  priorities: 0,
  channels: 0,
  lines: 0,
  crews: 0,
  agents: 0,
  rosters: 0,
  vendors: 0,
  calendars: 0,
  /** Different sets of needed skills. */
  needs: 0,
  backlogGroups: 0,
  keys: 0,
};

/** What the present model uses of what is asked for every ticket: the rest costs nothing. */
export const uses = {
  /** Sister teams take over from teams that have gone home. */
  sisters: false,
  listedTickets: false,
  wrongAnswers: false,
  /** Tickets that come back wait for the person who had them last. */
  owners: false,
  /** What was done in the last touch may be lost when the person changes. */
  lostContext: false,
  /** Tickets may go to a higher tier because their time runs out. */
  deadlines: false,
  /** Vendors are asked after their cases. */
  chases: false,
  /** Some ask others and keep the ticket. */
  consultations: false,
  /** Clocks are agreed with vendors. */
  contracts: false,
  /** Some people stay free for urgent tickets. */
  reserves: false,
  /** Calls about outages come with their tickets. */
  storms: false,
  /** Users have at most one ticket each at a time. */
  users: false,
  /** Customers go away from long lines. */
  balking: false,
  /** Channels close, or contacts have time limits. */
  closings: false,
  timeLimits: false,
  /** Solutions are written down. */
  articles: false,
  /** Some people are new to their work. */
  learners: false,
  /** Some people are called out when nobody is on duty. */
  onCall: false,
  /** Several lines belong together: stages of overflow, or owners' lines beside the line of all. */
  linesBeside: false,
};

/** Makes `source` the model of the present run. */
export function loadModel(source: Model): void {
  copyGroup(model as unknown as Group, source as unknown as Group);
  const { names, channels, lines, crews, agents, rosters, vendors, calendars } = source;
  uses.sisters = source.sisters.first[source.sisters.first.length - 1] > 0;
  uses.listedTickets = Array.from(source.demand.kind).includes(ArrivalKind.Listed);
  uses.wrongAnswers = Array.from(source.types.wrongShare).some((share) => share > 0);
  uses.lostContext = source.routing.lostContext > 0;
  uses.deadlines = Array.from(source.routing.deadline).some((at) => at >= 0);
  uses.chases = hasChases(source);
  uses.consultations = hasConsultations(source);
  uses.contracts = Array.from(source.agreements.withVendor).some((agreement) => agreement >= 0);
  uses.reserves = Array.from(source.teams.reserve).some((people) => people > 0);
  uses.storms = Array.from(source.storms.brings).includes(1);
  uses.users = Array.from(source.demand.kind).includes(ArrivalKind.Users);
  uses.balking = source.types.balkShare.length > 0;
  uses.closings = hasClosings(source);
  uses.timeLimits = Array.from(source.types.timeLimit).some((limit) => limit >= 0);
  uses.articles = hasArticles(source);
  uses.learners = Array.from(source.agents.rampTouches).some((touches) => touches > 0);
  uses.onCall = hasOnCall(source);
  uses.owners = source.routing.keepsOwner;
  uses.linesBeside = uses.owners || source.routing.overflows;
  sizes.tiers = names.tiers.length;
  sizes.teams = names.teams.length;
  sizes.types = names.types.length;
  sizes.priorities = names.priorities.length;
  sizes.channels = channels.isLive.length;
  sizes.lines = lines.tier.length;
  sizes.crews = crews.team.length;
  sizes.agents = agents.crew.length;
  sizes.rosters = rosters.dutyFirst.length - 1;
  sizes.vendors = vendors.tier.length;
  sizes.calendars = calendars.first.length - 1;
  sizes.needs = crews.speed.length / Math.max(1, crews.team.length);
  sizes.backlogGroups = source.backlog.type.length;
  sizes.keys = source.keys.length;
}

/** How every field is made. */
const FIELD = { writable: true, enumerable: true, configurable: true };

/**
 * Fields are defined one by one and assigned only if they changed: an assignment under a computed
 * name to what is not there yet, twenty times, makes an object slow for ever.
 */
function copyGroup(to: Group, from: Group): void {
  for (const [name, value] of Object.entries(from)) {
    const copy = copyOf(to[name], value);
    if (!Object.hasOwn(to, name)) Object.defineProperty(to, name, { ...FIELD, value: copy });
    else if (to[name] !== copy) to[name] = copy;
  }
}

function copyOf(present: unknown, source: unknown): unknown {
  if (ArrayBuffer.isView(source)) return copied(present, source as NumberColumn);
  if (!isGroup(source)) return source;
  const group = (present ?? new Group()) as Group;
  copyGroup(group, source);
  return group;
}

function copied(present: unknown, source: NumberColumn): NumberColumn {
  const known = present as NumberColumn | undefined;
  const isFit = known?.constructor === source.constructor && known.length >= source.length;
  const column = isFit ? known : emptyLike(source, source.length);
  column.set(source);
  return column;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
