/**
 * Closed formulas of queueing theory: what a simulation of the same system must reproduce, and a
 * first idea of a staffing before any simulation. Rates and times are in any one unit of time.
 * Textbook: Cooper, Introduction to Queueing Theory, 2nd ed., chapters 3 and 5.
 */
import { exp } from '../units/mathematics.ts';

/** The steady state of a queue with several servers and Poisson arrivals. */
export interface QueueFigures {
  /** The probability that an arrival has to wait. */
  readonly waitShare: number;
  /** The mean wait over all arrivals. */
  readonly meanWait: number;
  /** The mean number waiting. */
  readonly meanQueue: number;
  /** The share of the servers' time that is busy. */
  readonly utilisationShare: number;
}

/** The same for a queue whose customers give up. */
export interface ImpatientFigures extends QueueFigures {
  /** The share of arrivals that give up. */
  readonly abandonedShare: number;
}

/** Erlang B: the share of arrivals lost by `servers` without a queue at this offered load. */
export function erlangB(offeredLoad: number, servers: number): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k++)
    blocked = (offeredLoad * blocked) / (k + offeredLoad * blocked);
  return blocked;
}

/** Erlang C: M/M/c with exponential work; null where the queue would grow for ever. */
export function erlangC(
  arrivalRate: number,
  meanWork: number,
  servers: number,
): QueueFigures | null {
  const load = arrivalRate * meanWork;
  const utilisationShare = load / servers;
  if (utilisationShare >= 1) return null;
  const blocked = erlangB(load, servers);
  const waitShare = blocked / (1 - utilisationShare * (1 - blocked));
  const meanWait = (waitShare * meanWork) / (servers - load);
  return { waitShare, meanWait, meanQueue: arrivalRate * meanWait, utilisationShare };
}

/** Erlang C: the share of arrivals served within `limit`; null where the queue would grow. */
export function erlangCServedWithin(
  arrivalRate: number,
  meanWork: number,
  servers: number,
  limit: number,
): number | null {
  const figures = erlangC(arrivalRate, meanWork, servers);
  if (figures === null) return null;
  const load = arrivalRate * meanWork;
  return 1 - figures.waitShare * exp((-(servers - load) * limit) / meanWork);
}

/** The parameters of an M/M/c queue whose customers have exponential patience. */
export interface ImpatientQueue {
  readonly arrivalRate: number;
  readonly meanWork: number;
  readonly servers: number;
  readonly meanPatience: number;
}

/** Erlang A: M/M/c with exponential patience, by the stationary birth-and-death chain. */
export function erlangA(queue: ImpatientQueue): ImpatientFigures {
  const { arrivalRate, meanWork, servers, meanPatience } = queue;
  // Weights relative to the state "all busy, none waiting": downwards, then upwards.
  let busyBelow = 0;
  let below = 0;
  let weight = 1;
  for (let k = servers; k > 0; k--) {
    weight *= k / (arrivalRate * meanWork);
    below += weight;
    busyBelow += weight * (k - 1);
  }
  let waitingOrFull = 1;
  let waiting = 0;
  weight = 1;
  for (let k = 1; weight > 1e-18 * waitingOrFull || waiting === 0; k++) {
    weight *= arrivalRate / (servers / meanWork + k / meanPatience);
    waitingOrFull += weight;
    waiting += k * weight;
    if (weight === 0) break;
  }
  const all = below + waitingOrFull;
  const meanQueue = waiting / all;
  return {
    waitShare: waitingOrFull / all,
    meanWait: meanQueue / arrivalRate,
    meanQueue,
    utilisationShare: (busyBelow + servers * waitingOrFull) / all / servers,
    abandonedShare: meanQueue / meanPatience / arrivalRate,
  };
}

/** Pollaczek and Khinchine: the mean wait of M/G/1; null where the queue would grow for ever. */
export function pollaczekKhinchine(
  arrivalRate: number,
  meanWork: number,
  workCvSquared: number,
): number | null {
  const utilisationShare = arrivalRate * meanWork;
  if (utilisationShare >= 1) return null;
  return (utilisationShare * meanWork * (1 + workCvSquared)) / (2 * (1 - utilisationShare));
}

/** One priority class: its arrivals and its work. */
export interface PriorityClass {
  readonly arrivalRate: number;
  readonly meanWork: number;
  readonly workCvSquared: number;
}

/**
 * Cobham: mean waits by class for one server that does not interrupt, the most urgent class first.
 * Null where the queue as a whole would grow for ever.
 */
export function cobham(classes: readonly PriorityClass[]): number[] | null {
  let residual = 0;
  let load = 0;
  for (const { arrivalRate, meanWork, workCvSquared } of classes) {
    residual += (arrivalRate * meanWork * meanWork * (1 + workCvSquared)) / 2;
    load += arrivalRate * meanWork;
  }
  if (load >= 1) return null;
  let above = 0;
  return classes.map(({ arrivalRate, meanWork }) => {
    const upTo = above + arrivalRate * meanWork;
    const wait = residual / ((1 - above) * (1 - upTo));
    above = upTo;
    return wait;
  });
}
