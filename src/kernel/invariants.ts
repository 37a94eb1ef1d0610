/** The laws that hold after every dispatch round; dear, so behind a flag that all tests set. */
import { assert } from '../units/assert.ts';
import { clock } from './clock.ts';
import { hasMatch } from './dispatch.ts';
import { present } from './errands.ts';
import { flow } from './flow-balance.ts';
import { lines } from './lines.ts';
import { crews, Doing, people } from './people.ts';
import { model, sizes } from './present-model.ts';
import { Stage, slots, tickets } from './tickets.ts';

/** Stops by a broken law if the organisation is in a state that cannot be; O(tickets + people). */
export function checkInvariants(): void {
  checkTickets();
  checkPeople();
  checkLines();
}

function checkTickets(): void {
  const inLine = new Int32Array(sizes.lines);
  let live = 0;
  for (let ticket = 0; ticket < slots.used; ticket++) {
    const stage = tickets.stage[ticket];
    if (stage === Stage.Free) continue;
    live++;
    assert(tickets.since[ticket] <= clock.now, 'no ticket is booked ahead of the clock');
    if (stage === Stage.Queued) inLine[tickets.line[ticket]]++;
    if (stage !== Stage.InProgress && stage !== Stage.Held) continue;
    const agent = tickets.agent[ticket];
    if (people.putAside[agent] === ticket) continue;
    assert(people.ticket[agent] === ticket, 'work in hand and its person know each other');
    const isAtWork = people.doing[agent] === Doing.Busy;
    assert(isAtWork === (stage === Stage.InProgress), 'work goes on only while its person works');
  }
  assert(live === flow.open + present.errands, 'every open ticket is somewhere');
  for (let line = 0; line < sizes.lines; line++)
    assert(inLine[line] === lines.waiting[line], 'no ticket stands in two lines or in none');
}

function checkPeople(): void {
  const idle = new Int32Array(sizes.crews);
  for (let agent = 0; agent < sizes.agents; agent++) {
    const doing = people.doing[agent];
    if (doing === Doing.Idle) idle[model.agents.crew[agent]]++;
    if (doing !== Doing.Off && doing !== Doing.Busy)
      assert(people.isOnDuty[agent] === 1, 'only people on duty are idle, at a break or a meeting');
    if (doing === Doing.Idle) assert(people.ticket[agent] < 0, 'an idle person keeps no ticket');
  }
  for (let crew = 0; crew < sizes.crews; crew++)
    assert(idle[crew] === crews.idleCount[crew], 'the idle people of a crew are counted');
}

function checkLines(): void {
  for (let line = 0; line < sizes.lines; line++) {
    assert(!hasMatch(line), 'nobody capable is idle while a ticket waits');
  }
}
