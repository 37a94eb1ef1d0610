/** Time of people by kind, in whole milliseconds: what is paid, and what tickets can have. */
import { StaffField } from './fields.ts';

/** Time paid at the plain rate: shifts, absences, paid leave and rest without unpaid breaks. */
export function plainTime(staff: (field: number) => number): number {
  const missed = staff(StaffField.Absent) + staff(StaffField.Leave) + staff(StaffField.Rest);
  return staff(StaffField.Present) + missed - staff(StaffField.UnpaidBreak);
}

/** All paid time, overtime and call-outs included; standing by is paid apart. */
export function paidTime(staff: (field: number) => number): number {
  return plainTime(staff) + staff(StaffField.Overtime) + staff(StaffField.CallOut);
}

/** Time on duty and off breaks, overtime and call-outs included. */
export function availableTime(staff: (field: number) => number): number {
  const onShift = staff(StaffField.Present) + staff(StaffField.Overtime);
  return (
    onShift +
    staff(StaffField.CallOut) -
    staff(StaffField.PaidBreak) -
    staff(StaffField.UnpaidBreak)
  );
}
