/** Who can take which tickets: nothing escalates into the void, nothing is without an end. */

import type { Findings } from './findings.ts';
import type { Path } from './problem.ts';
import { skillsOf } from './references.ts';
import type { ScenarioParts } from './scenario.ts';
import { withLinking } from './storms.ts';
import { tierLevel } from './tier.ts';

type TicketType = ScenarioParts['tickets'][number];

/** Finds types, tiers and routes that nobody can serve, and outcomes that contradict themselves. */
export function checkServing(parts: ScenarioParts, findings: Findings) {
  for (const written of parts.tickets) {
    const type = withLinking(written);
    const check = new ServingCheck(type, parts, findings);
    if (type.reach !== null && type.flow === null) check.reach();
    else if (type.flow !== null && type.reach === null) check.flow();
    else check.outcome();
    check.selfService();
    check.vendorLaws();
    check.arrivalsAt();
  }
}

class ServingCheck {
  readonly #type: TicketType;
  readonly #parts: ScenarioParts;
  readonly #findings: Findings;
  readonly #at: Path;

  constructor(type: TicketType, parts: ScenarioParts, findings: Findings) {
    this.#type = type;
    this.#parts = parts;
    this.#findings = findings;
    this.#at = ['tickets', type.name];
  }

  /** Wrong answers are those of a self-service that there is. */
  selfService() {
    const { selfService, reach } = this.#type;
    if (selfService === null || reach?.some(({ tier }) => tier === 'L0')) return;
    const fix = 'add L0 to reach, such as reach: { L0: 25%, … }';
    this.#findings.key('E329', [...this.#at, 'selfService'], `there is no self-service; ${fix}`);
  }

  outcome() {
    const seen = this.#type.reach === null ? 'neither' : 'both';
    this.#findings.key('E336', this.#at, `a type takes either reach or flow, got ${seen}`);
  }

  reach() {
    const { reach, unsolved, name, vendor } = this.#type;
    const parts = reach ?? [];
    const people = parts.filter(({ tier }) => tier !== 'L0');
    if (people.length === 0) {
      this.#findings.value('E320', [...this.#at, 'reach'], 'name at least one tier above L0');
    }
    parts.forEach(({ tier, share }, index) => {
      const below = parts[index - 1];
      if (below === undefined || share >= below.share) return;
      const path = [...this.#at, 'reach', tier];
      this.#findings.value(
        'E333',
        path,
        `${tier} solves less than ${below.tier}; reach never falls`,
      );
    });
    people.forEach(({ tier }, index) => {
      this.#served(tier, index === 0 ? 'entry' : 'escalation', [...this.#at, 'reach', tier]);
    });
    const top = parts.at(-1);
    if (top !== undefined && top.share < 1 && unsolved === null) {
      const rest = `${top.tier} solves ${Math.round(top.share * 1e4) / 100}% of ${name}`;
      const fix = 'add unsolved: { then: close, after: 5 d }';
      this.#findings.value('E334', [...this.#at, 'reach', top.tier], `${rest}; ${fix}`);
    }
    this.#unusedLaws(
      parts.map(({ tier }) => tier),
      'reach',
    );
    this.#consultations(people.map(({ tier }) => tier));
    const asked = this.#parts.vendors.find((one) => one.name === vendor);
    if (asked !== undefined && asked.accepts < 1 && unsolved === null) {
      const fix = 'add unsolved: { then: close, after: 5 d }';
      this.#findings.value('E334', [...this.#at, 'vendor'], `${vendor} refuses some cases; ${fix}`);
    }
    const standsAt = asked?.tier;
    if (standsAt !== undefined && parts.every(({ tier }) => tier !== standsAt)) {
      const fix = `add ${standsAt} to reach`;
      const path = [...this.#at, 'vendor'];
      this.#findings.value('E336', path, `${vendor} stands at ${standsAt}, never reached; ${fix}`);
    }
  }

