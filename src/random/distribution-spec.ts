/**
 * The families of distributions a model may name, with parameters in any one unit (as a rule
 * milliseconds). A specification is plain data; `lawOf` says what it means.
 */

/** One distribution: its family and that family's parameters. */
export type DistributionSpec =
  | { readonly family: 'constant'; readonly value: number }
  | { readonly family: 'exponential'; readonly mean: number }
  | { readonly family: 'logNormal'; readonly mu: number; readonly sigma: number }
  | { readonly family: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly family: 'weibull'; readonly scale: number; readonly shape: number }
  | { readonly family: 'erlang'; readonly phases: number; readonly mean: number }
  | { readonly family: 'hyperexponential'; readonly mean: number; readonly cvSquared: number }
  | { readonly family: 'uniform'; readonly min: number; readonly max: number }
  | {
      readonly family: 'triangular';
      readonly min: number;
      readonly mode: number;
      readonly max: number;
    }
  | { readonly family: 'empirical'; readonly values: readonly number[] }
  | { readonly family: 'mixture'; readonly components: readonly MixtureComponent[] }
  | {
      readonly family: 'affine';
      readonly shift: number;
      readonly scale: number;
      readonly of: DistributionSpec;
    };

/** One component of a mixture; shares need not sum to 1, they are taken in proportion. */
export interface MixtureComponent {
  readonly share: number;
  readonly of: DistributionSpec;
}
