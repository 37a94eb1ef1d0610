/**
 * People who help out after a wait. Their lines come in stages: first the line of those who may
 * take a ticket at once, then lines of more and more crews, and at last that of everybody.
 */
import type { LineColumns } from '../kernel/model.ts';
import type { ResolvedTicketType, Scenario } from '../scenario/scenario.ts';
import type { Millis } from '../units/time.ts';
import type { Numbers } from './names.ts';

/** A line, and how long a ticket has waited when it comes to it. */
export interface Stage {
  readonly from: Millis;
  readonly line: number;
}

/** [priority][place in `teams`] → how long a ticket waits before people of the team may take it. */
export function waitsOfTeams(
  { routing, priorities }: Scenario,
  { name, channel }: ResolvedTicketType,
  { tier, teams, numbers }: { tier: string; teams: readonly number[]; numbers: Numbers },
): Millis[][] {
  return priorities.map((priority) =>
    teams.map((team) => {
      const rule = routing.overflow.find(
        ({ when, to, at }) =>
          to === numbers.teams.names[team] &&
          (at ?? tier) === tier &&
          (when.type ?? name) === name &&
          (when.channel ?? channel) === channel &&
          (when.priority ?? priority.name) === priority.name,
      );
      return rule?.after ?? 0;
    }),
  );
}

/** The stages of all lines as columns, [widest line] → [priority] → stages. */
export function overflowColumns(
  lineCount: number,
  priorityCount: number,
  stages: ReadonlyMap<number, readonly (readonly Stage[])[]>,
): Pick<LineColumns, 'widest' | 'entry' | 'overflowAfter' | 'overflowTo'> {
  const cells = lineCount * priorityCount;
  const widest = Int32Array.from({ length: lineCount }, (_, line) => line);
  const entry = Int32Array.from({ length: cells }, (_, cell) => Math.floor(cell / priorityCount));
  const overflowAfter = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const overflowTo = new Int32Array(cells).fill(-1);
  for (const [last, byPriority] of stages) {
    byPriority.forEach((list, priority) => {
      entry[last * priorityCount + priority] = list[0].line;
      list.forEach(({ from, line }, index) => {
        widest[line] = last;
        const next = list[index + 1];
        if (next === undefined) return;
        overflowAfter[line * priorityCount + priority] = next.from - from;
        overflowTo[line * priorityCount + priority] = next.line;
      });
    });
  }
  return { widest, entry, overflowAfter, overflowTo };
}
