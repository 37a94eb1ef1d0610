/**
 * Money of one replication by scope and category. Time is summed in whole milliseconds and money
 * made from it once, so that every split adds up to the same total.
 */
import { HOUR } from '../units/time.ts';
import {
  AGREEMENT_STRIDE,
  AgreementField,
  CATEGORIES,
  Category,
  MomentField,
  STAFF_CATEGORIES,
  STAFF_STRIDE,
  StaffField,
  WorkField,
} from './fields.ts';
import { plainTime } from './pay.ts';
import type { MetricPlan } from './plan.ts';
import type { Contacts } from './self-service.ts';
import type { SumCells } from './sum-cells.ts';

const KINDS = CATEGORIES.length;

/** What the cost table is made from. */
export interface CostSources {
  /** [agent × STAFF_STRIDE + StaffField] → milliseconds. */
  readonly staff: Float64Array;
  readonly work: SumCells;
  readonly moments: SumCells;
  /** Null where nothing is agreed with others. */
  readonly agreements: SumCells | null;
  /** [type] → tickets created in the window. */
  readonly created: Float64Array;
  readonly contacts: Contacts;
}

/** Money by scope. */
export class CostTable {
  readonly #plan: MetricPlan;
  readonly #sources: CostSources;
  /** [scope × categories + category] → money, everything but people. */
  readonly money: Float64Array;

  /** Reckons the whole table. */
  constructor(plan: MetricPlan, sources: CostSources) {
    this.#plan = plan;
    this.#sources = sources;
    this.money = new Float64Array(plan.sharedScopes * KINDS);
    this.#people();
    this.#vendors();
    this.#penalties();
    this.#customers();
  }

  /** What every person costs goes to the team and its tier, then by handle time to the types. */
  #people(): void {
    const { model, scopeBase, windowLength } = this.#plan;
    const { team, payPerHour } = model.agents;
    for (let agent = 0; agent < team.length; agent++) {
      const staff = (field: number) => this.#sources.staff[agent * STAFF_STRIDE + field];
      const factor = model.teams.overtimeFactor[team[agent]];
      const plain = (plainTime(staff) * payPerHour[agent]) / HOUR;
      const onCall = this.#onCall(agent);
      const extra = (staff(StaffField.Overtime) * factor * payPerHour[agent]) / HOUR;
      for (const [category, amount] of [
        [Category.Wages, plain],
        [Category.Overtime, extra],
        [Category.Seats, model.money.seatPerMs * windowLength],
        [Category.Standby, onCall.standby],
        [Category.CallOut, onCall.calls],
      ]) {
        this.#book(0, category, amount);
        this.#book(scopeBase.tier + model.teams.tier[team[agent]], category, amount);
        this.#book(scopeBase.team + team[agent], category, amount);
      }
    }
    if (this.#plan.teamSlots > 1) this.#peopleByType();
  }

