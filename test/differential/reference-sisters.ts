/** Teams that take over from others whose people have gone home, worked out person by person. */
import { EventKind } from '../../src/kernel/event.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { changeLine, changeStage } from './reference-journey.ts';
import { range } from './reference-model.ts';
import { inQueues, nextShiftOf } from './reference-owner.ts';
import { isErrand, type Person, type Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** Once everybody who comes or goes at this instant has, tickets look for somebody. */
export function foreseeSisters(world: World): void {
  world.foresee(world.now, EventKind.SisterHandOver, null, () => {
    world.gone.forEach((_, line) => {
      noteGone(world, line);
    });
    const { owner } = world.model.lines;
    const waiting = world.open.filter(({ place, line }) => place === 'queue' && owner[line] < 0);
    for (const ticket of inQueues(world, waiting)) {
      const target = whereSomebodyIs(world, ticket, ticket.line);
      if (target !== ticket.line) passOn(world, ticket, target);
    }
  });
}

function passOn(world: World, ticket: Ticket, target: number): void {
  changeLine(world, ticket, target);
  changeStage(world, ticket);
  ticket.team = world.model.lines.homeTeam[ticket.line];
  world.tell(Verb.PassedOn, ticket);
}

function noteGone(world: World, line: number): void {
  const gone = world.gone[line];
  const team = world.model.sisters.team[line];
  if (team < 0) return;
  if (isStaffed(world, line)) {
    Object.assign(gone, { since: null, isAway: false });
    return;
  }
  gone.since ??= world.now;
  const back = Math.min(...world.capable(line).map((person) => nextShiftOf(world, person)));
  gone.isAway = back - gone.since >= world.model.sisters.ifAwayFor[team];
}

/** The line where there is somebody for a ticket that is sent to a line, if there is one. */
export function whereSomebodyIs(world: World, ticket: Ticket, sentTo: number): number {
  const { lines, sisters } = world.model;
  const home = world.lineAt(ticket, lines.tier[sentTo]);
  const stays = ticket.task === 'diagnose' || ticket.task === 'consult';
  const isTried = !stays && home >= 0 && sisters.team[home] >= 0;
  if (!isTried) return sentTo;
  const lane = lines.widest[sentTo];
  if (isStaffed(world, home)) return lane === home ? sentTo : home;
  if (isStaffed(world, lane) || !world.gone[home].isAway) return sentTo;
  const theirs = linesOfSisters(world, ticket, sisters.team[home], lines.tier[sentTo]);
  return theirs.find((line) => isStaffed(world, line)) ?? sentTo;
}

/** Whether somebody who goes home gives the work in hand to a sister team. */
export function isForSisters(world: World, person: Person): boolean {
  const { givesOpen, ifAwayFor } = world.model.sisters;
  const ticket = person.ticket as Ticket;
  const isAway = nextShiftOf(world, person) - world.now >= ifAwayFor[person.team];
  if (givesOpen[person.team] === 0 || !isAway || isErrand(ticket)) return false;
  return linesOfSisters(world, ticket, person.team, ticket.tier).length > 0;
}

function linesOfSisters(world: World, ticket: Ticket, team: number, tier: number): number[] {
  const { first, line } = world.model.sisters;
  const cell = ticket.type * world.tierCount + tier;
  const cells = world.typeCount * world.tierCount;
  return range(first, team)
    .map((sister) => line[sister * cells + cell])
    .filter((theirs) => theirs >= 0);
}

function isStaffed(world: World, line: number): boolean {
  return world.capable(line).some(({ isOnDuty }) => isOnDuty);
}
