/** Which ends of a ticket are solutions. */
import { Final } from './rows.ts';

/** Final states in which a ticket is solved, by whoever did it. */
export const SOLVED: readonly number[] = [
  Final.Resolved,
  Final.ResolvedByVendor,
  Final.ResolvedWithParent,
  Final.ClosedWithParent,
];

/** Whether a final state is a solution. */
export function isSolved(final: number): boolean {
  if (final >= Final.ResolvedWithParent) return true;
  return final === Final.Resolved || final === Final.ResolvedByVendor;
}