  /** Money of one person for standing by, and for call-outs and their time. */
  #onCall(agent: number): { standby: number; calls: number } {
    const { agents, onCall } = this.#plan.model;
    const team = agents.team[agent];
    const staff = (field: number) => this.#sources.staff[agent * STAFF_STRIDE + field];
    const time =
      (staff(StaffField.CallOut) * onCall.factor[team] * agents.payPerHour[agent]) / HOUR;
    return {
      standby: (staff(StaffField.Standby) * onCall.standbyPerHour[team]) / HOUR,
      calls: time + staff(StaffField.Calls) * onCall.perCall[team],
    };
  }

  #peopleByType(): void {
    const { typeCount, scopeBase, model } = this.#plan;
    const teamCount = model.names.teams.length;
    const busy = new Float64Array(teamCount * typeCount);
    this.#sources.work.each(({ team, type }, offset) => {
      busy[team * typeCount + type] += this.#sources.work.sums[offset + WorkField.BusyArea];
    });
    for (let team = 0; team < teamCount; team++) {
      const own = busy.subarray(team * typeCount, (team + 1) * typeCount);
      const shares = this.#sharesOf(own);
      for (let type = 0; type < typeCount; type++) {
        for (const category of STAFF_CATEGORIES) {
          const whole = this.money[(scopeBase.team + team) * KINDS + category];
          this.#book(scopeBase.type + type, category, whole * shares[type]);
        }
      }
    }
  }

  /** Retainers pro rata, cases when they are opened. */
  #vendors(): void {
    const { model, scopeBase, typeCount, windowLength } = this.#plan;
    const { vendors, types } = model;
    const cases = this.#casesByType();
    for (let vendor = 0; vendor < model.names.vendors.length; vendor++) {
      const own = cases.map((count, type) => (types.vendor[type] === vendor ? count : 0));
      const count = own.reduce((sum, next) => sum + next, 0);
      const retainer = vendors.retainerPerMs[vendor] * windowLength;
      const perCase = vendors.pricePerCase[vendor];
      const scopes = [0, scopeBase.tier + vendors.tier[vendor], scopeBase.vendor + vendor];
      for (const scope of scopes) {
        this.#book(scope, Category.Retainer, retainer);
        this.#book(scope, Category.VendorCases, count * perCase);
      }
      const shares = this.#sharesOf(own);
      this.#credits(vendor, retainer + count * perCase);
      for (let type = 0; type < typeCount; type++) {
        this.#book(scopeBase.type + type, Category.Retainer, retainer * shares[type]);
        this.#book(scopeBase.type + type, Category.VendorCases, own[type] * perCase);
      }
    }
  }

  /** What a vendor gives back, up to its limit; beyond it every breach earns less. */
  #credits(vendor: number, fees: number): void {
    const { model, scopeBase, typeCount } = this.#plan;
    const { withVendor } = model.agreements;
    const owed = new Float64Array(typeCount);
    for (const agreement of [withVendor[vendor * 2], withVendor[vendor * 2 + 1]])
      if (agreement >= 0) this.#addOwed(owed, agreement);
    const total = owed.reduce((sum, next) => sum + next, 0);
    if (total === 0) return;
    const paid = Math.min(total, model.vendors.creditLimit[vendor] * fees);
    for (const scope of [0, scopeBase.tier + model.vendors.tier[vendor], scopeBase.vendor + vendor])
      this.#book(scope, Category.Credit, -paid);
    for (let type = 0; type < typeCount; type++)
      this.#book(scopeBase.type + type, Category.Credit, -paid * (owed[type] / total));
  }

  #addOwed(owed: Float64Array, agreement: number): void {
    const { model, priorityCount } = this.#plan;
    const { agreements } = this.#sources;
    const field = agreement * AGREEMENT_STRIDE + AgreementField.Breaches;
    agreements?.each(({ priority, type }, offset) => {
      const credit = model.agreements.credit[agreement * priorityCount + priority];
      owed[type] += agreements.sums[offset + field] * credit;
    });
  }

  #penalties(): void {
    const { model, scopeBase } = this.#plan;
    const { penalty } = model.money;
    const { moments } = this.#sources;
    moments.each(({ priority, tier, team, type }, offset) => {
      const amount = moments.sums[offset + MomentField.Breaches] * penalty[priority];
      const scopes = [0, scopeBase.priority + priority, scopeBase.tier + tier];
      scopes.push(scopeBase.type + type);
      if (team >= 0) scopes.push(scopeBase.team + team);
      for (const scope of scopes) this.#book(scope, Category.Penalty, amount);
    });
  }

  /** What customers and outages cost while tickets are open, and what self-service costs. */
  #customers(): void {
    const { model, scopeBase, typeCount, priorityCount } = this.#plan;
    const { perDeflected, perContact, customerPerHour, outagePerHour } = model.money;
    const { moments, contacts } = this.#sources;
    moments.each(({ priority, type }, offset) => {
      const hours = moments.sums[offset + MomentField.OpenArea] / HOUR;
      for (const scope of [0, scopeBase.priority + priority, scopeBase.type + type]) {
        this.#book(scope, Category.CustomerTime, hours * customerPerHour);
        this.#book(scope, Category.Outages, hours * outagePerHour[type]);
      }
    });
    const scopes = [0];
    for (let type = 0; type < typeCount; type++) scopes.push(scopeBase.type + type);
    for (let rank = 0; rank < priorityCount; rank++) scopes.push(scopeBase.priority + rank);
    for (const scope of scopes) {
      const solved = contacts.deflected[scope] * perDeflected;
      this.#book(scope, Category.SelfService, solved + contacts.met[scope] * perContact);
    }
  }

  #casesByType(): Float64Array {
    const { moments } = this.#sources;
    const cases = new Float64Array(this.#plan.typeCount);
    moments.each(({ type }, offset) => {
      cases[type] += moments.sums[offset + MomentField.VendorCases];
    });
    return cases;
  }

  /** Shares that sum to 1: by own weights or, where there are none, by created tickets. */
  #sharesOf(weights: Float64Array): Float64Array {
    const total = weights.reduce((sum, next) => sum + next, 0);
    if (total > 0) return weights.map((weight) => weight / total);
    const { created } = this.#sources;
    const all = created.reduce((sum, next) => sum + next, 0);
    return all > 0 ? created.map((count) => count / all) : created.map(() => 1 / created.length);
  }

  #book(scope: number, category: number, amount: number): void {
    this.money[scope * KINDS + category] += amount;
  }
}
