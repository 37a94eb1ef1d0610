/** What a result rests on, in words: one sentence an assumption, with the place that sets it. */
import type { Scenario } from '../scenario/scenario.ts';
import { said, say } from '../units/language.ts';
import { isoLocal } from './dates.ts';
import { localMillis } from './demand-words.ts';
import { activityWords, personWords, sisterWords } from './explain-people.ts';
import { deadlineWords, lossWords, ownerWords } from './explain-routing.ts';
import { arrivalWords, consultWords } from './explain-tickets.ts';
import { contractWords, priceWords } from './explain-vendors.ts';
import { promiseWords } from './promises.ts';
import { satisfactionWords } from './satisfaction.ts';
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

/** A dated event that changes demand; local dates and times, null for without end. */
export interface Happening {
  readonly from: string | null;
  readonly to: string | null;
  readonly times: number;
  readonly why: string | null;
}

/** The words of a scenario that its report repeats. */
export interface ScenarioWords {
  readonly question: string;
  readonly about: string;
  readonly vendors: readonly { readonly vendor: string; readonly tier: string }[];
  readonly promises: readonly Promised[];
  readonly events: readonly Happening[];
  readonly assumptions: readonly Assumption[];
}

/** Gathers question, description, promises and assumptions of a scenario. */
export function scenarioWords(scenario: Scenario): ScenarioWords {
  return {
    question: scenario.question,
    about: scenario.about ?? '',
    vendors: scenario.vendors.map(({ name, tier }) => ({ vendor: name, tier })),
    promises: promised(scenario),
    events: happenings(scenario),
    assumptions: [
      ...about('Demand', demand(scenario)),
      ...about('Solving', solving(scenario)),
      ...about('Work', work(scenario)),
      ...about('People', people(scenario)),
      ...about('Vendors', vendors(scenario)),
      ...about('Promises', promises(scenario)),
      ...about('Satisfaction', satisfaction(scenario)),
      ...about('Model', model()),
    ],
  };
}

type Statement = readonly [sentence: string, path: string | null];

function about(topic: string, statements: readonly Statement[]): Assumption[] {
  return statements.map(([sentence, path]) => ({ topic, sentence, path }));
}

/** A sentence about one thing of the scenario, and the path of what it says. */
interface Remark {
  readonly name: string;
  readonly words: (name: string) => string;
  readonly path: (name: string) => string;
}

/** Remarks with the same words become one sentence about all the things they are about. */
function joined(remarks: readonly Remark[]): Statement[] {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = remark.words('*') + remark.path('*');
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].flatMap((group): Statement[] => {
    if (group.length < LEAST_ALIKE) {
      return group.map(({ name, words, path }) => [words(name), path(name)]);
    }
    const [{ words, path }] = group as [Remark];
    const all = say`each of ${names(group.map((remark) => remark.name))}`;
    const sentence = words(all);
    return [[sentence.startsWith(all) ? capitalised(sentence) : sentence, path('*')]];
  });
}

