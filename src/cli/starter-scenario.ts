/** The scenario that `tiersim init` writes: small, complete, commented, and it runs. */

/** Text of the starter scenario. */
export const STARTER_SCENARIO = `\
# A service desk and one group of specialists. Change a number, run it again, compare.
#   tiersim check FILE      finds mistakes
#   tiersim explain FILE    tells in words what is assumed
#   tiersim run FILE        simulates it and writes a report below reports/
name: Starter
question: Do four people at the service desk keep the promises to our 600 users?
about: Two tiers, office hours, two kinds of tickets.
seed: starter                   # the same seed gives the same numbers
currency: EUR

horizon:
  start: 2026-01-12             # first measured day
  zone: Europe/Berlin
  warmUp: 2 weeks               # runs before the start and is not measured
  length: 8 weeks
  drain: 2 weeks                # lets the last tickets finish

replications: 20                # independent runs; more give narrower intervals

calendars:
  office: { hours: { mon-fri: "08:00-17:00" }, holidays: DE-BE }

priorities:                     # most urgent first
  P1: { respond: 15 min, resolve: 4 h, target: 85%, calendar: office }
  P2: { respond: 2 h, resolve: 2 business days, target: 90%, calendar: office, pauses: [customer] }

tickets:
  access:                       # passwords, rights
    arrivals: { rate: 60/day, profile: office-hours }
    channel: phone
    priority: { P1: 5%, P2: 95% }
    needs: [accounts]
    reach: { L1: 92%, L2: 100% }                  # share each tier can solve
    handle:                                       # working time of one touch
      L1: { logNormal: { median: 7 min, p90: 16 min } }
      L2: { logNormal: { median: 20 min, p90: 1 h } }
    patience: { exponential: { mean: 20 min } }   # then the caller gives up
  fault:                        # something does not work
    arrivals: { rate: 14/day, profile: office-hours }
    channel: portal
    priority: { P1: 10%, P2: 90% }
    needs: [systems]
    reach: { L1: 45%, L2: 100% }
    handle:
      L1: { logNormal: { median: 14 min, p90: 35 min } }
      L2: { logNormal: { median: 55 min, p90: 3 h } }
    customer:
      after: 25%
      delay: { logNormal: { median: 3 h, p90: 2 business days } }
      calendar: office
    reopen: 4%

teams:
  service-desk:
    tier: L1
    skills: { accounts: 1, systems: 0.9 }         # 0.9: takes a little longer
    pay: 32/h
    shifts:
      - { agents: 2, hours: { mon-fri: "08:00-16:30" }, lunch: { at: "12:00", for: 30 min } }
      - { agents: 2, hours: { mon-fri: "08:30-17:00" }, lunch: { at: "13:00", for: 30 min } }
    absence: 5%
  specialists:
    tier: L2
    skills: { accounts: 1, systems: 1 }
    pay: 48/h
    shifts:
      - { agents: 4, hours: { mon-fri: "08:00-17:00" }, lunch: { at: "12:30", for: 1 h } }
    absence: 5%

routing:
  handOver: { sender: 3 min, receiver: 5 min }    # notes and reading-in

targets:                        # a run that misses one ends with exit status 6
  - resolution-time.mean <= 16 h
  - cost.per-ticket <= 45 EUR
`;
