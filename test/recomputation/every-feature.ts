/** A scenario in which everything happens that can happen, across a change of the clocks. */
import type { Written } from '../support/scenario.ts';

const CALENDARS: Written = {
  office: { zone: 'Europe/Berlin', hours: { 'mon-fri': '08:00-17:00' }, holidays: ['2026-03-31'] },
  long: { hours: { 'mon-fri': '06:00-22:00', sat: '08:00-16:00' }, dayLength: '16 h' },
};

const PRIORITIES: Written = {
  P1: { respond: '15 min', resolve: '4 h', calendar: 'always', penalty: '500/breach' },
  P2: {
    respond: '30 min',
    resolve: '8 h',
    calendar: 'long',
    pauses: ['vendor'],
    penalty: '70/breach',
  },
  P3: {
    respond: '4 h',
    resolve: '2 business days',
    penalty: '30/breach',
    calendar: 'office',
    pauses: ['customer', 'vendor'],
    raise: { at: '75%', to: 'P2' },
  },
  P4: {},
};

const TICKETS: Written = {
  password: {
    arrivals: { rate: '30/day', profile: 'office-hours', dayFactor: { cv: 0.1 } },
    channel: 'phone',
    priority: { P2: '30%', P3: '70%' },
    patience: { exponential: { mean: '10 min' } },
    balk: { 1: '20%', 2: '60%' },
    timeLimit: { after: '25 min', then: 'close' },
    needs: ['identity'],
    reach: { L0: '20%', L1: '85%', L2: '100%' },
    selfService: { wrong: '15%', after: '6 h', reach: -1.2, work: '140%' },
    handle: {
      L1: { logNormal: { median: '9 min', p90: '25 min' } },
      L2: { logNormal: { median: '20 min', p90: '60 min' } },
    },
  },
  fault: {
    arrivals: { rate: '16/day', profile: 'office-hours', batch: { geometric: { mean: 1.5 } } },
    channel: 'portal',
    priority: { P1: '10%', P2: '20%', P3: '50%', P4: '20%' },
    misprioritised: '15%',
    outageCost: '40/h',
    needs: ['applications'],
    reach: { L1: '35%', L2: '70%', L3: '85%', L4: '100%' },
    handle: {
      L1: { logNormal: { median: '12 min', p90: '30 min' } },
      L2: { logNormal: { median: '40 min', p90: '2 h' } },
      L3: { gamma: { mean: '2 h', cv: 0.9 } },
    },
    diagnose: { L1: '50%' },
    articles: {
      by: ['L2', 'L3'],
      share: '35%',
      writing: '40 min',
      raises: { L1: 1.5, L2: 0.5 },
      half: 6,
      halfLife: '20 d',
      atStart: 2,
    },
    customer: {
      after: '30%',
      delay: { logNormal: { median: '3 h', p90: '2 business days' } },
      calendar: 'office',
      remind: { every: '4 business hours', times: 1, lateReplies: '40%' },
    },
    reopen: { share: '15%', after: { exponential: { mean: '1 d' } } },
    unsolved: { then: 'close' },
    vendor: 'contoso',
  },
  odd: {
    arrivals: { gap: { exponential: { mean: '5 h' } } },
    channel: 'portal',
    priority: { P3: '60%', P4: '40%' },
    reach: { L1: '20%', L2: '60%', L3: '75%' },
    unsolved: { then: 'park', after: '3 d' },
    handle: { L1: '6 min', L2: '30 min', L3: '90 min' },
    consult: { L1: { with: 'L2', share: '70%', for: '15 min', within: '2 h' } },
  },
  hardware: {
    arrivals: { rate: '4/day' },
    channel: 'portal',
    priority: { P2: '50%', P4: '50%' },
    reach: { L4: '100%' },
    handle: {},
    unsolved: { then: 'park', after: '5 h' },
    vendor: 'contoso',
    reopen: { share: '20%', after: '8 h' },
  },
  hotline: {
    arrivals: { users: 12, gap: { exponential: { mean: '15 h' } } },
    channel: 'desk',
    priority: { P2: '40%', P3: '60%' },
    timeLimit: { after: '40 min', then: 'callBack' },
    reach: { L1: '70%', L2: '100%' },
    handle: { L1: '20 min', L2: '30 min' },
  },
  complaint: {
    arrivals: { storm: 'odd', calls: { uniform: { min: 1, max: 4 } }, over: '2 h' },
    channel: 'phone',
    priority: { P3: '80%', P4: '20%' },
    patience: '20 min',
    handle: { L1: '4 min' },
  },
  loop: {
    arrivals: { rate: '8/day', profile: 'office-hours' },
    channel: 'portal',
    priority: { P3: '100%' },
    flow: {
      matrix: {
        start: { L1: '80%', L2: '20%' },
        L1: { L2: '30%', customer: '20%', resolved: '45%', closed: '5%' },
        L2: { L1: '15%', L3: '20%', vendor: '15%', resolved: '50%' },
        L3: { L2: '30%', resolved: '70%' },
        customer: { back: '50%', L2: '30%', closed: '20%' },
        vendor: { back: '60%', resolved: '40%' },
      },
    },
    handle: { L1: '10 min', L2: { exponential: { mean: '25 min' } }, L3: '40 min' },
    customer: { delay: { exponential: { mean: '6 h' } } },
    vendor: 'fabrikam',
    reopen: { share: '10%', after: '12 h' },
  },
};

