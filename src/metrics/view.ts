/** Reads the sums of one replication in one scope, for the metrics of the catalogue. */

import { ERRAND_STRIDE } from './errand-collector.ts';
import {
  AGREEMENT_STRIDE,
  CATEGORIES,
  MOMENT_STRIDE,
  SATISFACTION_STRIDE,
  STAFF_STRIDE,
  TICKET_STRIDE,
  WORK_STRIDE,
} from './fields.ts';
import type { Dimension, MetricPlan } from './plan.ts';
import type { Contacts } from './self-service.ts';

/** Sums of one replication by scope. */
export interface Observation {
  readonly plan: MetricPlan;
  /** [scope × stride + field], everything but people. */
  readonly tickets: Float64Array;
  readonly moments: Float64Array;
  readonly work: Float64Array;
  /** [scope × CATEGORIES.length + category] → money. */
  readonly cost: Float64Array;
  readonly contacts: Contacts;
  /** [(scope × agreements + agreement) × AGREEMENT_STRIDE + AgreementField] */
  readonly agreements: Float64Array;
  /** [scope × SATISFACTION_STRIDE + SatisfactionField], empty where it is not modelled. */
  readonly satisfaction: Float64Array;
  /** [scope × ERRAND_STRIDE + ErrandField]; empty where nobody chases. */
  readonly chases: Float64Array;
  /** The same of helping others; empty where nobody asks. */
  readonly consultations: Float64Array;
  /** The same of articles. */
  readonly articles: Float64Array;
  /** [scope × stride + field], people included. */
  readonly staff: Float64Array;
  /** [scope × activities + activity] → milliseconds of people, people included. */
  readonly activities: Float64Array;
  /** [tier] → ∫ waiting tickets dt. */
  readonly waiting: Float64Array;
  /** [priority × cells + cell] → open tickets at the start of a half hour. */
  readonly backlog: Float64Array;
  /** [half hour since the beginning of the warm-up] → open tickets at its start. */
  readonly path: Float64Array;
}

/** A cursor over an observation: which scope, which facet. */
export class View {
  readonly seen: Observation;
  dimension: Dimension | null = null;
  member = 0;
  /** Index of the facet's value, or −1 for all. */
  facet = -1;
  #scope = 0;

  /** Looks at everything. */
  constructor(seen: Observation) {
    this.seen = seen;
  }

  /** Turns to another scope; a null dimension is "all". */
  turn(dimension: Dimension | null, member: number, facet: number): void {
    this.dimension = dimension;
    this.member = member;
    this.facet = facet;
    this.#scope = dimension === null ? 0 : this.seen.plan.scopeBase[dimension] + member;
  }

  /** A sum over measured tickets. */
  tickets(field: number): number {
    return this.seen.tickets[this.#scope * TICKET_STRIDE + field];
  }

  /** A sum over measured tickets of all scopes. */
  allTickets(field: number): number {
    return this.seen.tickets[field];
  }

  /** A sum by clock time. */
  moments(field: number): number {
    return this.seen.moments[this.#scope * MOMENT_STRIDE + field];
  }

  /** A sum over chases of vendors. */
  chases(field: number): number {
    return this.seen.chases[this.#scope * ERRAND_STRIDE + field];
  }

  /** A sum over talks with others who keep their ticket. */
  consultations(field: number): number {
    return this.seen.consultations[this.#scope * ERRAND_STRIDE + field];
  }

  /** A sum over articles. */
  articles(field: number): number {
    return this.seen.articles[this.#scope * ERRAND_STRIDE + field];
  }

  /** A sum over clocks agreed with others. */
  agreements(field: number): number {
    const { plan, agreements } = this.seen;
    const stride = plan.model.names.agreements.length * AGREEMENT_STRIDE;
    return agreements[this.#scope * stride + field];
  }

  /** A sum over tickets whose customers are asked. */
  satisfaction(field: number): number {
    return this.seen.satisfaction[this.#scope * SATISFACTION_STRIDE + field];
  }

  /** A sum over pieces of work. */
  work(field: number): number {
    return this.seen.work[this.#scope * WORK_STRIDE + field];
  }

  /** Milliseconds of people. */
  staff(field: number): number {
    return this.seen.staff[this.#scope * STAFF_STRIDE + field];
  }

  /** Milliseconds of people in an activity. */
  activity(number: number): number {
    const { plan, activities } = this.seen;
    return activities[this.#scope * plan.model.names.activities.length + number];
  }

  /** Money of a category. */
  costOf(category: number): number {
    return this.seen.cost[this.#scope * CATEGORIES.length + category];
  }

  /** Money of all categories. */
  cost(): number {
    let sum = 0;
    for (let category = 0; category < CATEGORIES.length; category++) sum += this.costOf(category);
    return sum;
  }

  /** Contacts solved by self-service. */
  deflected(): number {
    return this.seen.contacts.deflected[this.#scope];
  }

  /** Contacts that meet self-service. */
  contacts(): number {
    return this.seen.contacts.met[this.#scope];
  }

  /** ∫ waiting tickets dt of the tier, or of all. */
  waiting(): number {
    const areas = this.seen.waiting;
    return this.dimension === 'tier' ? areas[this.member] : areas.reduce((a, b) => a + b, 0);
  }

  /** Length of the measured window, ms. */
  get window(): number {
    return this.seen.plan.windowLength;
  }
}
