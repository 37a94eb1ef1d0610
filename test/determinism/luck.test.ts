/**
 * A ticket's luck is its own: when it comes, how urgent and how hard it is, how long each attempt,
 * wait and delay takes. Nothing that is done to the organisation or to other tickets changes it.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/run.ts';
import { nextArrival } from '../../src/kernel/arrivals.ts';
import { Purpose } from '../../src/kernel/codes.ts';
import { address } from '../../src/kernel/draws.ts';
import type { Model } from '../../src/kernel/model.ts';
import { openOrganisation } from '../../src/kernel/organisation.ts';
import { everyFeature } from '../recomputation/every-feature.ts';
import { delayOf, uniformOf } from '../support/drawn-ticket.ts';
import { modelOf, runModel, type Written } from '../support/scenario.ts';

const TICKETS = 200;
const TOUCHES = 3;
const REPLICATIONS = 2;

/** Entries without a field of theirs. */
function without(field: string, part: unknown): Written {
  const entries = Object.entries(part as Record<string, Written>).map(([name, entry]) => [
    name,
    Object.fromEntries(Object.entries(entry).filter(([key]) => key !== field)),
  ]);
  return Object.fromEntries(entries);
}

/**
 * The scenario with other parts in place of some; functions change what is there. Priorities stay
 * what they were at first: how soon a wrong one is found out, or one raised, is no luck.
 */
function changed(changes: Record<string, (part: Written) => Written>): Model {
  const parts: Record<string, unknown> = { ...everyFeature() };
  parts.priorities = without('raise', parts.priorities);
  parts.tickets = without('misprioritised', parts.tickets);
  for (const [key, change] of Object.entries(changes)) parts[key] = change(parts[key] as Written);
  return modelOf(parts);
}

function withIn(part: Written, name: string, values: Written): Written {
  return { ...part, [name]: { ...(part[name] as Written), ...values } };
}

/** Everything that is drawn for the first tickets of a type, as one fingerprint. */
function luckOf(model: Model, typeName: string): string {
  const hash = createHash('sha256');
  const type = model.names.types.indexOf(typeName);
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    openOrganisation(model, replication);
    for (let ordinal = 0; ordinal < TICKETS; ordinal++) {
      const luck = [nextArrival(type), ...ticketLuck(model, type, ordinal)];
      hash.update(luck.join(' '));
    }
  }
  return hash.digest('hex');
}

function ticketLuck({ types, vendors, names }: Model, type: number, ordinal: number) {
  const luck = Object.values(Purpose).map((purpose) => uniformOf(type, purpose, ordinal, 0));
  const draw = (row: number, purpose: number, counter: number) => {
    if (row >= 0) luck.push(delayOf(row, purpose, { type, ordinal }, counter));
  };
  const tierCount = names.tiers.length;
  for (let tier = 0; tier < tierCount; tier++)
    for (let touch = 0; touch < TOUCHES; touch++)
      draw(types.handle[type * tierCount + tier], Purpose.Handle, address(tier, touch));
  draw(types.patience[type], Purpose.Patience, 0);
  draw(types.customerDelay[type], Purpose.CustomerDelay, address(tierCount, 1));
  const vendor = types.vendor[type];
  if (vendor >= 0) {
    const cell = vendor * names.priorities.length;
    draw(vendors.respond[cell], Purpose.VendorRespond, address(tierCount, 16));
    draw(vendors.resolve[cell], Purpose.VendorResolve, address(tierCount, 16));
  }
  return luck;
}

/**
 * When each ticket came and how urgent it was, as the kernel lived it; but for users, who come back
 * a gap after the end of their last ticket.
 */
function livedBy(model: Model): Map<string, string> {
  const { tickets } = runModel(model, 1);
  const isFree = ({ type }: { type: number }) => model.demand.users[type] === 0;
  return new Map(
    tickets
      .filter(isFree)
      .map(({ type, ordinal, createdAt, priority }) => [
        `${model.names.types[type]} ${ordinal}`,
        `${createdAt} ${model.names.priorities[priority]}`,
      ]),
  );
}

