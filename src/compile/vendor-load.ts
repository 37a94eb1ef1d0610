/** The cases that vendors get, and how full those are that work on a limited number at once. */
import type { Model } from '../kernel/model.ts';
import { WEEK } from '../units/time.ts';
import { caseLength } from './case-length.ts';
import type { TypeTraffic } from './line-work.ts';

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
