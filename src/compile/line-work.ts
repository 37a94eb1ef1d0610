/** The work that tickets bring to waiting lines: touches and hours per week, from the traffic. */

import type { Model } from '../kernel/model.ts';
import { HOUR, type Millis, WEEK } from '../units/time.ts';
import { chasesOfCase } from './case-length.ts';
import { meanRates } from './demand.ts';
import type { Traffic, TrafficInput } from './traffic.ts';
import { trafficOf } from './traffic-equations.ts';

/** Work per week at one line, in hours at normal speed. */
export interface LineWork {
  /** Visits of tickets. */
  visits: number;
  touches: number;
  /** Hours of handling; what the crews need depends on their speed for these needs. */
  readonly handleByNeeds: Map<number, number>;
  /** Hours of notes and reading-in: speed does not change them. */
  handOver: number;
}

/** The traffic of one type with its volume. */
export interface TypeTraffic {
  readonly ticketsPerWeek: number;
  readonly traffic: Traffic;
}

/** The columns of a model that its traffic follows from. */
function trafficInput(model: Model): TrafficInput {
  const { names } = model;
  return { ...model, tierCount: names.tiers.length, priorityCount: names.priorities.length };
}

/** Volume and traffic of every type, [type]. */
export function trafficOfTypes(model: Model): TypeTraffic[] {
  const input = trafficInput(model);
  const rates = meanRates(model);
  return rates.map((rate, type) => ({
    ticketsPerWeek: rate * WEEK,
    traffic: trafficOf(input, type),
  }));
}

/** The work at every line, [line]. */
export function workOfLines(model: Model, types: readonly TypeTraffic[]): LineWork[] {
  const works = Array.from({ length: model.lines.tier.length }, (): LineWork => {
    return { visits: 0, touches: 0, handleByNeeds: new Map(), handOver: 0 };
  });
  types.forEach((_, type) => {
    for (let tier = 0; tier < model.names.tiers.length; tier++) {
      addTypeAtTier(model, works, types[type], { type, tier });
    }
  });
  return works;
}

interface Cell {
  readonly type: number;
  readonly tier: number;
}

function addTypeAtTier(
  model: Model,
  works: readonly LineWork[],
  { ticketsPerWeek, traffic }: TypeTraffic,
  { type, tier }: Cell,
): void {
  const cell = type * model.names.tiers.length + tier;
  const line = model.types.line[cell];
  const touches = touchesAt(traffic, tier);
  if (line < 0 || touches === 0) return;
  const work = works[line];
  work.visits += traffic.visits[tier] * ticketsPerWeek;
  work.touches += touches * ticketsPerWeek;
  const handle = handleAt(model, traffic, { type, tier }) * ticketsPerWeek;
  addHandle(work, model.types.needs[type], handle / HOUR);
  work.handOver += (handOverAt(model, traffic, { type, tier }) * ticketsPerWeek) / HOUR;
  addTalks(model, works, traffic.talks[tier] * ticketsPerWeek, { type, tier });
  addMisroutes(model, works, traffic.escalated[tier] * ticketsPerWeek, { type, tier });
}

function touchesAt({ touches, answers, checks }: Traffic, tier: number): number {
  return touches[tier] + answers[tier] + checks[tier];
}

/** Handling of one ticket at a tier; a visit that fails costs the diagnosis only. */
function handleAt(model: Model, traffic: Traffic, { type, tier }: Cell): Millis {
  const { types, vendors, distributions } = model;
  const cell = type * model.names.tiers.length + tier;
  const vendor = types.vendor[type];
  const failing =
    types.isMatrix[type] === 1 || traffic.visits[tier] === 0
      ? 0
      : 1 - traffic.solved[tier] / traffic.visits[tier];
  const share = 1 - failing * (1 - types.diagnoseShare[cell]);
  const mean = (row: number): Millis => (row < 0 ? 0 : distributions.mean[row]);
  const harder = 1 + types.wrongShare[type] * (types.wrongWork[type] - 1);
  let handle = traffic.touches[tier] * share * mean(types.handle[cell]) * harder;
  if (vendor < 0) return handle;
  handle += traffic.answers[tier] * mean(vendors.loopEffort[vendor]);
  handle += traffic.checks[tier] * mean(vendors.verify[vendor]);
  if (vendors.chaseEvery[vendor] < 0) return handle;
  const chases = traffic.cases[tier] * chasesOfCase(model, vendor, type);
  return handle + chases * mean(vendors.chaseEffort[vendor]);
}

