import { shapes } from "./layers/vehicleShapes.ts";
import type { VehicleState } from "./marks.ts";

/** The mark of a state as the map draws it, for a legend in words beside it. */
export function VehicleSign({ state }: { state: VehicleState }) {
  const own = `var(--vehicle-${state})`;
  const fill = state === "stale" ? "var(--vehicle-edge)" : own;
  return (
    <svg width="1.125rem" height="1.125rem" viewBox="-13 -13 26 26" aria-hidden="true">
      <path d={shapes[state]} fill={fill} stroke={own} strokeWidth="2" />
    </svg>
  );
}
