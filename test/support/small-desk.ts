/** The text of a scenario small enough to run in a moment: one desk, one kind of call. */

interface SmallDesk {
  /** Length of the window, with what else the horizon says. */
  readonly horizon: string;
  readonly priority: string;
  readonly callsPerDay: number;
  readonly handleMinutes: number;
  readonly team: string;
  /** Lines of their own, such as the seed or the replications. */
  readonly more?: readonly string[];
}

/** Writes the scenario down. */
export function smallDesk(desk: SmallDesk): string {
  return `name: Desk
question: Is it fast enough?
horizon: { start: 2026-01-05, zone: UTC, ${desk.horizon} }
priorities: { P1: { ${desk.priority} } }
tickets:
  call:
    arrivals: { rate: ${desk.callsPerDay}/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: { exponential: { mean: ${desk.handleMinutes} min } } }
teams: { desk: { tier: L1, calendar: always, ${desk.team} } }
${(desk.more ?? []).map((line) => `${line}\n`).join('')}`;
}
