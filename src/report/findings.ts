/**
 * Titles of figures as findings. A sentence that claims something is written only if the interval
 * supports it; otherwise the title is neutral and names what is shown.
 */
import { headrooms } from '../charts/headroom.ts';
import { findRow, isDrawable, prioritiesOf, tiersOf } from '../charts/rows.ts';
import type { MetricRow, RunResult, TargetVerdict } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { formatEstimate, formatInterval, formatRounded, halfWidthOf } from './format.ts';
import { accountWord, goalWords, promiseOf, targetWords } from './names.ts';

const TARGETS_SHOWN = 3;

/** What the verdicts say together. */
export function targetsFinding({ summary, facts }: RunResult): string {
  const { targets } = summary;
  const count = targets.length;
  const missed = targets.filter((target) => target.verdict === 'missed');
  const undecided = targets.filter((target) => target.verdict === 'undecided');
  if (count === 0) return said('No targets are set: the figures describe and do not judge');
  if (missed.length > 0) {
    const names = [...new Set(missed.map((target) => targetWords(target, facts)))];
    const shown = names.slice(0, TARGETS_SHOWN).join(', ');
    if (count === 1) return say`The target is missed: ${shown}`;
    const more = names.length > TARGETS_SHOWN ? say` and ${names.length - TARGETS_SHOWN} more` : '';
    const named = shown + more;
    if (missed.length === 1) return say`1 of ${count} targets is missed: ${named}`;
    return say`${missed.length} of ${count} targets are missed: ${named}`;
  }
  if (undecided.length > 0) {
    if (count === 1) return said('The target is too close to call');
    const open = undecided.length;
    if (open === 1) return say`No target is missed; 1 of ${count} is too close to call`;
    return say`No target is missed; ${open} of ${count} are too close to call`;
  }
  return count === 1 ? said('The target is met') : say`All ${count} targets are met`;
}

/** The missed target that lies further from its goal than all others, in parts of the goal. */
export function furthestFinding({ summary, facts }: RunResult): string {
  const neutral = said('Every target against its goal');
  const shortfalls = summary.targets
    .filter((target) => target.verdict === 'missed' && target.goal !== 0)
    .flatMap((target) => {
      const { goal, low, high } = target;
      if (!isDrawable(low) || !isDrawable(high)) return [];
      const ends = [low, high].map((value) => Math.abs(value - goal) / Math.abs(goal));
      return [{ target, least: Math.min(...ends), most: Math.max(...ends) }];
    })
    .sort((a, b) => b.least - a.least);
  const [first, ...rest] = shortfalls;
  if (first === undefined || rest.length === 0) return neutral;
  if (rest.some(({ most }) => most >= first.least)) return neutral;
  const { target } = first;
  const shown = say`${formatRounded(target)} instead of ${goalWords(target)}`;
  return say`Furthest from its goal: ${targetWords(target, facts)}, ${shown}`;
}

/** The targets that promise users a resolution in time. */
function promisesOf(result: RunResult): readonly TargetVerdict[] {
  return result.summary.targets.filter(
    ({ metric, scope, comparison }) =>
      metric === 'sla-attainment' && scope.clock !== 'respond' && comparison.startsWith('>'),
  );
}

/** The priority whose promise is missed by most, or null. */
function worstPromise(result: RunResult): TargetVerdict | null {
  const missed = promisesOf(result).filter(
    (target) => target.verdict === 'missed' && isDrawable(target.estimate),
  );
  const gap = (target: TargetVerdict) => target.goal - (target.estimate ?? target.goal);
  return [...missed].sort((a, b) => gap(b) - gap(a))[0] ?? null;
}

/** The priority a report looks at most closely: the worst promise, else the most urgent. */
export function focusPriority(result: RunResult): string | null {
  return worstPromise(result)?.scope.priority ?? prioritiesOf(result)[0] ?? null;
}

/** The promise: which priority misses it by most, or that all keep it. */
export function promiseFinding(result: RunResult): string {
  const neutral = said('How long tickets take to be resolved');
  const worst = worstPromise(result);
  const promises = promisesOf(result);
  if (worst) {
    const { clock = 'resolve', ...scope } = worst.scope;
    const who = Object.values(scope).join(' ');
    const within = promiseOf(result.facts, scope.priority, clock);
    const kept = within === undefined ? said('in time') : say`within ${within}`;
    const share = formatRounded(worst);
    const tickets =
      who === ''
        ? say`${share} of the tickets are resolved ${kept}`
        : say`${share} of ${who} tickets are resolved ${kept}`;
    return say`Only ${tickets}; the goal is ${goalWords(worst)}`;
  }
  const areAllMet = promises.length > 0 && promises.every((target) => target.verdict === 'met');
  return areAllMet ? said('Every promise of a resolution in time is kept') : neutral;
}

