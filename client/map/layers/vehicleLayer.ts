import L from "leaflet";
import type { VehicleFrame } from "../../../shared/events/index.ts";
import { groupMarks } from "../clusters.ts";
import type { VehicleMark, VehicleWords } from "../marks.ts";
import { type Glide, glideTo, isMoving, type Pose, poseAt, still } from "../motion.ts";
import { layOver } from "./layOver.ts";
import { VehicleHandles } from "./vehicleHandles.ts";
import { VehicleSprites } from "./vehicleSprites.ts";

interface Drawn {
  mark: VehicleMark;
  glide: Glide;
}
/** What is drawn at one place: a vehicle, or several as one. */
interface Group {
  readonly first: Drawn;
  readonly ids: readonly string[];
  readonly troubled: number;
}
export interface VehicleLayerOptions {
  /** Without them each vehicle is drawn by itself, and only the mouse gets at it. */
  readonly words: VehicleWords | undefined;
  readonly onPicked: (ids: readonly string[]) => void;
}

const LABELS_FROM_ZOOM = 15;
const PICK_RADIUS = 18;
/** Nearer than this, pixels, two marks would overlap. */
const APART = 34;
/** Thirty drawings a second look the same as sixty at these speeds and cost half. */
const FRAME_MS = 1_000 / 30;
const MOVES = "move zoom viewreset resize zoomend moveend";

/**
 * All vehicles on one canvas. No drawing per vehicle in the page: 670 of them are one loop per frame, and frames are drawn only
 * while something moves and the page is seen. Which of them are drawn as one is asked anew when the news or the zoom changes.
 */
export class VehicleLayer extends L.Layer {
  readonly #vehicles = new Map<string, Drawn>();
  readonly #canvas = document.createElement("canvas");
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  readonly #words: VehicleWords | undefined;
  readonly #handles: VehicleHandles | undefined;
  readonly #seen = () => this.#visibilityChanged();
  #groups: readonly Group[] = [];
  #isGrouped = false;
  #map: L.Map | undefined;
  #frame: number | undefined;
  #sprites: VehicleSprites | undefined;
  #drawnAt = 0;

  constructor({ words, onPicked }: VehicleLayerOptions) {
    super();
    this.#words = words;
    this.#handles = words && new VehicleHandles(words.all, onPicked);
  }

