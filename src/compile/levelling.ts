/**
 * Levelling: work of several lines spread over the crews that may take it, so that the busiest crew
 * is as little busy as can be. Each line in turn fills its crews up to one level of utilisation
 * ("water-filling"), given what the other lines have put there; rounds of that converge.
 */

/** Work that certain crews may take; a crew's hours of it are work ÷ speed. */
export interface Task {
  readonly work: number;
  readonly crews: readonly number[];
  /** [k] → speed of `crews[k]`. */
  readonly speeds: readonly number[];
}

const ROUNDS = 200;
const PRECISION = 1e-12;

/** Hours that each crew of each task spends on it, [task][k], given the hours each crew has. */
export function level(tasks: readonly Task[], hours: readonly number[]): number[][] {
  const spent = tasks.map(({ crews }) => crews.map(() => 0));
  const load = hours.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    tasks.forEach((task, number) => {
      task.crews.forEach((crew, k) => {
        load[crew] -= spent[number][k];
      });
      const filled = fill(task, hours, load);
      task.crews.forEach((crew, k) => {
        change = Math.max(change, Math.abs(filled[k] - spent[number][k]));
        load[crew] += filled[k];
      });
      spent[number] = filled;
    });
    if (change < PRECISION) break;
  }
  return spent;
}

/** Fills the crews of a task to one level: hours by crew; nobody there means nothing is done. */
function fill(task: Task, hours: readonly number[], load: readonly number[]): number[] {
  const order = task.crews
    .map((crew, k) => ({ crew, k, from: hours[crew] > 0 ? load[crew] / hours[crew] : Infinity }))
    .filter(({ from }) => from < Infinity)
    .sort((one, other) => one.from - other.from);
  const filled = task.crews.map(() => 0);
  let capacity = 0;
  let already = 0;
  let top = 0;
  for (const [index, { crew, k, from }] of order.entries()) {
    capacity += hours[crew] * task.speeds[k];
    already += hours[crew] * task.speeds[k] * from;
    top = (task.work + already) / capacity;
    if (top <= (order[index + 1]?.from ?? Infinity)) break;
  }
  for (const { crew, k, from } of order) {
    if (top > from) filled[k] = (top - from) * hours[crew];
  }
  return filled;
}
