/** The laws that hold after every dispatch round; dear, so behind a flag that all tests set. */
import { assert } from '../units/assert.ts';
import type { Organisation } from './organisation.ts';
import { Doing } from './people.ts';
import { Stage } from './tickets.ts';

/** Stops by a broken law if the organisation is in a state that cannot be; O(tickets + people). */
export function checkInvariants(org: Organisation): void {
  checkTickets(org);
  checkPeople(org);
  checkLines(org);
}

function checkTickets(org: Organisation): void {
  const { tickets, people } = org;
  const inLine = new Int32Array(org.lines.waiting.length);
  let live = 0;
  for (let ticket = 0; ticket < tickets.used; ticket++) {
    const stage = tickets.stage[ticket];
    if (stage === Stage.Free) continue;
    live++;
    assert(tickets.since[ticket] <= org.now, 'no ticket is booked ahead of the clock');
    if (stage === Stage.Queued) inLine[tickets.line[ticket]]++;
    if (stage !== Stage.InProgress && stage !== Stage.Held) continue;
    const agent = tickets.agent[ticket];
    assert(people.ticket[agent] === ticket, 'work in hand and its person know each other');
    const isAtWork = people.doing[agent] === Doing.Busy;
    assert(isAtWork === (stage === Stage.InProgress), 'work goes on only while its person works');
  }
  assert(live === org.flow.open, 'every open ticket is somewhere');
  for (let line = 0; line < inLine.length; line++)
    assert(inLine[line] === org.lines.waiting[line], 'no ticket stands in two lines or in none');
}

function checkPeople(org: Organisation): void {
  const { people, model } = org;
  const idle = new Int32Array(people.idleCount.length);
  for (let agent = 0; agent < people.doing.length; agent++) {
    const doing = people.doing[agent];
    if (doing === Doing.Idle) idle[model.agents.crew[agent]]++;
    if (doing === Doing.Idle || doing === Doing.Break)
      assert(people.isOnDuty[agent] === 1, 'only people on duty are idle or on a break');
    if (doing === Doing.Idle) assert(people.ticket[agent] < 0, 'an idle person keeps no ticket');
  }
  for (let crew = 0; crew < idle.length; crew++)
    assert(idle[crew] === people.idleCount[crew], 'the idle people of a crew are counted');
}

function checkLines(org: Organisation): void {
  for (let line = 0; line < org.lines.waiting.length; line++) {
    const isStuck = org.lines.waiting[line] > 0 && org.dispatch.hasIdle(line);
    assert(!isStuck, 'nobody capable is idle while a ticket waits');
  }
}
