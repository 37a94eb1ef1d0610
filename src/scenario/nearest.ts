/** The known name nearest to one that is not known. */

import { distance } from 'fastest-levenshtein';

/** Shorter beginnings, and those of more names, say too little about what was meant. */
const LEAST_BEGINNING = 3;
const MOST_COMPLETED = 3;

/**
 * The candidate with the fewest edits to `written`, or undefined where none is near.
 *
 * Case does not count as an edit. Near is at most `most` edits and at most half the name.
 */
export function nearest(
  written: string,
  candidates: Iterable<string>,
  most = 2,
): string | undefined {
  const word = written.toLowerCase();
  let best: string | undefined;
  let edits = Math.min(most, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    const apart = distance(word, candidate.toLowerCase());
    if (apart < edits) {
      best = candidate;
      edits = apart;
    }
  }
  return best;
}

/** The few candidates of which somebody wrote the beginning, or undefined. */
function completed(written: string, candidates: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  if (word.length < LEAST_BEGINNING) return undefined;
  const begun = candidates.filter((candidate) => candidate.toLowerCase().startsWith(word));
  return begun.length === 0 || begun.length > MOST_COMPLETED ? undefined : begun.join(' or ');
}

/** The end of a message about an unknown name: the nearest one, or all that exist. */
export function suggestion(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates) ?? completed(written, candidates);
  if (near !== undefined) return `did you mean ${near}?`;
  if (candidates.length === 0) return 'none is declared';
  const shown = candidates.slice(0, 12).join(', ');
  return `known: ${shown}${candidates.length > 12 ? ', …' : ''}`;
}
