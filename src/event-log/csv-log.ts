/** An event log as rows: one event a line, as spreadsheets and most mining tools read it. */
import type { EventLog } from './event-log.ts';

/** The columns of the rows. */
export const LOG_COLUMNS = [
  'case',
  'activity',
  'lifecycle',
  'timestamp',
  'resource',
  'team',
  'tier',
  'priority',
  'type',
  'channel',
  'final',
] as const;

/** Every event in the order of the cases. */
export function* logRows(log: EventLog): Generator<readonly (string | null)[]> {
  for (const { id, type, channel, final, events } of log.cases()) {
    for (const { activity, transition, at, agent, team, tier, priority } of events)
      yield [id, activity, transition, at, agent, team, tier, priority, type, channel, final];
  }
}
