/** Teams in words. */
import type { Model } from '../kernel/model.ts';
import type { Activity } from '../scenario/activity.ts';
import type { OnCall } from '../scenario/on-call.ts';
import type { Ramp } from '../scenario/ramp.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { PersonOf, Team } from '../scenario/team.ts';
import { said, say } from '../units/language.ts';
import { DAY } from '../units/time.ts';
import { workingWeek } from './rosters.ts';
import { crewHours } from './staffing.ts';
import { count, days, length, list, number, percent, timeOfDay, week } from './words.ts';

const POLICIES = {
  finish: 'is finished first',
  resume: 'is resumed by the same person',
  handOver: 'goes back to the queue',
} as const;

/** Explains every team. */
export function peopleLines(scenario: Scenario, model: Model): string[] {
  const hours = crewHours(model);
  return scenario.teams.flatMap((team, number) => {
    const crews = hours.filter((_, crew) => model.crews.team[crew] === number);
    const paid = crews.reduce((sum, crew) => sum + crew.paid, 0);
    return [
      `${team.name}: ${teamWords(team, paid)}.`,
      ...shiftWords(team, scenario).map((line) => `  ${line}`),
      ...policyWords(team).map((line) => `  ${line}`),
      ...sisterWords(team).map((line) => `  ${line}`),
      ...team.people.flatMap(personWords).map((line) => `  ${line}`),
      ...team.activities.map((activity) => `  ${activityWords(activity)}`),
    ];
  });
}

function teamWords(team: Team, paidHours: number): string {
  const people = team.shifts.reduce((sum, { agents }) => sum + agents, 0);
  const skills = team.skills.map(({ name, speed, reach }) => {
    const points =
      reach === 0 ? '' : `, reach ${reach > 0 ? '+' : '−'}${number(Math.abs(reach), 2)}`;
    return speed === 1 && reach === 0 ? name : `${name} (speed ${number(speed, 2)}${points})`;
  });
  const abilities = skills.length === 0 ? '' : `, skills ${list(skills)}`;
  const pay = team.pay === 0 ? '' : `, ${number(team.pay, 2)} an hour`;
  const who = count(people, 'person', 'people');
  return `${list(team.tiers)}, ${who}, ${number(paidHours)} paid h a week${pay}${abilities}`;
}

function shiftWords(team: Team, { calendars }: Scenario): string[] {
  return team.shifts.map((shift) => {
    const { hours, zone, holidays } = workingWeek(shift, calendars);
    const where = zone === null ? '' : ` (${zone})`;
    const off = holidays === null && team.holidays === null ? '' : ', holidays off';
    const pauses = shift.breaks.map(({ for: time, paid }) => {
      return `${length(time)} ${paid ? 'paid' : 'unpaid'} break`;
    });
    const rest = pauses.length === 0 ? '' : `, ${list(pauses)}`;
    return `shift ${shift.name}: ${number(shift.agents)} on ${week(hours)}${where}${off}${rest}`;
  });
}

/** Who takes over when the team has gone home, and what; nothing where nobody does. */
export function sisterWords({ sisters }: Team): string[] {
  if (sisters === undefined) return [];
  const { teams, ifAwayFor, gives } = sisters;
  const first = teams.length > 1 ? said('the first on duty of ') : '';
  const what =
    gives === 'all' ? said('tickets that wait or are in hand') : said('tickets that wait');
  const when = ifAwayFor === 0 ? '' : say` for at least ${length(ifAwayFor)}`;
  return [say`when everybody is gone${when}, ${what} go to ${first}${list(teams)}`];
}

function policyWords(team: Team): string[] {
  const { absence, atBreak, atShiftEnd, overtime, prefers, ramp, reserve, onCall } = team;
  const live = atShiftEnd === 'finish' ? '' : '; conversations are always finished';
  const lines = [
    `work at a break ${POLICIES[atBreak]}, at the end of a shift it ${POLICIES[atShiftEnd]}${live}`,
  ];
  if (prefers.length > 0) lines.push(`people take ${list(prefers)} first, whatever else waits`);
  if (ramp !== null)
    lines.push(`people who join begin at ${rampWords(ramp).slice('at first '.length)}`);
  if (reserve !== null) {
    const who = reserve.people === 1 ? 'one person stays' : `${number(reserve.people)} people stay`;
    lines.push(`${who} free for ${reserve.for} and what is more urgent`);
  }
  if (onCall !== null) lines.push(...onCallWords(onCall));
  lines.push(...team.shifts.flatMap(presentWords));
  if (absence !== null) {
    const spell = `in spells of ${length(absence.spell)} on average`;
    lines.push(`${percent(absence.share)} of shifts are missed, ${spell}`);
  }
  if (overtime !== null) {
    const cap =
      overtime.cap === null
        ? 'without a cap'
        : `at most ${length(overtime.cap)} a shift, then it ${POLICIES[overtime.then]}`;
    lines.push(`overtime is paid at ${percent(overtime.premium)}, ${cap}`);
  }
  return lines;
}