/** What may be done to an organisation without a ticket noticing. */
const CHANGES: readonly (readonly [string, Record<string, (part: Written) => Written>])[] = [
  [
    'one person more',
    {
      teams: (teams) =>
        withIn(teams, 'engineers', {
          shifts: [{ agents: 2, hours: { 'mon-fri': '10:00-19:00' } }],
        }),
    },
  ],
  [
    'another shift',
    {
      teams: (teams) =>
        withIn(teams, 'applications', {
          shifts: [{ agents: 3, hours: { 'mon-sat': '06:00-14:00' } }],
        }),
    },
  ],
  [
    'other skills',
    { teams: (teams) => withIn(teams, 'desk', { skills: { identity: 0.5, applications: 2 } }) },
  ],
  [
    'one team more',
    {
      teams: (teams) => ({
        aces: { tier: 'L1', agents: 1, calendar: 'long', skills: { identity: 1 } },
        ...teams,
      }),
    },
  ],
  ['another order of routing', { routing: () => ({ agentChoice: 'random' }) }],
  [
    'another type of tickets',
    {
      tickets: (tickets) => ({
        flood: {
          arrivals: { rate: '90/day' },
          channel: 'portal',
          priority: { P1: '100%' },
          reach: { L1: '100%' },
          handle: { L1: '2 min' },
        },
        ...tickets,
      }),
    },
  ],
];

describe('the luck of a ticket', () => {
  const base = changed({});
  const types = base.names.types;

  it.each(CHANGES)('is the same with %s', (_, changes) => {
    const other = changed(changes);
    for (const type of types) expect(luckOf(other, type), type).toBe(luckOf(base, type));
    const lived = livedBy(other);
    const before = [...livedBy(base)].filter(([ticket]) => lived.has(ticket));
    expect(before.length).toBeGreaterThan(500);
    for (const [ticket, luck] of before) expect(lived.get(ticket), ticket).toBe(luck);
  });

  it('is another with another seed, name or replication', () => {
    const [type] = types as [string];
    expect(luckOf(changed({ seed: () => 'other' as unknown as Written }), type)).not.toBe(
      luckOf(base, type),
    );
    expect(livedBy(base)).not.toEqual(
      livedBy(changed({ seed: () => 'other' as unknown as Written })),
    );
    expect(luckOf(base, 'fault')).not.toBe(luckOf(base, 'odd'));
  });
});

/** Figures by metric, statistic and scope: their order in the list does not matter. */
async function figuresOf(parts: Written): Promise<Map<string, string>> {
  const { result } = await runExperiment(modelOf(parts), {
    replications: 2,
    scenario: { name: '', hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
  });
  return new Map(
    result.summary.metrics.map(({ metric, statistic, scope, estimate, low, high }) => [
      `${metric}.${statistic} ${JSON.stringify(scope)}`,
      `${estimate} ${low} ${high}`,
    ]),
  );
}

function reversed(part: unknown): Written {
  return Object.fromEntries(Object.entries(part as Written).reverse());
}

describe('the order of a scenario file', () => {
  const parts = everyFeature();

  it.each([
    ['of its keys', reversed(parts)],
    ['of ticket types', { ...parts, tickets: reversed(parts.tickets) }],
    ['of teams', { ...parts, teams: reversed(parts.teams) }],
    [
      'of vendors and calendars',
      {
        ...parts,
        vendors: reversed(parts.vendors),
        calendars: reversed(parts.calendars),
      },
    ],
    [
      'of the keys of types',
      {
        ...parts,
        tickets: Object.fromEntries(
          Object.entries(parts.tickets as Written).map(([name, type]) => [name, reversed(type)]),
        ),
      },
    ],
  ])('%s changes no figure', async (_, other) => {
    expect(await figuresOf(other)).toEqual(await figuresOf(parts));
  });
});
