/** People who are new to their work: how much slower they are, and how much less they solve. */
import { exp } from '../units/mathematics.ts';
import type { Millis } from '../units/time.ts';
import { reset } from './columns.ts';
import { model, sizes, uses } from './present-model.ts';
import { harder } from './self-service.ts';
import { tickets } from './tickets.ts';

/** [agent] → touches' worth of what is learnt, and of what was taught since the last touch began;
 * kept only where somebody is new. */
const experience = { touches: new Float64Array(64), taught: new Float64Array(64) };

/** Everybody new has everything to learn. */
export function openLearning(): void {
  if (uses.learners) reset(experience, sizes.agents);
}

/** The person has ended a touch. */
export function gainExperience(agent: number): void {
  experience.touches[agent]++;
}

/** The person has spent so long at an activity, which may teach as much as touches do. */
export function beTaught(agent: number, activity: number, length: Millis): void {
  experience.taught[agent] += model.activities.teachesPerMs[activity] * length;
}

/** A touch begins: what was taught counts from now on, so that nobody changes within a touch. */
export function takeIn(agent: number): void {
  experience.touches[agent] += experience.taught[agent];
  experience.taught[agent] = 0;
}

/** Factor on the speed of a person: from the one of their first touch towards 1. */
export function learntSpeed(agent: number): number {
  return 1 - (1 - model.agents.rampSpeed[agent]) * newness(agent);
}

/** The difficulty that the ticket has for a person: more, while their reach is less. */
export function difficultyFor(agent: number, ticket: number): number {
  return harder(tickets.difficulty[ticket], -model.agents.rampPoints[agent] * newness(agent));
}

/** What is left to learn, of 1: it falls by a factor e in each `rampTouches` touches. */
function newness(agent: number): number {
  const span = model.agents.rampTouches[agent];
  return span === 0 ? 0 : exp(-experience.touches[agent] / span);
}