/** The spread: what one ticket in twenty takes longer than, as in the table, with its limits. */
export function spreadFinding(result: RunResult): string {
  const priority = focusPriority(result);
  const neutral = said('Typical and long resolution times');
  if (priority === null) return neutral;
  const row = findRow(result.summary, 'resolution-time', 'p95', { priority });
  if (row === undefined || !((row.estimate ?? 0) > 0) || halfWidthOf(row) === null) return neutral;
  const limits = say`95\u202f% interval ${formatInterval(row)}`;
  return say`One ${priority} ticket in twenty takes longer than ${formatRounded(row)} (${limits})`;
}

/** The account that takes more of a priority's time than any other, if the intervals are apart. */
export function ledgerFinding(result: RunResult): string {
  const focus = focusPriority(result);
  const names = prioritiesOf(result);
  const order = focus === null ? names : [focus, ...names.filter((name) => name !== focus)];
  for (const priority of order) {
    const top = highest(
      result.summary.metrics.filter(
        ({ metric, scope }) =>
          metric === 'ledger' && scope.priority === priority && scope.account !== undefined,
      ),
    );
    if (top?.scope.account === undefined) continue;
    const account = accountWord(top.scope.account);
    return say`The largest part of a ${priority} ticket’s time: ${account}, ${formatEstimate(top)}`;
  }
  return said('What a ticket waits for, and how long it is worked on');
}

/** The row whose interval lies above all the others, or null. */
function highest(rows: readonly MetricRow[]): MetricRow | null {
  const [first, ...rest] = [...rows]
    .filter((row) => isDrawable(row.estimate))
    .sort((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0));
  if (first === undefined || rest.length === 0 || !isDrawable(first.low)) return null;
  const { low } = first;
  return rest.every((row) => isDrawable(row.high) && row.high < low) ? first : null;
}

/** A share as a claim only if its interval is narrower than this on each side. */
const CLEAR_SHARE = 0.05;

/** The flow: how much the lowest tier passes up. */
export function flowFinding(result: RunResult): string {
  const neutral = said('How tickets flow between tiers');
  const tier = tiersOf(result)[0];
  if (tier === undefined) return neutral;
  const row = findRow(result.summary, 'passed-up', 'share', { tier });
  const halfWidth = row === undefined ? null : halfWidthOf(row);
  if (row === undefined || row.estimate === null || halfWidth === null) return neutral;
  if (row.estimate === 0 || halfWidth > CLEAR_SHARE) return neutral;
  return say`${tier} passes ${formatEstimate(row)} of its tickets up`;
}

/** The tier that tickets wait for longest. */
export function weekFinding(result: RunResult): string {
  const top = highest(tierRows(result, 'queue-time', 'mean'));
  if (top?.scope.tier === undefined) return said('Load and staffing through the week');
  return say`Tickets wait longest for ${top.scope.tier}: ${formatEstimate(top)} on average`;
}

/** The tier whose people on duty have the least time without a ticket. */
export function occupancyFinding(result: RunResult): string {
  const top = highest(tierRows(result, 'occupancy', 'share'));
  if (top?.scope.tier === undefined) return said('How busy the people on duty are, hour by hour');
  const share = formatEstimate(top);
  return say`On duty, ${top.scope.tier} is busiest: at work on tickets ${share} of the time`;
}

/** The tier that has least room for more work. */
export function headroomFinding(result: RunResult): string {
  const [least, ...others] = headrooms(result);
  const neutral = said('How much more work each tier could take');
  if (least === undefined || !isDrawable(least.high) || others.length === 0) return neutral;
  const { high } = least;
  if (!others.every(({ low }) => isDrawable(low) && low > high)) return neutral;
  return say`${least.tier} has the least room: ${formatEstimate(least)} more work would fill it`;
}

/** A spread of load of fewer points than this is nothing to talk about. */
const CLEAR_SPREAD = 0.05;

/** The team whose load is spread least evenly, else the busiest team. */
export function utilisationFinding(result: RunResult): string {
  const ofTeams = (metric: string, statistic: string) =>
    highest(
      result.facts.people.flatMap(
        ({ team }) => findRow(result.summary, metric, statistic, { team }) ?? [],
      ),
    );
  const spread = ofTeams('load-spread', 'range');
  if (spread?.scope.team !== undefined && (spread.low ?? 0) > CLEAR_SPREAD) {
    const points = formatEstimate(spread).replace(/\s*%$/u, '');
    const { team } = spread.scope;
    return say`Work is spread least evenly in ${team}: ${points} points from person to person`;
  }
  const top = ofTeams('utilisation', 'share');
  if (top?.scope.team === undefined) return said('How much of the paid time goes into tickets');
  return say`${top.scope.team} is the busiest team: ${formatEstimate(top)} of its paid time`;
}

function tierRows(result: RunResult, metric: string, statistic: string): readonly MetricRow[] {
  return tiersOf(result).flatMap(
    (tier) => findRow(result.summary, metric, statistic, { tier }) ?? [],
  );
}
