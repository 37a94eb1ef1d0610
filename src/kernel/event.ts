/** What can happen, numbered in the order in which it happens at one instant. */

/**
 * Kinds of events. At one instant lower numbers come first: work ends, clocks reach an alarm (a
 * higher priority, then a higher tier), people leave, people come, sister teams take over, vendors
 * and customers reply, tickets arrive, calls about outages come, those that have waited are offered
 * to more people; then one dispatch round over everything present (every kind up to
 * `LastBeforeDispatch` precedes it); then customers give up; then the run stops. So capacity is
 * returned before it is asked for, and a customer whose patience ends at the very instant at which
 * somebody turns to them is served.
 */
export const EventKind = {
  TouchEnd: 0,
  ClockAlarm: 1,
  Deadline: 2,
  ShiftEnd: 3,
  BreakStart: 4,
  OvertimeCap: 5,
  ShiftStart: 6,
  BreakEnd: 7,
  SisterHandOver: 8,
  VendorReply: 9,
  CustomerReply: 10,
  Silence: 11,
  Reopen: 12,
  ParkingEnd: 13,
  Arrival: 14,
  StormCall: 15,
  Overflow: 16,
  LastBeforeDispatch: 16,
  GiveUp: 17,
  Stop: 18,
} as const;
