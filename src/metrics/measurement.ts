/**
 * Measures one replication: hands its collectors to the kernel, and turns what they added up into
 * the replication's record. The same plan serves all replications of a model.
 */

import { hasArticles, hasChases, hasConsultations } from '../kernel/mechanisms.ts';
import { type Collector, Outcome } from '../kernel/rows.ts';
import type { RunTotals } from '../kernel/run-totals.ts';
import { assert } from '../units/assert.ts';
import { AgreementCollector } from './agreement-collector.ts';
import { CohortCollector, TicketDuration } from './cohort-collector.ts';
import { CostTable } from './cost-table.ts';
import { CreatedByDay } from './created-by-day.ts';
import { DutyCollector } from './duty-collector.ts';
import { ErrandCollector } from './errand-collector.ts';
import { STAFF_STRIDE, StaffField, TICKET_STRIDE, TicketField } from './fields.ts';
import { FlowCounts } from './flow-counts.ts';
import { MomentCollector } from './moment-collector.ts';
import { availableTime } from './pay.ts';
import type { MetricPlan } from './plan.ts';
import { isQuantile, type PlannedRow } from './planned-rows.ts';
import { type DurationCounts, scopeQuantiles } from './quantile-rows.ts';
import type { ReplicationRecord } from './record.ts';
import { SatisfactionCollector } from './satisfaction.ts';
import { contactsByScope } from './self-service.ts';
import { seriesRecord } from './series-record.ts';
import { StrainCollector } from './strain-collector.ts';
import { type Observation, View } from './view.ts';
import { WaitingGrid } from './waiting-grid.ts';
import { NO_WEEKS, weeklyPairs } from './weekly-pairs.ts';
import { WorkCollector, WorkDuration } from './work-collector.ts';

/** The measurement of one replication. */
export class Measurement {
  readonly plan: MetricPlan;
  readonly waiting: WaitingGrid;
  readonly cohort: CohortCollector;
  readonly moments: MomentCollector;
  readonly work: WorkCollector;
  readonly duty: DutyCollector;
  readonly strain: StrainCollector;
  /** Null where nothing is agreed with others. */
  readonly agreements: AgreementCollector | null;
  /** Null where satisfaction is not modelled. */
  readonly satisfaction: SatisfactionCollector | null;
  /** Null where no vendor is asked after cases. */
  readonly chases: ErrandCollector | null;
  /** Null where nobody asks others and keeps the ticket. */
  readonly consultations: ErrandCollector | null;
  /** Null where nothing is written down. */
  readonly articles: ErrandCollector | null;
  readonly flow: FlowCounts;
  readonly created: CreatedByDay;

  /** Fresh collectors. */
  constructor(plan: MetricPlan) {
    this.plan = plan;
    this.waiting = new WaitingGrid(plan);
    this.cohort = new CohortCollector(plan);
    this.moments = new MomentCollector(plan, this.waiting);
    this.work = new WorkCollector(plan, this.waiting);
    this.duty = new DutyCollector(plan);
    this.strain = new StrainCollector(plan);
    const hasAgreements = plan.model.names.agreements.length > 0;
    this.agreements = hasAgreements ? new AgreementCollector(plan) : null;
    const law = plan.model.satisfaction;
    this.satisfaction = law === null ? null : new SatisfactionCollector(plan, law);
    this.chases = hasChases(plan.model) ? new ErrandCollector(plan, Outcome.Chased) : null;
    const asks = hasConsultations(plan.model);
    this.consultations = asks ? new ErrandCollector(plan, Outcome.Consulted) : null;
    this.articles = hasArticles(plan.model) ? new ErrandCollector(plan, Outcome.Written) : null;
    this.flow = new FlowCounts(plan);
    this.created = new CreatedByDay(plan);
  }

  /** What the kernel hands its rows to. */
  get collectors(): readonly Collector[] {
    const { cohort, moments, work, duty, strain, flow, created, agreements, satisfaction } = this;
    const all: Collector[] = [cohort, moments, work, duty, strain, flow, created];
    if (agreements !== null) all.push(agreements);
    if (satisfaction !== null) all.push(satisfaction);
    if (this.chases !== null) all.push(this.chases);
    if (this.consultations !== null) all.push(this.consultations);
    if (this.articles !== null) all.push(this.articles);
    return all;
  }

