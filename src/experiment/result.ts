/**
 * The saved record of a run: what writers, charts and later comparisons read.
 *
 * `Summary` is the machine interface (stable, printed by `--json`); `Series` holds the curves and
 * tables that only charts need. Durations are hours, shares 0–1, money in the scenario's currency.
 */

/** Where a figure applies; an absent key means "all". */
export interface Scope {
  readonly tier?: string;
  readonly team?: string;
  readonly priority?: string;
  readonly type?: string;
  readonly agent?: string;
  readonly vendor?: string;
  readonly channel?: string;
  readonly clock?: string;
  readonly account?: string;
  readonly final?: string;
  readonly category?: string;
  readonly age?: string;
  readonly use?: string;
}

/** The keys of a scope in the order in which tables have them. */
export const SCOPE_KEYS = [
  'tier',
  'team',
  'priority',
  'type',
  'agent',
  'vendor',
  'channel',
  'clock',
  'account',
  'final',
  'category',
  'age',
  'use',
] as const satisfies readonly (keyof Scope)[];

/** A figure estimated from replications; all null when nothing could be observed. */
export interface Estimate {
  readonly estimate: number | null;
  /** Limits of the confidence interval; null with fewer than two replications. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** Observations behind the figure: replications, or pairs of opposite luck. */
  readonly n: number;
  /** A quantile that was not reached: it is above this value. */
  readonly above?: number;
}

/** One row of results: one statistic of one metric in one scope. */
export interface MetricRow extends Estimate {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly unit: string;
}

/** A target with its verdict, judged on the interval and never on the estimate. */
export interface TargetVerdict extends Estimate {
  /** The target as written, or as derived from a priority's `target:`. */
  readonly target: string;
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly comparison: '<' | '<=' | '>' | '>=';
  /** In the metric's unit. */
  readonly goal: number;
  readonly unit: string;
  readonly verdict: 'met' | 'missed' | 'undecided';
}

/** How exact a figure was to be, and is. */
export interface PrecisionReached {
  /** As written: `sla-attainment{priority=P2}`. */
  readonly figure: string;
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  /** As written: `5%`, `1 pt`. */
  readonly asked: string;
  /** Half the width of the interval, at a level at which all named figures hold at once. */
  readonly reached: number | null;
  /** Of `reached`; a share of the figure where it is relative, else of the figure itself. */
  readonly unit: string;
  readonly isRelative: boolean;
  readonly isReached: boolean;
  /** About so many replications reach it. */
  readonly needed: number;
}

/** A figure estimated once more with the number of tickets and their work as controls. */
export interface ControlledRow extends MetricRow {
  /** Variance of this estimate ÷ that of the usual one; below 1 the control pays. */
  readonly varianceRatio: number;
}

/** What pairs of opposite luck gain in a figure. */
export interface PairedGain {
  readonly metric: string;
  readonly statistic: string;
  readonly scope: Scope;
  readonly unit: string;
  /** Variance of the mean over pairs ÷ that over as many independent replications. */
  readonly varianceRatio: number;
}

/** A remark the reader must see: code, complete sentence. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** The machine interface of a run. */
export interface Summary {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'tiersim'; readonly version: string };
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  readonly replications: number;
  readonly metrics: readonly MetricRow[];
  readonly targets: readonly TargetVerdict[];
  /** Only where a precision was asked for. */
  readonly precision?: readonly PrecisionReached[];
  /** Only where replications come in pairs of opposite luck: what that gains. */
  readonly antithetic?: readonly PairedGain[];
  /** Only where control variates were asked for. */
  readonly controlled?: readonly ControlledRow[];
  readonly warnings: readonly Warning[];
}

