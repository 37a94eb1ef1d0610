/**
 * The tickets of one replication in the columns of two service tools, so that what reads their
 * exports reads a simulation too: ServiceNow's table of incidents and Jira's list of issues.
 */
import type { Model } from '../kernel/model.ts';
import {
  FINALS,
  Final,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
  Verdict,
} from '../kernel/rows.ts';
import { simulate } from '../kernel/simulate.ts';
import { isSolved } from '../kernel/solutions.ts';
import { isoDateTime } from '../metrics/local-time.ts';

/** Cells of one line. */
type Row = readonly (string | number | null)[];

/** A layout: the names of its columns and the line of a ticket. */
export interface ExportLayout {
  readonly columns: readonly string[];
  readonly row: (ticket: Ticket) => Row;
}

/** A ticket as service tools know one; instants are local date-times, null for not yet. */
interface Ticket {
  /** From 1, in the order of creation. */
  readonly number: number;
  readonly type: string;
  readonly channel: string;
  /** 0 is the most urgent. */
  readonly rank: number;
  readonly priority: string;
  readonly team: string | null;
  readonly agent: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly final: string;
  readonly state: 'open' | 'resolved' | 'closed' | 'lost';
  readonly reassignments: number;
  readonly reopenings: number;
  /** Whether the promised time of resolution was kept; null without a promise. */
  readonly isInTime: boolean | null;
}

/** The lines of all tickets created in the measured window of a replication, from 0. */
export function* exportRows(
  model: Model,
  replication: number,
  layout: ExportLayout,
): Generator<Row> {
  const found: { createdAt: number; ticket: Omit<Ticket, 'number'> }[] = [];
  const tickets = (chunk: TicketChunk) => {
    for (let row = 0; row < chunk.count; row++) {
      if (ticketInteger(chunk, row, TicketInteger.Measured) === 0) continue;
      const createdAt = ticketDouble(chunk, row, TicketDouble.CreatedAt);
      found.push({ createdAt, ticket: ticketOf(model, chunk, row) });
    }
  };
  simulate(model, replication, [{ tickets, work: () => {}, duty: () => {} }]);
  found.sort((one, other) => one.createdAt - other.createdAt);
  let number = 0;
  for (const { ticket } of found) yield layout.row({ number: ++number, ...ticket });
}

function ticketOf(model: Model, chunk: TicketChunk, row: number): Omit<Ticket, 'number'> {
  const { names, types, horizon } = model;
  const integer = (field: number) => ticketInteger(chunk, row, field);
  const type = integer(TicketInteger.Type);
  const rank = integer(TicketInteger.Priority);
  const final = integer(TicketInteger.Final);
  const verdict = integer(TicketInteger.ResolveVerdict);
  const local = (field: number) => isoDateTime(horizon, ticketDouble(chunk, row, field));
  return {
    type: names.types[type] as string,
    channel: names.channels[types.channel[type]] as string,
    rank,
    priority: names.priorities[rank] as string,
    team:
      names.teams[integer(TicketInteger.Team)] ??
      names.vendors[integer(TicketInteger.Vendor)] ??
      null,
    agent: names.agents[integer(TicketInteger.Agent)] ?? null,
    createdAt: local(TicketDouble.CreatedAt),
    endedAt: final === Final.Open ? null : local(TicketDouble.EndedAt),
    final: FINALS[final] as string,
    state: stateOf(final),
    reassignments: integer(TicketInteger.Escalations) + integer(TicketInteger.Transfers),
    reopenings: integer(TicketInteger.Reopenings),
    isInTime: verdict === Verdict.None ? null : verdict === Verdict.Met,
  };
}

function stateOf(final: number): Ticket['state'] {
  if (final === Final.Open) return 'open';
  if (isSolved(final)) return 'resolved';
  return final === Final.ClosedUnsolved || final === Final.Closed ? 'closed' : 'lost';
}

const SERVICE_NOW_PRIORITIES = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low'];
const SERVICE_NOW_STATES = {
  open: 'In Progress',
  resolved: 'Closed',
  closed: 'Closed',
  lost: 'Canceled',
} as const;

/** The export of ServiceNow's table `incident`; date-times as `yyyy-MM-dd HH:mm:ss`. */
export const SERVICE_NOW: ExportLayout = {
  columns: [
    'number',
    'opened_at',
    'short_description',
    'category',
    'contact_type',
    'priority',
    'state',
    'assignment_group',
    'assigned_to',
    'reassignment_count',
    'reopen_count',
    'made_sla',
    'resolved_at',
    'closed_at',
    'close_code',
  ],
  row: (ticket) => {
    const { createdAt, endedAt, state, isInTime } = ticket;
    const ended = endedAt?.replace('T', ' ') ?? null;
    return [
      `INC${`${ticket.number}`.padStart(7, '0')}`,
      createdAt.replace('T', ' '),
      `${ticket.type} (simulated)`,
      ticket.type,
      ticket.channel,
      SERVICE_NOW_PRIORITIES[ticket.rank] ?? '5 - Planning',
      SERVICE_NOW_STATES[state],
      ticket.team,
      ticket.agent,
      ticket.reassignments,
      ticket.reopenings,
      isInTime === null ? null : `${isInTime}`,
      state === 'resolved' ? ended : null,
      ended,
      ticket.final,
    ];
  },
};

const JIRA_PRIORITIES = ['Highest', 'High', 'Medium', 'Low'];
const JIRA_STATES = {
  open: 'In Progress',
  resolved: 'Done',
  closed: 'Done',
  lost: 'Done',
} as const;
const JIRA_RESOLUTIONS = {
  open: null,
  resolved: 'Done',
  closed: "Won't Do",
  lost: 'Declined',
} as const;

/** The list of issues as Jira exports it; date-times as `dd/MMM/yy h:mm a`. */
export const JIRA: ExportLayout = {
  columns: [
    'Issue key',
    'Issue id',
    'Issue Type',
    'Summary',
    'Priority',
    'Status',
    'Resolution',
    'Assignee',
    'Component/s',
    'Labels',
    'Created',
    'Updated',
    'Resolved',
  ],
  row: (ticket) => {
    const { number, createdAt, endedAt, state } = ticket;
    return [
      `SIM-${number}`,
      number,
      'Support',
      `${ticket.type} (simulated)`,
      JIRA_PRIORITIES[ticket.rank] ?? 'Lowest',
      JIRA_STATES[state],
      JIRA_RESOLUTIONS[state],
      ticket.agent,
      ticket.team,
      ticket.type,
      jiraTime(createdAt),
      jiraTime(endedAt ?? createdAt),
      endedAt === null ? null : jiraTime(endedAt),
    ];
  },
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An ISO date-time as Jira shows it: `05/Jan/26 9:00 AM`. */
function jiraTime(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hours = '', minutes = ''] = time.split(':');
  const hour = Number(hours);
  const half = hour < 12 ? 'AM' : 'PM';
  const date12 = `${day}/${MONTHS[Number(month) - 1]}/${year.slice(2)}`;
  return `${date12} ${hour % 12 || 12}:${minutes} ${half}`;
}
