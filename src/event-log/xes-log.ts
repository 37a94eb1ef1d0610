/**
 * An event log as XES (IEEE 1849-2016), with the standard extensions for names, times, life cycles
 * and organisations.
 */
import { escapeMarkup } from '../units/markup.ts';
import type { EventLog, LogCase, LogEvent } from './event-log.ts';

const STANDARD = 'http://www.xes-standard.org/';

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
] as const;

/** What stands before the cases: extensions, what all have, how events are told apart. */
function startOf(name: string): string {
  const extensions = EXTENSIONS.map(
    ([title, prefix]) =>
      `<extension name="${title}" prefix="${prefix}" uri="${STANDARD}${prefix}.xesext"/>`,
  );
  const unknown = 'none';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<log xes.version="1849.2016" xes.features="" xmlns="${STANDARD}">`,
    ...extensions,
    '<global scope="trace">',
    text('concept:name', unknown),
    '</global>',
    '<global scope="event">',
    text('concept:name', unknown),
    text('lifecycle:transition', 'complete'),
    '<date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>',
    '</global>',
    '<classifier name="Activity" keys="concept:name lifecycle:transition"/>',
    '<classifier name="Resource" keys="org:resource"/>',
    text('concept:name', name),
    text('lifecycle:model', 'standard'),
    '',
  ].join('\n');
}

/** The file in pieces, a case a piece; `name` is that of the log. */
export function* xesText(log: EventLog, name: string): Generator<string> {
  yield startOf(name);
  for (const one of log.cases()) yield caseText(one);
  yield '</log>\n';
}

function caseText({ id, type, channel, priority, final, hours, events }: LogCase): string {
  return [
    '<trace>',
    text('concept:name', id),
    text('type', type),
    text('channel', channel),
    text('priority', priority),
    text('final', final),
    `<float key="hours" value="${hours}"/>`,
    ...events.map(eventText),
    '</trace>',
    '',
  ].join('\n');
}

function eventText({ activity, transition, at, agent, team, tier, priority }: LogEvent): string {
  const parts = [
    text('concept:name', activity),
    text('lifecycle:transition', transition),
    `<date key="time:timestamp" value="${at}"/>`,
    ...(agent === null ? [] : [text('org:resource', agent)]),
    ...(team === null ? [] : [text('org:group', team)]),
    ...(tier === null ? [] : [text('tier', tier)]),
    text('priority', priority),
  ];
  return `<event>${parts.join('')}</event>`;
}

function text(key: string, value: string): string {
  return `<string key="${key}" value="${escapeMarkup(value)}"/>`;
}
