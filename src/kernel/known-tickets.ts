/** What is known beforehand of a ticket at a stated instant: its priority, its first work. */
import type { Millis } from '../units/time.ts';
import { ArrivalKind } from './codes.ts';
import { model } from './present-model.ts';
import { tickets } from './tickets.ts';

/** The stated priority of a ticket, or −1. */
export function statedPriority(ticket: number): number {
  const entry = listedEntry(ticket);
  return entry < 0 ? -1 : model.demand.listedPriority[entry];
}

/** The stated work of a ticket's first touch at normal speed, or −1. */
export function statedWork(ticket: number): Millis {
  const entry = listedEntry(ticket);
  return entry < 0 || tickets.touches[ticket] > 0 ? -1 : model.demand.listedWork[entry];
}

/** The entry of a listed ticket, or −1; tickets of a batch and of the backlog have none. */
function listedEntry(ticket: number): number {
  const { kind, batch, listedFirst } = model.demand;
  const type = tickets.type[ticket];
  const ordinal = tickets.ordinal[ticket];
  if (kind[type] !== ArrivalKind.Listed || batch[type] >= 0 || ordinal < 0) return -1;
  return listedFirst[type] + ordinal;
}
