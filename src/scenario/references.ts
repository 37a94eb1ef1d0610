/** Every name that a scenario uses is declared; where one is not, the nearest is offered. */

import { BUILT_IN_CHANNELS } from './channel.ts';
import type { Findings } from './findings.ts';
import { suggestion } from './nearest.ts';
import type { Path } from './problem.ts';
import { BUILT_IN_PROFILES } from './profile.ts';
import type { When } from './routing.ts';
import type { ScenarioParts } from './scenario.ts';
import { sisterPath } from './sisters.ts';
import { child, valueAt } from './tree.ts';
import type { Vendor } from './vendor.ts';

/**
 * Finds names that are used and not declared, tiers that nobody is at, and skills that nobody has;
 * the last two only if `knowsTeams`, as all teams and vendors must have been read for that.
 */
export function checkReferences(parts: ScenarioParts, findings: Findings, knowsTeams = true) {
  const check = new ReferenceCheck(parts, findings, knowsTeams);
  check.priorities();
  check.channels();
  check.demand();
  check.ticketTypes();
  check.teams();
  check.vendors();
  check.routing();
  check.backlog();
}

type Kind =
  | ('calendar' | 'profile' | 'priority' | 'channel')
  | ('type' | 'skill' | 'vendor' | 'team');

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

/** The names declared in a part of a file, those of entries that cannot be read included. */
function declaredIn({ tree }: Findings, section: string): string[] {
  const map = child(tree, section);
  return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
}

class ReferenceCheck {
  readonly #parts: ScenarioParts;
  readonly #findings: Findings;
  readonly #known: Readonly<Record<Kind, readonly string[]>>;
  readonly #tiers: readonly string[];
  readonly #knowsTeams: boolean;

