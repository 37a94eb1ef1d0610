/**
 * An event log as OCEL 2.0 in JSON: events belong to a ticket and, where somebody acts, to a person
 * and a team. A. Berti et al., "OCEL (Object-Centric Event Log) 2.0 Specification", 2024.
 */
import { ACTIVITY_NAMES } from './activities.ts';
import type { EventLog, LogCase, LogEvent } from './event-log.ts';

const EVENT_ATTRIBUTES = ['lifecycle', 'tier'] as const;
const TICKET_ATTRIBUTES = ['type', 'channel', 'final', 'priority'] as const;

/** Ids say what they are of, because people and teams may have the same name. */
const OBJECT_ID = {
  ticket: (id: string) => `ticket:${id}`,
  person: (name: string) => `person:${name}`,
  team: (name: string) => `team:${name}`,
};

/** The file in pieces; `zero` is the instant from which attributes hold that never change. */
export function* ocelText(log: EventLog): Generator<string> {
  const stringTyped = (names: readonly string[]) =>
    names.map((name) => ({ name, type: 'string' as const }));
  const objectTypes = [
    { name: 'ticket', attributes: stringTyped(TICKET_ATTRIBUTES) },
    { name: 'person', attributes: [] },
    { name: 'team', attributes: [] },
  ];
  const eventTypes = ACTIVITY_NAMES.map((name) => ({
    name,
    attributes: stringTyped(EVENT_ATTRIBUTES),
  }));
  const people = new Map<string, string | null>();
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n`;
  yield `"eventTypes":${JSON.stringify(eventTypes)},\n"events":[`;
  let number = 0;
  for (const one of log.cases()) {
    for (const event of one.events) {
      if (event.agent !== null) people.set(event.agent, event.team);
      yield `${number === 0 ? '\n' : ',\n'}${JSON.stringify(eventObject(one, event, ++number))}`;
    }
  }
  yield '\n],\n"objects":[';
  let isFirst = true;
  for (const object of objectsOf(log, people)) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(object)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

function eventObject({ id }: LogCase, event: LogEvent, number: number) {
  const { activity, transition, at, agent, team, tier } = event;
  return {
    id: `e${number}`,
    type: activity,
    time: at,
    attributes: [
      { name: 'lifecycle', value: transition },
      ...(tier === null ? [] : [{ name: 'tier', value: tier }]),
    ],
    relationships: [
      { objectId: OBJECT_ID.ticket(id), qualifier: 'ticket' },
      ...(agent === null ? [] : [{ objectId: OBJECT_ID.person(agent), qualifier: 'resource' }]),
      ...(team === null ? [] : [{ objectId: OBJECT_ID.team(team), qualifier: 'team' }]),
    ],
  };
}

/** The first instant of all, for what holds from the beginning. */
const ALWAYS = '1970-01-01T00:00:00Z';

function* objectsOf(log: EventLog, people: ReadonlyMap<string, string | null>) {
  for (const one of log.cases()) yield ticketObject(one);
  for (const [name, team] of people) {
    const own = team === null ? [] : [{ objectId: OBJECT_ID.team(team), qualifier: 'member' }];
    yield { id: OBJECT_ID.person(name), type: 'person', attributes: [], relationships: own };
  }
  for (const team of new Set(people.values())) {
    if (team === null) continue;
    yield { id: OBJECT_ID.team(team), type: 'team', attributes: [], relationships: [] };
  }
}

/** A ticket with its priorities, each from the instant at which it was given. */
function ticketObject({ id, type, channel, final, events }: LogCase) {
  const fixed = { type, channel, final };
  const changes = events.filter(
    ({ priority }, place) => place === 0 || priority !== events[place - 1]?.priority,
  );
  return {
    id: OBJECT_ID.ticket(id),
    type: 'ticket',
    attributes: [
      ...Object.entries(fixed).map(([name, value]) => ({ name, time: ALWAYS, value })),
      ...changes.map(({ priority, at }) => ({ name: 'priority', time: at, value: priority })),
    ],
    relationships: [],
  };
}
