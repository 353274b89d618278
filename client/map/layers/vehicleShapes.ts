import type { VehicleState } from "../marks.ts";

const R = 8;

/** The outline of each state, so that color is never the only sign. */
export const shapes: Record<VehicleState, (to: CanvasRenderingContext2D) => void> = {
  idle: (to) => to.arc(0, 0, R * 0.85, 0, 2 * Math.PI),
  driving: (to) => polygon(to, [0, -R * 1.35, R, R, 0, R * 0.5, -R, R]),
  atStop: (to) => to.rect(-R * 0.85, -R * 0.85, R * 1.7, R * 1.7),
  withRider: (to) => polygon(to, [0, -R * 1.4, R, -R * 0.2, R * 0.75, R, -R * 0.75, R, -R, -R * 0.2]),
  stale: (to) => to.arc(0, 0, R * 0.7, 0, 2 * Math.PI),
};

/** Shapes that point where the vehicle drives. */
export const turns: ReadonlySet<VehicleState> = new Set(["driving", "withRider"]);

function polygon(to: CanvasRenderingContext2D, xy: readonly number[]): void {
  for (let i = 0; i + 1 < xy.length; i += 2) {
    const x = xy[i] ?? 0;
    const y = xy[i + 1] ?? 0;
    if (i === 0) to.moveTo(x, y);
    else to.lineTo(x, y);
  }
  to.closePath();
}
