/** The model's own laws: sorted, in range, sums to one. A broken one is an error of the program. */
import type { Column, Model } from '../kernel/model.ts';
import { assert } from '../units/assert.ts';

/** Stops with `BrokenLaw` unless the model obeys its laws. */
export function verify(model: Model): void {
  verifyTime(model);
  verifyDemand(model);
  verifyTypes(model);
  verifyPeople(model);
  verifyLines(model);
  verifySisters(model);
}

function verifyTime({ horizon, calendars, priorities, vendors }: Model): void {
  const { windowStart, windowEnd, drainEnd } = horizon;
  assert(windowStart >= 0 && windowEnd > windowStart, 'the window begins at zero or later');
  assert(drainEnd >= windowEnd, 'the drain follows the window');
  assert(ascends(horizon.offsetFrom), 'the pieces of local time are sorted');
  const { first, opens, closes } = calendars;
  for (let calendar = 0; calendar + 1 < first.length; calendar++) {
    for (let row = first[calendar]; row < first[calendar + 1]; row++) {
      assert(closes[row] > opens[row], 'an open stretch has a length');
      const touches = row > first[calendar] && opens[row] <= closes[row - 1];
      assert(!touches, 'the stretches of a calendar are sorted and do not touch');
    }
  }
  const calendarCount = first.length - 1;
  assert(within(priorities.calendar, 0, calendarCount), 'the calendar of a priority exists');
  assert(within(vendors.calendar, 0, calendarCount), 'the calendar of a vendor exists');
}

function verifyDemand({ demand, profiles, names }: Model): void {
  const { first, from, weightBefore } = profiles;
  for (let profile = 0; profile + 1 < first.length; profile++) {
    for (let piece = first[profile] + 1; piece < first[profile + 1]; piece++) {
      assert(from[piece] > from[piece - 1], 'the pieces of a profile are sorted');
      assert(weightBefore[piece] >= weightBefore[piece - 1], 'a weight is never negative');
    }
  }
  assert(demand.kind.length === names.types.length, 'every type has one source');
  for (let type = 0; type < demand.kind.length; type++) {
    for (let k = demand.listedFirst[type] + 1; k < demand.listedFirst[type + 1]; k++) {
      assert(demand.listedAt[k] >= demand.listedAt[k - 1], 'listed instants are sorted');
    }
  }
}

function verifyTypes({ names, types, vendors }: Model): void {
  const tierCount = names.tiers.length;
  const priorityCount = names.priorities.length;
  for (let type = 0; type < names.types.length; type++) {
    const last = types.priorityCumulative[(type + 1) * priorityCount - 1];
    assert(last === 1, 'the shares of the priorities sum to one');
    for (let tier = 0; tier < tierCount; tier++) {
      const cell = type * tierCount + tier;
      const next = types.nextTier[cell];
      assert(next === -1 || next > tier, 'an escalation goes upwards');
      const leads = next >= 0 && types.line[type * tierCount + next] < 0;
      const hasVendor = leads && vendors.tier[types.vendor[type]] === next;
      assert(!leads || hasVendor, 'an escalation leads to people or to a vendor');
      const isReach = types.reach[cell] >= 0 && types.reach[cell] <= 1;
      assert(isReach, 'a reach is a share');
      assert(types.line[cell] < 0 || types.handle[cell] >= 0, 'work has a law wherever it is done');
    }
  }
  const rows = names.types.length * (tierCount + 3);
  assert(types.flowFirst.length === rows + 1, 'a flow has a row for each place');
  for (let row = 0; row < rows; row++) {
    const end = types.flowFirst[row + 1];
    const isWhole = end === types.flowFirst[row] || types.flowCumulative[end - 1] === 1;
    assert(isWhole, 'the shares of a flow row sum to one');
  }
}

function verifyPeople({ names, agents, crews, rosters }: Model): void {
  const agentCount = names.agents.length;
  assert(new Set(names.agents).size === agentCount, 'no two people share a name');
  assert(within(agents.roster, 0, rosters.agentFirst.length - 1), 'everybody has a roster');
  for (let crew = 0; crew < crews.team.length; crew++) {
    for (let agent = crews.agentFirst[crew]; agent < crews.agentFirst[crew + 1]; agent++) {
      assert(agents.crew[agent] === crew, 'the agents of a crew stand together');
    }
  }
  const { dutyFirst, dutyFrom, dutyTo, breakFirst, breakFrom, breakLength } = rosters;
  for (let roster = 0; roster + 1 < dutyFirst.length; roster++) {
    for (let duty = dutyFirst[roster]; duty < dutyFirst[roster + 1]; duty++) {
      assert(dutyTo[duty] > dutyFrom[duty], 'a shift has a length');
      const overlaps = duty > dutyFirst[roster] && dutyFrom[duty] < dutyTo[duty - 1];
      assert(!overlaps, 'nobody works two shifts at once');
      for (let pause = breakFirst[duty]; pause < breakFirst[duty + 1]; pause++) {
        const isInside =
          breakFrom[pause] >= dutyFrom[duty] &&
          breakFrom[pause] + breakLength[pause] <= dutyTo[duty];
        assert(isInside, 'a break lies within its shift');
      }
    }
  }
}

function verifyLines({ lines, crews, names }: Model): void {
  assert(within(lines.tier, 0, names.tiers.length), 'every line has a tier');
  assert(within(lines.crew, 0, crews.team.length), 'every crew of a line exists');
  assert(within(crews.line, 0, lines.tier.length), 'every line of a crew exists');
  assert(lines.crew.length === crews.line.length, 'lines and crews know each other');
  for (let line = 0; line < lines.tier.length; line++) {
    const owner = lines.owner[line];
    if (owner < 0) continue;
    const isOfOne = crews.agentFirst[owner + 1] - crews.agentFirst[owner] === 1;
    assert(
      isOfOne && lines.widest[line] !== line,
      "an owner's line is of one person, beside another",
    );
  }
}

function verifySisters({ sisters, lines, types }: Model): void {
  const { first, line, team } = sisters;
  const count = first[first.length - 1];
  assert(line.length === count * types.line.length, 'a sister has a line or none for every type');
  assert(within(line, -1, lines.tier.length), 'the lines of sisters exist');
  for (let one = 0; one < team.length; one++) {
    if (team[one] < 0) continue;
    assert(first[team[one] + 1] > first[team[one]], 'who is taken over from has sisters');
  }
}

function ascends(column: Column): boolean {
  for (let row = 1; row < column.length; row++) if (column[row] <= column[row - 1]) return false;
  return true;
}

function within(column: Column, from: number, to: number): boolean {
  for (let row = 0; row < column.length; row++) {
    if (!(column[row] >= from && column[row] < to)) return false;
  }
  return true;
}
