/** The workloads by which speed is judged, and the program in C that each is compared with. */

/** A workload: a scenario of the project, and how its counterpart in C is built. */
export interface Workload {
  readonly name: string;
  readonly about: string;
  /** Path of the scenario within the project. */
  readonly scenario: string;
  /** Source within the folder of the reference, and what is defined when it is compiled. */
  readonly source: string;
  readonly defines: readonly string[];
}

/** All workloads. */
export const WORKLOADS: readonly Workload[] = [
  {
    name: 'W1',
    about: 'one line, ten people',
    scenario: 'scenarios/workloads/w1-mmc.yaml',
    source: 'w1_heap.c',
    defines: [],
  },
  {
    name: 'W2',
    about: 'four tiers, priorities, customer waits, a vendor',
    scenario: 'scenarios/workloads/w2-tiers.yaml',
    source: 'w2.c',
    defines: [],
  },
  {
    name: 'W3',
    about: 'W2 in shifts in two zones',
    scenario: 'scenarios/workloads/w3-shifts.yaml',
    source: 'w2.c',
    defines: ['SHIFTS'],
  },
];