  constructor(parts: ScenarioParts, findings: Findings, knowsTeams: boolean) {
    this.#parts = parts;
    this.#findings = findings;
    this.#knowsTeams = knowsTeams;
    this.#known = {
      calendar: [...declaredIn(findings, 'calendars'), 'always'],
      profile: [...declaredIn(findings, 'profiles'), ...names(BUILT_IN_PROFILES)],
      priority: declaredIn(findings, 'priorities'),
      channel: [...declaredIn(findings, 'channels'), ...names(BUILT_IN_CHANNELS)],
      type: declaredIn(findings, 'tickets'),
      skill: skillsOf(parts),
      vendor: declaredIn(findings, 'vendors'),
      team: declaredIn(findings, 'teams'),
    };
    const tiers = [
      ...parts.teams.flatMap((team) => team.tiers),
      ...parts.vendors.map((v) => v.tier),
    ];
    this.#tiers = [...new Set(tiers)].sort();
  }

  priorities() {
    for (const { name, calendar, raise } of this.#parts.priorities) {
      this.#value('calendar', calendar, ['priorities', name, 'calendar']);
      if (raise !== null) this.#value('priority', raise.to, ['priorities', name, 'raise', 'to']);
    }
  }

  channels() {
    for (const { name, open } of this.#parts.channels)
      this.#value('calendar', open, ['channels', name, 'open']);
  }

  demand() {
    this.#parts.demand.events?.forEach(({ types }, index) => {
      types?.forEach((type, k) => {
        this.#value('type', type, ['demand', 'events', index, 'types', k]);
      });
    });
  }

  ticketTypes() {
    for (const type of this.#parts.tickets) {
      const at = ['tickets', type.name];
      this.#value('channel', type.channel, [...at, 'channel']);
      for (const { name } of type.priority) this.#key('priority', name, [...at, 'priority', name]);
      for (const { name } of type.misprioritised?.as ?? [])
        this.#key('priority', name, [...at, 'misprioritised', 'as', name]);
      type.home?.forEach((team, index) => {
        const isOne = valueAt(this.#findings.tree, [...at, 'home'])?.kind === 'scalar';
        this.#value('team', team, isOne ? [...at, 'home'] : [...at, 'home', index]);
      });
      type.needs.forEach((skill, index) => {
        this.#value('skill', skill, [...at, 'needs', index]);
      });
      type.prefers.forEach((team, index) => {
        this.#value('team', team, [...at, 'prefers', index]);
      });
      if (type.vendor !== null) this.#value('vendor', type.vendor, [...at, 'vendor']);
      if (type.customer !== null) {
        this.#value('calendar', type.customer.calendar, [...at, 'customer', 'calendar']);
      }
      if (type.selfService !== null) {
        this.#value('calendar', type.selfService.calendar, [...at, 'selfService', 'calendar']);
      }
      if (type.arrivals.kind === 'at') {
        type.arrivals.at.forEach(({ priority }, index) => {
          if (priority === null) return;
          this.#value('priority', priority, [...at, 'arrivals', 'at', index, 'priority']);
        });
      }
      if (type.arrivals.kind === 'storm') {
        this.#value('type', type.arrivals.storm, [...at, 'arrivals', 'storm']);
      }
      if (type.arrivals.kind === 'rate' && typeof type.arrivals.profile === 'string') {
        this.#value('profile', type.arrivals.profile, [...at, 'arrivals', 'profile']);
      }
      for (const { tier } of type.reach ?? []) {
        if (tier !== 'L0') this.#tier(tier, [...at, 'reach', tier]);
      }
      for (const { from, next } of type.flow ?? []) {
        for (const { name } of next) {
          if (/^L\d$/.test(name)) this.#tier(name, [...at, 'flow', 'matrix', from, name]);
        }
      }
    }
  }

  teams() {
    for (const { name, shifts, prefers, reserve, sisters, onCall } of this.#parts.teams) {
      prefers.forEach((type, index) => {
        this.#value('type', type, ['teams', name, 'prefers', index]);
      });
      if (reserve !== null) this.#value('priority', reserve.for, ['teams', name, 'reserve', 'for']);
      sisters?.teams.forEach((team, index) => {
        this.#value('team', team, sisterPath(this.#findings, name, index));
      });
      if (onCall !== null)
        this.#value('priority', onCall.pages, ['teams', name, 'onCall', 'pages']);
      shifts.forEach(({ works }, index) => {
        if (works.kind !== 'calendar') return;
        const isShort = valueAt(this.#findings.tree, ['teams', name, 'shifts']) === undefined;
        const at = isShort ? ['teams', name] : ['teams', name, 'shifts', index];
        this.#value('calendar', works.calendar, [...at, 'calendar']);
      });
    }
  }

  vendors() {
    for (const vendor of this.#parts.vendors) {
      const at = ['vendors', vendor.name];
      this.#value('calendar', vendor.calendar, [...at, 'calendar']);
      if (vendor.releases !== null) {
        const written = valueAt(this.#findings.tree, [...at, 'releases']);
        const path = [...at, 'releases', ...(written?.kind === 'scalar' ? [] : ['calendar'])];
        this.#value('calendar', vendor.releases.calendar, path);
      }
      for (const field of ['respond', 'resolve'] as const) {
        for (const { priority } of vendor[field].byPriority) {
          this.#key('priority', priority, [...at, field, priority]);
        }
        for (const { priority } of vendor.targets?.[field].byPriority ?? []) {
          this.#key('priority', priority, [...at, 'targets', field, priority]);
        }
      }
      this.#credits(vendor, at);
    }
  }

  #credits({ credits }: Vendor, at: Path) {
    const { tree } = this.#findings;
    const path = [...at, 'credits'];
    const each = valueAt(tree, [...path, 'each']) === undefined ? path : [...path, 'each'];
    for (const { priority } of credits?.each.byPriority ?? []) {
      this.#key('priority', priority, [...each, priority]);
    }
  }

  routing() {
    const { ageing, direct, hierarchical, misroute, overflow, preempt } = this.#parts.routing;
    direct.forEach(({ when, to }, index) => {
      this.#when(when, ['routing', 'direct', index, 'when']);
      this.#tier(to, ['routing', 'direct', index, 'to']);
    });
    hierarchical.forEach(({ when, to }, index) => {
      this.#when(when, ['routing', 'hierarchical', index, 'when']);
      this.#tier(to, ['routing', 'hierarchical', index, 'to']);
    });
    overflow.forEach(({ when, to, at }, index) => {
      this.#when(when, ['routing', 'overflow', index, 'when']);
      this.#value('team', to, ['routing', 'overflow', index, 'to']);
      if (at !== null) this.#tier(at, ['routing', 'overflow', index, 'at']);
    });
    if (Array.isArray(misroute)) {
      for (const { tier } of misroute) this.#tier(tier, ['routing', 'misroute', tier]);
    }
    for (const { priority } of ageing ?? []) {
      this.#key('priority', priority, ['routing', 'ageing', priority]);
    }
    if (typeof preempt === 'object') {
      preempt.priorities.forEach((priority, index) => {
        this.#value('priority', priority, ['routing', 'preempt', 'priorities', index]);
      });
    }
  }

  backlog() {
    this.#parts.start?.backlog.forEach(({ type, tier, priority }, index) => {
      const at = ['start', 'backlog', index];
      this.#value('type', type, [...at, 'type']);
      this.#value('priority', priority, [...at, 'priority']);
      this.#tier(tier, [...at, 'tier']);
    });
  }

  #when({ type, priority, channel }: When, path: Path) {
    if (type !== null) this.#value('type', type, [...path, 'type']);
    if (priority !== null) this.#value('priority', priority, [...path, 'priority']);
    if (channel !== null) this.#value('channel', channel, [...path, 'channel']);
  }

  #value(kind: Kind, name: string, path: Path) {
    const message = this.#unknown(kind, name);
    if (message !== undefined) this.#findings.value('E309', path, message);
  }

  #key(kind: Kind, name: string, path: Path) {
    const message = this.#unknown(kind, name);
    if (message !== undefined) this.#findings.key('E309', path, message);
  }

  #unknown(kind: Kind, name: string): string | undefined {
    const known = this.#known[kind];
    if (known.includes(name) || (kind === 'skill' && !this.#knowsTeams)) return undefined;
    const what = kind === 'skill' ? 'no team has the skill' : `unknown ${kind}`;
    return `${what} ${name}; ${suggestion(name, known)}`;
  }

  #tier(tier: string, path: Path) {
    if (!this.#knowsTeams || this.#tiers.includes(tier)) return;
    const tiers = this.#tiers.join(', ') || 'none';
    this.#findings.key('E309', path, `no team and no vendor is at ${tier}; tiers held: ${tiers}`);
  }
}

/** The skills that at least one person has. */
export function skillsOf({ teams }: ScenarioParts): string[] {
  const skills = teams.flatMap((team) => [
    ...team.skills,
    ...team.people.flatMap((person) => person.skills ?? []),
  ]);
  return [...new Set(names(skills))];
}