  /** The record, once the kernel has handed over its last rows. */
  finish(replication: number, totals: RunTotals, rows: readonly PlannedRow[]): ReplicationRecord {
    const seen = this.observe();
    const histograms = this.#histograms();
    return {
      replication,
      totals,
      pairs: pairsOf(seen, rows),
      quantiles: scopeQuantiles(this.plan, rows, histograms),
      histograms,
      weekly: this.plan.weeksApart > 1 ? weeklyPairs(this.plan, rows, this.cohort.cells) : NO_WEEKS,
      series: seriesRecord(this, seen, totals.steps),
    };
  }

  /** All sums by scope. */
  observe(): Observation {
    const { plan } = this;
    const tickets = this.cohort.cells.byScope();
    const staff = this.#staffByScope();
    const activities = this.#activitiesByScope();
    const { typeCount, scopeBase } = plan;
    const created = Float64Array.from(
      { length: typeCount },
      (_, type) => tickets[(scopeBase.type + type) * TICKET_STRIDE + TicketField.Created],
    );
    const contacts = contactsByScope(plan, this.cohort.cells);
    const sources = {
      staff: this.duty.staff,
      work: this.work.cells,
      moments: this.moments.cells,
      agreements: this.agreements?.cells ?? null,
    };
    return {
      plan,
      tickets,
      moments: this.moments.cells.byScope(),
      work: this.work.cells.byScope(),
      cost: new CostTable(plan, { ...sources, created, contacts }).money,
      contacts,
      agreements: this.agreements?.cells.byScope() ?? new Float64Array(0),
      satisfaction: this.satisfaction?.cells.byScope() ?? new Float64Array(0),
      chases: this.chases?.cells.byScope() ?? new Float64Array(0),
      consultations: this.consultations?.cells.byScope() ?? new Float64Array(0),
      articles: this.articles?.cells.byScope() ?? new Float64Array(0),
      staff,
      activities,
      waiting: this.waiting.areas,
      backlog: this.moments.backlog.samplesFrom(plan.grid.start),
      path: this.moments.backlog.totals(),
    };
  }

  #histograms(): DurationCounts {
    const tickets = this.cohort.durations;
    const work = this.work.durations;
    return {
      response: tickets.counts(TicketDuration.Response),
      resolution: tickets.counts(TicketDuration.Resolution),
      service: tickets.counts(TicketDuration.Service),
      queue: work.counts(WorkDuration.Queue),
      handle: work.counts(WorkDuration.Handle),
    };
  }

  #staffByScope(): Float64Array {
    const { scopeCount, model } = this.plan;
    const totals = new Float64Array(scopeCount * STAFF_STRIDE);
    const { team } = model.agents;
    for (let agent = 0; agent < team.length; agent++) {
      const time = (field: number) => this.duty.staff[agent * STAFF_STRIDE + field];
      const isThere = this.work.busyOf[agent] <= availableTime(time);
      assert(isThere, 'people work on duty or in overtime, and never at a break');
      const scopes = this.#scopesOf(agent);
      for (let field = 0; field < STAFF_STRIDE; field++) {
        const strain = this.strain.staff[agent * STAFF_STRIDE + field];
        const own = field === StaffField.Busy ? this.work.busyOf[agent] : time(field) + strain;
        for (const scope of scopes) totals[scope * STAFF_STRIDE + field] += own;
      }
    }
    return totals;
  }

  #activitiesByScope(): Float64Array {
    const { scopeCount, model } = this.plan;
    const count = model.names.activities.length;
    const totals = new Float64Array(scopeCount * count);
    const agents = count === 0 ? 0 : model.names.agents.length;
    for (let agent = 0; agent < agents; agent++) {
      for (const scope of this.#scopesOf(agent)) {
        for (let activity = 0; activity < count; activity++)
          totals[scope * count + activity] += this.duty.activities[agent * count + activity];
      }
    }
    return totals;
  }

  /** The scopes to which a person's time belongs. */
  #scopesOf(agent: number): readonly number[] {
    const { scopeBase, model } = this.plan;
    const team = model.agents.team[agent];
    const tier = scopeBase.tier + model.teams.tier[team];
    return [0, tier, scopeBase.team + team, scopeBase.agent + agent];
  }
}

/** [pair row × 2] → numerator and denominator; a value without a number has denominator 0. */
function pairsOf(seen: Observation, rows: readonly PlannedRow[]): Float64Array {
  const view = new View(seen);
  const pairs: number[] = [];
  for (const { statistic, dimension, member, facet } of rows) {
    if (isQuantile(statistic)) continue;
    view.turn(dimension, member, facet);
    if (statistic.estimator === 'ratio of totals') {
      pairs.push(statistic.numerator(view), statistic.denominator(view));
    } else {
      const value = statistic.value(view);
      pairs.push(value ?? 0, value === null ? 0 : 1);
    }
  }
  return Float64Array.from(pairs);
}
