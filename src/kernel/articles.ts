/**
 * What is written down about tickets of a type, and who solves more because of it. The worth of an
 * article fades exponentially, so that one sum for each type is enough.
 */
import { exp } from '../units/mathematics.ts';
import { clock } from './clock.ts';
import { extend, reset } from './columns.ts';
import { model, sizes, uses } from './present-model.ts';
import { harder } from './self-service.ts';
import { tickets } from './tickets.ts';

/** [type] → articles in force at an instant. */
const shelves = { worth: new Float64Array(64), at: new Float64Array(64) };

/** [ticket] → part of the points that its reader has, as known when the touch began. */
const read = { part: new Float64Array(64) };

/** What there is at the start. */
export function openArticles(): void {
  if (!uses.articles) return;
  reset(shelves, sizes.types);
  for (let type = 0; type < sizes.types; type++) shelves.worth[type] = model.articles.atStart[type];
}

/** Whoever begins a touch looks up what is known; what is published meanwhile comes too late. */
export function readUp(ticket: number): void {
  if (ticket >= read.part.length) extend(read, ticket + 1);
  const type = tickets.type[ticket];
  const half = model.articles.half[type];
  const worth = half === 0 ? 0 : worthNow(type);
  read.part[ticket] = worth === 0 ? 0 : worth / (worth + half);
}

/** An article about the type is there. */
export function publish(type: number): void {
  shelves.worth[type] = worthNow(type) + 1;
  shelves.at[type] = clock.now;
}

/**
 * Whether a ticket that is too hard for people of a crew is solved with what is written down:
 * articles make it easier by their points, but for what the next tier cannot solve either.
 */
export function isWrittenDown(ticket: number, difficulty: number, cell: number): boolean {
  const points = model.articles.most[cell] * read.part[ticket];
  if (points === 0 || difficulty >= model.articles.cap[cell]) return false;
  return harder(difficulty, -points) < model.crews.reach[cell];
}

function worthNow(type: number): number {
  const decay = model.articles.decay[type];
  const worth = shelves.worth[type];
  return decay === 0 ? worth : worth * exp(-decay * (clock.now - shelves.at[type]));
}
