import { describe, expect, it } from 'vitest';
import { scenarioWords } from '../../../src/compile/assumptions.ts';
import { scenarioOf, team, ticketType, type Written } from '../../support/scenario.ts';

/** Sentences about a topic with their paths. */
function about(topic: string, parts: Written): readonly (readonly [string, string | null])[] {
  return scenarioWords(scenarioOf(parts))
    .assumptions.filter((each) => each.topic === topic)
    .map(({ sentence, path }) => [sentence.replace(/\s/gu, ' '), path] as const);
}

const DESK: Written = {
  tickets: { call: ticketType(['mon 09:00'], '10 min') },
  teams: { desk: team('L1', 'Ada Bob') },
};

describe('assumptions in words', () => {
  it('say one thing each and where it is set', () => {
    expect(about('Work', DESK)).toEqual([
      ['The work of a touch on call: L1 10 min.', 'tickets.call.handle'],
    ]);
    expect(about('People', DESK)).toEqual([
      ['desk: 2 on mon–fri 08:00–17:00; nobody is ever absent.', 'teams.desk'],
      ['A hand-over costs no time.', 'routing.handOver'],
    ]);
  });

  it('are joined where many things are alike', () => {
    const alike = ['a', 'b', 'c', 'd', 'e'].map((name) => [
      name,
      ticketType(['mon 09:00'], '10 min'),
    ]);
    const other = ticketType(['mon 09:00'], '1 h', { reopen: { share: '5%', after: '1 d' } });
    const tickets = { ...Object.fromEntries(alike), other };
    expect(about('Work', { ...DESK, tickets })).toEqual([
      ['The work of a touch on each of a, b, c and 2 more: L1 10 min.', 'tickets.*.handle'],
      ['The work of a touch on other: L1 1 h.', 'tickets.other.handle'],
      ['5 % of the resolutions of other do not hold.', 'tickets.other.reopen'],
    ]);
  });

  it('tell waits, patience, vendors with their prices, and what a broken promise costs', () => {
    const call = ticketType(['mon 09:00'], '10 min', {
      reach: { L1: '50%', L2: '100%' },
      customer: { after: '20%', delay: '4 h', calendar: 'office' },
      patience: '6 min',
      vendor: 'contoso',
    });
    const vendors = {
      contoso: {
        ...{ tier: 'L2', calendar: 'office', respond: '1 h', resolve: '9 h' },
        price: { retainer: '48000/year', perCase: 250 },
      },
    };
    const priorities = {
      P3: { respond: '15 min', resolve: '4 h', target: '95%', penalty: '500/breach' },
    };
    const parts = { ...DESK, tickets: { call }, vendors, priorities };
    expect(about('Work', parts).map(([sentence]) => sentence)).toEqual([
      'The work of a touch on call: L1 10 min.',
      'After 20 % of the touches on call the customer is asked; the answer takes 4 h, on the ' +
        'calendar office.',
      'Customers of call give up without an answer after 6 min.',
    ]);
    expect(about('Vendors', parts)).toEqual([
      [
        'contoso works on the calendar office and costs 48 000 EUR a year and 250 EUR a case.',
        'vendors.contoso',
      ],
    ]);
    expect(about('Promises', parts)).toEqual([
      [
        'P3: respond within 15 min and resolve within 4 h on always, never pausing; 95 % must be ' +
          'resolved in time; a breach costs 500 EUR.',
        'priorities.P3',
      ],
    ]);
    const { promises } = scenarioWords(scenarioOf(parts));
    expect(promises.map(({ clock, within }) => `${clock} ${within}`)).toEqual([
      'respond 15 min',
      'resolve 4 h',
    ]);
  });
});
