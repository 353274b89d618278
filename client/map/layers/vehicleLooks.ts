import { color } from "../colors.ts";
import type { DeviceState, VehicleState } from "../marks.ts";
import { ALARM, DEVICE, shapes } from "./vehicleShapes.ts";

/* Each part of a vehicle's look, drawn around 0, 0. */

type Paper = CanvasRenderingContext2D;

function stroke(to: Paper, path: Path2D, { width, style }: { width: number; style: string }): void {
  to.lineWidth = width;
  to.strokeStyle = style;
  to.stroke(path);
}

/** It is selected. */
export function drawRing(to: Paper): void {
  const ring = new Path2D();
  ring.arc(0, 0, 17.5, 0, 2 * Math.PI);
  stroke(to, ring, { width: 3, style: color("focus") });
}

/** What it is doing. */
export function drawShape(to: Paper, state: VehicleState): void {
  const [edge, own] = [color("vehicle-edge"), color(`vehicle-${state}`)];
  const outline = new Path2D(shapes[state]);
  stroke(to, outline, { width: 4, style: edge });
  const isHollow = state === "stale";
  to.fillStyle = isHollow ? edge : own;
  to.fill(outline);
  if (isHollow) stroke(to, outline, { width: 2, style: own });
}

/** Whether its device is heard of: nothing around it, a ring of dots, or a whole ring with a gap crossed out. */
export function drawDevice(to: Paper, device: DeviceState): void {
  const look = DEVICE[device];
  if (look === undefined) return;
  const path = new Path2D(look.path);
  stroke(to, path, { width: 4.5, style: color("map-halo") });
  to.setLineDash(look.dashes);
  stroke(to, path, { width: 2.5, style: color(look.token) });
  to.setLineDash([]);
}

/** Several as one: a disk that is like no vehicle. */
export function drawCluster(to: Paper): void {
  const disk = new Path2D();
  disk.arc(0, 0, 14.5, 0, 2 * Math.PI);
  stroke(to, disk, { width: 5, style: color("map-halo") });
  to.fillStyle = color("map-text");
  to.fill(disk);
}

/** Something needs a person. */
export function drawAlarm(to: Paper): void {
  const triangle = new Path2D(ALARM);
  stroke(to, triangle, { width: 3, style: color("map-halo") });
  to.fillStyle = color("bad");
  to.fill(triangle);
  to.fillStyle = color("map-halo");
  to.font = "800 9px system-ui, sans-serif";
  to.textAlign = "center";
  to.textBaseline = "middle";
  to.fillText("!", 12, -10.5);
}
