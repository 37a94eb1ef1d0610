/** Every code a scenario can be refused with, and what it means. */

/** Codes and the sentence that explains each; `explain E307` prints it. */
const PROBLEM_CODES = {
  E301: 'The file is empty; a scenario needs name, question, horizon, priorities, tickets, teams.',
  E302: 'The file is not readable YAML: one document, UTF-8, indented by spaces, without tags.',
  E303: 'A key is written twice in one map; both lines are named.',
  E304: 'The file is larger than 5 MiB or nested deeper than 64 levels.',
  E305: 'Aliases are too many, expand too far, or refer to themselves.',
  E306: 'The word is reserved and cannot be a key or a name.',
  E307: 'The field is unknown here; the nearest known field is offered.',
  E308: 'The value is not what the field takes; the message says what it takes.',
  E309: 'The name is used but not declared; the nearest declared name is offered.',
  E310: 'A name is empty, longer than 200 characters, or holds control characters.',
  E311: 'A range of hours has no length.',
  E312: 'A time of day, a day of the week or a date cannot be read or does not exist.',
  E313: 'The time zone is unknown; use an IANA name such as Europe/Berlin.',
  E314: 'Two names in one map differ only by case or by the way an accent is written.',
  E315: 'Nobody can ever serve these tickets. Staff the tier, or set allowUnserved: true.',
  E316: 'Two ranges of hours overlap.',
  E317: 'The file named by extends: cannot be read.',
  E318: 'A chain of extends: runs in a circle or is longer than 10 files.',
  E319: 'extends: takes a relative path to one YAML file of the project, nothing else.',
  E320: 'A field that must be given is missing.',
  E321: 'A profile needs one weight of zero or more for each hour of the week, and one above zero.',
  E322: 'Shares of one whole must sum to 100%.',
  E323: 'A parameter of a distribution is out of its range or missing.',
  E324: 'A list of observed values must hold at least one length of time.',
  E325: 'Arrivals take exactly one of rate, gap, at and storm; users go with a gap.',
  E326: 'A change of demand takes on (and lasts), or from and to; holidays take times or like.',
  E327: 'A season needs 12 monthly factors, 52 or 53 weekly ones, or one for each month by name.',
  E328: 'A file of arrivals is a table: a first line of names, then as many cells in every row.',
  E329: 'Wrong answers of self-service need a reach at L0.',
  E331: 'A loop never ends: tickets would circulate or wait forever.',
  E332: 'An escalation leads to a tier where nobody can take the ticket.',
  E333: 'Reach falls with the tier; a higher tier solves at least what a lower one solves.',
  E334: 'Not everything is solved, so unsolved: must say what becomes of the rest.',
  E335: 'A mis-route needs another team at the tier.',
  E336: 'A type takes either reach: or flow:, with the laws of work and waiting it needs.',
  E337: 'Pre-emption needs queues that are ordered by priority.',
  E338: 'The order of waiting tickets contradicts itself or lacks what it needs.',
  E339: 'A priority changes to another: raised to a more urgent one, corrected to the right one.',
  E340: 'A rule of routing names a team that is not there.',
  E341: 'A length is out of range: at most 100 years, and above zero for the measured window.',
  E342: 'The number of replications is a whole number from 1 to 1,000,000,000.',
  E343: 'The seed is text, or a whole number that is exact (below 9,007,199,254,740,992).',
  E344: 'A starting backlog implies no warm-up.',
  E345: 'A rule about owners needs owner: sticky.',
  E346: 'A contract gives something back for goals that it does not have.',
  E347: 'Who is asked for help must be a tier above that takes such tickets, or a team above.',
  E348: 'A steady cycle is made of whole weeks that are all alike, and forgets how it began.',
  E350: 'A sister team is another team at one of the same tiers.',
  E351: 'A day or a week is ambiguous on a calendar that closes: write business days or hours.',
  E352: 'Business days and hours need a calendar.',
  E353: 'The days of the calendar differ in length, so a business day needs dayLength:.',
  E355: 'A step of a reorganisation cannot be taken.',
  E357: 'Calls about an outage are linked to it and solved with it, and nothing else.',
  E361: 'A target reads: metric.statistic{scope=name} <= value unit.',
  E362: 'A precision names figures and how exact they shall be: resolution-time: 5%, shares in pt.',
  E371: 'The staffing of a team contradicts itself.',
} as const;

/** One of the codes. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** What a code means, or undefined for a code that is not one of the scenario language. */
export function explainCode(code: string): string | undefined {
  return Object.hasOwn(PROBLEM_CODES, code) ? PROBLEM_CODES[code as ProblemCode] : undefined;
}
