/** What a result rests on, in words: one sentence an assumption, with the place that sets it. */
import type { Scenario } from '../scenario/scenario.ts';
import { arrivalWords } from './explain-tickets.ts';
import { promiseWords } from './promises.ts';
import { calendarLength, law, length, list, number, percent, week } from './words.ts';

/** An assumption: what it is about, one sentence, and the path of what sets it, if any. */
export interface Assumption {
  readonly topic: string;
  readonly sentence: string;
  readonly path: string | null;
}

/** A promise to users: so long for one clock of a priority, on its calendar. */
export interface Promised {
  readonly priority: string;
  readonly clock: 'respond' | 'resolve';
  readonly within: string;
  readonly calendar: string;
}

/** The words of a scenario that its report repeats. */
export interface ScenarioWords {
  readonly question: string;
  readonly about: string;
  readonly vendors: readonly { readonly vendor: string; readonly tier: string }[];
  readonly promises: readonly Promised[];
  readonly assumptions: readonly Assumption[];
}

/** Gathers question, description, promises and assumptions of a scenario. */
export function scenarioWords(scenario: Scenario): ScenarioWords {
  return {
    question: scenario.question,
    about: scenario.about ?? '',
    vendors: scenario.vendors.map(({ name, tier }) => ({ vendor: name, tier })),
    promises: promised(scenario),
    assumptions: [
      ...about('Demand', demand(scenario)),
      ...about('Solving', solving(scenario)),
      ...about('Work', work(scenario)),
      ...about('People', people(scenario)),
      ...about('Vendors', vendors(scenario)),
      ...about('Promises', promises(scenario)),
      ...about('Model', model()),
    ],
  };
}

type Statement = readonly [sentence: string, path: string | null];

function about(topic: string, statements: readonly Statement[]): Assumption[] {
  return statements.map(([sentence, path]) => ({ topic, sentence, path }));
}

function promised({ priorities }: Scenario): Promised[] {
  return priorities.flatMap(({ name: priority, respond, resolve, calendar }) => [
    ...(respond === null
      ? []
      : [{ priority, clock: 'respond' as const, within: calendarLength(respond), calendar }]),
    ...(resolve === null
      ? []
      : [{ priority, clock: 'resolve' as const, within: calendarLength(resolve), calendar }]),
  ]);
}

function demand({ tickets }: Scenario): Statement[] {
  return tickets.map((type) => [
    `${type.name}: ${arrivalWords(type)}.`,
    `tickets.${type.name}.arrivals`,
  ]);
}

function solving({ tickets }: Scenario): Statement[] {
  return tickets.map(({ name, reach }) => {
    if (reach === null) return [`${name} follows a table of shares.`, `tickets.${name}.flow`];
    const parts = reach.map(({ tier, share }) => `${tier} ${percent(share)}`);
    return [`${name} can be solved by ${list(parts)}.`, `tickets.${name}.reach`];
  });
}

function work({ tickets }: Scenario): Statement[] {
  return tickets.flatMap(({ name, handle, customer, reopen, patience }) => {
    const laws = handle.map((entry) => `${entry.tier} ${law(entry.law)}`);
    const path = `tickets.${name}`;
    const sentences: Statement[] = [
      [`The work of a touch on ${name}: ${laws.join('; ')}.`, `${path}.handle`],
    ];
    if (customer !== null && customer.after > 0) {
      const share = `After ${percent(customer.after)} of the touches on ${name}`;
      const delay = `${law(customer.delay)}, on the calendar ${customer.calendar}`;
      const sentence = `${share} the customer is asked; the answer takes ${delay}.`;
      sentences.push([sentence, `${path}.customer`]);
    }
    if (reopen !== null) {
      const share = `${percent(reopen.share)} of the resolutions of ${name}`;
      sentences.push([`${share} do not hold.`, `${path}.reopen`]);
    }
    if (patience !== null) {
      const sentence = `Customers of ${name} give up without an answer after ${law(patience)}.`;
      sentences.push([sentence, `${path}.patience`]);
    }
    return sentences;
  });
}

function people({ teams, routing }: Scenario): Statement[] {
  const statements = teams.map(({ name, absence, shifts }): Statement => {
    const hours = shifts.map(({ agents, works }) => {
      const when = works.kind === 'hours' ? week(works.hours) : `the calendar ${works.calendar}`;
      return `${number(agents)} on ${when}`;
    });
    const missed = absence === null ? 'nobody is ever absent' : `absence ${percent(absence.share)}`;
    return [`${name}: ${list(hours)}; ${missed}.`, `teams.${name}`];
  });
  const { sender, receiver } = routing.handOver;
  const costs = `${length(sender)} of the sender and ${length(receiver)} of the receiver`;
  const what = sender + receiver === 0 ? 'no time' : costs;
  return [...statements, [`A hand-over costs ${what}.`, 'routing.handOver']];
}

function vendors({ vendors: all, currency }: Scenario): Statement[] {
  return all.map(({ name, calendar, price }) => {
    const yearly = `${number(price.retainer, 2)} ${currency} a year`;
    const cost = `${yearly} and ${number(price.perCase, 2)} ${currency} a case`;
    return [`${name} works on the calendar ${calendar} and costs ${cost}.`, `vendors.${name}`];
  });
}

function promises({ priorities, currency }: Scenario): Statement[] {
  return priorities.map((priority) => [
    promiseWords(priority, currency),
    `priorities.${priority.name}`,
  ]);
}

function model(): Statement[] {
  return [
    [
      'Arrivals of one type do not depend on those of others, nor on how long customers wait.',
      null,
    ],
    ['A ticket keeps its hidden difficulty, so whoever has more reach solves a superset.', null],
    ['People work at their stated speed whatever the queue; nobody tires or hurries.', null],
  ];
}
