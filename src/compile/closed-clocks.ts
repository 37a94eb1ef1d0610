/** Clocks that never run while a team works: its work then costs no time of the promise. */
import type { Model } from '../kernel/model.ts';
import { type Stretch, sharedTime } from './intervals.ts';
import type { Remark } from './load-remarks.ts';

/** Remarks W502: a promise, and a team that only works while its clock is closed. */
export function closedClocks(model: Model): Remark[] {
  const { names, priorities } = model;
  return names.teams.flatMap((team, number) => {
    const duties = dutiesOf(model, number);
    if (duties.length === 0) return [];
    const closed = names.priorities.filter((_, priority) => {
      const hasPromise =
        priorities.respondGoal[priority] >= 0 || priorities.resolveGoal[priority] >= 0;
      return hasPromise && sharedTime(duties, openTimes(model, priority)) === 0;
    });
    if (closed.length === 0) return [];
    const what = `The clock of ${closed.join(', ')} is never open while ${team} works`;
    const message = `${what}; the time that tickets spend there then is counted as 0.`;
    return [{ code: 'W502', message, isRefusal: false }];
  });
}

/** Everything anybody of a team works, in order of the starts. */
function dutiesOf({ agents, rosters }: Model, team: number): Stretch[] {
  const duties: Stretch[] = [];
  for (let roster = 0; roster + 1 < rosters.agentFirst.length; roster++) {
    const first = rosters.agentFirst[roster];
    if (first === rosters.agentFirst[roster + 1]) continue;
    if (agents.team[rosters.agent[first]] !== team) continue;
    for (let duty = rosters.dutyFirst[roster]; duty < rosters.dutyFirst[roster + 1]; duty++) {
      duties.push({ from: rosters.dutyFrom[duty], to: rosters.dutyTo[duty] });
    }
  }
  return duties.sort((one, other) => one.from - other.from);
}

function openTimes({ calendars, priorities }: Model, priority: number): Stretch[] {
  const calendar = priorities.calendar[priority];
  const open: Stretch[] = [];
  for (let row = calendars.first[calendar]; row < calendars.first[calendar + 1]; row++) {
    open.push({ from: calendars.opens[row], to: calendars.closes[row] });
  }
  return open;
}