/** Fewer things than this are better named one by one. */
const LEAST_ALIKE = 3;
const MOST_NAMES = 4;

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function names(all: readonly string[]): string {
  if (all.length <= MOST_NAMES) return list(all);
  const shown = all.slice(0, MOST_NAMES - 1);
  return list([...shown, say`${number(all.length - shown.length)} more`]);
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

/** The events of all types, each told once. */
function happenings({ tickets }: Scenario): Happening[] {
  const events = tickets.flatMap(({ arrivals }) =>
    arrivals.kind === 'rate' ? arrivals.changes.events : [],
  );
  const told = events.map(({ from, to, lasts, times, why }) => {
    const begins = from === null ? null : localMillis(from);
    const ends = lasts === null || begins === null ? to && localMillis(to) : begins + lasts;
    const words = (at: number | null) => (at === null ? null : isoLocal(at));
    return { from: words(begins), to: words(ends), times, why };
  });
  return [...new Map(told.map((event) => [JSON.stringify(event), event])).values()];
}

function demand({ tickets }: Scenario): Statement[] {
  return joined(
    tickets.map((type) => ({
      name: type.name,
      words: (name) => `${name}: ${arrivalWords(type)}.`,
      path: (name) => `tickets.${name}.arrivals`,
    })),
  );
}

function solving({ tickets }: Scenario): Statement[] {
  return joined(
    tickets.map(({ name: type, reach }): Remark => {
      if (reach === null) {
        const words = (name: string) => say`The path of ${name} follows a table of shares.`;
        return { name: type, words, path: (name) => `tickets.${name}.flow` };
      }
      const parts = list(reach.map(({ tier, share }) => `${tier} ${percent(share)}`));
      const words = (name: string) => say`${name} can be solved by ${parts}.`;
      return { name: type, words, path: (name) => `tickets.${name}.reach` };
    }),
  );
}

function work({ tickets }: Scenario): Statement[] {
  return joined(tickets.flatMap(workOf));
}

function workOf(type: Scenario['tickets'][number]): Remark[] {
  const { name, handle, consult, customer, reopen, patience } = type;
  const remark = (key: string, words: Remark['words']): Remark => ({
    name,
    words,
    path: (other) => `tickets.${other}.${key}`,
  });
  const laws = handle.map((entry) => `${entry.tier} ${law(entry.law)}`).join('; ');
  const remarks = [remark('handle', (one) => say`The work of a touch on ${one}: ${laws}.`)];
  for (const { tier, rule } of consult)
    remarks.push(remark('consult', (one) => say`${one} at ${tier}: ${consultWords(rule)}.`));
  if (customer !== null && customer.after > 0) {
    const share = percent(customer.after);
    const wait = say`${law(customer.delay)}, on the calendar ${customer.calendar}`;
    const words = (one: string) =>
      say`After ${share} of the touches on ${one} the customer is asked; the answer takes ${wait}.`;
    remarks.push(remark('customer', words));
  }
  if (reopen !== null) {
    const share = percent(reopen.share);
    remarks.push(
      remark('reopen', (one) => say`${share} of the resolutions of ${one} do not hold.`),
    );
  }
  if (patience !== null) {
    const after = law(patience);
    const words = (one: string) =>
      say`Customers of ${one} give up without an answer after ${after}.`;
    remarks.push(remark('patience', words));
  }
  return remarks;
}

function people({ priorities, teams, routing }: Scenario): Statement[] {
  const remarks = teams.map(({ name: team, absence, shifts }): Remark => {
    const hours = shifts.map(({ agents, works }) => {
      const when = works.kind === 'hours' ? week(works.hours) : say`the calendar ${works.calendar}`;
      return say`${number(agents)} on ${when}`;
    });
    const missed =
      absence === null ? said('nobody is ever absent') : say`absence ${percent(absence.share)}`;
    const words = (name: string) => `${name}: ${list(hours)}; ${missed}.`;
    return { name: team, words, path: (name) => `teams.${name}` };
  });
  const { sender, receiver } = routing.handOver;
  const costs = say`${length(sender)} of the sender and ${length(receiver)} of the receiver`;
  const what = sender + receiver === 0 ? said('no time') : costs;
  const besides = teams.flatMap((team) => [
    ...sisterWords(team).map((line): Statement => {
      return [`${team.name}: ${line}.`, `teams.${team.name}.sisters`];
    }),
    ...team.people.flatMap(personWords).map((line): Statement => {
      return [`${team.name}, ${line}.`, `teams.${team.name}.people`];
    }),
    ...team.activities.map((activity): Statement => {
      return [`${team.name}: ${activityWords(activity)}.`, `teams.${team.name}.activities`];
    }),
  ]);
  const owners = ownerWords({ priorities, routing }).map((line): Statement => {
    return [line, 'routing.owner'];
  });
  const deadlines = deadlineWords(routing).map((line): Statement => {
    return [line, 'routing.hierarchical'];
  });
  const handOver: Statement = [say`A hand-over costs ${what}.`, 'routing.handOver'];
  const lost = lossWords(routing).map((line): Statement => [line, 'routing.handOver.loseContext']);
  return [...joined(remarks), ...besides, ...owners, ...deadlines, handOver, ...lost];
}

function vendors({ vendors: all, currency }: Scenario): Statement[] {
  return all.flatMap((vendor): Statement[] => {
    const { name, calendar, price } = vendor;
    const cost = priceWords(price, currency);
    const contract = contractWords(vendor).map((line): Statement => {
      return [`${name} ${line}.`, `vendors.${name}`];
    });
    const works = say`${name} works on the calendar ${calendar} and costs ${cost}.`;
    return [[works, `vendors.${name}`], ...contract];
  });
}

function promises({ priorities, currency }: Scenario): Statement[] {
  return joined(
    priorities.map((priority) => ({
      name: priority.name,
      words: (name) => promiseWords({ ...priority, name }, currency),
      path: (name) => `priorities.${name}`,
    })),
  );
}

function satisfaction(scenario: Scenario): Statement[] {
  return satisfactionWords(scenario).map((words) => [words, 'satisfaction']);
}

function model(): Statement[] {
  return [
    [
      said(
        'Arrivals of one type do not depend on those of others, nor on how long customers wait.',
      ),
      null,
    ],
    [
      said('A ticket keeps its hidden difficulty, so whoever has more reach solves a superset.'),
      null,
    ],
    [said('People work at their stated speed whatever the queue; nobody tires or hurries.'), null],
  ];
}
