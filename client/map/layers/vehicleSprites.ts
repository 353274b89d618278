import { color } from "../colors.ts";
import type { VehicleMark, VehicleState } from "../marks.ts";
import { shapes, turns } from "./vehicleShapes.ts";

export interface Placed {
  readonly mark: VehicleMark;
  readonly x: number;
  readonly y: number;
  readonly heading: number;
}

const SIZE = 40;
const TURN_STEP = 6;

/**
 * Each look of a vehicle is drawn once and then only copied: a copy costs a tenth of filling and stroking a shape.
 * Headings are rounded to 6°, which nobody sees. Made anew for another theme.
 */
export class VehicleSprites {
  readonly #ratio: number;
  readonly #sprites = new Map<string, HTMLCanvasElement>();
  readonly #text = color("map-text");
  readonly #halo = color("map-halo");

  constructor(ratio: number) {
    this.#ratio = ratio;
  }

  draw(to: CanvasRenderingContext2D, { mark, x, y, heading }: Placed): void {
    const turn = turns.has(mark.state) ? (Math.round(heading / TURN_STEP) * TURN_STEP) % 360 : 0;
    const sprite = this.#sprite(mark.state, turn, mark.selected === true);
    to.drawImage(sprite, this.#snap(x) - SIZE / 2, this.#snap(y) - SIZE / 2, SIZE, SIZE);
  }

  label(to: CanvasRenderingContext2D, text: string, { x, y }: { x: number; y: number }): void {
    to.font = "600 12px system-ui, sans-serif";
    to.textBaseline = "middle";
    to.lineWidth = 4;
    to.lineJoin = "round";
    to.strokeStyle = this.#halo;
    to.strokeText(text, x + 18, y);
    to.fillStyle = this.#text;
    to.fillText(text, x + 18, y);
  }

  /** To whole device pixels, so that a copy stays sharp. */
  #snap(length: number): number {
    return Math.round(length * this.#ratio) / this.#ratio;
  }

  #sprite(state: VehicleState, turn: number, selected: boolean): HTMLCanvasElement {
    const key = `${state} ${turn} ${selected}`;
    let sprite = this.#sprites.get(key);
    if (sprite === undefined) {
      sprite = document.createElement("canvas");
      sprite.width = SIZE * this.#ratio;
      sprite.height = SIZE * this.#ratio;
      const to = sprite.getContext("2d");
      to?.scale(this.#ratio, this.#ratio);
      to?.translate(SIZE / 2, SIZE / 2);
      if (to) drawVehicle(to, { state, turn, selected });
      this.#sprites.set(key, sprite);
    }
    return sprite;
  }
}

interface Look {
  readonly state: VehicleState;
  readonly turn: number;
  readonly selected: boolean;
}

function drawVehicle(to: CanvasRenderingContext2D, { state, turn, selected }: Look): void {
  const edge = color("vehicle-edge");
  const own = color(`vehicle-${state}`);
  const stroke = (path: Path2D, width: number, style: string) => {
    to.lineWidth = width;
    to.strokeStyle = style;
    to.stroke(path);
  };
  if (selected) {
    const ring = new Path2D();
    ring.arc(0, 0, 16, 0, 2 * Math.PI);
    stroke(ring, 3, color("focus"));
  }
  to.rotate((turn * Math.PI) / 180);
  const outline = new Path2D(shapes[state]);
  stroke(outline, 4, edge);
  const isHollow = state === "stale";
  to.fillStyle = isHollow ? edge : own;
  to.fill(outline);
  if (isHollow) stroke(outline, 2, own);
}
