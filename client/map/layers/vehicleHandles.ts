import L from "leaflet";

/** What stands for one mark, or for several drawn as one, to keyboard and screen reader. */
export interface Handle {
  /** The vehicle it is drawn at. */
  readonly key: string;
  /** In the map's layer. */
  readonly point: L.Point;
  readonly ids: readonly string[];
  readonly name: string;
}

interface Placed {
  handle: Handle;
  readonly button: HTMLButtonElement;
}

const DIRECTIONS: Record<string, readonly [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * Buttons over what the canvas draws, one stop of the Tab key, moved through by arrows. The mouse goes through them to the map. Of
 * what is shown anew only what differs is touched.
 */
export class VehicleHandles {
  readonly #element = document.createElement("div");
  readonly #placed = new Map<string, Placed>();
  readonly #onPicked: (ids: readonly string[]) => void;
  #stop: string | undefined;

  constructor(label: string, onPicked: (ids: readonly string[]) => void) {
    this.#onPicked = onPicked;
    this.#element.className = "map-handles";
    this.#element.setAttribute("role", "group");
    this.#element.setAttribute("aria-label", label);
    this.#element.addEventListener("keydown", (event) => this.#step(event));
    this.#element.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLElement) this.#stopAt(target.dataset.vehicle);
    });
  }

  addTo(pane: HTMLElement): void {
    pane.append(this.#element);
  }

  remove(): void {
    this.#element.remove();
  }

  /** The vehicle whose handle has the focus. */
  get focused(): string | undefined {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || !this.#element.contains(activeElement)) return undefined;
    return activeElement.dataset.vehicle;
  }

  show(handles: readonly Handle[]): void {
    const { focused } = this;
    for (const handle of handles) this.#place(handle);
    const stay = new Set(handles.map(({ key }) => key));
    // The focus goes to what now stands for the vehicle it was on, before its own button is taken away.
    if (focused !== undefined && !stay.has(focused)) {
      const next = handles.find(({ ids }) => ids.includes(focused));
      this.#placed.get(next?.key ?? "")?.button.focus({ preventScroll: true });
    }
    for (const [key, { button }] of this.#placed) {
      if (stay.has(key)) continue;
      button.remove();
      this.#placed.delete(key);
    }
    if (this.#stop === undefined || !stay.has(this.#stop)) this.#stopAt(handles[0]?.key);
  }

  #place(handle: Handle): void {
    const known = this.#placed.get(handle.key);
    const button = known?.button ?? this.#newButton(handle.key);
    if (known === undefined || !known.handle.point.equals(handle.point))
      L.DomUtil.setPosition(button, handle.point);
    if (known?.handle.name !== handle.name) button.setAttribute("aria-label", handle.name);
    if (known === undefined) this.#placed.set(handle.key, { handle, button });
    else known.handle = handle;
  }

  #newButton(key: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.dataset.vehicle = key;
    button.addEventListener("click", (event) => {
      event.stopPropagation(); // the map would take it for a click of its own
      const placed = this.#placed.get(key);
      if (placed !== undefined) this.#onPicked(placed.handle.ids);
    });
    this.#element.append(button);
    return button;
  }

  #stopAt(key: string | undefined): void {
    const before = this.#placed.get(this.#stop ?? "");
    if (before !== undefined) before.button.tabIndex = -1;
    this.#stop = key;
    const now = this.#placed.get(key ?? "");
    if (now !== undefined) now.button.tabIndex = 0;
  }

  #step(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    const from = this.#placed.get(this.focused ?? "")?.handle.point;
    if (direction === undefined || from === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation(); // the map would move as well
    const ahead = [...this.#placed.values()]
      .map(({ handle, button }) => ({ button, far: farness(handle.point.subtract(from), direction) }))
      .filter(({ far }) => far !== undefined)
      .sort((a, b) => (a.far ?? 0) - (b.far ?? 0));
    ahead[0]?.button.focus({ preventScroll: true });
  }
}

/** How far away something is for one who looks that way; undefined beside or behind. */
function farness({ x, y }: L.Point, [right, down]: readonly [number, number]): number | undefined {
  const along = x * right + y * down;
  const aside = Math.abs(x * down) + Math.abs(y * right);
  return along > 0 && aside <= 2 * along ? along + 2 * aside : undefined;
}
