/**
 * Tickets that wait for one person: beside the line of everybody who may take them, each of these
 * people has a line of their own. To be released is to go from the one to the other.
 */
import type { Column, LineColumns } from '../kernel/model.ts';

/** [line] → the crew of the one person it is for, and the widest line beside which it stands. */
export function ownerColumns(
  crews: readonly (readonly number[])[],
  owned: ReadonlyMap<number, number>,
  widest: Column,
): Pick<LineColumns, 'owner' | 'widest'> {
  return {
    owner: Int32Array.from(crews, ([crew = -1], line) => (owned.has(line) ? crew : -1)),
    widest: Int32Array.from(crews, (_, line) => owned.get(line) ?? (widest[line] as number)),
  };
}
