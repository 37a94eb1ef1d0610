/** Calls about an outage: who calls when, and what becomes of them. */
import { Purpose } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import { Final } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { exp, ln } from '../../src/units/mathematics.ts';
import { end } from './reference-journey.ts';
import { indices } from './reference-model.ts';
import type { Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** What happens when somebody calls. */
type Arrive = (world: World, type: number, ordinal: number, about: Ticket) => void;

/** An outage has come: for each type of calls about it, when who will call. */
export function foreseeCalls(world: World, outage: Ticket, arrive: Arrive): void {
  const { storms } = world.model;
  for (const type of indices(world.typeCount)) {
    if (storms.about[type] !== outage.type) continue;
    const occasion = { type, ordinal: outage.ordinal };
    const count = world.luck.length(storms.calls[type], occasion, Purpose.Arrival, 0, 1);
    const first = world.calls[type];
    world.calls[type] += count;
    let reached = 0;
    const instants = indices(count).map((k) => {
      const v = world.luck.arrival({ type, ordinal: first + k });
      reached += (1 - reached) * (1 - exp(ln(v) / (count - k)));
      return outage.createdAt + Math.floor(reached * storms.over[type]);
    });
    const next = (k: number) => {
      if (k === count) return;
      world.foresee(instants[k], EventKind.StormCall, outage.calls, () => {
        next(k + 1);
        arrive(world, type, first + k, outage);
      });
    };
    next(0);
  }
}

/** The call is linked to its outage, or ends with it if that is over. */
export function link(world: World, call: Ticket): void {
  world.tell(Verb.Linked, call);
  call.place = 'parent';
  world.forget(call);
  const final = call.about?.outageFinal ?? null;
  if (final !== null) endCall(world, call, final);
}

/** The outage is over: nobody calls any more, and whoever waits for it is told. */
export function endOutage(world: World, outage: Ticket, final: number): void {
  if (world.model.storms.brings[outage.type] === 0 || outage.outageFinal !== null) return;
  outage.outageFinal = final;
  world.forget(outage.calls);
  const waiting = world.open.filter(
    ({ about, place }) => about === outage && (place === 'queue' || place === 'parent'),
  );
  waiting.sort((one, other) => one.type - other.type || one.ordinal - other.ordinal);
  for (const call of waiting) endCall(world, call, final);
}

function endCall(world: World, call: Ticket, final: number): void {
  world.tell(Verb.EndsWithOutage, call);
  if (final !== Final.Resolved && final !== Final.ResolvedByVendor)
    end(world, call, Final.ClosedUnsolved);
  else if (call.place === 'parent') end(world, call, Final.ResolvedWithParent);
  else end(world, call, Final.ClosedWithParent);
}
