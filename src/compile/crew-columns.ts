/** Crews as columns: their people, their lines, their speed and reach, their place in choices. */
import type { Column, CrewColumns } from '../kernel/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Crew } from './crews.ts';
import type { LineTable } from './lines.ts';

/** What was worked out about crews before. */
export interface CrewRelations {
  readonly agentFirst: Column;
  readonly table: LineTable;
  /** [crew × needs]. */
  readonly speed: Float64Array;
  /** [crew × type]. */
  readonly reach: Float64Array;
}

/** Compiles the crews. */
export function crewColumns(
  { routing }: Scenario,
  crews: readonly Crew[],
  { agentFirst, table, speed, reach }: CrewRelations,
): CrewColumns {
  return {
    team: Int32Array.from(crews, ({ team }) => team),
    agentFirst,
    ...table.byCrew(crews),
    speed,
    reach,
    preference: Float64Array.from(crews, (crew) => preferenceOf(crew, routing.agentChoice)),
  };
}

/** Lower is chosen first: the fastest over all skills, or the cheapest; otherwise all are equal. */
function preferenceOf(crew: Crew, choice: Scenario['routing']['agentChoice']): number {
  if (choice === 'cheapest') return crew.places[0].payPerHour;
  if (choice !== 'proficient') return 0;
  const speeds = [...crew.skills.values()].map(({ speed }) => speed);
  const mean = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
  return speeds.length === 0 ? -crew.speed : -crew.speed * mean;
}
