/** People coming and going: shifts, absence, breaks, overtime. */
import { Planned, StopPolicy } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import { Duty } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { isAsking } from './reference-consult.ts';
import type { Shift } from './reference-model.ts';
import { range } from './reference-model.ts';
import { releaseTickets } from './reference-owner.ts';
import { writeDuty } from './reference-rows.ts';
import { foreseeSisters, isForSisters } from './reference-sisters.ts';
import { answerCall, isKeptFromShift, lookForNext } from './reference-standby.ts';
import type { Person, Ticket } from './reference-state.ts';
import { goOn, handBack, keep, mustFinish, stopPolicy, workOn, writeUp } from './reference-work.ts';
import type { World } from './reference-world.ts';

/** Announces the first of the shifts of a roster; when it ends, the next is announced. */
export function foreseeShift(world: World, [shift, ...later]: readonly Shift[]): void {
  if (shift === undefined) return;
  const { agentFirst, agent } = world.model.rosters;
  const people = range(agentFirst, shift.roster).map((entry) => world.people[agent[entry]]);
  world.foresee(shift.from, EventKind.ShiftStart, null, () => {
    for (const person of people) come(world, person, shift);
    foreseeSisters(world);
    world.foresee(shift.to, EventKind.ShiftEnd, null, () => {
      for (const person of people.filter(isOnShift)) {
        leave(world, person);
        person.lastOnDuty = world.now;
        releaseTickets(world, person);
      }
      foreseeSisters(world);
      foreseeShift(world, later);
    });
    foreseeBreak(world, people, shift.breaks);
  });
}

function foreseeBreak(
  world: World,
  people: readonly Person[],
  [pause, ...later]: Shift['breaks'],
): void {
  if (pause === undefined) return;
  world.foresee(pause.from, EventKind.BreakStart, null, () => {
    for (const person of people.filter(isOnShift)) {
      if (pause.activity >= 0) callTo(world, person, pause);
      else breakFor(world, person, pause);
    }
    foreseeBreak(world, people, later);
  });
}

/** On duty, but not called out. */
function isOnShift({ isOnDuty, calledOut }: Person): boolean {
  return isOnDuty && !calledOut;
}

function come(world: World, person: Person, shift: Shift): void {
  person.shiftsBegun = shift.number + 1;
  if (shift.planned !== Planned.Work) {
    if (shift.planned === Planned.PaidLeave) writeMissed(world, person, shift, Duty.Leave);
    world.tellOf(Verb.ShiftOff, person);
    return;
  }
  if (isAbsent(world, person, shift)) {
    writeMissed(world, person, shift, Duty.Absent);
    world.tellOf(Verb.ShiftMissed, person);
    releaseTickets(world, person);
    return;
  }
  if (isKeptFromShift(world, person, shift)) {
    releaseTickets(world, person);
    return;
  }
  begin(world, person);
}

/** A shift begins, now or late. */
export function begin(world: World, person: Person): void {
  world.tellOf(Verb.ShiftStarts, person);
  person.isOnDuty = true;
  person.dutySince = world.now;
  if (person.doing === 'busy') {
    world.forget(person);
    writeDuty(world, person, Duty.Overtime, person.overtimeSince, world.now);
  } else if (person.ticket !== null) goOn(world, person);
  else becomeIdle(world, person);
}

/** Missed shifts are paid as they were planned: without unpaid breaks. */
export function writeMissed(
  world: World,
  person: Person,
  shift: Shift,
  kind: number,
  end = Number.POSITIVE_INFINITY,
): void {
  const until = Math.min(shift.to, end, world.model.horizon.drainEnd);
  let from = world.now;
  for (const pause of shift.breaks.filter(({ paid }) => !paid)) {
    writeDuty(world, person, kind, from, Math.min(pause.from, until));
    from = Math.max(from, pause.from + pause.length);
  }
  writeDuty(world, person, kind, from, until);
}

/** Whoever has the next day off does not keep work until then. */
function put(world: World, person: Person): void {
  const roster = world.model.agents.roster[person.agent];
  const next = world.shifts[roster].find(({ to }) => to > world.now);
  if (next !== undefined && next.planned !== Planned.Work) handBack(world, person);
  else keep(world, person);
}

/** Absence is a chain of two states over the shifts of a roster. */
function isAbsent(world: World, person: Person, { roster, number }: Shift): boolean {
  const { absenceShare, absenceSpell, presentFirst } = world.model.rosters;
  const share = absenceShare[roster];
  const together = range(presentFirst, roster);
  if (together.length > 0) return !isPresent(world, person, { roster, number }, together);
  if (share === 0) return false;
  const stays = 1 - 1 / absenceSpell[roster];
  const falls = share / ((1 - share) * absenceSpell[roster]);
  const chance = person.wasAbsent === null ? share : person.wasAbsent ? stays : falls;
  const ordinal = world.model.agents.ordinal[person.agent];
  person.wasAbsent = world.luck.absence(roster, ordinal, number) < chance;
  return person.wasAbsent;
}

/** How many come is drawn for all people of a shift; who does not goes round. */
function isPresent(
  { model, luck }: World,
  { agent }: Person,
  { roster, number }: Pick<Shift, 'roster' | 'number'>,
  together: readonly number[],
): boolean {
  const { places, presentPeople, presentCumulative } = model.rosters;
  const u = luck.absence(roster, places[roster], number);
  const entry = together.find((one) => u < presentCumulative[one]) as number;
  const turn = (model.agents.ordinal[agent] + number) % places[roster];
  return turn < presentPeople[entry];
}

