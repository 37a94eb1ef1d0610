/** How models stand where inputs are not known: part of the record of a comparison. */
import type { SweepFactor, SweepFigure } from './sweep-result.ts';

/** What it costs in one figure to have chosen a model, over all draws of the inputs. */
export interface ModelRegret {
  readonly model: string;
  /** Mean of the figure over the draws. */
  readonly estimate: number;
  /** Mean distance from the best model of each draw, never below 0, with its interval. */
  readonly mean: {
    readonly estimate: number;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** The largest distance, and the number of its draw, from 1. */
  readonly worst: { readonly estimate: number; readonly draw: number };
  /** Share of the draws in which no model is better. */
  readonly best: number;
}

/** One figure over all models. */
export interface RegretRow extends SweepFigure {
  readonly models: readonly ModelRegret[];
}

/** Regrets of the models of a comparison over draws of uncertain inputs. */
export interface RegretTable {
  readonly factors: readonly SweepFactor[];
  /** Values of each draw in the order of the factors. */
  readonly draws: readonly (readonly (string | null)[])[];
  readonly rows: readonly RegretRow[];
}
