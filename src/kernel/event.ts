/** What can happen, numbered in the order in which it happens at one instant. */

/**
 * Kinds of events. At one instant lower numbers come first: work ends, clocks reach an alarm,
 * people leave, people come, vendors and customers reply, tickets arrive, those that have waited
 * are offered to more people; then one dispatch round over everything present (every kind up to
 * `LastBeforeDispatch` precedes it); then customers give up; then the run stops. So capacity is
 * returned before it is asked for, and a customer whose patience ends at the very instant at which
 * somebody turns to them is served.
 */
export const EventKind = {
  TouchEnd: 0,
  ClockAlarm: 1,
  ShiftEnd: 2,
  BreakStart: 3,
  OvertimeCap: 4,
  ShiftStart: 5,
  BreakEnd: 6,
  VendorReply: 7,
  CustomerReply: 8,
  Silence: 9,
  Reopen: 10,
  ParkingEnd: 11,
  Arrival: 12,
  Overflow: 13,
  LastBeforeDispatch: 13,
  GiveUp: 14,
  Stop: 15,
} as const;
