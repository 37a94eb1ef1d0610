/**
 * Examples out of one replication, for eyes that want to see a ticket and a person and not only
 * means: lives of tickets, a week of people, and how a storm of calls was weathered.
 */
import type { Model } from '../kernel/model.ts';
import { simulate } from '../kernel/simulate.ts';
import { HOUR, type Millis } from '../units/time.ts';
import { StormWatch } from './example-storm.ts';
import { TicketLives } from './example-tickets.ts';
import { WeekDiary } from './example-weeks.ts';

/** Where a ticket was for a while: waiting, in work, set aside, with others, closed. */
export const STRETCHES = [
  'waiting',
  'work',
  'aside',
  'customer',
  'vendor',
  'outage',
  'closed',
] as const;

/** See `STRETCHES`. */
export type Stretch = (typeof STRETCHES)[number];

/** A part of a ticket's life, in hours since its creation. */
export interface LifePart {
  readonly from: number;
  readonly to: number;
  readonly stretch: Stretch;
  /** The tier where it waits, the person who works on it; null at all other places. */
  readonly who: string | null;
}

/** The life of a ticket that was resolved. */
export interface TicketLife {
  /** TYPE/NUMBER. */
  readonly id: string;
  readonly priority: string;
  /** The middle one of its priority, the one that 95 % are faster than, or neither. */
  readonly rank: 'typical' | 'slow' | 'other';
  /** Hours from creation to resolution. */
  readonly hours: number;
  readonly parts: readonly LifePart[];
}

/** What a person did for a while, in hours of a local day. */
export interface DayPart {
  readonly from: number;
  readonly to: number;
  /** A kind of time, see `TIMES`, or the name of an activity where `isActivity`. */
  readonly what: string;
  readonly isActivity: boolean;
}

/** Kinds of a person's time; a later one lies over an earlier one. */
export const TIMES = [
  'leave',
  'absent',
  'rest',
  'standby',
  'free',
  'overtime',
  'callOut',
  'break',
  'ticket',
] as const;

/** A week of a person. */
export interface PersonWeek {
  readonly person: string;
  readonly team: string;
  readonly tier: string;
  /** Local days of the week, or of the window where that is shorter. */
  readonly days: readonly { readonly date: string; readonly parts: readonly DayPart[] }[];
}

/** Open tickets before, in and after the storm with the most calls. */
export interface StormRecovery {
  /** TYPE/NUMBER of the outage. */
  readonly outage: string;
  /** Local date and time at which it began. */
  readonly startedAt: string;
  /** Type of the calls about it, and how many there were. */
  readonly callType: string;
  readonly calls: number;
  /** Hours since its beginning, each half hour; open calls about outages and other open tickets. */
  readonly hours: readonly number[];
  readonly openCalls: readonly number[];
  readonly openOthers: readonly number[];
  /** Open tickets when it began, the most after it. */
  readonly before: number;
  readonly most: number;
  /** Hours until it was resolved, and until for an hour no more were open than before; or null. */
  readonly solvedAfter: number | null;
  readonly recoveredAfter: number | null;
}

/** Examples of one replication. */
export interface Examples {
  /** From 1. */
  readonly replication: number;
  readonly zone: string;
  /** A typical and a slow ticket of each priority, most urgent first. */
  readonly lives: readonly TicketLife[];
  /** The tickets that took longest, the longest first. */
  readonly slowest: readonly TicketLife[];
  /** The busiest person of each tier. */
  readonly weeks: readonly PersonWeek[];
  readonly storm: StormRecovery | null;
}

/** Hours in thousandths: finer than anybody sees, and a page has to carry them. */
export function inHours(length: Millis): number {
  return Math.round((length / HOUR) * 1000) / 1000;
}

/** Simulates a replication, from 0, and takes examples out of it. */
export function examplesOf(model: Model, replication: number): Examples {
  const lives = new TicketLives(model);
  const diary = new WeekDiary(model);
  const storms = new StormWatch(model);
  simulate(
    model,
    replication,
    [
      {
        tickets: (chunk) => {
          lives.tickets(chunk);
          storms.tickets(chunk);
        },
        work: (chunk) => diary.work(chunk),
        duty: (chunk) => diary.duty(chunk),
      },
    ],
    { trace: { record: (entry) => lives.record(entry) } },
  );
  return {
    replication: replication + 1,
    zone: model.horizon.zone,
    ...lives.chosen(),
    weeks: diary.weeks(),
    storm: storms.worst(),
  };
}
