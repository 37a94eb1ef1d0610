/**
 * A variant that reorganises its base: each step of `reorganise:` changes the tree of the base
 * before what else the variant states is laid over it. What comes out is a scenario like any other,
 * so that a comparison shows every value that a step has changed.
 */

import { z } from 'zod';
import { Name } from './name.ts';
import { refuseStep } from './reorganise-refusal.ts';
import { addSite, mergeTeams, splitTeam } from './reorganise-teams.ts';
import { dropTier, swapVendor, widenReach } from './reorganise-tickets.ts';
import { Tier } from './tier.ts';
import { child, plain, type Tree } from './tree.ts';
import { without } from './tree-edit.ts';

const FIELDS = z.record(z.string(), z.unknown());

/** One step of a reorganisation, by the word it begins with. */
const Step = z.union([
  z.strictObject({
    merge: z.array(Name).min(2).describe('Teams that become one.'),
    into: Name.describe('The name of the new team.'),
    with: FIELDS.optional().describe('Its fields where the old teams differ.'),
  }),
  z.strictObject({
    split: Name.describe('A team that becomes several.'),
    into: z.record(z.string(), FIELDS).describe('The new teams: what differs from the old one.'),
  }),
  z.strictObject({ drop: Tier.describe('A tier that there is no more.') }),
  z.strictObject({
    shift: Name.describe('A type of tickets of which a tier solves more.'),
    to: Tier.describe('The tier.'),
    reach: z.string().describe('The share that it solves from now on.'),
  }),
  z.strictObject({
    add: Name.describe('A new team.'),
    like: Name.describe('The team whose fields it has.'),
    with: FIELDS.optional().describe('Its own fields.'),
    zone: z.string().optional().describe('Time zone of its shifts.'),
  }),
  z.strictObject({
    swap: Name.describe('A vendor that leaves.'),
    for: Name.describe('The declared vendor that takes over.'),
  }),
]);

/** The steps of a reorganisation. */
export const Reorganisation = z.array(Step).meta({
  id: 'Reorganisation',
  title: 'Reorganisation',
  description: 'What a variant changes about its base, step by step, before all else.',
  examples: [[{ merge: ['desk', 'field'], into: 'support' }, { drop: 'L2' }]],
});

/** What is said where a step is none of these. */
const FORMS =
  'a step is { merge: [a, b], into: c }, { split: a, into: { b: {}, c: {} } }, { drop: L2 }, ' +
  '{ shift: type, to: L1, reach: 80% }, { add: a, like: b } or { swap: vendor, for: another }';

/** What each word of a step does to the tree. */
const STEPS: Readonly<Record<string, (base: Tree, step: Tree) => Tree>> = {
  merge: mergeTeams,
  split: splitTeam,
  drop: dropTier,
  shift: widenReach,
  add: addSite,
  swap: swapVendor,
};

/** The base after the steps that the variant asks for, and the variant without them. */
export function reorganised(base: Tree, variant: Tree): { base: Tree; variant: Tree } {
  const steps = child(variant, 'reorganise');
  if (steps?.kind !== 'list') return { base, variant };
  const after = steps.items.reduce((tree, step) => {
    const word = Object.keys(STEPS).find((key) => child(step, key) !== undefined);
    const change = STEPS[word ?? ''];
    const isRead = Step.safeParse(plain(step)).success;
    return change !== undefined && isRead ? change(tree, step) : refuseStep(step, FORMS);
  }, base);
  return { base: after, variant: without(variant, 'reorganise') };
}
