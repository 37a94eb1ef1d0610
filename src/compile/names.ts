/** Names to dense integers, in the order of declaration; the model's `names` is the way back. */
import type { Scenario } from '../scenario/scenario.ts';
import { tierLevel } from '../scenario/tier.ts';
import { assert } from '../units/assert.ts';

/** The numbers of the things of one kind by their names. */
class Numbering {
  readonly names: readonly string[];
  readonly #kind: string;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(kind: string, names: readonly string[]) {
    this.#kind = kind;
    this.names = names;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  /** The number of a name, which was declared. */
  of(name: string): number {
    const number = this.#numbers.get(name);
    assert(number !== undefined, `the ${this.#kind} ${name} is declared`);
    return number;
  }

  /** How many there are. */
  get count(): number {
    return this.names.length;
  }
}

/** The numberings of everything but people. */
export interface Numbers {
  readonly tiers: Numbering;
  readonly teams: Numbering;
  readonly types: Numbering;
  readonly priorities: Numbering;
  readonly channels: Numbering;
  readonly vendors: Numbering;
  readonly skills: Numbering;
  readonly calendars: Numbering;
}

/** Numbers everything that a scenario declares; tiers rise, L0 (self-service) is not staffed. */
export function numberNames(scenario: Scenario): Numbers {
  const { teams, tickets, priorities, channels, vendors, calendars } = scenario;
  const numbering = (kind: string, list: readonly { readonly name: string }[]): Numbering =>
    new Numbering(
      kind,
      list.map(({ name }) => name),
    );
  return {
    tiers: new Numbering('tier', tiersOf(scenario)),
    teams: numbering('team', teams),
    types: numbering('ticket type', tickets),
    priorities: numbering('priority', priorities),
    channels: numbering('channel', channels),
    vendors: numbering('vendor', vendors),
    skills: new Numbering('skill', skillsOf(scenario)),
    calendars: numbering('calendar', calendars),
  };
}

function tiersOf({ teams, tickets, vendors }: Scenario): string[] {
  const named = new Set<string>();
  for (const team of teams) for (const tier of team.tiers) named.add(tier);
  for (const vendor of vendors) named.add(vendor.tier);
  for (const { handle, reach } of tickets) {
    for (const { tier } of handle) named.add(tier);
    for (const { tier } of reach ?? []) named.add(tier);
  }
  named.delete('L0');
  return [...named].sort((one, other) => tierLevel(one) - tierLevel(other));
}

function skillsOf({ teams, tickets }: Scenario): string[] {
  const named = new Set<string>();
  for (const { skills, people } of teams) {
    for (const { name } of skills) named.add(name);
    for (const person of people) for (const { name } of person.skills ?? []) named.add(name);
  }
  for (const { needs } of tickets) for (const name of needs) named.add(name);
  return [...named];
}
