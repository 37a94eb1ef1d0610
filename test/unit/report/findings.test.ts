import { describe, expect, it } from 'vitest';
import { findRow } from '../../../src/charts/rows.ts';
import type { MetricRow, RunResult } from '../../../src/experiment/result.ts';
import { costFinding } from '../../../src/report/cost-finding.ts';
import { stormFinding, timeStepsFinding } from '../../../src/report/example-words.ts';
import {
  flowFinding,
  focusPriority,
  furthestFinding,
  headroomFinding,
  ledgerFinding,
  occupancyFinding,
  promiseFinding,
  spreadFinding,
  targetsFinding,
  utilisationFinding,
  weekFinding,
} from '../../../src/report/findings.ts';
import {
  arrivalsFinding,
  backlogFinding,
  runningFinding,
  startFinding,
} from '../../../src/report/findings-over-time.ts';
import { formatRounded, plainSpaces } from '../../../src/report/format.ts';
import {
  estimate,
  makeRunResult,
  makeTarget,
  type RunResultOptions,
} from '../../support/run-result.ts';

/** What a builder says about the made-up run with some changes. */
function says(finding: (result: RunResult) => string, options: RunResultOptions = {}): string {
  return plainSpaces(finding(makeRunResult(options)));
}

/** Widens the intervals of one metric until they support nothing. */
function blurred(metric: string): RunResultOptions {
  return {
    row: (row) =>
      row.metric === metric && row.estimate !== null
        ? { ...row, low: row.estimate - 1e6, high: row.estimate + 1e6 }
        : row,
  };
}

/** Gives all rows of one kind new values with a half-width. */
function valued(
  isMeant: (row: MetricRow) => boolean,
  value: (row: MetricRow) => readonly [number, number],
): RunResultOptions {
  return { row: (row) => (isMeant(row) ? { ...row, ...estimate(...value(row)) } : row) };
}

describe('what the verdicts say together', () => {
  const met = makeTarget({ verdict: 'met' });
  const missed = makeTarget();
  const open = makeTarget({ verdict: 'undecided' });

  it('names the targets that are missed', () => {
    expect(says(targetsFinding)).toBe('1 of 5 targets is missed: P2 resolved within 24 h');
  });

  it('names a target that is missed twice once, and counts it twice', () => {
    const again = makeTarget({ goal: 0.95 });
    expect(says(targetsFinding, { targets: [missed, again, met] })).toBe(
      '2 of 3 targets are missed: P2 resolved within 24 h',
    );
  });

  it.each([
    [[], 'No targets are set: the figures describe and do not judge'],
    [[met], 'The target is met'],
    [[met, met], 'All 2 targets are met'],
    [[missed], 'The target is missed: P2 resolved within 24 h'],
    [[open], 'The target is too close to call'],
    [[met, open], 'No target is missed; 1 of 2 is too close to call'],
  ])('speaks of few targets: case %#', (targets, words) => {
    expect(says(targetsFinding, { targets })).toBe(words);
  });

  it('does not list more than three missed targets', () => {
    const targets = ['P1', 'P2', 'P3', 'P4', 'P5'].map((priority) =>
      makeTarget({ scope: { priority, clock: 'respond' } }),
    );
    expect(says(targetsFinding, { targets })).toBe(
      '5 of 5 targets are missed: P1 answered in time, P2 answered in time, P3 answered in time' +
        ' and 2 more',
    );
  });
});

describe('the target furthest from its goal', () => {
  const near = makeTarget({ ...estimate(0.85, 0.01) });
  const far = makeTarget({ scope: { priority: 'P1', clock: 'resolve' }, ...estimate(0.5, 0.02) });

  it('is named where its interval lies beyond all others', () => {
    expect(says(furthestFinding, { targets: [near, far] })).toBe(
      'Furthest from its goal: P1 resolved within 4 h, 50 % instead of at least 90 %',
    );
  });

  it('is not named where two intervals overlap, or only one target is missed', () => {
    const wide = makeTarget({ ...estimate(0.6, 0.15) });
    const neutral = 'Every target against its goal';
    expect(says(furthestFinding, { targets: [wide, far] })).toBe(neutral);
    expect(says(furthestFinding, { targets: [far] })).toBe(neutral);
    const single = makeTarget({ low: null, high: null });
    expect(says(furthestFinding, { targets: [single, single] })).toBe(neutral);
  });
});

