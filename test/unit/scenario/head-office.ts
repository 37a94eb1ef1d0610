/** A scenario that uses every construct of the language once. */
export const HEAD_OFFICE = `# yaml-language-server: $schema=./scenario.schema.json
name: Head office IT, 2,000 seats
question: Does a faster vendor contract pay for itself?
about: Four-tier support of one site.
seed: head-office-2026
currency: EUR
horizon:
  start: 2026-01-05
  zone: Europe/Berlin
  warmUp: 2 weeks
  length: 13 weeks
  drain: 6 weeks
replications: 40
calendars:
  office:   { zone: Europe/Berlin, hours: { mon-fri: "08:00-17:00" }, holidays: DE-BY }
  extended: { hours: { mon-fri: "06:00-22:00", sat: "08:00-16:00" }, dayLength: 16 h }
  nights:   { hours: { mon-fri: ["22:00-06:00"] }, holidays: ["2026-12-24"] }
priorities:
  P1: { respond: 15 min, resolve: 4 h, target: 95%, penalty: 500/breach }
  P2: { respond: 30 min, resolve: 8 h, target: 90%, calendar: extended }
  P3: { respond: 4 h, resolve: 3 business days, target: 85%, calendar: office, pauses: [customer, vendor] }
  P4: { respond: 1 business day, resolve: 5 business days, target: 80%, calendar: office }
channels:
  hotline: { live: true, lines: 20, waitingPlaces: 10 }
profiles:
  mornings: { weights: { mon-fri: { "08:00-12:00": 2, "12:00-17:00": 1 } } }
tickets:
  password-reset:
    arrivals: { rate: 60/day, profile: office-hours }
    channel: hotline
    priority: { P3: 30%, P4: 70% }
    patience: { exponential: { mean: 6 min } }
    needs: [identity]
    reach:  { L0: 25%, L1: 92%, L2: 100% }
    handle: { L1: { logNormal: { median: 6 min, p90: 14 min } }, L2: { logNormal: { mean: 20 min, cv: 1.1 } } }
  application-fault:
    arrivals: { rate: 34/day, profile: mornings }
    channel: portal
    priority: { P1: 1%, P2: 9%, P3: 50%, P4: 40% }
    needs: [applications]
    reach:  { L1: 35%, L2: 74%, L3: 93%, L4: 99% }
    unsolved: { then: close, after: 5 d }
    diagnose: { L1: 50% }
    handle:
      L1: { logNormal: { median: 12 min, p90: 30 min } }
      L2: { gamma: { mean: 50 min, cv: 1.2 } }
      L3: { mixture: [{ share: 80%, of: 2 h }, { share: 20%, of: { weibull: { scale: 9 h, shape: 0.8 } } }] }
    customer: { after: 30%, delay: { logNormal: { median: 5 h, p90: 3 business days } }, calendar: office }
    reopen: { share: 5%, after: { exponential: { mean: 2 d } } }
    vendor: contoso
  order:
    arrivals: { gap: { erlang: { mean: 1 h, phases: 3 } }, stopAfter: 500 }
    priority: { P4: 1 }
    flow:
      matrix:
        start: { L1: 100% }
        L1: { resolved: 63%, L2: 25%, customer: 12% }
        L2: { resolved: 80%, vendor: 15%, closed: 5% }
        customer: { back: 90%, closed: 10% }
        vendor: { back: 100% }
    handle:
      L1: { hyperexponential: { branches: [{ share: 70%, mean: 5 min }, { share: 30%, mean: 30 min }] } }
      L2: { triangular: { min: 5 min, mode: 20 min, max: 1 h } }
    customer: { delay: { uniform: { min: 1 h, max: 2 d } } }
    vendor: contoso
  replayed:
    arrivals: { at: ["2026-01-05T09:30", "mon 10:00", "3 h"] }
    priority: { P3: 1 }
    reach: { L1: 1 }
    handle: { L1: { empirical: [5 min, 6 min, 9 min] } }
teams:
  service-desk:
    tier: L1
    skills: { identity: 1, applications: { speed: 0.8, reach: +0.4 } }
    pay: 31/h
    shifts:
      - { name: early, agents: 4, hours: { mon-fri: "06:30-15:00" }, lunch: { at: "11:00", for: 30 min } }
      - { agents: 6, hours: { mon-fri: "08:30-17:00" }, breaks: [{ at: "10:00", for: 15 min, paid: true }] }
      - { agents: 2, calendar: nights }
    absence: { share: 6%, spell: 4 d }
    atShiftEnd: finish
    overtime: { premium: 150%, cap: 1 h }
    holidays: [2026-01-06]
    people: [{ name: Ada, shift: early, skills: { identity: 1.3 }, pay: 35/h }]
  application-support:
    tier: [L2, L3]
    skills: { applications: 1, identity: 1 }
    pay: 46/h
    agents: 7
    calendar: office
    absence: 6%
  escalation-engineers:
    tier: L3
    skills: { applications: 1.2 }
    pay: 68/h
    shifts: [{ agents: 3, hours: { mon-fri: "08:00-17:00" }, zone: Europe/London }]
vendors:
  contoso:
    tier: L4
    calendar: office
    respond: { P1: { exponential: { mean: 1 h } }, other: { exponential: { mean: 6 h } } }
    resolve: { logNormal: { median: 2 business days, p90: 10 business days } }
    informationLoops: { share: 40%, effort: 15 min, answer: 4 h }
    parallel: 10
    verify: 10 min
    price: { retainer: 48000/year, perCase: 250 }
routing:
  order: [priority, fifo]
  agentChoice: longestIdle
  direct: [{ when: { type: application-fault, priority: P1 }, to: L2 }]
  handOver: { sender: 5 min, receiver: 10 min }
  misroute: { L3: 4% }
  preempt: { priorities: [P1] }
  fifoBy: creation
  returned: first
targets:
  - sla-attainment{priority=P1, clock=resolve} >= 90%
  - cost.per-ticket <= 45 EUR
  - resolution-time.p90 <= 8 h
costs: { deflected: 0.40/contact }
limits: { maxEvents: 200000000 }
allowUnserved: false
`;
