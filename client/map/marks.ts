import type { LatLng } from "../../shared/geo/index.ts";

/** What a vehicle is doing; each state has a color and a shape of its own. */
export type VehicleState = "idle" | "driving" | "atStop" | "withRider" | "stale";
export const VEHICLE_STATES: readonly VehicleState[] = ["idle", "driving", "atStop", "withRider", "stale"];

/** Whether its device is heard of, apart from what it is doing: drawn around the mark. */
export type DeviceState = "online" | "quiet" | "offline";
export const DEVICE_STATES: readonly DeviceState[] = ["online", "quiet", "offline"];

export interface VehicleMark {
  readonly id: string;
  readonly point: LatLng;
  /** Degrees clockwise from north. */
  readonly heading: number;
  readonly state: VehicleState;
  /** Missing where nobody has to be heard of. */
  readonly device?: DeviceState;
  /** Something about it needs a person. */
  readonly troubled?: boolean;
  /** How many people ride; written on it. */
  readonly aboard?: number;
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

/** What vehicles on the map are called, for whoever does not see it; with them, vehicles that would overlap are drawn as one. */
export interface VehicleWords {
  readonly all: string;
  one(vehicleId: string): string;
  many(count: number, troubled: number): string;
}

/** How a map is looked at. */
export interface MapPlace {
  readonly center: LatLng;
  readonly zoom: number;
}