describe('the promise to users', () => {
  it('names the priority whose promise is missed by most', () => {
    expect(says(promiseFinding)).toBe(
      'Only 86.1 % of P2 tickets are resolved within 24 h; the goal is at least 90 %',
    );
    expect(focusPriority(makeRunResult())).toBe('P2');
  });

  it('says that all are kept only if every verdict is met', () => {
    const kept = makeTarget({ verdict: 'met', ...estimate(0.97, 0.01) });
    const open = makeTarget({ verdict: 'undecided', ...estimate(0.9, 0.01) });
    expect(says(promiseFinding, { targets: [kept] })).toBe(
      'Every promise of a resolution in time is kept',
    );
    const neutral = 'How long tickets take to be resolved';
    expect(says(promiseFinding, { targets: [kept, open] })).toBe(neutral);
    expect(says(promiseFinding, { targets: [] })).toBe(neutral);
  });
});

describe('the spread of resolution times', () => {
  it('says what the table says, with the limits of its interval', () => {
    expect(says(spreadFinding)).toBe(
      'One P2 ticket in twenty takes longer than 31 h (95 % interval 29.1 to 32.9 h)',
    );
    const { summary } = makeRunResult();
    const scope = { priority: 'P2' };
    const row = findRow(summary, 'resolution-time', 'p95', scope) as MetricRow;
    expect(says(spreadFinding)).toContain(`longer than ${plainSpaces(formatRounded(row))} (`);
  });

  it('claims nothing without an interval', () => {
    expect(says(spreadFinding, { replications: 1 })).toBe('Typical and long resolution times');
  });
});

describe('where the time goes', () => {
  it('names the account that is surely the largest', () => {
    expect(says(ledgerFinding)).toBe(
      'The largest part of a P2 ticket’s time: waiting for a person, 3.40 ± 0.15 h',
    );
  });

  it('turns to another priority where the one in focus has no surely largest account', () => {
    const same = valued(
      ({ metric, scope }) => metric === 'ledger' && scope.priority === 'P2',
      () => [1, 0.5],
    );
    expect(says(ledgerFinding, same)).toMatch(/^The largest part of a P1 ticket’s time/);
  });

  it('names none where intervals overlap', () => {
    expect(says(ledgerFinding, blurred('ledger'))).toBe(
      'What a ticket waits for, and how long it is worked on',
    );
  });
});

