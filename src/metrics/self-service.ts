/** Contacts that never become tickets: self-service solves them. */
import { TicketField } from './fields.ts';
import type { MetricPlan } from './plan.ts';
import type { SumCells } from './sum-cells.ts';

/** [scope] → contacts solved by self-service, expected for the tickets created in the window. */
export function deflectedByScope(plan: MetricPlan, tickets: SumCells): Float64Array {
  const { model, scopeBase, sharedScopes } = plan;
  const contacts = new Float64Array(sharedScopes);
  tickets.each(({ type, priority }, offset) => {
    const count = tickets.sums[offset + TicketField.Created] * model.demand.deflected[type];
    const channel = model.types.channel[type];
    contacts[0] += count;
    contacts[scopeBase.priority + priority] += count;
    contacts[scopeBase.type + type] += count;
    contacts[scopeBase.channel + channel] += count;
  });
  return contacts;
}
