/** What can happen, numbered in the order in which it happens at one instant. */

/**
 * Kinds of events. At one instant lower numbers come first: work ends, clocks reach an alarm (a
 * higher priority, then a higher tier), people leave, people come, sister teams take over, vendors
 * and customers reply, tickets arrive, users come back, calls about outages come, those that have
 * waited are offered to more people, somebody called out takes the next; then one dispatch round
 * over everything present (every kind up to `LastBeforeDispatch` precedes it); then customers give
 * up, time limits are reached and channels close; then the run stops. So capacity is returned
 * before it is asked for, and a customer whose patience ends at the very instant at which somebody
 * turns to them is served.
 */
export const EventKind = {
  TouchEnd: 0,
  ClockAlarm: 1,
  Deadline: 2,
  ShiftEnd: 3,
  BreakStart: 4,
  OvertimeCap: 5,
  ShiftStart: 6,
  LateStart: 7,
  StandbyStart: 8,
  CallOut: 9,
  BreakEnd: 10,
  SisterHandOver: 11,
  VendorReply: 12,
  CustomerReply: 13,
  Silence: 14,
  Reopen: 15,
  ParkingEnd: 16,
  Arrival: 17,
  UserReturns: 18,
  StormCall: 19,
  Overflow: 20,
  NextCall: 21,
  LastBeforeDispatch: 21,
  GiveUp: 22,
  TimeLimit: 23,
  Closing: 24,
  Stop: 25,
} as const;
