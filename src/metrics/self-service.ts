/** Contacts that self-service meets: those it solves never become tickets. */
import { TicketField } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import type { SumCells } from './sum-cells.ts';

/** Contacts of the tickets created in the window, [scope]. */
export interface Contacts {
  /** That meet self-service, solved there or not. */
  readonly met: Float64Array;
  /** That it solves, as many as are expected. */
  readonly deflected: Float64Array;
}

/** The contacts behind the tickets created in the window. */
export function contactsByScope(plan: MetricPlan, tickets: SumCells): Contacts {
  const { model, scopeBase, sharedScopes } = plan;
  const met = new Float64Array(sharedScopes);
  const deflected = new Float64Array(sharedScopes);
  tickets.each(({ type, priority }, offset) => {
    const created = tickets.sums[offset + TicketField.Created];
    const solved = created * model.demand.deflected[type];
    const all = model.types.hasSelfService[type] === 1 ? created + solved : 0;
    const channel = scopeBase.channel + model.types.channel[type];
    for (const scope of [0, scopeBase.priority + priority, scopeBase.type + type, channel]) {
      met[scope] += all;
      deflected[scope] += solved;
    }
  });
  return { met, deflected };
}
