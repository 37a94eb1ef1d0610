/**
 * Brushing over time: whoever drags across a figure of days sees those days alone in its table. The
 * page says all it has to say without this program.
 */

/** How far a pointer moves, in pixels, before it is no click. */
const LEAST_DRAG = 6;

/** The drawing's part between its axes: the widest background. */
function plotOf(svg: SVGSVGElement): SVGGraphicsElement | undefined {
  const areas = [...svg.querySelectorAll<SVGGraphicsElement>('path')].filter((path) =>
    /^M[\d.]+,[\d.]+h\d+v\d+h-\d+Z$/i.test(path.getAttribute('d') ?? ''),
  );
  const width = (path: SVGGraphicsElement) => path.getBoundingClientRect().width;
  return areas.sort((one, other) => width(other) - width(one))[0];
}

/** One figure that can be brushed. */
class Brush {
  readonly #canvas: HTMLElement;
  readonly #plot: SVGGraphicsElement;
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #details: HTMLDetailsElement;
  readonly #band = document.createElement('span');
  readonly #words = document.createElement('p');
  readonly #all: string;
  #from = 0;
  #isDragging = false;

  constructor(figure: HTMLElement, canvas: HTMLElement, plot: SVGGraphicsElement) {
    this.#canvas = canvas;
    this.#plot = plot;
    this.#details = figure.querySelector('details') as HTMLDetailsElement;
    this.#rows = [...figure.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    this.#all = figure.dataset.all ?? '';
    this.#band.className = 'band';
    this.#band.hidden = true;
    this.#words.className = 'brushed';
    this.#words.setAttribute('role', 'status');
    canvas.append(this.#band);
    canvas.after(this.#words);
    canvas.classList.add('brushable');
    canvas.addEventListener('pointerdown', (event) => this.#begin(event));
    canvas.addEventListener('pointermove', (event) => this.#drag(event));
    canvas.addEventListener('pointerup', (event) => this.#end(event));
    canvas.addEventListener('pointercancel', () => this.#clear());
  }

  /** Part of the way along the axis, 0 to 1. */
  #placeOf(event: PointerEvent): number {
    const { left, width } = this.#plot.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / width));
  }

  #begin(event: PointerEvent): void {
    this.#from = event.clientX;
    this.#isDragging = true;
  }

  #drag(event: PointerEvent): void {
    if (!this.#isDragging || Math.abs(event.clientX - this.#from) < LEAST_DRAG) return;
    this.#canvas.setPointerCapture(event.pointerId);
    const frame = this.#canvas.getBoundingClientRect();
    const [left, right] = [this.#from, event.clientX].sort((one, other) => one - other) as [
      number,
      number,
    ];
    this.#band.style.left = `${left - frame.left + this.#canvas.scrollLeft}px`;
    this.#band.style.width = `${right - left}px`;
    this.#band.hidden = false;
  }

  #end(event: PointerEvent): void {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    if (Math.abs(event.clientX - this.#from) < LEAST_DRAG) this.#clear();
    else this.#choose(event);
  }

  #choose(event: PointerEvent): void {
    const { left, width } = this.#plot.getBoundingClientRect();
    const start = Math.min(1, Math.max(0, (this.#from - left) / width));
    const ends = [start, this.#placeOf(event)].sort((one, other) => one - other);
    const [first = 0, last = 1] = ends.map((part) => part * this.#rows.length);
    const isChosen = (place: number) => place + 1 > first && place < last;
    for (const [place, row] of this.#rows.entries()) row.hidden = !isChosen(place);
    this.#details.open = true;
    const shown = this.#rows.filter((row) => !row.hidden);
    const name = (row: HTMLTableRowElement | undefined) => row?.cells[0]?.textContent ?? '';
    this.#words.textContent = `${name(shown[0])} – ${name(shown.at(-1))} `;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.#all;
    button.addEventListener('click', () => this.#clear());
    this.#words.append(button);
  }

  #clear(): void {
    this.#isDragging = false;
    this.#band.hidden = true;
    this.#words.textContent = '';
    for (const row of this.#rows) row.hidden = false;
  }
}

for (const figure of document.querySelectorAll<HTMLElement>('figure[data-all]')) {
  const canvas = figure.querySelector<HTMLElement>('.canvas');
  const svg = canvas?.querySelector('svg');
  const plot = svg == null ? undefined : plotOf(svg);
  if (canvas != null && plot !== undefined) new Brush(figure, canvas, plot);
}