/** Notes for tickets sent on, and reading-in by everybody who goes on with another's ticket. */
function handOverAt(model: Model, traffic: Traffic, { type, tier }: Cell): Millis {
  const { senderTime, receiverTime, lostContext, keepsOwner } = model.routing;
  const line = model.types.line[type * model.names.tiers.length + tier];
  const sent = Math.max(0, traffic.visits[tier] - traffic.solved[tier]);
  const returned = touchesAt(traffic, tier) - traffic.entries[tier] - traffic.escalated[tier];
  const toOthers = keepsOwner ? 0 : 1 - 1 / Math.max(1, peopleAt(model, line));
  const read = traffic.escalated[tier] + Math.max(0, returned) * toOthers;
  const handOver = sent * senderTime + read * receiverTime;
  if (lostContext === 0) return handOver;
  const again =
    traffic.escalated[tier] * attemptBelow(model, { type, tier }) +
    Math.max(0, returned) * toOthers * meanHandle(model, { type, tier });
  return handOver + again * lostContext;
}

/** Mean work of the failed attempt with which a ticket comes from the tier below. */
function attemptBelow(model: Model, { type, tier }: Cell): Millis {
  const first = type * model.names.tiers.length;
  let below = tier - 1;
  while (below >= 0 && model.types.line[first + below] < 0) below--;
  if (below < 0) return 0;
  return meanHandle(model, { type, tier: below }) * model.types.diagnoseShare[first + below];
}

function meanHandle({ names, types, distributions }: Model, { type, tier }: Cell): Millis {
  const row = types.handle[type * names.tiers.length + tier];
  return row < 0 ? 0 : distributions.mean[row];
}

/** Both are busy while they talk: who asks, and who is asked. */
function addTalks(model: Model, works: readonly LineWork[], talks: number, { type, tier }: Cell) {
  if (talks === 0) return;
  const { types, distributions, names } = model;
  const first = type * names.tiers.length;
  const hours = (talks * distributions.mean[types.consultLength[first + tier]]) / HOUR;
  works[types.line[first + tier]].handOver += hours;
  const asked = works[types.consultLine[first + tier]];
  addHandle(asked, types.needs[type], hours);
}

/** A ticket sent to a wrong team costs one diagnosis there. */
function addMisroutes(model: Model, works: readonly LineWork[], arriving: number, at: Cell): void {
  const { routing, types, distributions } = model;
  const { misrouteShare, wrongFirst, wrongLine, wrongWeight } = routing;
  const share = misrouteShare[at.tier];
  if (share === 0) return;
  const cell = at.type * model.names.tiers.length + at.tier;
  const diagnosis = distributions.mean[types.handle[cell]] * types.diagnoseShare[cell];
  let total = 0;
  for (let k = wrongFirst[at.tier]; k < wrongFirst[at.tier + 1]; k++) total += wrongWeight[k];
  if (total === 0) return;
  for (let k = wrongFirst[at.tier]; k < wrongFirst[at.tier + 1]; k++) {
    const touches = (arriving * share * wrongWeight[k]) / total;
    const work = works[wrongLine[k]];
    work.touches += touches;
    addHandle(work, types.needs[at.type], (touches * diagnosis) / HOUR);
    work.handOver += (touches * (routing.senderTime + routing.receiverTime)) / HOUR;
  }
}

function addHandle({ handleByNeeds }: LineWork, needs: number, hours: number): void {
  handleByNeeds.set(needs, (handleByNeeds.get(needs) ?? 0) + hours);
}

/** The people who may take the tickets of a line. */
export function peopleAt({ lines, crews }: Model, line: number): number {
  let people = 0;
  for (let entry = lines.crewFirst[line]; entry < lines.crewFirst[line + 1]; entry++) {
    const crew = lines.crew[entry];
    people += crews.agentFirst[crew + 1] - crews.agentFirst[crew];
  }
  return people;
}
