/** The clocks of a contract run while the vendor has a case, and stand still while it asks. */
import { pauseAgreed, resumeAgreed, startAgreed, stopAgreed } from './agreed-clocks.ts';
import { AgreedClock } from './codes.ts';
import { model } from './present-model.ts';
import { tickets } from './tickets.ts';

/** A case is opened: both clocks start, whether or not the vendor takes it up at once. */
export function startContract(ticket: number): void {
  const { withVendor } = model.agreements;
  const first = model.types.vendor[tickets.type[ticket]] * 2;
  for (const kind of [AgreedClock.VendorResponse, AgreedClock.VendorSolution])
    startAgreed(ticket, kind, withVendor[first + kind]);
}

/** The vendor has responded. */
export function contractAnswered(ticket: number): void {
  stopAgreed(ticket, AgreedClock.VendorResponse);
}

/** The vendor waits for an answer of the sender. */
export function pauseContract(ticket: number): void {
  pauseAgreed(ticket, AgreedClock.VendorSolution);
}

/** The sender has answered. */
export function resumeContract(ticket: number): void {
  resumeAgreed(ticket, AgreedClock.VendorSolution);
}

/** The vendor has delivered its solution. */
export function contractFulfilled(ticket: number): void {
  stopAgreed(ticket, AgreedClock.VendorSolution);
}
