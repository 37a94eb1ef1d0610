/** The running organisation: how its parts are made ready for a run, and its running totals. */

import { openAgreedClocks } from './agreed-clocks.ts';
import { openSources } from './arrivals.ts';
import { openArticles } from './articles.ts';
import { openChannels } from './channels.ts';
import { clock } from './clock.ts';
import { reset } from './columns.ts';
import { openConsultations } from './consultations.ts';
import { openDeadlines } from './deadlines.ts';
import { openDispatch } from './dispatch.ts';
import { openDraws } from './draws.ts';
import { openErrands } from './errands.ts';
import { openFlow } from './flow-balance.ts';
import { openFuture } from './future-events.ts';
import { openOwners } from './handlers/owning.ts';
import { openSisters } from './handlers/passing-on.ts';
import { openSilences } from './handlers/reminding.ts';
import { openStandby } from './handlers/standing-by.ts';
import { openLearning } from './learning.ts';
import { openLines } from './lines.ts';
import type { Model } from './model.ts';
import { openPeople } from './people.ts';
import { loadModel, model, sizes } from './present-model.ts';
import { openPriorityClocks } from './priority-clocks.ts';
import { openReserves } from './reserves.ts';
import { openSpareTime } from './spare-time.ts';
import { openStorms } from './storms.ts';
import { openTickets, tickets } from './tickets.ts';
import { openVendors } from './vendor-desks.ts';
import { openCalendars } from './working-time.ts';

/** Numbers of tickets so far. */
export const progress = {
  created: 0,
  /** There at the start. */
  initial: 0,
  /** Measured tickets still open: the drain ends when there are none. */
  measuredOpen: 0,
};

/** [type] → tickets created or there at the start. */
export const entered = { ofType: new Float64Array(64) };

/** [(from + 1) × tiers + to] → steps of measured tickets; −1 is creation. */
export const steps = { count: new Float64Array(128) };

/** Makes every part ready for a replication of the model. */
export function openOrganisation(source: Model, replication: number): void {
  loadModel(source);
  clock.now = 0;
  progress.created = 0;
  progress.initial = 0;
  progress.measuredOpen = 0;
  reset(entered, sizes.types);
  reset(steps, (sizes.tiers + 1) * sizes.tiers);
  openDraws(replication);
  openFuture();
  openCalendars();
  openPriorityClocks();
  openDeadlines();
  openAgreedClocks();
  openErrands();
  openArticles();
  openConsultations();
  openSilences();
  openFlow();
  openSources();
  openTickets();
  openLines();
  openChannels();
  openPeople();
  openReserves();
  openLearning();
  openOwners();
  openSisters();
  openStorms();
  openSpareTime();
  openStandby();
  openVendors();
  openDispatch();
}

/** Whether the present instant is measured. */
export function isInWindow(): boolean {
  const { windowStart, windowEnd } = model.horizon;
  return clock.now >= windowStart && clock.now < windowEnd;
}

/** Counts the step of a ticket that is sent to the tier where it is now. */
export function noteStep(ticket: number): void {
  const from = tickets.sentTo[ticket];
  const to = tickets.tier[ticket];
  if (from === to) return;
  tickets.sentTo[ticket] = to;
  if (tickets.measured[ticket] === 1) steps.count[(from + 1) * sizes.tiers + to]++;
}
