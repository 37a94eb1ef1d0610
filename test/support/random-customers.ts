/** Users, closing times and impatient customers in random scenarios. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** Some scenarios with more about customers; from dice of their own, so that the rest stays. */
export function withCustomers(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 9_000_000);
  if (dice.chance(0.65)) return scenario;
  const { tickets, channels, teams } = scenario as Record<string, Record<string, Written>>;
  const calendar = () => dice.pick(['office', 'long', 'always']);
  const hours = () => ({ open: calendar(), atClosing: dice.pick(['cutOff', 'cutOff', 'serve']) });
  return {
    ...scenario,
    channels: each(channels, (channel) =>
      dice.chance(0.6) ? { ...channel, ...hours() } : channel,
    ),
    tickets: each(tickets, (type, name) => {
      const waiting = { ...type, ...waits(dice) };
      return dice.chance(0.3) && canHaveUsers(scenario, name) ? ofUsers(dice, waiting) : waiting;
    }),
    teams: each(teams, (team) => (dice.chance(0.3) ? withPresence(dice, team) : team)),
  };
}

function waits(dice: Dice): Written {
  const balk = dice.maybe(0.4, () =>
    dice.pick([{ 0: '50%' }, { 1: '30%', 2: '100%' }, { '0 min': '20%', '1 h': '80%' }]),
  );
  const timeLimit = dice.maybe(0.4, () => ({
    after: dice.pick(['15 min', '30 min', '2 h', '20 h']),
    then: dice.pick(['close', 'callBack']),
  }));
  return { ...(balk && { balk }), ...(timeLimit && { timeLimit }) };
}

/** Tickets of a type that says nothing of when or in what number they come. */
function canHaveUsers(scenario: Written, name: string): boolean {
  const { tickets, start, demand } = scenario as Record<string, Written>;
  const { arrivals, selfService, reach } = tickets[name] as Record<string, Written>;
  const backlog = (start?.backlog ?? []) as { type: string }[];
  const events = (demand?.events ?? []) as { types?: string[] }[];
  return (
    !('storm' in arrivals) &&
    selfService === undefined &&
    reach?.L0 === undefined &&
    !backlog.some(({ type }) => type === name) &&
    !events.some(({ types }) => types?.includes(name))
  );
}

function ofUsers(dice: Dice, type: Written): Written {
  const isListed = 'at' in (type.arrivals as Written);
  const gap = isListed ? dice.pick(['9 h', '26 h']) : { exponential: { mean: '20 h' } };
  return { ...type, arrivals: { users: dice.whole(1, 4), gap } };
}

/** A team of whose people some come to a shift, instead of absence. */
function withPresence(dice: Dice, team: Written): Written {
  const shifts = team.shifts as { agents: number }[] | undefined;
  if (shifts === undefined || team.absence !== undefined) return team;
  const some = (agents: number) => ({ [agents]: '60%', [dice.whole(0, agents - 1)]: '40%' });
  return {
    ...team,
    shifts: shifts.map((shift) =>
      shift.agents > 0 && dice.chance(0.7) ? { ...shift, present: some(shift.agents) } : shift,
    ),
  };
}

function each(
  parts: Record<string, Written>,
  change: (part: Written, name: string) => Written,
): Written {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, change(part, name)]),
  );
}
