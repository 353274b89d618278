import { color } from "../colors.ts";
import type { VehicleMark } from "../marks.ts";
import { drawAlarm, drawCluster, drawDevice, drawRing, drawShape } from "./vehicleLooks.ts";
import { turns } from "./vehicleShapes.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Placed extends Spot {
  readonly mark: VehicleMark;
  readonly heading: number;
  readonly isNamed: boolean;
}
interface Cluster extends Spot {
  readonly count: number;
  readonly troubled: boolean;
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
  readonly #edge = color("vehicle-edge");
  readonly #halo = color("map-halo");

  constructor(ratio: number) {
    this.#ratio = ratio;
  }

  /** With how many ride, what its device does, and its name where it has to be read. */
  vehicle(to: CanvasRenderingContext2D, { mark, x, y, heading, isNamed }: Placed): void {
    const turn = turns.has(mark.state) ? (Math.round(heading / TURN_STEP) * TURN_STEP) % 360 : 0;
    this.#copy(to, this.#sprite(mark, turn), { x, y });
    if (mark.aboard !== undefined) this.#number(to, mark.aboard, { x, y: y + 1 });
    if (isNamed || mark.selected === true || mark.named === true) this.#label(to, mark.label, { x, y });
  }

  /** Several as one, with how many they are. */
  cluster(to: CanvasRenderingContext2D, { count, x, y, troubled }: Cluster): void {
    const key = `cluster ${troubled}`;
    const sprite = this.#made(key, (at) => {
      drawCluster(at);
      if (troubled) drawAlarm(at);
    });
    this.#copy(to, sprite, { x, y });
    this.#number(to, count, { x, y: y + 1 });
  }

  /** In the middle of the mark. */
  #number(to: CanvasRenderingContext2D, count: number, { x, y }: Spot): void {
    to.font = "700 11px system-ui, sans-serif";
    to.textAlign = "center";
    to.textBaseline = "middle";
    to.fillStyle = this.#edge;
    to.fillText(String(count), x, y);
    to.textAlign = "start";
  }

  #label(to: CanvasRenderingContext2D, text: string, { x, y }: Spot): void {
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

  #copy(to: CanvasRenderingContext2D, sprite: HTMLCanvasElement, { x, y }: Spot): void {
    to.drawImage(sprite, this.#snap(x) - SIZE / 2, this.#snap(y) - SIZE / 2, SIZE, SIZE);
  }

  #sprite({ state, device, selected, troubled }: VehicleMark, turn: number): HTMLCanvasElement {
    return this.#made(`${state} ${device} ${turn} ${selected} ${troubled}`, (to) => {
      if (selected === true) drawRing(to);
      if (device !== undefined) drawDevice(to, device);
      to.save();
      to.rotate((turn * Math.PI) / 180);
      drawShape(to, state);
      to.restore();
      if (troubled === true) drawAlarm(to);
    });
  }

  #made(key: string, draw: (to: CanvasRenderingContext2D) => void): HTMLCanvasElement {
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    const sprite = document.createElement("canvas");
    sprite.width = SIZE * this.#ratio;
    sprite.height = SIZE * this.#ratio;
    const to = sprite.getContext("2d");
    to?.scale(this.#ratio, this.#ratio);
    to?.translate(SIZE / 2, SIZE / 2);
    if (to) draw(to);
    this.#sprites.set(key, sprite);
    return sprite;
  }
}
