/** Vendors: their laws by priority in their own calendars, their loops, their price. */
import type { VendorColumns } from '../kernel/vendor-columns.ts';
import { feePerCase, yearlyFee } from '../scenario/contract.ts';
import { inMillis } from '../scenario/duration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { DelayByPriority, Vendor } from '../scenario/vendor.ts';
import { assert } from '../units/assert.ts';
import { DAY, YEAR } from '../units/time.ts';
import type { Compilation } from './context.ts';
import { businessDayOf, NO_LAW } from './law-rows.ts';

/** Cases that nobody asks after. */
const NO_CHASE = -1;

/** Compiles all vendors. */
export function vendorColumns({ scenario, numbers, laws }: Compilation): VendorColumns {
  const { vendors } = scenario;
  const byPriority = (delays: DelayByPriority, calendar: string): number[] =>
    numbers.priorities.names.map((priority) => {
      const own = delays.byPriority.find((entry) => entry.priority === priority)?.law;
      const law = own ?? delays.other;
      assert(law !== null, `a vendor's delays cover priority ${priority}`);
      return laws.openTime(law, calendar);
    });
  const loops = vendors.map(({ informationLoops }) => informationLoops);
  return {
    tier: Int32Array.from(vendors, ({ tier }) => numbers.tiers.of(tier)),
    calendar: Int32Array.from(vendors, ({ calendar }) => numbers.calendars.of(calendar)),
    respond: Int32Array.from(vendors.flatMap((v) => byPriority(v.respond, v.calendar))),
    resolve: Int32Array.from(vendors.flatMap((v) => byPriority(v.resolve, v.calendar))),
    loopShare: Float64Array.from(loops, (loop) => loop?.share ?? 0),
    loopEffort: Int32Array.from(loops, (loop) => laws.elapsedOrNone(loop?.effort ?? null)),
    loopAnswer: Int32Array.from(vendors, ({ informationLoops, calendar }) =>
      informationLoops === null ? NO_LAW : laws.openTime(informationLoops.answer, calendar),
    ),
    refuses: Float64Array.from(vendors, ({ accepts }) => 1 - accepts),
    releaseShare: Float64Array.from(vendors, ({ releases }) => releases?.share ?? 0),
    releaseCalendar: Int32Array.from(vendors, ({ releases }) =>
      numbers.calendars.of(releases?.calendar ?? 'always'),
    ),
    parallel: Float64Array.from(vendors, ({ parallel }) => parallel ?? Infinity),
    verify: Int32Array.from(vendors, ({ verify }) =>
      verify === 0 ? NO_LAW : laws.elapsed({ kind: 'constant', value: verify }),
    ),
    chaseEvery: Float64Array.from(vendors, (vendor) => chaseEvery(vendor, scenario)),
    chaseEffort: Int32Array.from(vendors, ({ chase }) => laws.elapsedOrNone(chase?.effort ?? null)),
    retainerPerMs: Float64Array.from(vendors, ({ price }) => yearlyFee(price) / YEAR),
    pricePerCase: Float64Array.from(vendors, ({ price }) => feePerCase(price)),
    creditLimit: Float64Array.from(vendors, ({ credits }) => credits?.atMost ?? Infinity),
  };
}

/** Open milliseconds between two chases, or none. */
function chaseEvery({ chase, calendar }: Vendor, { calendars }: Scenario): number {
  if (chase === undefined) return NO_CHASE;
  const known = calendars.find(({ name }) => name === calendar);
  return inMillis(chase.every, known === undefined ? DAY : businessDayOf(known));
}
