/** Time of people by kind, in whole milliseconds: what is paid, and what tickets can have. */
import { StaffField } from './fields.ts';

/** Time paid at the plain rate: shifts, absences and paid leave without unpaid breaks. */
export function plainTime(staff: (field: number) => number): number {
  const missed = staff(StaffField.Absent) + staff(StaffField.Leave);
  return staff(StaffField.Present) + missed - staff(StaffField.UnpaidBreak);
}

/** All paid time, overtime included. */
export function paidTime(staff: (field: number) => number): number {
  return plainTime(staff) + staff(StaffField.Overtime);
}

/** Time on duty and off breaks, overtime included. */
export function availableTime(staff: (field: number) => number): number {
  const onShift = staff(StaffField.Present) + staff(StaffField.Overtime);
  return onShift - staff(StaffField.PaidBreak) - staff(StaffField.UnpaidBreak);
}