const TEAMS: Written = {
  desk: {
    tier: 'L1',
    skills: { identity: 1, applications: 0.8 },
    pay: '31/h',
    shifts: [
      { agents: 2, hours: { 'mon-fri': '07:00-15:30' }, lunch: { at: '11:00', for: '30 min' } },
      {
        agents: 2,
        hours: { 'mon-fri': '09:30-18:00' },
        lunch: { at: '13:00', for: '30 min' },
        breaks: [{ at: '16:00', for: '15 min' }],
      },
    ],
    absence: { share: '12%', spell: '2 d' },
    activities: [
      { name: 'team meeting', at: 'tue 10:00', for: '1 h', share: '50%' },
      { name: 'mail', at: ['08:00', '13:15'], for: '45 min', takesTickets: true, who: ['1'] },
      { name: 'club', at: 'fri 14:00', for: '30 min', paid: false },
    ],
  },
  applications: {
    tier: 'L2',
    skills: { applications: 1, identity: 1 },
    pay: '46/h',
    atShiftEnd: 'finish',
    overtime: { premium: '150%', cap: '20 min' },
    onCall: { pages: 'P2', standby: '4/h', perCall: '50/call', premium: '150%' },
    shifts: [
      { agents: 3, hours: { 'mon-fri': '08:00-17:00' }, lunch: { at: '12:00', for: '45 min' } },
    ],
    absence: { share: '20%', spell: '2 d' },
  },
  network: {
    tier: ['L2', 'L3'],
    skills: { applications: 1.2 },
    pay: '60/h',
    atBreak: 'handOver',
    atShiftEnd: 'handOver',
    shifts: [
      { agents: 2, hours: { 'mon-fri': '08:00-17:00' }, lunch: { at: '12:30', for: '30 min' } },
    ],
    activities: [
      { name: 'mentoring', at: 'thu 11:00', for: '1 h', every: '2 weeks', who: ['Ann'] },
      { name: 'team meeting', at: '2026-04-01 15:00', for: '90 min' },
    ],
    people: [
      {
        name: 'Ann',
        pay: '72/h',
        speed: 0.9,
        skills: { applications: { speed: 1.5, reach: 0.5 } },
        leave: [{ on: '2026-04-01' }, { on: '2026-04-03', paid: false }],
        exceptions: { '2026-04-02': '10:00-14:00', '2026-04-04': '09:00-12:00' },
      },
      { name: 'Bea', joins: '2026-03-31' },
    ],
  },
  engineers: {
    tier: 'L3',
    skills: { applications: 1 },
    pay: '68/h',
    atBreak: 'resume',
    atShiftEnd: 'resume',
    shifts: [
      { agents: 1, hours: { 'mon-fri': '10:00-19:00' }, breaks: [{ at: '14:00', for: '30 min' }] },
    ],
  },
};

const VENDORS: Written = {
  contoso: {
    tier: 'L4',
    calendar: 'office',
    respond: { P1: { exponential: { mean: '1 h' } }, other: { exponential: { mean: '4 h' } } },
    resolve: { logNormal: { median: '1 business day', p90: '3 business days' } },
    informationLoops: { share: '40%', effort: '20 min', answer: '4 h' },
    chase: { every: '1 business day', effort: { exponential: { mean: '20 min' } } },
    parallel: 6,
    accepts: '90%',
    releases: { calendar: 'long', share: '60%' },
    verify: '10 min',
    targets: {
      respond: { P1: '30 min', other: '2 h' },
      resolve: { P2: '1 business day', other: '5 business days' },
    },
    credits: { each: { P1: '900/breach', other: '40/breach' }, atMost: '25%' },
    price: {
      retainer: '48000/year',
      perCase: 250,
      warranty: '30%',
      licences: { spend: '90000/year', share: '20%' },
    },
  },
  fabrikam: {
    tier: 'L4',
    respond: '1 h',
    resolve: { exponential: { mean: '10 h' } },
    price: { perCase: 90 },
  },
};

/** The scenario's parts. */
export function everyFeature(): Written {
  return {
    name: 'Everything at once',
    seed: 'every-feature',
    currency: 'EUR',
    horizon: {
      start: '2026-03-23',
      zone: 'Europe/Berlin',
      warmUp: '1 week',
      length: '1 week',
      drain: '4 d',
    },
    calendars: CALENDARS,
    priorities: PRIORITIES,
    channels: {
      phone: { live: true, lines: 5, waitingPlaces: 2 },
      desk: { live: true, open: 'office', atClosing: 'cutOff' },
    },
    demand: { dayFactor: { cv: 0.15 }, events: [{ on: '2026-04-01', times: 1.4 }] },
    tickets: TICKETS,
    teams: TEAMS,
    vendors: VENDORS,
    costs: {
      deflected: '2/contact',
      contact: '0.5/contact',
      customerTime: '12/h',
      seat: '1800/year',
    },
    satisfaction: {
      atBest: '92%',
      response: -0.2,
      resolution: -0.5,
      handOver: -0.3,
      reopening: -0.9,
    },
    routing: {
      direct: [{ when: { type: 'fault', priority: 'P1' }, to: 'L2' }],
      handOver: { sender: '5 min', receiver: '10 min' },
      misroute: { L2: '20%' },
      overflow: [{ after: '30 min', to: 'network', at: 'L2' }],
      preempt: { priorities: ['P1', 'P3'] },
    },
  };
}
