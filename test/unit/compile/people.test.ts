import { describe, expect, it } from 'vitest';
import { StopPolicy } from '../../../src/kernel/codes.ts';
import type { Model } from '../../../src/kernel/model.ts';
import { DAY, HOUR, MINUTE } from '../../../src/units/time.ts';
import { modelOf, ticketType, type Written } from '../../support/scenario.ts';

const tickets = { T: ticketType(['mon 09:00'], '1 h') };

function staffed(teams: Written, rest: Written = {}): Model {
  return modelOf({ tickets, teams, ...rest });
}

/** Duties of a person as pairs of hours since the start, with breaks. */
function dutiesOf({ agents, rosters, names }: Model, name: string): object[] {
  const roster = agents.roster[names.agents.indexOf(name)];
  const duties: object[] = [];
  for (let duty = rosters.dutyFirst[roster]; duty < rosters.dutyFirst[roster + 1]; duty++) {
    const breaks: number[][] = [];
    for (let pause = rosters.breakFirst[duty]; pause < rosters.breakFirst[duty + 1]; pause++) {
      const from = (rosters.breakFrom[pause] - rosters.dutyFrom[duty]) / HOUR;
      breaks.push([from, rosters.breakLength[pause] / MINUTE, rosters.breakIsPaid[pause]]);
    }
    const from = rosters.dutyFrom[duty] / HOUR;
    duties.push({ from, hours: (rosters.dutyTo[duty] - rosters.dutyFrom[duty]) / HOUR, breaks });
  }
  return duties;
}

describe('people', () => {
  it('are named, or numbered within their shift, named ones first', () => {
    const shifts = [
      { name: 'early', agents: 2, hours: { mon: '06:00-14:00' } },
      { name: 'late', agents: 1, hours: { mon: '14:00-22:00' } },
    ];
    const people = [{ name: 'Ana', shift: 'early' }];
    const { names } = staffed({ desk: { tier: 'L1', shifts, people } });
    expect(names.agents).toEqual(['desk/Ana', 'desk/early/2', 'desk/late/1']);
  });

  it('of one team with equal skills are one crew, others are their own', () => {
    const people = [{ name: 'Ana', skills: { x: 2 }, pay: '40/h' }, { name: 'Ben' }];
    const team = { tier: 'L1', agents: 4, skills: { x: 1, y: 0.5 }, pay: '30/h', people };
    const { crews, agents } = staffed({ desk: team });
    expect(Array.from(crews.agentFirst)).toEqual([0, 1, 4]);
    expect(Array.from(agents.payPerHour)).toEqual([40, 30, 30, 30]);
    expect(Array.from(agents.ordinal)).toEqual([0, 1, 2, 3]);
  });

  it('are told apart by pay only where the cheapest is chosen', () => {
    const people = [{ name: 'Ana', pay: '40/h' }];
    const teams = { desk: { tier: 'L1', agents: 2, pay: '30/h', people } };
    expect(staffed(teams).crews.team.length).toBe(1);
    const { crews } = staffed(teams, { routing: { agentChoice: 'cheapest' } });
    expect(Array.from(crews.preference)).toEqual([40, 30]);
  });

  it('have the smallest speed of several needs, and none without one of them', () => {
    const needs = ['x', 'y'];
    const type = ticketType(['mon 09:00'], '1 h', { needs });
    const people = [{ name: 'Ana', skills: { x: 2 } }];
    const model = modelOf({
      tickets: { T: type },
      teams: { desk: { tier: 'L1', agents: 2, skills: { x: 1.5, y: 0.8 }, people } },
    });
    expect(Array.from(model.crews.speed)).toEqual([0, 0.8]);
    expect(model.lines.crew.length).toBe(1);
  });

  it('follow the rules of their team', () => {
    const { teams } = staffed({
      one: { tier: 'L1', agents: 1 },
      two: {
        tier: 'L1',
        agents: 1,
        atBreak: 'resume',
        atShiftEnd: 'finish',
        overtime: { cap: '1 h', premium: '150%', then: 'handOver' },
      },
    });
    expect(teams).toMatchObject({
      atBreak: Uint8Array.of(StopPolicy.Finish, StopPolicy.Resume),
      atShiftEnd: Uint8Array.of(StopPolicy.Resume, StopPolicy.Finish),
      overtimeCap: Float64Array.of(Number.POSITIVE_INFINITY, HOUR),
      atOvertimeCap: Uint8Array.of(StopPolicy.Resume, StopPolicy.HandOver),
      overtimeFactor: Float64Array.of(1, 1.5),
    });
  });
});

describe('a roster', () => {
  it('has a duty for each shift, with its breaks', () => {
    const shift = {
      agents: 1,
      hours: { 'mon-tue': '08:00-17:00' },
      lunch: { at: '12:00', for: '30 min' },
      breaks: [{ at: '10:00', for: '15 min' }],
    };
    const model = staffed(
      { desk: { tier: 'L1', shifts: [shift] } },
      { horizon: { length: '1 week', drain: '0 min' } },
    );
    const breaks = [
      [2, 15, 1],
      [4, 30, 0],
    ];
    expect(dutiesOf(model, 'desk/1/1')).toEqual([
      { from: 8, hours: 9, breaks },
      { from: 32, hours: 9, breaks },
    ]);
  });

  it('joins shifts that touch, unless people can be absent for a day', () => {
    const horizon = { length: '3 d', drain: '0 min' };
    const whole = staffed({ desk: { tier: 'L1', agents: 1 } }, { horizon });
    expect(dutiesOf(whole, 'desk/1/1')).toHaveLength(1);
    const absent = staffed({ desk: { tier: 'L1', agents: 1, absence: '5%' } }, { horizon });
    const days = dutiesOf(absent, 'desk/1/1') as { from: number; hours: number }[];
    expect(days.slice(0, 3).map(({ hours }) => hours)).toEqual([24, 24, 24]);
    expect(days[1].from).toBe(24);
  });

  it('draws absence in spells of at least one shift, and of as many as a great share needs', () => {
    const absence = (share: string, spell?: string) =>
      staffed({ desk: { tier: 'L1', agents: 1, absence: { share, spell } } }).rosters;
    expect(absence('5%').absenceSpell[0]).toBe(3);
    expect(absence('5%', '6 h').absenceSpell[0]).toBe(1);
    expect(absence('90%', '1 d').absenceSpell[0]).toBeCloseTo(9);
    expect(absence('5%').absenceShare[0]).toBe(0.05);
  });

  it('of a shift over midnight belongs to the day on which it begins', () => {
    const shift = { agents: 1, hours: { mon: '22:00-06:00' } };
    const horizon = { length: '1 week', drain: '0 min' };
    const model = staffed({ desk: { tier: 'L1', shifts: [shift] } }, { horizon });
    const duties = dutiesOf(model, 'desk/1/1') as { from: number; hours: number }[];
    expect(duties.map(({ from, hours }) => [from, hours])).toEqual([[22, 8]]);
    expect(model.horizon.drainEnd).toBe(7 * DAY);
  });
});
