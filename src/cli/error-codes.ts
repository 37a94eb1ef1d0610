/** Every error code with the sentence that explains it; `explain E307` prints it. */
import { explainCode as explainScenarioCode } from '../scenario/problem-codes.ts';

/** Codes of the command line (E2xx), limits (E4xx), remarks (W5xx) and outputs (E7xx). */
const CODES: Readonly<Record<string, string>> = {
  E101: 'A law of the program itself did not hold. It is never the fault of a scenario; report it.',
  E201: 'The file does not exist. The message offers the nearest name in the same folder.',
  E202: 'The path is a folder, a pipe or a device. Only regular files are read.',
  E204: 'The file exists but cannot be read; the message gives the reason.',
  E205: 'The folder for the run holds something already. A run never overwrites.',
  E206: 'The file to write exists already. Choose another name, or add --force.',
  E210: 'The command is unknown. `tiersim --help` lists all commands.',
  E211: 'The flag is unknown to this command; the nearest one is offered.',
  E212: 'A flag that takes a value stands without one.',
  E213: 'The value of a flag is not a number, or is out of its range.',
  E214: 'A flag that takes one value is given more than once.',
  E215: 'The value of a flag is not one of its choices.',
  E216: 'An argument is missing, or there is one too many.',
  E217: '--set takes path=value: the path as in the scenario, with dots between the keys.',
  E218: 'Two flags contradict each other.',
  E219: 'An argument is longer than 10,000 characters; put such values into the scenario.',
  E220: 'The ticket is unknown: TYPE/N, with a type of the scenario and a number from 1.',
  E221: 'The folder is not the folder of a run; it holds no summary.json of this format.',
  E222: 'The error code is unknown.',
  E223: 'The name is not a metric of the catalogue. `tiersim metrics` lists them.',
  E224: 'The name of a figure reads metric.statistic{scope=name}; `tiersim metrics` lists them.',
  E225: 'A margin reads 2%, 1 pt for shares, or metric=0.5 h for one figure.',
  E226: 'A comparison takes 2 to 26 models: a base and its variants.',
  E402: 'The model would need more events than the limit allows; raise it with --max-events.',
  E411: 'A replication holds more open tickets than the limit allows; the model is overloaded.',
  E421: 'Too many events at one instant: work circulates without taking time.',
  E431: 'A worker ended before its replication was finished.',
  E441: 'The scenario in the folder of a run was changed after the run.',
  W501: 'No ticket of a type, or none at all, is expected or was created in the window.',
  W502: 'A team works only while the clock of a promise is closed, so its work counts as no time.',
  W503: 'There is work at a tier for which nobody is ever on duty.',
  W504: 'The expected work is more than the time people have; the backlog grows without end.',
  W505: 'The expected work takes nearly all of the time people have; waits will be long.',
  W511: 'The backlog grew over the window by more than chance explains.',
  W512: 'Many tickets were still open when the run ended; the mean time reads too low.',
  W513: 'Many tickets were open and not yet overdue at the end; they are in no attainment figure.',
  W514: 'A quantile was not reached, because too many tickets were open; a bound is given.',
  W515: 'There are too few replications for good intervals.',
  W516: 'Replications are short for a quantile; a longer window would make its interval surer.',
  W517: 'The run was stopped before all replications were finished.',
  W518: 'A precision that was asked for was not reached within the replications allowed.',
  W521: 'A variant is the same scenario as the base, with the same seed.',
  W522: 'A variant ran with another seed than the base, so that the two do not share their luck.',
  W523: 'A variant measures another window than the base, or in another currency.',
  N601: 'A time of day does not exist on the date on which the clocks are put forward.',
  N602: 'Shares that nearly sum to 100 % were accepted; each was divided by their sum.',
  N603: 'A list of observed values holds one value, so the distribution is constant.',
  E701: 'An output could not be written; what was there before is intact.',
};

/** What a code means, or undefined for a code nobody knows. */
export function explainCode(code: string): string | undefined {
  return Object.hasOwn(CODES, code) ? CODES[code] : explainScenarioCode(code);
}
