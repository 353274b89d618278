import type { LatLng } from "../../shared/geo/index.ts";

/** What a vehicle is doing; each state has a color and a shape of its own. */
export type VehicleState = "idle" | "driving" | "atStop" | "withRider" | "stale";
export const VEHICLE_STATES: readonly VehicleState[] = ["idle", "driving", "atStop", "withRider", "stale"];

export interface VehicleMark {
  readonly id: string;
  readonly point: LatLng;
  /** Degrees clockwise from north. */
  readonly heading: number;
  readonly state: VehicleState;
  /** Written beside it when close: the plate. */
  readonly label: string;
  readonly selected?: boolean;
  /** Its label is written at any distance. */
  readonly named?: boolean;
}

/** A stop in the order of the route; `number` is written in it. */
export interface StopMark {
  readonly id: string;
  readonly point: LatLng;
  readonly kind: "pickup" | "dropoff" | "depot";
  readonly label: string;
  readonly number?: number;
  readonly done?: boolean;
}

/** A run as it is planned: from stop to stop, as the crow flies. */
export interface LineMark {
  readonly id: string;
  readonly points: readonly LatLng[];
}
