/** Runs cases with known answers through the command line and judges every figure. */
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/experiment/result.ts';
import { runProgram } from './built-program.ts';
import { expectAgreement, type Judged, judge } from './judgement.ts';
import type { TheoryCase } from './theory-case.ts';
import { expectSection } from './validation-page.ts';

/** A run may take long on a busy machine; nothing depends on how long. */
const TIMEOUT_MILLIS = 1_800_000;

/** Runs a case, judges every quantity, and holds the page of validation against what came out. */
export function agreesWithTheory(theory: TheoryCase): void {
  describe(`${theory.id} ${theory.title}`, () => {
    const judged: Judged[] = [];
    for (const run of theory.runs) {
      const title = `agrees with theory: ${run.name}`;
      it(title, { timeout: TIMEOUT_MILLIS }, async () => {
        const summary = await summaryOf(run.file, run.set ?? []);
        if (run.verdicts) expect(summary.targets.map((one) => one.verdict)).toEqual(run.verdicts);
        const all = run.quantities.map((quantity) => judge(run, quantity, summary));
        judged.push(...all);
        for (const one of all) expectAgreement(one);
      });
    }
    it('is told on the page of validation as computed', () => expectSection(theory, judged));
  });
}

/**
 * The JSON document of a run of a scenario of `scenarios/theory/`, by the compiled program: it takes
 * half the time that the same code takes inside the test runner.
 */
export async function summaryOf(file: string, changes: readonly string[]): Promise<Summary> {
  const sets = changes.flatMap((change) => ['--set', change]);
  const flags = ['--json', '--no-save', '--no-fail', '--quiet', '--workers', '1', ...sets];
  const { status, out, err } = await runProgram('.', ['run', `scenarios/theory/${file}`, ...flags]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}
