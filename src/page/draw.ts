/** Draws the picture of a day at one moment. */
import { type DayReplay, Place, Presence } from '../event-log/replayed-day.ts';
import { said, say } from '../units/language.ts';
import type { TicketNow } from './day.ts';
import type { Box, Layout, Point } from './layout.ts';

/** What is drawn. */
export interface Scene {
  readonly day: DayReplay;
  readonly layout: Layout;
  readonly tickets: readonly TicketNow[];
  /** What each person does. */
  readonly presences: readonly number[];
  readonly places: ReadonlyMap<number, Point>;
  readonly second: number;
  /** Seconds for which what ended is still seen. */
  readonly fading: number;
}

const INK = '#1f2933';
const QUIET = '#52606d';
const LINE = '#d9dee5';
const PANEL = '#f5f7fa';
const LATE = '#c8384c';
/** Colours of priorities, the most urgent first; the size of a dot says the same. */
const COLOURS = ['#EE6677', '#C2A92B', '#228833', '#4477AA', '#AA3377', '#66CCEE'];
const FONT = 'Inter, system-ui, sans-serif';

type Pen = CanvasRenderingContext2D;

/** Draws everything anew. */
export function draw(pen: Pen, scene: Scene): void {
  const { layout } = scene;
  pen.clearRect(0, 0, layout.width, layout.height);
  drawLanes(pen, scene);
  drawOutside(pen, scene);
  drawPeople(pen, scene);
  drawTickets(pen, scene);
}

function words(
  pen: Pen,
  text: string,
  at: Point & { size?: number; weight?: number; ink?: string },
) {
  pen.font = `${at.weight ?? 400} ${at.size ?? 12}px ${FONT}`;
  pen.fillStyle = at.ink ?? QUIET;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  pen.fillText(text, at.x, at.y);
}

function panel(pen: Pen, { x, y, width, height }: Box, fill: string): void {
  pen.fillStyle = fill;
  pen.strokeStyle = LINE;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 6);
  pen.fill();
  pen.stroke();
}

function drawLanes(pen: Pen, { day, layout, tickets, presences }: Scene): void {
  layout.lanes.forEach(({ tier, box, queue }, place) => {
    panel(pen, box, PANEL);
    panel(pen, { ...queue, x: queue.x + 4, width: queue.width - 8 }, '#fff');
    const own = day.people.flatMap((person, index) => (person.tier === tier ? [index] : []));
    const there = own.filter(
      (index) => (presences[index] ?? Presence.Away) !== Presence.Away,
    ).length;
    const waiting = tickets.filter(
      (ticket) => ticket.place === Place.Waiting && ticket.who === tier,
    ).length;
    const name = day.tiers[tier] ?? '';
    words(pen, name, { x: box.x + 10, y: box.y + 20, size: 14, weight: 600, ink: INK });
    words(pen, say`${waiting} waiting`, { x: box.x + 10, y: box.y + 37 });
    const people = say`${there} of ${own.length} on duty`;
    words(pen, people, { x: box.x + 10, y: queue.y + queue.height + 24 });
    const unseen = layout.unseen[place] ?? 0;
    if (unseen > 0)
      words(pen, say`and ${unseen} more people`, {
        x: box.x + 10,
        y: box.y + box.height - 8,
        size: 11,
      });
  });
}

function drawOutside(pen: Pen, { layout, tickets }: Scene): void {
  const titles = [
    ['customer', said('with the customer'), [Place.WithCustomer]],
    ['vendor', said('at the vendor'), [Place.AtVendor]],
    ['parked', said('parked'), [Place.Parked]],
    ['done', said('just ended'), [Place.Solved, Place.Lost]],
  ] as const;
  for (const [key, title, places] of titles) {
    const box = layout.outside[key];
    const count = tickets.filter(({ place }) =>
      (places as readonly number[]).includes(place),
    ).length;
    panel(pen, box, '#fff');
    words(pen, `${count} ${title}`, { x: box.x + 10, y: box.y + 18 });
  }
}

/** Away is empty, there is a frame, a break is striped, an errand has a dot of its own. */
function drawPeople(pen: Pen, { layout, presences, tickets }: Scene): void {
  const hands = new Set(
    tickets.filter(({ place }) => place === Place.InWork).map(({ who }) => who),
  );
  layout.people.forEach((box, index) => {
    if (box === undefined) return;
    const presence = presences[index] ?? Presence.Away;
    const isAtWork = hands.has(index);
    panel(pen, box, isAtWork ? '#dbe7f4' : presence === Presence.Away ? PANEL : '#fff');
    if (presence === Presence.Away && !isAtWork) return;
    pen.strokeStyle = isAtWork ? '#27507f' : QUIET;
    pen.lineWidth = isAtWork ? 2 : 1.2;
    pen.beginPath();
    pen.roundRect(box.x + 1, box.y + 1, box.width - 2, box.height - 2, 6);
    pen.stroke();
    if (presence === Presence.Break) stripes(pen, box);
    if (presence === Presence.Errand && !isAtWork)
      words(pen, said('busy'), { x: box.x + 4, y: box.y + box.height / 2 + 4, size: 11 });
  });
}

function stripes(pen: Pen, { x, y, width, height }: Box): void {
  pen.strokeStyle = LINE;
  pen.lineWidth = 3;
  for (let at = 8; at < width; at += 9) {
    pen.beginPath();
    pen.moveTo(x + at, y + 4);
    pen.lineTo(x + at - 4, y + height - 4);
    pen.stroke();
  }
}

const RADII = [6.5, 5.5, 4.7, 4, 3.5, 3];

function drawTickets(pen: Pen, { tickets, places, second, fading }: Scene): void {
  for (const ticket of tickets) {
    const at = places.get(ticket.index);
    if (at === undefined) continue;
    const hasEnded = ticket.place === Place.Solved || ticket.place === Place.Lost;
    pen.globalAlpha = hasEnded ? Math.max(0.1, 1 - (second - ticket.since) / fading) : 1;
    pen.fillStyle = COLOURS[ticket.priority % COLOURS.length] as string;
    const radius = RADII[Math.min(ticket.priority, RADII.length - 1)] as number;
    pen.beginPath();
    pen.arc(at.x, at.y, ticket.place === Place.SetAside ? radius / 2 : radius, 0, 2 * Math.PI);
    pen.fill();
    if (ticket.isLate) ring(pen, at, radius + 2);
    pen.globalAlpha = 1;
  }
}

function ring(pen: Pen, at: Point, radius: number): void {
  pen.strokeStyle = LATE;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  pen.stroke();
}
