/**
 * The page that plays a day: controls, a picture, and the same in numbers. It has one script, which
 * its policy names by its hash; nothing else may run, and nothing is fetched.
 */
import { priorityColour } from '../charts/theme.ts';
import type { DayReplay } from '../event-log/replayed-day.ts';
import { assert } from '../units/assert.ts';
import { said, say, spoken } from '../units/language.ts';
import { escapeMarkup } from '../units/markup.ts';
import { formatNumber } from './format.ts';
import { dateWords } from './wording.ts';

/** What the writer cannot make itself. */
export interface ReplayMeans {
  /** The program that plays. */
  readonly player: string;
  /** SHA-256 of a text, in base64. */
  readonly sha256: (text: string) => string;
}

/** Simulated seconds a second. */
const SPEEDS = [
  [120, '2 min a second'],
  [600, '10 min a second'],
  [1800, 'half an hour a second'],
] as const;

/** Writes the page; `title` is that of the report. */
export function writeReplayPage(
  title: string,
  day: DayReplay,
  { player, sha256 }: ReplayMeans,
): string {
  assert(!/<\/script|<!--/i.test(player), 'nothing in the player ends its element');
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${sha256(player)}'`,
    `style-src 'sha256-${sha256(STYLE)}'`,
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const when = say`${dateWords(day.date)}, replication ${day.replication} (${day.zone})`;
  const lead = say`One simulated day as it happened: ${when}. A dot is a ticket, a box a person.`;
  const text = (phrase: string) => escapeMarkup(said(phrase));
  return `<!doctype html>
<html lang="${spoken().code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(`${title}: ${dateWords(day.date)}`)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(title)}</h1>
<p class="lead">${escapeMarkup(lead)}</p>
<noscript><p>${text('This page needs scripts to play; the report does without.')}</p></noscript>
<div class="controls">
<button id="play" type="button" aria-pressed="false"
data-pause="${text('Pause')}">${text('Play')}</button>
<output id="clock" for="time">00:00</output>
<label class="time">${text('Time of day')}
<input id="time" type="range" min="0" max="86399" step="60" value="0"></label>
<label>${text('Speed')} <select id="speed">${speedOptions()}</select></label>
</div>
<ul class="legend">${legend(day)}</ul>
<canvas id="picture" role="img" data-words="${escapeMarkup(JSON.stringify(drawnWords()))}"
aria-label="${text('Tickets waiting, in work and outside; the numbers are below')}"></canvas>
<dl>${counts()}</dl>
<p class="note">${escapeMarkup(noteOf(day))}</p>
</main>
<script type="application/json" id="day">${inElement(JSON.stringify(day))}</script>
<script>${player}</script>
</body>
</html>
`;
}

/** What the player writes into the picture. */
const DRAWN = [
  '{0} waiting',
  '{0} of {1} on duty',
  'and {0} more people',
  'with the customer',
  'at the vendor',
  'parked',
  'just ended',
  'busy',
] as const;

function drawnWords(): Readonly<Record<string, string>> {
  return Object.fromEntries(DRAWN.map((phrase) => [phrase, said(phrase)]));
}

const COUNTS = [
  ['n-waiting', 'waiting'],
  ['n-work', 'in work or set aside'],
  ['n-customer', 'with the customer'],
  ['n-vendor', 'at the vendor'],
  ['n-solved', 'solved today'],
  ['n-late', 'open and past their promise'],
] as const;

function counts(): string {
  return COUNTS.map(
    ([id, words]) => `<div><dt>${escapeMarkup(said(words))}</dt><dd id="${id}">0</dd></div>`,
  ).join('');
}

function speedOptions(): string {
  return SPEEDS.map(([value, words], place) => {
    const chosen = place === 1 ? ' selected' : '';
    return `<option value="${value}"${chosen}>${escapeMarkup(said(words))}</option>`;
  }).join('');
}

function legend({ priorities }: DayReplay): string {
  const dots = priorities.map((name, rank) => {
    const colour = priorityColour(rank);
    const radius = Math.max(3, 6.5 - rank);
    return `<li>${circle(`r="${radius}" fill="${colour}"`)}${escapeMarkup(name)}</li>`;
  });
  const late = circle('r="6" fill="none" stroke="#c8384c" stroke-width="2"');
  return `${dots.join('')}<li>${late}${escapeMarkup(said('past its promise'))}</li>`;
}

function circle(look: string): string {
  const size = 'width="16" height="16"';
  return `<svg ${size} aria-hidden="true"><circle cx="8" cy="8" ${look}/></svg>`;
}

function noteOf({ tickets, people }: DayReplay): string {
  const [many, few] = [formatNumber(tickets.length, 0), formatNumber(people.length, 0)];
  const size = say`${many} tickets and ${few} people.`;
  const rest = 'It is one of many possible days: what holds for all of them stands in the report.';
  return `${size} ${said(rest)}`;
}

/** JSON inside an element: nothing in it can end the element. */
function inElement(text: string): string {
  return text.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028');
}

const STYLE = `
:root{color-scheme:light;--ink:#1f2933;--quiet:#52606d;--line:#d9dee5;--accent:#27507f}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
color:var(--ink);background:#fff}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .25rem;overflow-wrap:anywhere}
.lead{color:var(--quiet);margin:0 0 1rem}
.controls{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin:0 0 .75rem}
.controls label{color:var(--quiet);font-size:.88rem}
.time{flex:1 1 16rem;display:flex;gap:.6rem;align-items:center;white-space:nowrap}
.time input{flex:1;min-width:8rem}
button{font:inherit;font-weight:600;padding:.4rem 1.1rem;border-radius:6px;cursor:pointer;
border:1px solid var(--accent);background:var(--accent);color:#fff;min-width:6rem}
select{font:inherit;font-size:.88rem;padding:.2rem}
output{font-size:1.5rem;font-weight:600;font-variant-numeric:tabular-nums;min-width:4.5rem}
.legend{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;list-style:none;margin:0 0 .75rem;padding:0;
font-size:.88rem;color:var(--quiet)}
.legend svg{vertical-align:-2px;margin-right:.35rem}
canvas{display:block;width:100%}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem;margin:1rem 0}
dl div{border:1px solid var(--line);border-radius:8px;padding:.5rem .8rem}
dt{font-size:.83rem;color:var(--quiet)}
dd{margin:0;font-size:1.3rem;font-weight:600;font-variant-numeric:tabular-nums}
.note{color:var(--quiet);font-size:.88rem}
button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid #4477aa;
outline-offset:2px}
`;
