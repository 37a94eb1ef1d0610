/** What can happen, numbered in the order in which it happens at one instant. */

/**
 * Kinds of events. At one instant lower numbers come first: work ends, people leave, people come,
 * vendors and customers reply, tickets arrive; then one dispatch round over everything present
 * (every kind up to `LastBeforeDispatch` precedes it); then customers give up; then the run stops.
 * So capacity is returned before it is asked for, and a customer whose patience ends at the very
 * instant at which somebody turns to them is served.
 */
export const EventKind = {
  TouchEnd: 0,
  ShiftEnd: 1,
  BreakStart: 2,
  OvertimeCap: 3,
  ShiftStart: 4,
  BreakEnd: 5,
  VendorReply: 6,
  CustomerReply: 7,
  Reopen: 8,
  ParkingEnd: 9,
  Arrival: 10,
  LastBeforeDispatch: 10,
  GiveUp: 11,
  Stop: 12,
} as const;
