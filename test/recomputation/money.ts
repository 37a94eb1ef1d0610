/** Money of the window, one amount after the other: who earned what, and which part shares it. */

import { Final } from '../../src/kernel/rows.ts';
import { HOUR } from '../../src/units/time.ts';
import type { Life, Spell } from './history.ts';
import { isResolved, type Slice } from './slice.ts';
import { timeOf } from './staff.ts';

/** An amount with everything that it may be told apart by. */
interface Amount {
  readonly category: string;
  readonly money: number;
  readonly tier?: string;
  readonly team?: string;
  readonly type?: string;
  readonly priority?: string;
  readonly vendor?: string;
}

/** The money of a scope; a scope by type sees how the amounts are shared among the types. */
export function costOf(slice: Slice): number {
  const { category, tier, team, type, priority, vendor } = slice.scope;
  const all = slice.over({});
  const amounts =
    type === undefined ? amountsOf(all) : amountsOf(all).flatMap((one) => shared(all, one));
  const isWanted = (one: Amount) =>
    (category === undefined || one.category === category) &&
    (tier === undefined || one.tier === tier) &&
    (team === undefined || one.team === team) &&
    (type === undefined || one.type === type) &&
    (priority === undefined || one.priority === priority) &&
    (vendor === undefined || one.vendor === vendor);
  return amounts.filter(isWanted).reduce((sum, { money }) => sum + money, 0);
}

/** The money of a scope in some categories. */
export function costIn(...categories: readonly string[]): (slice: Slice) => number {
  return (slice) =>
    sum(categories.map((category) => costOf(slice.over({ ...slice.scope, category }))));
}

/** Tickets over which the money of a scope is divided. */
export function sharers(slice: Slice): number {
  const { type } = slice.scope;
  return slice.over(type === undefined ? {} : { type }).tickets().length;
}

/** Resolved tickets of the scope. */
export function resolvedOf(slice: Slice): number {
  return slice.tickets().filter(({ row }) => isResolved(row.final)).length;
}

const known = new WeakMap<Slice, Amount[]>();

function amountsOf(slice: Slice): Amount[] {
  const amounts = known.get(slice) ?? [
    ...pay(slice),
    ...vendorMoney(slice),
    ...credits(slice),
    ...penalties(slice),
    ...customers(slice),
  ];
  known.set(slice, amounts);
  return amounts;
}

function pay(slice: Slice): Amount[] {
  const { agents, teams, names } = slice.model;
  return slice.people().flatMap(({ agent, days }): Amount[] => {
    const team = agents.team[agent];
    const place = { team: names.teams[team], tier: names.tiers[teams.tier[team]] };
    const { plain, overtime, callOuts, standby } = timeOf(slice, days);
    const { onCall } = slice.model;
    const calls = days.callOuts.filter(({ from }) => slice.isInWindow(from)).length;
    const rate = agents.payPerHour[agent];
    return [
      { category: 'wages', money: (plain / HOUR) * rate, ...place },
      {
        category: 'overtime',
        money: (overtime / HOUR) * rate * teams.overtimeFactor[team],
        ...place,
      },
      { category: 'standby', money: (standby / HOUR) * onCall.standbyPerHour[team], ...place },
      {
        category: 'callOut',
        money: (callOuts / HOUR) * rate * onCall.factor[team] + calls * onCall.perCall[team],
        ...place,
      },
      { category: 'seats', money: slice.model.money.seatPerMs * slice.length, ...place },
    ];
  });
}

function vendorMoney(slice: Slice): Amount[] {
  const { names, vendors } = slice.model;
  return names.vendors.flatMap((vendor, index): Amount[] => {
    const place = { vendor, tier: names.tiers[vendors.tier[index]] };
    const cases = slice.over({ vendor }).casesOpened();
    return [
      { category: 'retainer', money: vendors.retainerPerMs[index] * slice.length, ...place },
      { category: 'vendorCases', money: cases * vendors.pricePerCase[index], ...place },
    ];
  });
}

