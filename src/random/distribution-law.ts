/** What a distribution's specification means: its exact mean, variance, quantiles and tails. */
import { unreachable } from '../units/assert.ts';
import type { DistributionSpec } from './distribution-spec.ts';
import { empiricalLaw } from './empirical-law.ts';
import { unitGammaLaw } from './gamma-law.ts';
import type { Law } from './law.ts';
import {
  affineLaw,
  constantLaw,
  exponentialLaw,
  logNormalLaw,
  unitTriangularLaw,
  unitUniformLaw,
  weibullLaw,
} from './law.ts';
import type { Atom, WeightedLaw } from './mixture-law.ts';
import { atomicLaw, atomsOf, mixtureLaw } from './mixture-law.ts';
import type { NormalForm, Part, Shape } from './normal-form.ts';
import { formOfParts, normalFormOf } from './normal-form.ts';

/** A mixture taken apart: the values that occur with positive probability, and the rest. */
export interface SplitMixture {
  readonly atoms: readonly Atom[];
  readonly rest: ContinuousRest | null;
}

/** The continuous part of a mixture: its share of the whole, its form and its law. */
export interface ContinuousRest extends WeightedLaw {
  readonly form: NormalForm;
}

/** The law that a specification stands for. */
export function lawOf(spec: DistributionSpec): Law {
  return lawOfForm(normalFormOf(spec));
}

/** The law of a normal form. */
export function lawOfForm({ shift, scale, shape }: NormalForm): Law {
  if (shape.kind === 'constant') return constantLaw(shift);
  const law = lawOfShape(shape);
  return shift === 0 && scale === 1 ? law : affineLaw(law, shift, scale);
}

/** The law of a shape at scale 1; a constant's is 0. */
export function lawOfShape(shape: Shape): Law {
  switch (shape.kind) {
    case 'constant':
      return constantLaw(0);
    case 'exponential':
      return exponentialLaw(1);
    case 'logNormal':
      return logNormalLaw(0, shape.sigma);
    case 'gamma':
      return unitGammaLaw(shape.shape);
    case 'weibull':
      return weibullLaw(1, shape.shape);
    case 'uniform':
      return unitUniformLaw();
    case 'triangular':
      return unitTriangularLaw(shape.mode);
    case 'empirical':
      return empiricalLaw(shape.sorted);
    case 'mixture':
      return lawOfMixture(shape.parts);
    default:
      return unreachable(shape);
  }
}

/** Takes a mixture apart into its atoms, ascending, and the law of the rest. */
export function splitMixture(parts: readonly Part[]): SplitMixture {
  const continuous = parts.filter((part) => !isAtom(part));
  const constants = parts.filter(isAtom).map((part) => ({
    share: part.share,
    value: part.form.shift,
  }));
  const rest = continuous.length === 0 ? null : restOf(continuous);
  return { atoms: atomsOf(constants, rest), rest };
}

function restOf(parts: readonly Part[]): ContinuousRest {
  const share = parts.reduce((sum, part) => sum + part.share, 0);
  const form = formOfParts(parts);
  return { share, form, law: lawOfForm(form) };
}

function lawOfMixture(parts: readonly Part[]): Law {
  if (parts.some(isAtom)) {
    const { atoms, rest } = splitMixture(parts);
    return atomicLaw(atoms, rest);
  }
  return mixtureLaw(parts.map(({ share, form }) => ({ share, law: lawOfForm(form) })));
}

function isAtom({ form }: Part): boolean {
  return form.shape.kind === 'constant';
}
