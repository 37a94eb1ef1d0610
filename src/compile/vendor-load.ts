/** The cases that vendors get, and how full those are that work on a limited number at once. */
import type { Model } from '../kernel/model.ts';
import { WEEK } from '../units/time.ts';
import type { TypeTraffic } from './line-work.ts';

/** Requests for information in one case, at most. */
const MAX_LOOPS = 10;

/** Cases that a vendor receives. */
export interface VendorLoad {
  readonly vendor: string;
  readonly casesPerWeek: number;
  /** Share of its parallel cases in use at least; null where it works on any number at once. */
  readonly utilisation: number | null;
}

/** The load of every vendor. */
export function vendorLoads(model: Model, types: readonly TypeTraffic[]): VendorLoad[] {
  return model.names.vendors.map((vendor, number) => {
    let casesPerWeek = 0;
    let openPerWeek = 0;
    types.forEach(({ ticketsPerWeek, traffic }, type) => {
      if (model.types.vendor[type] !== number) return;
      const cases = traffic.vendorCases * ticketsPerWeek;
      casesPerWeek += cases;
      openPerWeek += cases * caseLength(model, number, type);
    });
    const places = model.vendors.parallel[number];
    const room = places * openTimePerWeek(model, model.vendors.calendar[number]);
    const utilisation = Number.isFinite(places) && room > 0 ? openPerWeek / room : null;
    return { vendor, casesPerWeek, utilisation };
  });
}

/** Mean open time of a case of a type, without the waits for answers to the vendor. */
function caseLength({ vendors, types, distributions, names }: Model, vendor: number, type: number) {
  const priorityCount = names.priorities.length;
  let length = 0;
  let before = 0;
  for (let priority = 0; priority < priorityCount; priority++) {
    const upTo = types.priorityCumulative[type * priorityCount + priority];
    const cell = vendor * priorityCount + priority;
    const share = upTo - before;
    before = upTo;
    if (share <= 0) continue;
    const { respond, resolve } = vendors;
    length += share * (distributions.mean[respond[cell]] + distributions.mean[resolve[cell]]);
  }
  let loops = 0;
  let chance = 1;
  for (let loop = 0; loop < MAX_LOOPS; loop++) {
    chance *= vendors.loopShare[vendor];
    loops += chance;
  }
  return length + loops * distributions.mean[vendors.loopAnswer[vendor]];
}

/** Open time of a calendar in a mean week of the window, ms. */
function openTimePerWeek({ calendars, horizon }: Model, calendar: number): number {
  const { windowStart, windowEnd } = horizon;
  let open = 0;
  for (let entry = calendars.first[calendar]; entry < calendars.first[calendar + 1]; entry++) {
    const from = Math.max(windowStart, calendars.opens[entry]);
    open += Math.max(0, Math.min(windowEnd, calendars.closes[entry]) - from);
  }
  return (open * WEEK) / (windowEnd - windowStart);
}
