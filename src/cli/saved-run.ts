/** Reads the results of a run back from its folder. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Examples } from '../event-log/examples.ts';
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import type { SelectionResult } from '../experiment/selection-result.ts';
import type { SweepResult } from '../experiment/sweep-result.ts';
import type { WhyResult } from '../experiment/why-result.ts';
import { OutsideError, reasonOf } from '../node/outside-error.ts';
import { findRunFolder } from '../node/run-folder.ts';
import { EXAMPLES_FILE } from './run-files.ts';

/** A saved run: where it lies and what it holds. */
export interface SavedRun {
  /** Path as shown to the user. */
  readonly folder: string;
  readonly result: RunResult;
  /** Null where the run kept none. */
  readonly examples: Examples | null;
}

/** Reads the run that `name` means below `base`; throws `OutsideError` E201 or E221. */
export async function readRun(base: string, name: string): Promise<SavedRun> {
  const folder = await findRunFolder(base, name);
  const full = resolve(base, folder);
  const facts = await stat(full).catch(() => undefined);
  if (facts === undefined) throw new OutsideError('E201', `${folder} does not exist.`);
  if (!facts.isDirectory()) {
    throw new OutsideError('E221', `${folder} is a file; name the folder of a run.`);
  }
  const summary = await part(full, folder, 'summary.json', ['metrics', 'targets', 'warnings']);
  const saved = await part(full, folder, 'series.json', ['facts', 'series']);
  const { facts: scenarioFacts, series } = saved as unknown as Omit<RunResult, 'summary'>;
  const result = {
    summary: summary as unknown as RunResult['summary'],
    facts: scenarioFacts,
    series,
  };
  const hasExamples = (await stat(join(full, EXAMPLES_FILE)).catch(() => undefined)) !== undefined;
  const told = hasExamples ? await part(full, folder, EXAMPLES_FILE, ['examples']) : null;
  return { folder, result, examples: (told?.examples as Examples | undefined) ?? null };
}

/** A saved comparison: where it lies and what it holds. */
export interface SavedComparison {
  readonly folder: string;
  readonly result: ComparisonResult;
}

/** Reads the comparison in a folder; undefined where it holds none. */
export async function readComparison(
  base: string,
  name: string,
): Promise<SavedComparison | undefined> {
  const folder = await findRunFolder(base, name);
  const full = resolve(base, folder);
  const facts = await stat(join(full, COMPARISON)).catch(() => undefined);
  if (facts === undefined) return undefined;
  const comparison = await part(full, folder, COMPARISON, ['models', 'rows', 'best', 'warnings']);
  const { runs } = await part(full, folder, 'models.json', ['runs']);
  return { folder, result: { comparison, runs } as unknown as ComparisonResult };
}

const COMPARISON = 'comparison.json';

/** A saved sweep: where it lies and what it holds. */
export interface SavedSweep {
  readonly folder: string;
  readonly result: SweepResult;
}

/** Reads the sweep in a folder; undefined where it holds none. */
export async function readSweep(base: string, name: string): Promise<SavedSweep | undefined> {
  const folder = await findRunFolder(base, name);
  const full = resolve(base, folder);
  if ((await stat(join(full, SWEEP)).catch(() => undefined)) === undefined) return undefined;
  const sweep = await part(full, folder, SWEEP, ['factors', 'figures', 'points', 'warnings']);
  const { facts } = await part(full, folder, 'scenario.json', ['facts']);
  return { folder, result: { sweep, facts } as unknown as SweepResult };
}

const SWEEP = 'sweep.json';

/** A saved answer of `why`: where it lies and what it holds. */
export interface SavedWhy {
  readonly folder: string;
  readonly result: WhyResult;
}

/** Reads the answer in a folder; undefined where it holds none. */
export async function readWhy(base: string, name: string): Promise<SavedWhy | undefined> {
  const folder = await findRunFolder(base, name);
  const full = resolve(base, folder);
  if ((await stat(join(full, WHY)).catch(() => undefined)) === undefined) return undefined;
  const why = await part(full, folder, WHY, ['figure', 'base', 'lifts', 'warnings']);
  const { facts } = await part(full, folder, 'scenario.json', ['facts']);
  return { folder, result: { why, facts } as unknown as WhyResult };
}

const WHY = 'why.json';

/** A saved selection: where it lies and what it holds. */
export interface SavedSelection {
  readonly folder: string;
  readonly result: SelectionResult;
}

/** Reads the selection in a folder; undefined where it holds none. */
export async function readSelection(
  base: string,
  name: string,
): Promise<SavedSelection | undefined> {
  const folder = await findRunFolder(base, name);
  const full = resolve(base, folder);
  if ((await stat(join(full, SELECTION)).catch(() => undefined)) === undefined) return undefined;
  const selection = await part(full, folder, SELECTION, ['figure', 'models', 'requirements']);
  const { facts } = await part(full, folder, 'scenario.json', ['facts']);
  return { folder, result: { selection, facts } as unknown as SelectionResult };
}

const SELECTION = 'selection.json';

async function part(
  full: string,
  folder: string,
  name: string,
  keys: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const refuse = (why: string): never => {
    throw new OutsideError('E221', `${folder} is not the folder of a run: ${name} ${why}.`);
  };
  const text = await readFile(join(full, name), 'utf8').catch((error: unknown) =>
    refuse(`cannot be read (${reasonOf(error)})`),
  );
  const value = parsed(text);
  if (value === undefined) return refuse('is not JSON');
  if (value.formatVersion !== '1.0') return refuse('has another format version than 1.0');
  const missing = keys.find((key) => typeof value[key] !== 'object' || value[key] === null);
  return missing === undefined ? value : refuse(`lacks ${missing}`);
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
