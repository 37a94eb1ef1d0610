/**
 * What happens to tickets in the words of process mining: an activity, and where in its life it is
 * (the standard extension of XES for life cycles: start, suspend, resume, complete).
 */
import { VERBS, Verb } from '../kernel/trace.ts';

/** Where an activity is in its life. */
export type Transition = 'start' | 'suspend' | 'resume' | 'complete';

/** One kind of event. */
export interface Activity {
  readonly name: string;
  readonly transition: Transition;
}

const WORK = 'work';
const CHASE = 'chase the vendor';
const CONSULT = 'consultation';
const ARTICLE = 'write it down';

/** Work has a length; everything else happens at one instant. */
const STRETCHES: ReadonlyMap<number, Activity> = new Map([
  [Verb.TouchStarts, { name: WORK, transition: 'start' }],
  [Verb.TouchPauses, { name: WORK, transition: 'suspend' }],
  [Verb.HandedBack, { name: WORK, transition: 'suspend' }],
  [Verb.TouchResumes, { name: WORK, transition: 'resume' }],
  [Verb.TouchEnds, { name: WORK, transition: 'complete' }],
  [Verb.ChaseStarts, { name: CHASE, transition: 'start' }],
  [Verb.ChasePauses, { name: CHASE, transition: 'suspend' }],
  [Verb.ChaseHandedBack, { name: CHASE, transition: 'suspend' }],
  [Verb.ChaseResumes, { name: CHASE, transition: 'resume' }],
  [Verb.ChaseEnds, { name: CHASE, transition: 'complete' }],
  [Verb.ConsultStarts, { name: CONSULT, transition: 'start' }],
  [Verb.ConsultEnds, { name: CONSULT, transition: 'complete' }],
  [Verb.ArticleStarts, { name: ARTICLE, transition: 'start' }],
  [Verb.ArticlePauses, { name: ARTICLE, transition: 'suspend' }],
  [Verb.ArticleHandedBack, { name: ARTICLE, transition: 'suspend' }],
  [Verb.ArticleResumes, { name: ARTICLE, transition: 'resume' }],
  [Verb.ArticleEnds, { name: ARTICLE, transition: 'complete' }],
] as const);

/** [Verb] → its activity. */
export const ACTIVITIES: readonly Activity[] = VERBS.map(
  (name, verb) => STRETCHES.get(verb) ?? { name, transition: 'complete' },
);

/** The names of all activities, each once. */
export const ACTIVITY_NAMES: readonly string[] = [
  ...new Set(ACTIVITIES.map(({ name }) => name)),
].sort();
