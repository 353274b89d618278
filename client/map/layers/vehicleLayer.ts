import L from "leaflet";
import type { VehicleFrame } from "../../../shared/events/index.ts";
import type { VehicleMark } from "../marks.ts";
import { type Glide, glideTo, isMoving, type Pose, poseAt, still } from "../motion.ts";
import { VehicleSprites } from "./vehicleSprites.ts";

interface Drawn {
  mark: VehicleMark;
  glide: Glide;
}
const LABELS_FROM_ZOOM = 15;
const PICK_RADIUS = 18;
/** Thirty drawings a second look the same as sixty at these speeds and cost half. */
const FRAME_MS = 1_000 / 30;

/**
 * All vehicles on one canvas. No element per vehicle: 670 of them are one loop of drawing per frame, and frames are
 * drawn only while something moves.
 */
export class VehicleLayer extends L.Layer {
  readonly #vehicles = new Map<string, Drawn>();
  readonly #canvas = document.createElement("canvas");
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  #map: L.Map | undefined;
  #frame: number | undefined;
  #sprites: VehicleSprites | undefined;
  #drawnAt = 0;

  override onAdd(map: L.Map): this {
    this.#map = map;
    this.#canvas.className = "map-vehicles";
    map.getPane("markerPane")?.append(this.#canvas);
    map.on("move zoom viewreset resize zoomend moveend", this.redraw, this);
    this.redraw();
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off("move zoom viewreset resize zoomend moveend", this.redraw, this);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
    this.#map = undefined;
    return this;
  }

  /** Replaces the whole set; vehicles that stay keep gliding. */
  show(marks: readonly VehicleMark[]): void {
    const now = performance.now();
    const stay = new Set(marks.map((mark) => mark.id));
    for (const id of this.#vehicles.keys()) if (!stay.has(id)) this.#vehicles.delete(id);
    for (const mark of marks) {
      const drawn = this.#vehicles.get(mark.id);
      if (drawn === undefined) {
        this.#vehicles.set(mark.id, { mark, glide: still(mark.point, mark.heading, now) });
      } else {
        drawn.mark = mark;
      }
    }
    this.redraw();
  }

  /** New positions, as they come from the server. Unknown vehicles are left out. */
  move(frames: readonly VehicleFrame[]): void {
    const now = performance.now();
    for (const [id, lat, lon, heading] of frames) {
      const drawn = this.#vehicles.get(id);
      if (drawn === undefined) continue;
      const pose: Pose = { point: { lat, lon }, heading };
      drawn.glide = this.#calm.matches ? still(pose.point, heading, now) : glideTo(drawn.glide, pose, now);
    }
    this.redraw();
  }

  /** The theme changed. */
  repaint(): void {
    this.#sprites = undefined;
    this.redraw();
  }

  /** The vehicle under a point of the map's container, if any. */
  at(point: L.Point): string | undefined {
    const map = this.#map;
    if (map === undefined) return undefined;
    const now = performance.now();
    let nearest: string | undefined;
    let best = PICK_RADIUS;
    for (const [id, { glide }] of this.#vehicles) {
      const here = poseAt(glide, now).point;
      const distance = map.latLngToContainerPoint([here.lat, here.lon]).distanceTo(point);
      if (distance < best) {
        best = distance;
        nearest = id;
      }
    }
    return nearest;
  }

  redraw(): void {
    this.#frame ??= requestAnimationFrame(() => this.#nextFrame());
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
    const size = map.getSize();
    this.#fit(map, size, to);
    this.#sprites ??= new VehicleSprites(devicePixelRatio);
    const withLabels = map.getZoom() >= LABELS_FROM_ZOOM;
    let moving = false;
    for (const { mark, glide } of this.#vehicles.values()) {
      moving ||= isMoving(glide, now);
      const { point, heading } = poseAt(glide, now);
      const { x, y } = map.latLngToContainerPoint([point.lat, point.lon]);
      if (x < -20 || y < -20 || x > size.x + 20 || y > size.y + 20) continue;
      this.#sprites.draw(to, { mark, x, y, heading });
      if (withLabels || mark.selected === true || mark.named === true)
        this.#sprites.label(to, mark.label, { x, y });
    }
    return moving;
  }

  /** Lays the canvas over the visible part and clears it. */
  #fit(map: L.Map, size: L.Point, to: CanvasRenderingContext2D): void {
    const ratio = devicePixelRatio;
    if (this.#canvas.width !== size.x * ratio || this.#canvas.height !== size.y * ratio) {
      this.#canvas.width = size.x * ratio;
      this.#canvas.height = size.y * ratio;
      this.#canvas.style.width = `${size.x}px`;
      this.#canvas.style.height = `${size.y}px`;
    }
    L.DomUtil.setPosition(this.#canvas, map.containerPointToLayerPoint([0, 0]));
    to.setTransform(ratio, 0, 0, ratio, 0, 0);
    to.clearRect(0, 0, size.x, size.y);
  }
}
