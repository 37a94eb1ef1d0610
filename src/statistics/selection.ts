/**
 * The best of many models with a stated probability, by looking again and again: KN++ of Kim and
 * Nelson (Operations Research 54, 2006) with differences of common luck, and the same boundary for
 * the checks that a model must pass (Andradóttir and Kim, Naval Research Logistics 57, 2010).
 */
import { pairedContrast, type Sample, type Spread, spreadOf } from './contrast.ts';
import { type SignRule, sureDistance, valuesUntilSure } from './sequential-sign.ts';

/** A condition as a sample that is above 0 where it holds, and what is too little to matter. */
export interface Check {
  readonly sample: Sample | null;
  readonly margin: number;
}

/** A model that may still be the best; in `sample` upwards is better. */
export interface Racer {
  readonly place: number;
  readonly sample: Sample | null;
  readonly checks: readonly Check[];
}

/** What a race promises. */
export interface RaceRule {
  /** Models and checks of each at the start. */
  readonly models: number;
  readonly checks: number;
  /** A smaller difference between models does not matter. */
  readonly margin: number;
  /** Probability of a wrong end, where the best is better than the others by the margin. */
  readonly error: number;
}

/** What a look says of a check. */
export type Passing = 'passed' | 'failed' | 'open';

/** What a look says of a racer. */
export interface Look {
  readonly place: number;
  readonly checks: readonly Passing[];
  /** Place of the best racer that passed its checks and surely is better; null without one. */
  readonly beatenBy: number | null;
}

/** The probability of error of each check and of each pair; they sum to that of the whole race. */
function errorsOf({ models, checks, error }: RaceRule): { check: number; pair: number } {
  const part = checks > 0 ? error / 2 : error;
  return { check: part / Math.max(1, models * checks), pair: part / Math.max(1, models - 1) };
}

/**
 * One look at the racers that are left: their checks first, then each against those that passed
 * all of theirs. A race whose racers leave where a check failed or they are beaten ends: when the
 * boundary has come down to 0 every sign is believed, and of two that are equal the first stays.
 */
export function lookAt(racers: readonly Racer[], rule: RaceRule): readonly Look[] {
  const errors = errorsOf(rule);
  const pairRule = { margin: rule.margin, error: errors.pair };
  const passing = racers.map(({ checks }) => checks.map((check) => passingOf(check, errors.check)));
  const rivals = racers
    .filter((_, index) => passing[index].every((one) => one === 'passed'))
    .sort((one, other) => (other.sample?.estimate ?? 0) - (one.sample?.estimate ?? 0));
  return racers.map((racer, index) => {
    const rival = rivals.find((one) => beats(one, racer, pairRule));
    return { place: racer.place, checks: passing[index], beatenBy: rival?.place ?? null };
  });
}

function passingOf({ sample, margin }: Check, error: number): Passing {
  const spread = sample === null ? null : spreadOf(sample);
  if (sample === null || spread === null) return 'open';
  const distance = sureDistance(spread, { margin, error });
  if (distance === 0) return sample.estimate >= 0 ? 'passed' : 'failed';
  if (sample.estimate > distance) return 'passed';
  return sample.estimate < -distance ? 'failed' : 'open';
}

/** How much better a rival is in each replication; null where nothing tells. */
function leadOf(rival: Racer, racer: Racer): (Spread & { readonly mean: number }) | null {
  if (rival.sample === null || racer.sample === null) return null;
  const contrast = pairedContrast(racer.sample, rival.sample);
  if (contrast === null) return null;
  const n = contrast.degreesOfFreedom + 1;
  const { estimate, standardError } = contrast;
  return { mean: estimate, variance: standardError * standardError * n, n };
}

function beats(rival: Racer, racer: Racer, rule: SignRule): boolean {
  const lead = rival === racer ? null : leadOf(rival, racer);
  if (lead === null) return false;
  const distance = sureDistance(lead, rule);
  const isFirst = rival.place < racer.place;
  return lead.mean > distance || (distance === 0 && lead.mean === 0 && isFirst);
}

/** After how many values each racer will leave, or, as the last, win; as far as can be told now. */
export function valuesUntilTheEnd(racers: readonly Racer[], rule: RaceRule): readonly number[] {
  const errors = errorsOf(rule);
  const ends = racers.map((racer) => {
    const failures = racer.checks.map(({ sample, margin }) => {
      const spread = sample === null ? null : spreadOf(sample);
      if (sample === null || spread === null || sample.estimate >= 0)
        return Number.POSITIVE_INFINITY;
      return valuesUntilSure(spread, sample.estimate, { margin, error: errors.check });
    });
    const defeats = racers.map((rival) => {
      const lead = rival === racer ? null : leadOf(rival, racer);
      if (lead === null || lead.mean <= 0) return Number.POSITIVE_INFINITY;
      return valuesUntilSure(lead, lead.mean, { margin: rule.margin, error: errors.pair });
    });
    return Math.min(...failures, ...defeats);
  });
  const last = Math.max(0, ...ends.filter(Number.isFinite));
  return ends.map((end) => (Number.isFinite(end) ? end : last));
}