describe('flow, load and people', () => {
  it('says how much the lowest tier passes up if that is known to five points', () => {
    expect(says(flowFinding)).toBe('L1 passes 37.6 ± 0.6 % of its tickets up');
    expect(says(flowFinding, blurred('passed-up'))).toBe('How tickets flow between tiers');
  });

  it('names the tier that tickets wait for longest if intervals are apart', () => {
    expect(says(weekFinding)).toBe('Tickets wait longest for L3: 5.7 ± 0.3 h on average');
    expect(says(weekFinding, blurred('queue-time'))).toBe('Load and staffing through the week');
  });

  it('names the busiest tier on duty only where occupancy tells', () => {
    const neutral = 'How busy the people on duty are, hour by hour';
    expect(says(occupancyFinding, blurred('occupancy'))).toBe(neutral);
    const base = makeRunResult();
    const rows = ['L1', 'L2', 'L3'].map((tier, place) => ({
      metric: 'occupancy',
      statistic: 'share',
      scope: { tier },
      unit: 'share',
      ...estimate(0.7 + place * 0.1, 0.02),
    }));
    const busy = { ...base, summary: { ...base.summary, metrics: rows } };
    expect(plainSpaces(occupancyFinding(busy))).toBe(
      'On duty, L3 is busiest: at work on tickets 90 ± 2 % of the time',
    );
    const level = rows.map((row) => ({ ...row, ...estimate(0.8, 0.02) }));
    expect(occupancyFinding({ ...base, summary: { ...base.summary, metrics: level } })).toBe(
      neutral,
    );
  });

  it('names the tier with the least room for more work only where intervals are apart', () => {
    expect(says(headroomFinding)).toBe(
      'L2 has the least room: 9.4 ± 1.7 % more work would fill it',
    );
    expect(says(headroomFinding, blurred('occupancy'))).toBe(
      'How much more work each tier could take',
    );
  });

  it('says how long a ticket takes only with an interval', () => {
    const of = (result: RunResult) => timeStepsFinding(result, 'P2');
    expect(says(of)).toBe('How the 7.4 ± 0.4 h of a P2 ticket add up');
    const single = (row: MetricRow) =>
      row.metric === 'resolution-time' ? { ...row, low: null, high: null } : row;
    expect(says(of, { row: single })).toBe('How the time of a P2 ticket adds up');
  });

  it('says when a storm was over only where it was', () => {
    const storm = {
      ...{ outage: 'outage/1', startedAt: '2026-03-02T10:00:00', callType: 'cry', calls: 40 },
      ...{ hours: [0], openCalls: [0], openOthers: [1], before: 1, most: 41, solvedAfter: 2 },
    };
    const told = (recoveredAfter: number | null) =>
      plainSpaces(stormFinding({ storm: { ...storm, recoveredAfter } }));
    expect(told(3)).toBe('A storm of 40 calls: after 3 h no more tickets were open than before');
    expect(told(null)).toBe(
      'A storm of 40 calls, after which more tickets stayed open than before',
    );
  });

  it('names the busiest team, or nobody', () => {
    const use = valued(
      ({ metric, scope }) => metric === 'utilisation' && scope.team !== undefined,
      ({ scope }) => [scope.team === 'service-desk' ? 0.95 : 0.5, 0.01],
    );
    expect(says(utilisationFinding, use)).toBe(
      'service-desk is the busiest team: 95.0 ± 1.0 % of its paid time',
    );
    expect(says(utilisationFinding, blurred('utilisation'))).toBe(
      'How much of the paid time goes into tickets',
    );
  });

  it('prefers to tell of a team in which work is spread unevenly', () => {
    const base = makeRunResult();
    const spreads = base.facts.people.map(({ team }, place) => ({
      metric: 'load-spread',
      statistic: 'range',
      scope: { team },
      unit: 'share',
      ...estimate(place === 0 ? 0.31 : 0.1, 0.01),
    }));
    const metrics = [...base.summary.metrics, ...spreads];
    expect(
      plainSpaces(utilisationFinding({ ...base, summary: { ...base.summary, metrics } })),
    ).toBe('Work is spread least evenly in service-desk: 31.0 ± 1.0 points from person to person');
  });
});

describe('demand', () => {
  /** Ten weeks, the third of which is the busiest, with so much spread to either side. */
  function weeks(peak: number, spread: number, isByWeek = true) {
    const mean = Array.from({ length: 10 }, (_, week) => (week === 2 ? peak : 100));
    const shifted = (by: number) => mean.map((value) => value + by);
    const [p05, p25, p75, p95] = [-2, -1, 1, 2].map((by) => shifted(by * spread));
    const days = mean.map((_, week) => `2026-0${1 + Math.floor(week / 4)}-0${1 + (week % 4)}`);
    const perDay = { mean, p05, p25, p75, p95 } as never;
    return { series: { arrivals: { days, isByWeek, perDay } } };
  }

  it('has a busiest week where 95 % of the replications have it far above the mean', () => {
    const title = 'The week from 3 January 2026 is the busiest: 1.8 times the mean';
    expect(says(arrivalsFinding, weeks(200, 5))).toBe(title);
  });

  it('has none where weeks are alike or spread, for single days, nor for a few replications', () => {
    const neutral = 'How many tickets are created, day by day';
    expect(says(arrivalsFinding, weeks(110, 5))).toBe(neutral);
    expect(says(arrivalsFinding, weeks(200, 40))).toBe(neutral);
    expect(says(arrivalsFinding, weeks(200, 5, false))).toBe(neutral);
    expect(says(arrivalsFinding, { ...weeks(200, 5), replications: 5 })).toBe(neutral);
  });
});

