/** Agreements of the organisation with others: columns of the model. */
import type { Column } from './model.ts';

/** What is agreed with vendors, [agreement]; the names are `names.agreements`. */
export interface AgreementColumns {
  /** [vendor × 2 + AgreedClock] → agreement, or −1 for none. */
  readonly withVendor: Column;
  /** [agreement × priority] → goal in open ms of `calendar`, or −1 for none. */
  readonly goal: Column;
  /** [agreement × priority] → calendar on which the clock runs. */
  readonly calendar: Column;
  /** [agreement × priority] → money that comes back for each missed goal. */
  readonly credit: Column;
}
