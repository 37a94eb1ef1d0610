/** People on call: called for what is urgent where nobody is on duty. */
import { EventKind } from '../../src/kernel/event.ts';
import { Duty } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { waitingTickets } from './reference-dispatch.ts';
import { range, type Shift } from './reference-model.ts';
import { becomeIdle, begin, writeMissed } from './reference-people.ts';
import { writeDuty } from './reference-rows.ts';
import type { Person, Ticket } from './reference-state.ts';
import { startTouch } from './reference-work.ts';
import type { World } from './reference-world.ts';

/** Somebody stands by. */
export interface Standby {
  readonly person: Person;
  readonly until: number;
  isCalled: boolean;
  isAwaited: boolean;
}

/** Announces all periods of a team. */
export function foreseeStandby(world: World, team: number): void {
  const { onCall } = world.model;
  for (const period of range(onCall.first, team)) {
    const person = world.people[onCall.agent[period]] as Person;
    world.foresee(onCall.from[period], EventKind.StandbyStart, null, () => {
      const until = onCall.to[period];
      world.standby.set(team, { person, until, isCalled: false, isAwaited: false });
      writeDuty(world, person, Duty.Standby, world.now, until);
    });
  }
}

/** Calls people for urgent tickets that nobody on duty can take. */
export function callPeople(world: World): void {
  const { onCall } = world.model;
  for (const [team, standby] of [...world.standby].sort(([one], [other]) => one - other)) {
    const { person, until, isCalled } = standby;
    if (world.now >= until || isCalled || person.isOnDuty) continue;
    const alone = wanted(world, person).filter(({ line }) =>
      world.capable(line).every(({ isOnDuty }) => !isOnDuty),
    );
    if (alone.length === 0) continue;
    standby.isCalled = true;
    world.tellOf(Verb.Called, person);
    world.foresee(world.now + onCall.delay[team], EventKind.CallOut, null, () => {
      if (world.standby.get(team) !== standby || world.now >= until) return;
      if (person.doing === 'off') goOut(world, person);
      else standby.isAwaited = true;
    });
  }
}

/** Waiting tickets for which the person is called, the most urgent first. */
function wanted(world: World, person: Person): Ticket[] {
  const pages = world.model.onCall.pages[person.team];
  return waitingTickets(world)
    .filter(({ line, priority }) => priority <= pages && world.rankFor(person, line) !== null)
    .sort((one, other) => one.priority - other.priority);
}

/** Overtime is over: to the call-out at which the person is awaited. */
export function answerCall(world: World, person: Person): void {
  const standby = world.standby.get(person.team);
  if (standby === undefined || standby.person !== person || !standby.isAwaited) return;
  standby.isAwaited = false;
  if (world.now < standby.until) goOut(world, person);
}

function goOut(world: World, person: Person): void {
  person.kept = person.ticket;
  person.ticket = null;
  person.isOnDuty = true;
  person.calledOut = true;
  person.dutySince = world.now;
  world.tellOf(Verb.CallOutStarts, person);
  lookForNext(world, person);
}

/** The next ticket, or home, once everything of this instant is there. */
export function lookForNext(world: World, person: Person): void {
  person.doing = 'off';
  world.foresee(world.now, EventKind.NextCall, null, () => {
    const standby = world.standby.get(person.team);
    const isOn = standby?.person === person && world.now < standby.until;
    const ticket = isOn ? wanted(world, person)[0] : undefined;
    if (ticket === undefined) return goBack(world, person);
    becomeIdle(world, person);
    startTouch(world, person, ticket);
  });
}

function goBack(world: World, person: Person): void {
  writeCallOut(world, person);
  person.isOnDuty = false;
  person.calledOut = false;
  person.ticket = person.kept;
  person.kept = null;
  person.restUntil = world.now + world.model.onCall.rest[person.team];
  const standby = world.standby.get(person.team);
  if (standby?.person === person) standby.isCalled = false;
  world.tellOf(Verb.CallOutEnds, person);
  const shift = person.owes;
  person.owes = null;
  if (shift !== null) restInstead(world, person, shift);
}

/** A call-out has a row also if there was nothing left to do. */
export function writeCallOut({ out, now }: World, { agent, dutySince }: Person): void {
  out.duty.push({ agent, kind: Duty.CallOut, from: dutySince, to: now, activity: -1 });
}

/** Whether a call-out, or the rest after it, keeps somebody from a shift. */
export function isKeptFromShift(world: World, person: Person, shift: Shift): boolean {
  if (person.calledOut) person.owes = shift;
  else if (person.restUntil > world.now) restInstead(world, person, shift);
  else return false;
  return true;
}

function restInstead(world: World, person: Person, shift: Shift): void {
  if (shift.to <= world.now) return;
  const isMissed = person.restUntil >= shift.to;
  writeMissed(world, person, shift, Duty.Rest, person.restUntil);
  world.tellOf(isMissed ? Verb.ShiftMissed : Verb.ShiftPostponed, person);
  if (!isMissed)
    world.foresee(person.restUntil, EventKind.LateStart, null, () => begin(world, person));
}