/** How many of a shift come, where that is drawn; nothing where it is not. */
function presentWords({ name, agents, present }: Team['shifts'][number]): string[] {
  if (present.length === 0) return [];
  const shares = present.map(({ people, share }) => `${number(people)} on ${percent(share)}`);
  const who = `of the ${count(agents, 'person', 'people')} of shift ${name}`;
  return [`${who} come ${list(shares)} of the days, in turn`];
}

function onCallWords({ pages, hours, order, delay, rest, ...pay }: OnCall): string[] {
  const who = order === null ? 'somebody' : `one of ${list(order)}`;
  const when = hours === null ? '' : ` on ${week(hours)}`;
  const prices = [
    ...(pay.standby === 0 ? [] : [`${number(pay.standby, 2)} an hour of standing by`]),
    ...(pay.perCall === 0 ? [] : [`${number(pay.perCall, 2)} a call-out`]),
    `the time called out at ${percent(pay.premium)}`,
  ];
  const then = `somebody comes after ${length(delay)} and rests for ${length(rest)} afterwards`;
  return [
    `${who} stands by${when} while the team has no shift, a week each in turn`,
    `called for ${pages} and what is more urgent where nobody is on duty, ${then}`,
    `paid for being on call: ${list(prices)}`,
  ];
}

/** What is planned for a named person and not for the rest of the shift; nothing, if nothing is. */
export function personWords(person: PersonOf): string[] {
  const { name, speed, ramp, joins, leaves, leave, exceptions } = person;
  const days = leave.map(({ from, to, paid }) => {
    const span = from === to ? from : say`${from} to ${to}`;
    return paid ? say`leave ${span}` : say`unpaid leave ${span}`;
  });
  const dated = exceptions.map(({ date, hours }) => {
    const ranges = hours.map(({ from, to }) => `${timeOfDay(from)}–${timeOfDay(to % DAY)}`);
    return `${date} ${ranges.length === 0 ? said('off') : ranges.join(said(' and '))}`;
  });
  const words = [
    ...(speed === 1 ? [] : [say`speed ${number(speed, 2)}`]),
    ...(ramp === null ? [] : [say`new: ${rampWords(ramp)}`]),
    ...(joins === null ? [] : [say`joins on ${joins}`]),
    ...(leaves === null ? [] : [say`leaves after ${leaves}`]),
    ...days,
    ...dated,
  ];
  return words.length === 0 ? [] : [`${name}: ${words.join(', ')}`];
}

/** How somebody begins, and how fast that is over. */
function rampWords({ speed, reach, touches }: Ramp): string {
  const points = reach === 0 ? '' : say` and ${number(-reach, 2)} log-odds points less reach`;
  const pace = say`63% of it learnt in ${number(touches)} touches`;
  return say`at first ${percent(speed)} of the speed${points}, ${pace}`;
}

/** An activity in words: what, when, how long, for whom. */
export function activityWords(activity: Activity): string {
  const { name, share, who, paid, takesTickets, teaches, zone, everyWeeks } = activity;
  const times = activity.times.map(
    ({ weekdays, date, at }) => `${date ?? days(weekdays)} ${timeOfDay(at)}`,
  );
  const where = zone === null ? '' : ` (${zone})`;
  const rhythm = everyWeeks === 1 ? '' : say`, every ${number(everyWeeks)} weeks`;
  const whom = who === null ? '' : `, ${list(who)}`;
  const turns = share === 1 ? '' : say`, ${percent(share)} of the people in turns`;
  const beside = takesTickets ? said(', beside tickets') : '';
  const pay = paid ? '' : said(', unpaid');
  const lesson =
    teaches === 0
      ? ''
      : say`, an hour teaches who is new as much as ${count(teaches, 'touch', 'touches')}`;
  const when = say`${list(times)}${where} for ${length(activity.for)}`;
  return `${name}: ${when}${rhythm}${whom}${turns}${beside}${pay}${lesson}`;
}