  override onAdd(map: L.Map): this {
    this.#map = map;
    this.#canvas.className = "map-vehicles";
    const pane = map.getPane("markerPane");
    pane?.append(this.#canvas);
    if (pane !== undefined) this.#handles?.addTo(pane);
    map.on(MOVES, this.redraw, this);
    map.on("zoomend viewreset moveend", this.#regroup, this);
    document.addEventListener("visibilitychange", this.#seen);
    this.redraw();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off(MOVES, this.redraw, this);
    map.off("zoomend viewreset moveend", this.#regroup, this);
    document.removeEventListener("visibilitychange", this.#seen);
    this.#stopDrawing();
    this.#canvas.remove();
    this.#handles?.remove();
    this.#map = undefined;
    return this;
  }

  /** Replaces the whole set; vehicles that stay keep gliding, or glide to where their mark says otherwise. */
  show(marks: readonly VehicleMark[]): void {
    const now = performance.now();
    const stay = new Set(marks.map((mark) => mark.id));
    for (const id of this.#vehicles.keys()) if (!stay.has(id)) this.#vehicles.delete(id);
    for (const mark of marks) {
      const drawn = this.#vehicles.get(mark.id);
      if (drawn === undefined) {
        this.#vehicles.set(mark.id, { mark, glide: still(mark.point, mark.heading, now) });
        continue;
      }
      drawn.mark = mark;
      if (!isAt(drawn.glide, mark)) this.#send(drawn, mark, now);
    }
    this.#regroup();
  }

  /** New positions, as they come from the server. Unknown vehicles are left out. */
  move(frames: readonly VehicleFrame[]): void {
    const now = performance.now();
    for (const [id, lat, lon, heading] of frames) {
      const drawn = this.#vehicles.get(id);
      if (drawn !== undefined) this.#send(drawn, { point: { lat, lon }, heading }, now);
    }
    this.#regroup();
  }

  /** The theme changed. */
  repaint(): void {
    this.#sprites = undefined;
    this.redraw();
  }

  /** The vehicles drawn under a point of the map's container, if any. */
  at(point: L.Point): readonly string[] {
    const map = this.#map;
    if (map === undefined) return [];
    const now = performance.now();
    let nearest: readonly string[] = [];
    let best = PICK_RADIUS;
    for (const { first, ids } of this.#groups) {
      const here = poseAt(first.glide, now).point;
      const distance = map.latLngToContainerPoint([here.lat, here.lon]).distanceTo(point);
      if (distance < best) {
        best = distance;
        nearest = ids;
      }
    }
    return nearest;
  }

  /** Where these are, or will be when they have arrived. */
  pointsOf(ids: readonly string[]): L.LatLng[] {
    return ids.flatMap((id) => {
      const to = this.#vehicles.get(id)?.glide.to;
      return to === undefined ? [] : [L.latLng(to.lat, to.lon)];
    });
  }

  redraw(): void {
    if (document.hidden) return;
    this.#frame ??= requestAnimationFrame(() => this.#nextFrame());
  }

  /** Nobody sees a hidden page move: there it only notes where everybody is. */
  #send(drawn: Drawn, pose: Pose, now: number): void {
    const jumps = document.hidden || this.#calm.matches;
    drawn.glide = jumps ? still(pose.point, pose.heading, now) : glideTo(drawn.glide, pose, now);
  }

  /** Shown again, all stand at once where they are, drawn a single time. */
  #visibilityChanged(): void {
    if (document.hidden) {
      this.#stopDrawing();
      return;
    }
    const now = performance.now();
    for (const drawn of this.#vehicles.values())
      drawn.glide = still(drawn.glide.to, drawn.glide.toHeading, now);
    this.#regroup();
  }

  #stopDrawing(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #regroup(): void {
    this.#isGrouped = false;
    this.redraw();
  }

  #nextFrame(): void {
    this.#frame = undefined;
    const now = performance.now();
    const isDue = now - this.#drawnAt >= FRAME_MS - 4; // frames come a little early or late
    if (!isDue || this.#draw(now)) this.redraw();
    if (isDue) this.#drawnAt = now;
  }

  /** Draws every vehicle in view; true while any of them still glides. */
  #draw(now: number): boolean {
    const map = this.#map;
    const to = this.#canvas.getContext("2d");
    if (map === undefined || to === null) return false;
    if (!this.#isGrouped) this.#group(map);
    const size = map.getSize();
    layOver(this.#canvas, map, to);
    this.#sprites ??= new VehicleSprites(devicePixelRatio);
    const withLabels = map.getZoom() >= LABELS_FROM_ZOOM;
    let moving = false;
    for (const { first, ids, troubled } of this.#groups) {
      const { mark, glide } = first;
      moving ||= isMoving(glide, now);
      const { point, heading } = poseAt(glide, now);
      const { x, y } = map.latLngToContainerPoint([point.lat, point.lon]);
      if (x < -20 || y < -20 || x > size.x + 20 || y > size.y + 20) continue;
      if (ids.length > 1) this.#sprites.cluster(to, { count: ids.length, x, y, troubled: troubled > 0 });
      else this.#sprites.vehicle(to, { mark, x, y, heading, isNamed: withLabels });
    }
    return moving;
  }

  /** Who is drawn as one, and what stands for each in view; what is selected stands alone and above. */
  #group(map: L.Map): void {
    this.#isGrouped = true;
    const zoom = map.getZoom();
    const all = [...this.#vehicles.values()].map(({ mark, glide }) => {
      const { x, y } = map.project([glide.to.lat, glide.to.lon], zoom);
      return { id: mark.id, x, y, alone: mark.selected === true || this.#words === undefined };
    });
    const groups = groupMarks(all, APART).flatMap((ids) => this.#groupOf(ids));
    const above = ({ first }: Group) => Number(first.mark.selected === true);
    this.#groups = groups.sort((a, b) => above(a) - above(b));
    this.#showHandles(map);
  }

  #groupOf(ids: readonly string[]): Group[] {
    const drawn = ids.flatMap((id) => this.#vehicles.get(id) ?? []);
    const [first] = drawn;
    if (first === undefined) return [];
    return [{ first, ids, troubled: drawn.filter(({ mark }) => mark.troubled === true).length }];
  }

  #showHandles(map: L.Map): void {
    const [words, handles] = [this.#words, this.#handles];
    if (words === undefined || handles === undefined) return;
    const view = map.getBounds();
    const { focused } = handles;
    const shown = this.#groups.filter(
      ({ first: { glide }, ids }) =>
        view.contains([glide.to.lat, glide.to.lon]) || (focused !== undefined && ids.includes(focused)),
    );
    handles.show(
      shown.map(({ first: { mark, glide }, ids, troubled }) => ({
        ...{ key: mark.id, ids, point: map.latLngToLayerPoint([glide.to.lat, glide.to.lon]) },
        name: ids.length > 1 ? words.many(ids.length, troubled) : words.one(mark.id),
      })),
    );
  }
}

const isAt = ({ to }: Glide, { point }: VehicleMark): boolean => to.lat === point.lat && to.lon === point.lon;
