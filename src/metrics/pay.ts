/** Paid time: whole milliseconds by kind, multiplied by money only once. */
import { StaffField } from './fields.ts';

/** Time paid at the plain rate: shifts and absences without unpaid breaks. */
export function plainTime(staff: (field: number) => number): number {
  return staff(StaffField.Present) + staff(StaffField.Absent) - staff(StaffField.UnpaidBreak);
}

/** All paid time, overtime included. */
export function paidTime(staff: (field: number) => number): number {
  return plainTime(staff) + staff(StaffField.Overtime);
}