/** What vendors give back for goals passed in the window, each a part of the most they give. */
function credits(slice: Slice): Amount[] {
  const { names, vendors, agreements } = slice.model;
  return names.vendors.flatMap((vendor, index): Amount[] => {
    const place = { vendor, tier: names.tiers[vendors.tier[index]] };
    const owed = names.types.flatMap((type) =>
      slice
        .over({ type })
        .agreed(true)
        .filter(({ clock, breachedAt }) => {
          const isHere = clock === `${vendor}-respond` || clock === `${vendor}-resolve`;
          return isHere && breachedAt !== null && slice.isInWindow(breachedAt);
        })
        .map(({ clock, priority }) => {
          const cell = names.agreements.indexOf(clock) * names.priorities.length + priority;
          return { type, amount: agreements.credit[cell] };
        }),
    );
    const total = sum(owed.map(({ amount }) => amount));
    const fees = sum(
      vendorMoney(slice)
        .filter((one) => one.vendor === vendor)
        .map(({ money }) => money),
    );
    const most = vendors.creditLimit[index] * fees;
    const part = total > most ? most / total : 1;
    return owed.map(({ type, amount }) => {
      return { category: 'credit', money: -amount * part, type, ...place };
    });
  });
}

function penalties(slice: Slice): Amount[] {
  const { names, money } = slice.model;
  const isBreach = ({ breachedAt }: Life) => breachedAt !== null && slice.isInWindow(breachedAt);
  return slice
    .everyTicket()
    .filter(isBreach)
    .map(({ row }) => ({
      category: 'penalty',
      money: money.penalty[row.priority],
      priority: names.priorities[row.priority],
      type: names.types[row.type],
      tier: names.tiers[row.tier],
      team: names.teams[row.team],
    }));
}

/** From creation to the end, or to after the run if there was none. */
export function openSpell({ row }: Pick<Life, 'row'>): Spell {
  const to = row.final === Final.Open ? Number.POSITIVE_INFINITY : row.endedAt;
  return { from: row.createdAt, to };
}

/** What customers cost while they have an open ticket, and the contacts of those who need none. */
function customers(slice: Slice): Amount[] {
  const { names, money } = slice.model;
  const waiting = slice.everyTicket().flatMap(({ row }) => {
    const hours = slice.inside([openSpell({ row })]) / HOUR;
    const ticket = { type: names.types[row.type], priority: names.priorities[row.priority] };
    return [
      { category: 'customerTime', money: hours * money.customerPerHour, ...ticket },
      { category: 'outages', money: hours * money.outagePerHour[row.type], ...ticket },
    ];
  });
  const groups = names.types.flatMap((type) => {
    return names.priorities.map((priority) => ({ type, priority }));
  });
  const helped = groups.map((group) => ({
    category: 'selfService',
    money:
      deflectedOf(slice.over(group)) * money.perDeflected +
      contactsOf(slice.over(group)) * money.perContact,
    ...group,
  }));
  return [...waiting, ...helped];
}

/** Contacts that self-service solves for the tickets of the scope. */
export function deflectedOf(slice: Slice): number {
  const { deflected } = slice.model.demand;
  return sum(slice.tickets().map(({ row }) => deflected[row.type]));
}

/** Contacts that meet self-service: the tickets that it could not solve, and those it did. */
export function contactsOf(slice: Slice): number {
  const { hasSelfService } = slice.model.types;
  const unsolved = slice.tickets().filter(({ row }) => hasSelfService[row.type] === 1);
  return unsolved.length + deflectedOf(slice);
}

/** An amount divided among the types: pay by work, retainers and cases by cases. */
function shared(slice: Slice, amount: Amount): Amount[] {
  if (amount.type !== undefined) return [amount];
  const types = slice.model.names.types;
  const weights = types.map((type) =>
    amount.team === undefined
      ? slice.over({ type, vendor: amount.vendor as string }).casesOpened()
      : slice.inside(
          slice
            .over({ type, team: amount.team })
            .visits('hands', true)
            .map(({ stay }) => stay),
        ),
  );
  const created = types.map((type) => slice.over({ type }).tickets().length);
  const usable = [weights, created, types.map(() => 1)].find((list) => sum(list) > 0) as number[];
  return types.map((type, index) => ({
    ...amount,
    type,
    money: (amount.money * (usable[index] as number)) / sum(usable),
  }));
}

function sum(list: readonly number[]): number {
  return list.reduce((total, next) => total + next, 0);
}
