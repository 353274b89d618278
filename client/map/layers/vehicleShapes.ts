import type { DeviceState, VehicleState } from "../marks.ts";

/** The outline of each state as an SVG path around 0, 0, so that color is never the only sign. */
export const shapes: Record<VehicleState, string> = {
  idle: circle(6.8),
  driving: "M0 -10.8 L8 8 L0 4 L-8 8 Z",
  atStop: "M-6.8 -6.8 H6.8 V6.8 H-6.8 Z",
  withRider: "M0 -11.2 L8 -1.6 L6 8 L-6 8 L-8 -1.6 Z",
  stale: circle(5.6),
};

/** Shapes that point where the vehicle drives. */
export const turns: ReadonlySet<VehicleState> = new Set(["driving", "withRider"]);

interface DeviceLook {
  readonly path: string;
  readonly dashes: number[];
  readonly token: string;
}
const AROUND = 13.5;

/** What is drawn around the shape; nothing where all is well. */
export const DEVICE: Record<DeviceState, DeviceLook | undefined> = {
  online: undefined,
  quiet: { path: circle(AROUND), dashes: [3, 4], token: "text-soft" },
  offline: { path: `${circle(AROUND)} M-10 10 L-15 15 M10 10 L15 15`, dashes: [], token: "bad" },
};

/** A small triangle at the upper right. */
export const ALARM = "M12 -18.5 L18.5 -6.5 L5.5 -6.5 Z";

function circle(radius: number): string {
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${-radius} 0 ${half} ${2 * radius} 0 ${half} ${-2 * radius} 0 Z`;
}
