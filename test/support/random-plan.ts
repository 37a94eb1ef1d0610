/** What the parts of one random scenario share: its dice, its names, its lengths and laws. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** What a random scenario may have. */
export interface Variety {
  /** Constant times only: nothing depends on the luck of a law. */
  readonly constantTimes: boolean;
  /** Most tickets of one type. */
  readonly ticketsPerType: number;
  readonly minuteStep: number;
}

/** Skills of the random scenarios; the first team of a tier has them all. */
export const SKILLS = ['x', 'y'] as const;

/** Far from the seeds of other dice. */
const APART = 2_000_000;
const APART_ON_CALL = 7_000_000;

/** The decisions that several parts of a scenario must agree on. */
export class Plan {
  readonly dice: Dice;
  /** Of their own, so that the rest of a scenario is the same with and without activities. */
  readonly activityDice: Dice;
  /** Of their own for the same reason. */
  readonly onCallDice: Dice;
  readonly variety: Variety;
  /** Tiers with people. */
  readonly tiers: readonly string[];
  readonly priorities: readonly string[];
  readonly types: readonly string[];
  readonly hasVendor: boolean;
  readonly vendorTier: string;
  readonly hasSkills: boolean;
  /** Whether priorities may change. */
  readonly hasChanges: boolean;
  /** [tier] → teams that serve it. */
  readonly teamsAt: Map<string, number> = new Map();

  constructor(seed: number, variety: Variety) {
    this.dice = new Dice(seed);
    this.activityDice = new Dice(seed + APART);
    this.onCallDice = new Dice(seed + APART_ON_CALL);
    this.variety = variety;
    this.tiers = ['L1', 'L2', 'L3'].slice(0, this.dice.pick([1, 2, 2, 3]));
    this.priorities = ['P1', 'P2', 'P3'].slice(0, this.dice.whole(1, 3));
    this.types = ['A', 'B', 'C'].slice(0, this.dice.pick([1, 2, 2, 3]));
    this.hasVendor = this.dice.chance(0.4);
    this.vendorTier = `L${this.tiers.length + 1}`;
    this.hasSkills = this.dice.chance(0.5);
    this.hasChanges = this.dice.chance(0.4);
  }

  /** A length of one step up to about `most` minutes. */
  minutes(most: number): string {
    const step = this.variety.minuteStep;
    return `${this.dice.whole(1, Math.max(1, Math.floor(most / step))) * step} min`;
  }

  /** A law of a length of up to about `most` minutes. */
  law(most: number): unknown {
    const { dice } = this;
    if (dice.chance(0.04)) return '0 min';
    if (this.variety.constantTimes || dice.chance(0.5)) return this.minutes(most);
    return dice.pick([
      () => ({ exponential: { mean: this.minutes(most / 2) } }),
      () => ({ uniform: { min: '0 min', max: this.minutes(most) } }),
      () => ({ logNormal: { mean: this.minutes(most / 2), cv: 0.8 } }),
      () => ({
        mixture: [
          { share: '60%', of: this.minutes(most) },
          { share: '40%', of: { exponential: { mean: this.minutes(most) } } },
        ],
      }),
    ])();
  }

  /** A law of a wait, now and then counted in the hours of its calendar. */
  delay(most: number): unknown {
    return this.dice.chance(0.1) ? `${this.dice.whole(1, 3)} business hours` : this.law(most);
  }

  /** The name of a calendar. */
  calendar(): string {
    return this.dice.pick(['always', 'office', 'long']);
  }

  /** Shares that sum to one. */
  mix(names: readonly string[]): Written {
    if (names.length === 1) return { [names[0] as string]: '100%' };
    const weights = names.map(() => this.dice.whole(1, 4));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return Object.fromEntries(names.map((name, at) => [name, (weights[at] as number) / total]));
  }
}
