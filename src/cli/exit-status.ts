/** The numbers with which the program ends; scripts rely on them. */

/** Exit statuses; see `tiersim help exit-codes`. */
export const ExitStatus = {
  Done: 0,
  Fault: 1,
  CommandLine: 2,
  InputInvalid: 3,
  ModelRefused: 4,
  Partial: 5,
  TargetMissed: 6,
  NotWritten: 7,
  NoneFeasible: 8,
  PrecisionMissed: 9,
  Killed: 130,
} as const;

const BY_WEIGHT: readonly number[] = [
  ExitStatus.Fault,
  ExitStatus.NotWritten,
  ExitStatus.Partial,
  ExitStatus.PrecisionMissed,
  ExitStatus.TargetMissed,
];

/** The status that wins when several apply at once: 1 before 7 before 5 before 9 before 6. */
export function weightiest(statuses: readonly number[]): number {
  return BY_WEIGHT.find((status) => statuses.includes(status)) ?? ExitStatus.Done;
}

/** The status of an error by the family of its code: E2xx, E3xx, E4xx, E7xx. */
export function statusOfCode(code: string): number {
  const family = /^E([2347])\d\d$/.exec(code)?.[1];
  return family === undefined ? ExitStatus.Fault : Number(family);
}

/** The table printed by `tiersim help exit-codes`. */
export const EXIT_STATUS_TEXT = `Exit status
    0  done
    1  a fault in Tiersim itself; please report it
    2  the command line is wrong, or names a file that cannot be read
    3  a scenario is invalid
    4  the model was refused or stopped at a limit
    5  finished partly: interrupted once, partial results are kept
    6  a target was missed (see --no-fail and --strict)
    7  an output could not be written
    8  no model keeps the targets it has to
    9  the precision asked for was not reached
  130  interrupted twice: stopped at once
When several apply, 1 goes before 7, then 5, 9, 6.
`;
