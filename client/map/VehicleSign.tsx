import type { ReactNode } from "react";
import { ALARM, DEVICE, shapes } from "./layers/vehicleShapes.ts";
import type { DeviceState, VehicleState } from "./marks.ts";

/** The mark of a state as the map draws it, for a legend in words beside it. */
export function VehicleSign({ state }: { state: VehicleState }) {
  const own = `var(--vehicle-${state})`;
  const fill = state === "stale" ? "var(--vehicle-edge)" : own;
  return (
    <Sign>
      <path d={shapes[state]} fill={fill} stroke={own} strokeWidth="2" />
    </Sign>
  );
}

/** The same of what is drawn around a vehicle. */
export function DeviceSign({ device }: { device: DeviceState }) {
  const look = DEVICE[device];
  return (
    <Sign>
      <path d={shapes.idle} fill="var(--vehicle-idle)" />
      {look !== undefined && (
        <path
          d={look.path}
          fill="none"
          stroke={`var(--${look.token})`}
          strokeWidth="2.5"
          strokeDasharray={look.dashes.join(" ")}
        />
      )}
    </Sign>
  );
}

/** Several vehicles as one, one of which needs a person. */
export function ClusterSign() {
  return (
    <Sign>
      <circle r="14" fill="var(--map-text)" />
      <path d={ALARM} fill="var(--bad)" stroke="var(--map-halo)" strokeWidth="1.5" />
    </Sign>
  );
}

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg width="1.25rem" height="1.25rem" viewBox="-18 -18 36 36" aria-hidden="true">
      {children}
    </svg>
  );
}
