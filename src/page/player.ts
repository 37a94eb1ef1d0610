/** Plays a day in a page: tickets as dots that move between lanes, people, and outside. */
import { type DayReplay, Presence } from '../event-log/replayed-day.ts';
import { inLanguage, type Language } from '../units/language.ts';
import { type Counts, countsAt, presencesAt, type TicketNow, ticketsAt, timeWords } from './day.ts';
import { draw } from './draw.ts';
import { type Layout, layOut, type Point, targetsOf } from './layout.ts';

/** Seconds for which a ticket that ended is still seen. */
const FADING = 900;
/** How fast dots run to their places, a part of the way a frame. */
const EASE = 0.18;

/** The parts of the page that the player uses; they are there before it runs. */
function part<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const day = JSON.parse(part('day').textContent ?? '{}') as DayReplay;
const canvas = part<HTMLCanvasElement>('picture');
const slider = part<HTMLInputElement>('time');
const button = part<HTMLButtonElement>('play');
const playWord = button.textContent;
/** The words of the drawing in the language of the page. */
const language: Language = {
  code: document.documentElement.lang,
  decimal: '.',
  phrases: new Map(Object.entries(JSON.parse(canvas.dataset.words ?? '{}'))),
};
const speed = part<HTMLSelectElement>('speed');
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

const state = { second: 0, isPlaying: false, last: 0, places: new Map<number, Point>() };
let layout: Layout = layOut(day, canvas.clientWidth);

function resize(): void {
  layout = layOut(day, canvas.clientWidth);
  const ratio = devicePixelRatio || 1;
  canvas.width = layout.width * ratio;
  canvas.height = layout.height * ratio;
  canvas.style.height = `${layout.height}px`;
  canvas.getContext('2d')?.setTransform(ratio, 0, 0, ratio, 0, 0);
  state.places.clear();
  show(true);
}

/** Moves every dot towards its place, or puts it there at once; true while one is on its way. */
function move(tickets: readonly TicketNow[], atOnce: boolean): boolean {
  const targets = targetsOf(layout, tickets);
  let isMoving = false;
  const places = new Map<number, Point>();
  for (const [index, target] of targets) {
    const from = state.places.get(index) ?? (atOnce ? target : { x: -10, y: target.y });
    const step = atOnce || still ? 1 : EASE;
    const x = from.x + (target.x - from.x) * step;
    const y = from.y + (target.y - from.y) * step;
    if (Math.abs(target.x - x) + Math.abs(target.y - y) > 0.5) isMoving = true;
    places.set(index, { x, y });
  }
  state.places = places;
  return isMoving;
}

function show(atOnce: boolean): boolean {
  const tickets = ticketsAt(day, state.second, FADING);
  const isMoving = move(tickets, atOnce);
  const context = canvas.getContext('2d');
  if (context !== null) {
    const presences = presencesAt(day, state.second);
    const { second, places } = state;
    const scene = { day, layout, tickets, presences, places, second, fading: FADING };
    inLanguage(language, () => draw(context, scene));
  }
  slider.value = `${Math.floor(state.second)}`;
  slider.setAttribute('aria-valuetext', timeWords(state.second));
  part('clock').textContent = timeWords(state.second);
  tell(countsAt(day, state.second));
  return isMoving;
}

/** The numbers beside the picture, which say the same in words. */
function tell(counts: Counts): void {
  const waiting = counts.waiting.reduce((sum, count) => sum + count, 0);
  part('n-waiting').textContent = `${waiting}`;
  part('n-work').textContent = `${counts.inWork}`;
  part('n-customer').textContent = `${counts.withCustomer}`;
  part('n-vendor').textContent = `${counts.atVendor}`;
  part('n-solved').textContent = `${counts.solvedToday}`;
  part('n-late').textContent = `${counts.late}`;
}

function play(isPlaying: boolean): void {
  state.isPlaying = isPlaying;
  button.textContent = (isPlaying ? button.dataset.pause : playWord) ?? '';
  button.setAttribute('aria-pressed', `${isPlaying}`);
  if (isPlaying && state.second >= day.seconds - 1) state.second = 0;
  state.last = 0;
  requestAnimationFrame(frame);
}

/** One picture: simulated time passes as fast as was chosen. */
function frame(now: number): void {
  if (state.isPlaying) {
    const passed = state.last === 0 ? 0 : Math.min(100, now - state.last) / 1000;
    state.second = Math.min(day.seconds - 1, state.second + passed * Number(speed.value));
    state.last = now;
    if (state.second >= day.seconds - 1) play(false);
  }
  const isMoving = show(false);
  if (state.isPlaying || isMoving) requestAnimationFrame(frame);
}

slider.max = `${Math.floor(day.seconds) - 1}`;
slider.addEventListener('input', () => {
  state.second = Number(slider.value);
  if (!state.isPlaying) requestAnimationFrame(frame);
});
button.addEventListener('click', () => play(!state.isPlaying));
addEventListener('resize', resize);
/** People begin to work: nights are dull. */
state.second = firstWork();
resize();

function firstWork(): number {
  const starts = day.people.flatMap(({ steps }) =>
    steps.flatMap(([second, presence]) =>
      presence === Presence.There && second > 0 ? [second] : [],
    ),
  );
  return starts.length === 0 ? 0 : Math.max(0, Math.min(...starts) - 600);
}
