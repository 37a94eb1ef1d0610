/** Which mechanisms a model has that make figures of their own. */
import type { Model } from './model.ts';

/** Whether solutions are written down. */
export function hasArticles({ articles }: Model): boolean {
  return Array.from(articles.half).some((half) => half > 0);
}

/** Whether any vendor is asked after its cases. */
export function hasChases({ vendors }: Model): boolean {
  return Array.from(vendors.chaseEvery).some((every) => every >= 0);
}

/** Whether anybody asks others and keeps the ticket. */
export function hasConsultations({ types }: Model): boolean {
  return Array.from(types.consultLine).some((line) => line >= 0);
}

/** Whether any channel is ever closed during the run. */
export function hasClosings({ channels, calendars, horizon }: Model): boolean {
  const { first, opens, closes } = calendars;
  return Array.from(channels.calendar).some((calendar) => {
    const opening = first[calendar];
    const isOnce = first[calendar + 1] === opening + 1;
    return !isOnce || opens[opening] > 0 || closes[opening] < horizon.drainEnd;
  });
}

/** Whether anybody is called out when nobody is on duty. */
export function hasOnCall({ onCall }: Model): boolean {
  return onCall.from.length > 0;
}