function leave(world: World, person: Person): void {
  writeDuty(world, person, Duty.Present, person.dutySince, world.now);
  person.isOnDuty = false;
  person.breakOwed = 0;
  person.unpaidOwed = 0;
  world.tellOf(Verb.ShiftEnds, person);
  person.calledTo = person.doing === 'activity' ? person.calledTo : null;
  if (person.doing !== 'busy') {
    stopPause(world, person);
    person.doing = 'off';
    return;
  }
  person.overtimeSince = world.now;
  if (isAsking(person)) {
    workOn(world, person.ticket as Ticket);
    return;
  }
  const { teams } = world.model;
  const policy = stopPolicy(world, person, teams.atShiftEnd);
  if (policy === StopPolicy.Finish) {
    const capAt = world.now + teams.overtimeCap[person.team];
    world.foresee(capAt, EventKind.OvertimeCap, person, () => {
      if (mustFinish(world, person)) return;
      if (teams.atOvertimeCap[person.team] === StopPolicy.Resume) put(world, person);
      else handBack(world, person);
      goHome(world, person);
    });
    return;
  }
  if (isForSisters(world, person)) {
    if (world.model.sisters.notes > 0) {
      writeUp(world, person);
      return;
    }
    handBack(world, person);
  } else if (policy === StopPolicy.Resume) put(world, person);
  else handBack(world, person);
  person.doing = 'off';
}

/** Overtime is over. */
export function goHome(world: World, person: Person): void {
  world.forget(person);
  writeDuty(world, person, Duty.Overtime, person.overtimeSince, world.now);
  person.doing = 'off';
  answerCall(world, person);
}

function breakFor(world: World, person: Person, pause: Shift['breaks'][number]): void {
  person.breakOwed += pause.length;
  if (!pause.paid) person.unpaidOwed += pause.length;
  if (person.doing === 'break' || person.doing === 'activity') return;
  if (person.doing === 'busy') {
    const policy = stopPolicy(world, person, world.model.teams.atBreak);
    if (policy === StopPolicy.Finish) return;
    if (policy === StopPolicy.Resume) keep(world, person);
    else handBack(world, person);
  }
  takeBreak(world, person);
}

function takeBreak(world: World, person: Person): void {
  person.doing = 'break';
  person.breakSince = world.now;
  world.tellOf(Verb.BreakStarts, person);
  const endsAt = world.now + person.breakOwed;
  person.breakOwed = 0;
  person.unpaidBreak = person.unpaidOwed;
  person.unpaidOwed = 0;
  world.foresee(endsAt, EventKind.BreakEnd, person, () => {
    endBreak(world, person);
    goToNext(world, person);
  });
}

/** A meeting that has begun comes first, then a break, work put aside, and waiting for work. */
function goToNext(world: World, person: Person): void {
  if (person.calledTo !== null && person.calledTo.until > world.now) attend(world, person);
  else if (person.breakOwed > 0) takeBreak(world, person);
  else if (person.ticket !== null) goOn(world, person);
  else becomeIdle(world, person);
}

function callTo(world: World, person: Person, pause: Shift['breaks'][number]): void {
  // Who takes tickets meanwhile does nothing else that tickets could notice.
  if (world.model.activities.takesTickets[pause.activity] === 1) return;
  if (person.doing === 'activity') leaveActivity(world, person);
  person.calledTo = { activity: pause.activity, until: world.now + pause.length };
  if (person.doing === 'break') return;
  if (person.doing === 'busy') {
    const policy = stopPolicy(world, person, world.model.teams.atBreak);
    if (policy === StopPolicy.Finish) return;
    if (policy === StopPolicy.Resume) keep(world, person);
    else handBack(world, person);
  }
  attend(world, person);
}

function attend(world: World, person: Person): void {
  person.doing = 'activity';
  person.attendsSince = world.now;
  world.tellOf(Verb.ActivityStarts, person);
  world.foresee(person.calledTo?.until ?? world.now, EventKind.BreakEnd, person, () => {
    leaveActivity(world, person);
    goToNext(world, person);
  });
}

function leaveActivity(world: World, person: Person): void {
  const activity = person.calledTo?.activity ?? -1;
  const { isPaid, teachesPerMs } = world.model.activities;
  person.taught += teachesPerMs[activity] * (world.now - person.attendsSince);
  world.forget(person);
  const kind = isPaid[activity] === 1 ? Duty.PaidBreak : Duty.UnpaidBreak;
  writeDuty(world, person, kind, person.attendsSince, world.now, activity);
  world.tellOf(Verb.ActivityEnds, person);
  person.calledTo = null;
}

/** A break or an activity is over because the shift or the run is. */
export function stopPause(world: World, person: Person): void {
  if (person.doing === 'break') endBreak(world, person);
  if (person.doing === 'activity') leaveActivity(world, person);
}

/** A break is over. */
function endBreak(world: World, person: Person): void {
  world.forget(person);
  const since = person.breakSince;
  const paidFrom = Math.min(world.now, since + person.unpaidBreak);
  writeDuty(world, person, Duty.UnpaidBreak, since, paidFrom);
  writeDuty(world, person, Duty.PaidBreak, paidFrom, world.now);
  world.tellOf(Verb.BreakEnds, person);
}

/** A touch is over: home, off to a break that is owed, or idle. */
export function setFree(world: World, person: Person): void {
  if (person.calledOut) lookForNext(world, person);
  else if (!person.isOnDuty) goHome(world, person);
  else goToNext(world, person);
}

/** Somebody is free for work. */
export function becomeIdle(world: World, person: Person): void {
  person.doing = 'idle';
  person.idleSince = world.idles++;
}