  /** Who is asked is above, and there are people there who take such tickets. */
  #consultations(tiers: readonly string[]) {
    for (const { tier, rule } of this.#type.consult) {
      const isAbove = (other: string) => tierLevel(other) > tierLevel(tier);
      const teams = this.#parts.teams.filter((team) => team.tiers.some(isAbove));
      const above = [...tiers.filter(isAbove), ...teams.map(({ name }) => name)];
      if (above.includes(rule.with)) continue;
      const fix = above.length === 0 ? 'nobody is above it' : `write one of ${above.join(', ')}`;
      const path = [...this.#at, 'consult', tier, 'with'];
      this.#findings.value(
        'E347',
        path,
        `${tier} asks a tier or team above it, not ${rule.with}; ${fix}`,
      );
    }
  }

  flow() {
    const { flow, customer, vendor, unsolved, diagnose, consult } = this.#type;
    const rows = flow ?? [];
    const start = rows.find(({ from }) => from === 'start')?.next ?? [];
    for (const { from } of rows) {
      if (!from.startsWith('L')) continue;
      const role = start.some(({ name }) => name === from) ? 'entry' : 'escalation';
      this.#served(from, role, [...this.#at, 'flow', 'matrix', from]);
    }
    const visits = new Set(rows.flatMap(({ next }) => next.map(({ name }) => name)));
    if (visits.has('customer') && customer === null) {
      this.#contradiction('flow', 'tickets go to customer; say how long: customer: { delay: 5 h }');
    }
    if (visits.has('vendor') && vendor === null) {
      this.#contradiction('flow', 'tickets go to vendor; say which: vendor: name');
    }
    if (customer !== null && customer.after > 0) {
      this.#contradiction('customer', 'with flow the matrix says when; remove after');
    }
    if (unsolved !== null) this.#contradiction('unsolved', 'with flow the matrix says what ends');
    if (diagnose.length > 0) this.#contradiction('diagnose', 'only reach has failed attempts');
    if (consult.length > 0) this.#contradiction('consult', 'only reach has failed attempts');
    this.#unusedLaws(
      rows.map(({ from }) => from),
      'flow',
    );
  }

  /** Each priority that a type can have needs its vendor's answer. */
  vendorLaws() {
    const vendor = this.#parts.vendors.find(({ name }) => name === this.#type.vendor);
    if (vendor === undefined) return;
    for (const field of ['respond', 'resolve'] as const) {
      const { byPriority, other } = vendor[field];
      const missing = this.#type.priority.find(
        ({ name }) => byPriority.every(({ priority }) => priority !== name) && other === null,
      );
      if (missing === undefined) continue;
      const message = `no law for ${missing.name}, which ${this.#type.name} can have; add other`;
      this.#findings.key('E320', ['vendors', vendor.name, field], message);
    }
  }

  /** Direct routes and the starting backlog put tickets at a tier, which must be able to work. */
  arrivalsAt() {
    const { name, priority, channel } = this.#type;
    this.#parts.routing.direct.forEach(({ when, to }, index) => {
      const isOurs =
        (when.type ?? name) === name &&
        (when.channel ?? channel) === channel &&
        (when.priority === null || priority.some((part) => part.name === when.priority));
      const path = ['routing', 'direct', index, 'to'];
      if (isOurs && when.type !== null && this.#type.flow !== null) {
        const fix = 'change the row start of its matrix instead';
        this.#findings.value('E336', path, `the flow of ${name} says where it starts; ${fix}`);
      } else if (isOurs) this.#placed(to, path);
    });
    this.#parts.routing.hierarchical.forEach(({ when, to }, index) => {
      if (when.type !== name) return;
      const path = ['routing', 'hierarchical', index, 'to'];
      if (this.#type.flow === null) this.#placed(to, path);
      else {
        const fix = 'write its shares there instead';
        this.#findings.value('E336', path, `the flow of ${name} says where it goes; ${fix}`);
      }
    });
    this.#parts.start?.backlog.forEach((open, index) => {
      if (open.type === name) this.#placed(open.tier, ['start', 'backlog', index, 'tier']);
    });
  }

  #placed(tier: string, path: Path) {
    const { reach, flow, name } = this.#type;
    const tiers = reach?.map((part) => part.tier) ?? flow?.map((row) => row.from) ?? [];
    if (tiers.includes(tier) || tiers.length === 0 || !this.#isTierHeld(tier)) return;
    const where = reach === null ? 'the matrix' : 'the reach';
    this.#findings.value('E332', path, `${where} of ${name} has no ${tier}; add it there`);
  }

  #served(tier: string, role: 'entry' | 'escalation', path: Path) {
    const { name, handle } = this.#type;
    const hasVendor = this.#parts.vendors.some(
      (vendor) => vendor.name === this.#type.vendor && vendor.tier === tier,
    );
    if (hasVendor || !this.#isTierHeld(tier) || this.#parts.allowUnserved) return;
    if (handle.every((law) => law.tier !== tier)) {
      const path = [...this.#at, 'handle'];
      this.#findings.key('E332', path, `no working time at ${tier}; add ${tier}: 20 min`);
      return;
    }
    if (this.#hasSkilledPerson(tier) || !this.#areNeedsKnown()) return;
    const needs = this.#type.needs.length === 0 ? '' : ` with ${this.#type.needs.join(' and ')}`;
    const fix = `staff ${tier}, or set allowUnserved: true`;
    if (role === 'entry') {
      this.#findings.key('E315', path, `no one${needs} can ever serve ${name} at ${tier}; ${fix}`);
    } else {
      const lead = `${name} can escalate to ${tier}`;
      this.#findings.key('E332', path, `${lead}, where no one${needs} can take it; ${fix}`);
    }
  }

  /** A tier that nobody holds is already told by its name. */
  #isTierHeld(tier: string): boolean {
    const { teams, vendors } = this.#parts;
    return (
      teams.some(({ tiers }) => tiers.includes(tier)) || vendors.some((one) => one.tier === tier)
    );
  }

  /** A skill that nobody has at all is already told by its name. */
  #areNeedsKnown(): boolean {
    const known = skillsOf(this.#parts);
    return this.#type.needs.every((need) => known.includes(need));
  }

  #hasSkilledPerson(tier: string): boolean {
    const has = (skills: readonly { readonly name: string }[]) =>
      this.#type.needs.every((need) => skills.some(({ name }) => name === need));
    return this.#parts.teams.some(({ tiers, shifts, people, skills }) => {
      if (!tiers.includes(tier)) return false;
      const places = shifts.reduce((total, { agents }) => total + agents, 0);
      if (places > people.length && has(skills)) return true;
      return people.some((person) => has(person.skills ?? skills));
    });
  }

  #unusedLaws(tiers: readonly string[], where: string) {
    for (const field of ['handle', 'diagnose', 'consult'] as const) {
      for (const { tier } of this.#type[field]) {
        if (tiers.includes(tier) && tierLevel(tier) > 0) continue;
        const path = [...this.#at, field, tier];
        this.#findings.key('E336', path, `${tier} has no part in ${where}; add it or remove this`);
      }
    }
  }

  #contradiction(field: string, message: string) {
    this.#findings.key('E336', [...this.#at, field], message);
  }
}
