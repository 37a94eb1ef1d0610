/** Inputs that nobody knows exactly: which values of the scenario, and what they may be. */
import { z } from 'zod';
import type { Findings } from './findings.ts';
import { readLevels } from './levels.ts';
import { pairsOf } from './name.ts';
import { ScenarioError } from './problem.ts';
import { reading } from './refusal.ts';
import type { Tree } from './tree.ts';
import { varyValue } from './vary-value.ts';

const Single = z.union([z.string(), z.number()], {
  error: 'expected a spread such as ±10%, a range such as 20..30 min, or a list of samples',
});

const UncertainValues = reading(z.union([Single, z.array(Single).nonempty()]), (written) => {
  const text = [written].flat().join(', ');
  return { written: text, levels: readLevels(text) };
}).meta({
  id: 'UncertainValues',
  title: 'Uncertain values',
  description:
    'A spread around what is written (`±10%`), a range (`20..30 min`, `x0.9..x1.2`) whose values ' +
    'are equally likely, or a list of samples.',
  examples: ['±10%', 'x0.9..x1.2', ['8 min', '9 min', '11 min']],
});

/** Uncertain inputs by the path of their value; a star in it stands for every name. */
export const UncertainInputs = pairsOf(UncertainValues);

/** Uncertain inputs in the order of the file. */
export type UncertainInputs = z.output<typeof UncertainInputs>;

/** Inputs must lead to something in the scenario. */
export function checkUncertain(inputs: UncertainInputs, document: Tree, findings: Findings): void {
  for (const [path, { levels }] of inputs) {
    try {
      varyValue(document, path, levels.at(0.5), 'uncertain');
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      for (const { message } of error.problems) findings.key('E309', ['uncertain', path], message);
    }
  }
}
