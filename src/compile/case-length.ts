/** How long a vendor has a case, and how often it is asked after it meanwhile. */
import type { Model } from '../kernel/model.ts';
import { exp } from '../units/mathematics.ts';
import type { Millis } from '../units/time.ts';
import { expectedLoops } from './traffic.ts';

/** Mean open time of a case of a type, without the waits for answers to the vendor. */
export function caseLength(
  { vendors, types, distributions, names }: Model,
  vendor: number,
  type: number,
): Millis {
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
  const loops = expectedLoops(vendors.loopShare[vendor]);
  return loops === 0 ? length : length + loops * distributions.mean[vendors.loopAnswer[vendor]];
}

/** Chases of a case, as if its length were exponential: 1 ÷ (e^(every ÷ length) − 1). */
export function chasesOfCase(model: Model, vendor: number, type: number): number {
  const every = model.vendors.chaseEvery[vendor];
  return every < 0 ? 0 : 1 / (exp(every / caseLength(model, vendor, type)) - 1);
}
