/** Answers that need nothing loaded: the version, the overview, the exit statuses. */
import { VERSION } from '../units/version.ts';
import { COMMANDS } from './commands.ts';
import { EXIT_STATUS_TEXT } from './exit-status.ts';

/** What is printed for these arguments at once, or undefined if a command has to run. */
export function quickAnswer(args: readonly string[]): string | undefined {
  const [first, second] = args;
  if (first === undefined) return hello();
  if (first === '--version' || first === '-v') return `${VERSION}\n`;
  if (first === '--help' || first === '-h') return overview();
  if (first !== 'help') return undefined;
  if (second === undefined) return overview();
  return second === 'exit-codes' ? EXIT_STATUS_TEXT : undefined;
}

function hello(): string {
  return `Tiersim simulates a tiered support organisation: tickets, L1-L4 people, shifts, vendors.
It answers how long tickets take, which targets hold and what it costs, with intervals.

  tiersim init office.yaml       write a starter scenario
  tiersim check office.yaml      find mistakes without running
  tiersim run office.yaml        simulate and write a report
  tiersim explain office.yaml    tell what the scenario assumes
  tiersim trace office.yaml      follow the slowest ticket
  tiersim COMMAND --help         all flags, with examples

Overview of commands: tiersim --help
`;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.usage.length));
  const list = COMMANDS.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return `Usage: tiersim COMMAND [flags]

Examples
  tiersim init office.yaml
  tiersim run office.yaml --replications 50 --seed monday
  tiersim run office.yaml --set teams.service-desk.shifts.0.agents=5

Commands
${list.join('\n')}

Every command
  --format text|json   form of results and errors (--json for short)
  --color auto|always|never, --ascii, --quiet, --help

Results go to standard output, everything else to standard error.
Exit status: tiersim help exit-codes. Codes of errors: tiersim explain E307.
`;
}
