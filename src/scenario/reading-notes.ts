/** Values that were accepted and read in a way their writer should know about. */

import { formatPath, type Path } from './problem.ts';
import { child, type Tree } from './tree.ts';

/** A coded sentence about a value that is not wrong. */
export interface ReadingNote {
  readonly code: 'N602' | 'N603';
  readonly message: string;
}

/** Notes on a document that was accepted: rounded shares, and samples of a single value. */
export function readingNotes(document: Tree): ReadingNote[] {
  const tickets = child(document, 'tickets');
  if (tickets?.kind !== 'map') return [];
  const mixes = tickets.entries.flatMap(({ key, value }) => {
    const path = ['tickets', key];
    const matrix = child(child(value, 'flow') ?? value, 'matrix');
    const rows = matrix?.kind === 'map' ? matrix.entries : [];
    return [
      ...roundedMix(child(value, 'priority'), [...path, 'priority']),
      ...rows.flatMap((row) => roundedMix(row.value, [...path, 'flow', 'matrix', row.key])),
    ];
  });
  return [...mixes, ...singleSamples(document, [])];
}

/** A mix whose shares do not quite sum to one: each was divided by the sum. */
function roundedMix(mix: Tree | undefined, path: Path): ReadingNote[] {
  if (mix?.kind !== 'map') return [];
  const sum = mix.entries.reduce((total, { value }) => total + shareOf(value), 0);
  if (Math.abs(sum - 1) <= 1e-12) return [];
  const rounded = Math.round(sum * 1e6) / 1e6;
  const what = `the shares sum to ${rounded}; each was divided by this sum`;
  return [{ code: 'N602', message: `${formatPath(path)}: ${what}.` }];
}

function shareOf(tree: Tree): number {
  if (tree.kind !== 'scalar') return 0;
  const { value } = tree;
  return typeof value === 'number' ? value : Number(`${String(value).replace('%', '')}e-2`);
}

/** Lists of observed values with one value in them, wherever they stand. */
function singleSamples(tree: Tree, path: Path): ReadingNote[] {
  if (tree.kind === 'list') {
    return tree.items.flatMap((item, index) => singleSamples(item, [...path, index]));
  }
  if (tree.kind !== 'map') return [];
  return tree.entries.flatMap(({ key, value }) => {
    const here = [...path, key];
    if (key !== 'empirical') return singleSamples(value, here);
    const values = value.kind === 'list' ? value : child(value, 'values');
    if (values?.kind !== 'list' || values.items.length !== 1) return [];
    const message = `${formatPath(here)}: one observed value, so every draw is the same.`;
    return [{ code: 'N603' as const, message }];
  });
}