/** A value per point of time or place: mean over replications and the band of its spread. */
export interface Band {
  readonly mean: readonly number[];
  /** 5th, 25th, 75th and 95th percentile over replications. */
  readonly p05: readonly number[];
  readonly p25: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

/** One point of a survival curve: share of tickets not resolved after `hours`. */
export interface SurvivalPoint {
  readonly hours: number;
  readonly share: number;
}

/** What only charts and tables need. */
export interface Series {
  /** Local dates of the measured window, [day], ISO. */
  readonly days: readonly string[];
  /** Open tickets at each local midnight of the window, by priority and in total. */
  readonly backlog: {
    readonly total: Band;
    readonly byPriority: readonly { readonly priority: string; readonly mean: readonly number[] }[];
  };
  /** Tickets created a day: by day or, where the window is long, by week from its start. */
  readonly arrivals: {
    /** First local date of each point. */
    readonly days: readonly string[];
    readonly isByWeek: boolean;
    readonly perDay: Band;
  };
  /** Open tickets by day from the beginning of the warm-up, to judge whether it was long enough. */
  readonly start: {
    readonly warmUpDays: number;
    /** [day since the beginning of the warm-up] → mean over the day and all replications. */
    readonly mean: readonly number[];
    /** The same averaged over a week around each day. */
    readonly smooth: readonly (number | null)[];
    /** From here on the days look alike, in whole weeks; null where that cannot be told. */
    readonly settledAfterDays: number | null;
  };
  /** Resolution-time survival by priority, at most 200 points each. */
  readonly survival: readonly {
    readonly priority: string;
    readonly points: readonly SurvivalPoint[];
    /** Goal on the elapsed clock if the priority's calendar never closes, else null. */
    readonly goalHours: number | null;
  }[];
  /** By tier and hour of the local week (168, Monday 00:00 first), means per hour. */
  readonly week: readonly {
    readonly tier: string;
    readonly arrivals: readonly number[];
    /** People on duty (breaks excluded). */
    readonly staffed: readonly number[];
    readonly busy: readonly number[];
    /** Tickets waiting for a person. */
    readonly waiting: readonly number[];
    /** The first three by half hour of the week, 336 each; arrivals are an hour's all the same. */
    readonly halfHours: {
      readonly arrivals: readonly number[];
      readonly staffed: readonly number[];
      readonly busy: readonly number[];
    };
  }[];
  /** Mean tickets per replication along each step: `arrive`, tier names, `resolved`, finals. */
  readonly flow: readonly {
    readonly from: string;
    readonly to: string;
    readonly tickets: number;
  }[];
  /** Mean hours of a measured, resolved ticket in each account, by priority and "all". */
  readonly ledger: readonly {
    readonly priority: string;
    readonly accounts: readonly { readonly account: string; readonly hours: number }[];
  }[];
  /** Where the queue time of a ticket is spent: hours per resolved ticket by priority and tier. */
  readonly waitsByTier: readonly {
    readonly priority: string;
    readonly tier: string;
    readonly hours: number;
  }[];
  /** Cost of the window by category and owner (team or vendor), mean per replication. */
  readonly cost: readonly {
    readonly category: string;
    readonly owner: string;
    readonly amount: number;
  }[];
  /** Per person: paid, present and busy hours per week. */
  readonly people: readonly {
    readonly agent: string;
    readonly team: string;
    readonly tier: string;
    readonly paidHours: number;
    readonly busyHours: number;
    readonly utilisation: number | null;
  }[];
  /** Running mean of the headline metric over replications, to judge whether there are enough. */
  readonly running: {
    readonly metric: string;
    readonly unit: string;
    readonly mean: readonly (number | null)[];
    readonly low: readonly (number | null)[];
    readonly high: readonly (number | null)[];
  };
}

/** Facts about the scenario that a report repeats. */
export interface ScenarioFacts {
  readonly question: string;
  readonly about: string;
  readonly currency: string;
  readonly zone: string;
  /** ISO local date-times. */
  readonly start: string;
  readonly end: string;
  readonly warmUpDays: number;
  readonly windowDays: number;
  /** Set where the window stands for the weeks of a cycle that goes on for ever. */
  readonly isSteady?: true;
  readonly drainDays: number;
  readonly people: readonly {
    readonly team: string;
    readonly tier: string;
    readonly count: number;
  }[];
  readonly vendors: readonly { readonly vendor: string; readonly tier: string }[];
  /** What is promised to users, one row a priority and clock. */
  readonly promises: readonly {
    readonly priority: string;
    readonly clock: 'respond' | 'resolve';
    /** The promised time in words: "4 h", "3 business days". */
    readonly within: string;
    readonly calendar: string;
  }[];
  /** Dated events that change demand; local dates and times, null for without beginning or end. */
  readonly events: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly times: number;
    readonly why: string | null;
  }[];
  /** Assumptions in words, one sentence each, with the path of what sets it in the scenario. */
  readonly assumptions: readonly Assumed[];
  /** The assumptions in other languages, by their codes such as "de"; topics stay as they are. */
  readonly assumptionsIn?: Readonly<Record<string, readonly Assumed[]>>;
}

/** One assumption in words, and the path of what sets it, if anything does. */
export interface Assumed {
  readonly topic: string;
  readonly sentence: string;
  readonly path: string | null;
}

/** Everything a report is made from. */
export interface RunResult {
  readonly summary: Summary;
  readonly facts: ScenarioFacts;
  readonly series: Series;
}
