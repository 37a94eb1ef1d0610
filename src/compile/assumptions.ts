/** What a result rests on, in words: one sentence an assumption, with the place that sets it. */
import type { Scenario } from '../scenario/scenario.ts';
import { arrivalWords } from './explain-tickets.ts';
import { law, length, list, number, percent, week } from './words.ts';

/** An assumption: what it is about, and one sentence. */
export interface Assumption {
  readonly topic: string;
  readonly sentence: string;
}

/** The words of a scenario that its report repeats. */
export interface ScenarioWords {
  readonly question: string;
  readonly about: string;
  readonly assumptions: readonly Assumption[];
}

/** Gathers question, description and assumptions of a scenario. */
export function scenarioWords(scenario: Scenario): ScenarioWords {
  return {
    question: scenario.question,
    about: scenario.about ?? '',
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

function about(topic: string, sentences: readonly string[]): Assumption[] {
  return sentences.map((sentence) => ({ topic, sentence }));
}

function demand({ tickets }: Scenario): string[] {
  return tickets.map((type) => {
    return `${type.name}: ${arrivalWords(type)} (tickets.${type.name}.arrivals).`;
  });
}

function solving({ tickets }: Scenario): string[] {
  return tickets.map(({ name, reach }) => {
    if (reach === null) return `${name} follows a table of shares (tickets.${name}.flow).`;
    const parts = reach.map(({ tier, share }) => `${tier} ${percent(share)}`);
    return `${name} can be solved by ${list(parts)} (tickets.${name}.reach).`;
  });
}

function work({ tickets }: Scenario): string[] {
  return tickets.flatMap(({ name, handle, customer, reopen, patience }) => {
    const laws = handle.map((entry) => `${entry.tier} ${law(entry.law)}`);
    const sentences = [`A touch on ${name} takes ${laws.join('; ')} (tickets.${name}.handle).`];
    if (customer !== null && customer.after > 0) {
      const share = `After ${percent(customer.after)} of touches on ${name}`;
      sentences.push(`${share} the customer is asked (tickets.${name}.customer).`);
    }
    if (reopen !== null) {
      const share = `${percent(reopen.share)} of resolutions of ${name}`;
      sentences.push(`${share} do not hold (tickets.${name}.reopen).`);
    }
    if (patience !== null) {
      sentences.push(`Customers of ${name} wait ${law(patience)} (tickets.${name}.patience).`);
    }
    return sentences;
  });
}

function people({ teams, routing }: Scenario): string[] {
  const sentences = teams.map(({ name, absence, shifts }) => {
    const hours = shifts.map(({ agents, works }) => {
      return `${number(agents)} on ${works.kind === 'hours' ? week(works.hours) : works.calendar}`;
    });
    const missed = absence === null ? 'nobody is ever absent' : `absence ${percent(absence.share)}`;
    return `${name}: ${list(hours)}; ${missed} (teams.${name}).`;
  });
  const { sender, receiver } = routing.handOver;
  const costs = `${length(sender)} of the sender and ${length(receiver)} of the receiver`;
  return [...sentences, `A hand-over costs ${costs} (routing.handOver).`];
}

function vendors({ vendors: all }: Scenario): string[] {
  return all.map(({ name, calendar, price }) => {
    const cost = `${number(price.retainer, 2)} a year and ${number(price.perCase, 2)} a case`;
    return `${name} works on ${calendar} and costs ${cost} (vendors.${name}).`;
  });
}

function promises({ priorities }: Scenario): string[] {
  return priorities.map(({ name, calendar, pauses }) => {
    const stand = pauses.length === 0 ? 'never pauses' : `pauses for the ${list(pauses)}`;
    return `The clock of ${name} runs on ${calendar} and ${stand} (priorities.${name}).`;
  });
}

function model(): string[] {
  return [
    'Arrivals of one type do not depend on those of others, nor on how long customers wait.',
    'A ticket keeps its hidden difficulty, so whoever has more reach solves a superset.',
    'People work at their stated speed whatever the queue; nobody tires or hurries.',
  ];
}
