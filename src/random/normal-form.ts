/**
 * The few forms every family reduces to. Special cases collapse (a gamma law with cv 1 is
 * exponential, no spread at all is a constant), shifts and scales gather in one place, so that
 * distributions of one shape share one table and every form has one way of sampling.
 */
import { assert, unreachable } from '../units/assert.ts';
import { exp } from '../units/mathematics.ts';
import type { DistributionSpec, MixtureComponent } from './distribution-spec.ts';

/** A shape with no location and no scale left in it. */
export type Shape =
  | { readonly kind: 'constant' }
  | { readonly kind: 'exponential' }
  | { readonly kind: 'logNormal'; readonly sigma: number }
  | { readonly kind: 'gamma'; readonly shape: number }
  | { readonly kind: 'weibull'; readonly shape: number }
  | { readonly kind: 'uniform' }
  | { readonly kind: 'triangular'; readonly mode: number }
  | { readonly kind: 'empirical'; readonly sorted: readonly number[] }
  | { readonly kind: 'mixture'; readonly parts: readonly Part[] };

/** A distribution as `shift + scale · shape`, with a positive scale. */
export interface NormalForm {
  readonly shift: number;
  readonly scale: number;
  readonly shape: Shape;
}

/** A part of a mixture: a form and its share; the shares of a mixture sum to 1. */
export interface Part {
  readonly share: number;
  readonly form: NormalForm;
}

/** The normal form of a specification; impossible parameters break a law of the program. */
export function normalFormOf(spec: DistributionSpec): NormalForm {
  switch (spec.family) {
    case 'constant':
      return constant(spec.value);
    case 'exponential':
      return scaled(spec.mean, { kind: 'exponential' });
    case 'logNormal':
      return logNormal(spec.mu, spec.sigma);
    case 'gamma':
      return gamma(spec.mean, spec.cv * spec.cv);
    case 'weibull':
      return weibull(spec.scale, spec.shape);
    case 'erlang':
      assert(Number.isInteger(spec.phases) && spec.phases > 0, 'an Erlang law has whole phases');
      return gamma(spec.mean, 1 / spec.phases);
    case 'hyperexponential':
      return hyperexponential(spec.mean, spec.cvSquared);
    case 'uniform':
      return uniform(spec.min, spec.max);
    case 'triangular':
      return triangular(spec.min, spec.mode, spec.max);
    case 'empirical':
      return empirical(spec.values);
    case 'mixture':
      return mixture(spec.components);
    case 'affine':
      return affine(normalFormOf(spec.of), spec.shift, spec.scale);
    default:
      return unreachable(spec);
  }
}

/** The mixture of `parts` with shares in proportion; of a single part, that part itself. */
export function formOfParts(parts: readonly Part[]): NormalForm {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.form;
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const whole = parts.map(({ share, form }) => ({ share: share / total, form }));
  return { shift: 0, scale: 1, shape: { kind: 'mixture', parts: whole } };
}

function constant(value: number): NormalForm {
  assert(Number.isFinite(value), 'a constant is a finite number');
  return { shift: value, scale: 1, shape: { kind: 'constant' } };
}

function scaled(scale: number, shape: Shape): NormalForm {
  assert(scale > 0 && Number.isFinite(scale), `the scale of a distribution is positive: ${scale}`);
  return { shift: 0, scale, shape };
}

function affine(form: NormalForm, shift: number, scale: number): NormalForm {
  assert(scale > 0 && Number.isFinite(scale), `the scale of a distribution is positive: ${scale}`);
  assert(Number.isFinite(shift), 'the shift of a distribution is a finite number');
  return { shift: shift + scale * form.shift, scale: scale * form.scale, shape: form.shape };
}

function logNormal(mu: number, sigma: number): NormalForm {
  assert(sigma >= 0, 'the sigma of a lognormal law is not negative');
  const median = exp(mu);
  return sigma === 0 ? constant(median) : scaled(median, { kind: 'logNormal', sigma });
}

function gamma(mean: number, cvSquared: number): NormalForm {
  assert(cvSquared >= 0, 'the coefficient of variation is not negative');
  if (cvSquared === 0) return constant(mean);
  if (cvSquared === 1) return scaled(mean, { kind: 'exponential' });
  return scaled(mean, { kind: 'gamma', shape: 1 / cvSquared });
}

function weibull(scale: number, shape: number): NormalForm {
  assert(shape > 0, 'the shape of a Weibull law is positive');
  return scaled(scale, shape === 1 ? { kind: 'exponential' } : { kind: 'weibull', shape });
}

/** Two exponential branches with balanced means: each carries half of the whole mean. */
function hyperexponential(mean: number, cvSquared: number): NormalForm {
  assert(cvSquared >= 1, 'the squared cv of a hyperexponential law is at least 1');
  if (cvSquared === 1) return scaled(mean, { kind: 'exponential' });
  const share = 0.5 * (1 + Math.sqrt((cvSquared - 1) / (cvSquared + 1)));
  const branches = [share, 1 - share].map((p) => ({
    share: p,
    form: scaled(1 / (2 * p), { kind: 'exponential' }),
  }));
  return scaled(mean, { kind: 'mixture', parts: branches });
}

function uniform(min: number, max: number): NormalForm {
  assert(max >= min, 'a uniform law ends where it begins or later');
  if (max === min) return constant(min);
  return affine(scaled(1, { kind: 'uniform' }), min, max - min);
}

function triangular(min: number, mode: number, max: number): NormalForm {
  assert(min <= mode && mode <= max, 'the mode of a triangular law lies between its ends');
  if (max === min) return constant(min);
  const shape: Shape = { kind: 'triangular', mode: (mode - min) / (max - min) };
  return affine(scaled(1, shape), min, max - min);
}

function empirical(values: readonly number[]): NormalForm {
  assert(values.length > 0 && values.every(Number.isFinite), 'observed values are finite numbers');
  const sorted = [...values].sort((one, other) => one - other);
  const first = sorted[0];
  if (first === sorted.at(-1)) return constant(first);
  return scaled(1, { kind: 'empirical', sorted });
}

function mixture(components: readonly MixtureComponent[]): NormalForm {
  const used = components.filter(({ share }) => share !== 0);
  assert(used.length > 0 && used.every(({ share }) => share > 0), 'shares of a mixture are > 0');
  return formOfParts(used.flatMap(({ share, of }) => flattened(share, normalFormOf(of))));
}

/** The parts of a mixture within a mixture are parts of the outer one. */
function flattened(share: number, form: NormalForm): Part[] {
  if (form.shape.kind !== 'mixture') return [{ share, form }];
  return form.shape.parts.map((part) => ({
    share: share * part.share,
    form: affine(part.form, form.shift, form.scale),
  }));
}