describe('the backlog', () => {
  /** A fan of thirteen weeks around a level per day. */
  function fan(level: (day: number) => number, spread: number) {
    const days = Array.from({ length: 91 }, (_, day) => level(day));
    const shifted = (by: number) => days.map((value) => value + by * spread);
    const total = {
      mean: days,
      p05: shifted(-2),
      p25: shifted(-1),
      p75: shifted(1),
      p95: shifted(2),
    };
    return { series: { backlog: { total, byPriority: [] } } };
  }

  it('grows or shrinks where the spreads of first and last week are apart', () => {
    expect(
      says(
        backlogFinding,
        fan((day) => 100 + day, 5),
      ),
    ).toMatch(/^The backlog grows/);
    expect(
      says(
        backlogFinding,
        fan((day) => 300 - day, 5),
      ),
    ).toMatch(/^The backlog shrinks/);
  });

  it('does neither where they overlap, nor for a few replications', () => {
    const neutral = '188 ± 10 tickets are open on average';
    expect(
      says(
        backlogFinding,
        fan((day) => 100 + day, 30),
      ),
    ).toBe(neutral);
    expect(says(backlogFinding, { ...fan((day) => 100 + day, 5), replications: 5 })).toBe(neutral);
    expect(says(backlogFinding, { ...fan((day) => 100 + day, 0), replications: 1 })).toBe(
      'Open tickets over the window',
    );
  });
});

describe('money and method', () => {
  it('calls no owner the dearest because of penalties, which the figure shows elsewhere', () => {
    const cost = [
      { category: 'wages', owner: 'service-desk', amount: 290_000 },
      { category: 'penalty', owner: 'P1', amount: 322_050 },
    ];
    const withPenalties = valued(
      ({ metric, scope }) => metric === 'cost' && scope.team === 'service-desk',
      () => [400_000, 1000],
    );
    expect(says(costFinding, { ...withPenalties, series: { cost } })).toBe(
      '13 weeks cost 612 000 ± 2 000 EUR',
    );
  });

  it('states the cost with its interval, and an owner that surely has more than half of it', () => {
    expect(says(costFinding)).toBe('13 weeks cost 612 000 ± 2 000 EUR');
    const desk = valued(
      ({ metric, scope }) => metric === 'cost' && scope.team === 'service-desk',
      () => [400_000, 1000],
    );
    const cost = [{ category: 'wages', owner: 'service-desk', amount: 400_000 }];
    expect(says(costFinding, { ...desk, series: { cost } })).toBe(
      '13 weeks cost 612 000 ± 2 000 EUR, most of it for service-desk',
    );
    const unsure = valued(
      ({ metric, scope }) => metric === 'cost' && scope.team === 'service-desk',
      () => [320_000, 30_000],
    );
    const less = [{ category: 'wages', owner: 'service-desk', amount: 320_000 }];
    expect(says(costFinding, { ...unsure, series: { cost: less } })).toBe(
      '13 weeks cost 612 000 ± 2 000 EUR',
    );
    expect(says(costFinding, { replications: 1 })).toBe('What the window costs');
  });

  it('says whether the replications settle the headline figure', () => {
    const running = (half: number) => ({
      metric: 'resolution-time',
      unit: 'h',
      mean: [10, 10],
      low: [null, 10 - half],
      high: [null, 10 + half],
    });
    expect(says(runningFinding, { series: { running: running(0.2) } })).toBe(
      '30 replications settle the mean resolution time to within 2 %',
    );
    expect(says(runningFinding, { series: { running: running(3) } })).toBe(
      '30 replications leave the mean resolution time uncertain by 30 %; more would narrow it',
    );
    const none = { ...running(1), low: [null, null], high: [null, null] };
    expect(says(runningFinding, { series: { running: none } })).toBe(
      'Too few replications for an interval',
    );
  });
});

describe('the finding on the start', () => {
  const start = (warmUpDays: number, settledAfterDays: number | null, ...codes: string[]) =>
    says(startFinding, {
      series: { start: { warmUpDays, settledAfterDays, mean: [], smooth: [] } },
      warnings: codes.map((code) => ({ code, message: '' })),
    });

  it('says whether the warm-up was long enough, or cannot be judged', () => {
    expect(start(28, 14)).toBe('Open tickets settle within 2 weeks: the warm-up is long enough');
    expect(start(7, 21, 'W519')).toBe('Open tickets settle within 3 weeks; the warm-up is 1 week');
    expect(start(0, 7, 'W519')).toBe('Open tickets settle within 1 week; there is no warm-up');
    expect(start(0, 0)).toBe('Open tickets are settled from the beginning');
    expect(start(0, null)).toBe('The run is too short to tell when open tickets settle');
  });

  it('does not name a start that may be chance', () => {
    expect(start(7, 21)).toBe('Open tickets show no clear start; the warm-up is 1 week');
    expect(start(0, 7, 'W511')).toBe('Open tickets show no clear start; there is no warm-up');
  });
});
