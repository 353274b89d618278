import type { LatLng } from "../../../shared/geo/index.ts";
import type { DriverId, ShiftId, StopId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import type { PositionSource } from "../../../shared/lifeCycle/positionSource.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { StopAction, StopStatus } from "../../../shared/schemas/index.ts";
import type { FixRefusal } from "../../../shared/schemas/trackers.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Shift } from "../fleet/model.ts";
import type { Rider } from "../people/model.ts";
import type { StopChance, TripPromise, TripRequest } from "../trips/model.ts";
import type { DeviceTime } from "./deviceTime.ts";
import type { KnownRun } from "./known.ts";
import type { HeldLock } from "./lock.ts";
import type { FixVerdict } from "./plausiblePosition.ts";

/** Why a run is expected to start where it is: at its template's place, where the last ride ends, or where the vehicle was seen since. */
export type StartReason = "home" | "lastRide" | "parked";

/** A shift with its route: what the driver's manifest and the dispatcher's timeline are cut from. */
export interface Run {
  shift: Shift;
  /** Grows with every change of the run. */
  version: number;
  stops: RunStopRecord[];
  /** What dispatchers have fixed of it. */
  locks?: readonly HeldLock[] | undefined;
  /** Of one that has yet to set out, where somebody has asked: the shift's start place is then the expected one. */
  startsFrom?: StartReason | undefined;
  /** What its driver has understood of it; undefined while it has not begun. */
  known?: KnownRun | undefined;
}

/** A stop of a run with all its times, joined with what its driver needs to know. */
export interface RunStopRecord extends StopChance {
  id: StopId;
  tripId: TripId;
  kind: StopKind;
  sequence: number;
  status: StopStatus;
  scheduled: Instant;
  estimated: Instant;
  departedAt?: Instant | undefined;
  arrivedAt?: Instant | undefined;
  /** Boarded, dropped off or given up. */
  doneAt?: Instant | undefined;
  /** Of a drop-off: since when its rider is aboard. */
  boardedAt?: Instant | undefined;
  /** A dispatcher is asked about something that was reported here. */
  inQuestion?: boolean | undefined;
  /** Of a return whose rider has yet to say that they are ready. */
  isHeld?: boolean | undefined;
  trip: TripRequest;
  rider: Rider;
  promise: TripPromise;
}

export interface StopActionCommand {
  stopId: StopId;
  actionId: string;
  action: StopAction;
  /** By the clock of `sentAt`, or without that by the service's. */
  at: Instant;
  sentAt?: Instant | undefined;
  point?: LatLng | undefined;
}

export interface VehiclePosition {
  vehicleId: VehicleId;
  point: LatLng;
  /** Degrees clockwise from north. */
  heading: number;
  speed: number;
  at: Instant;
  /** Of one from before sources were told: unknown. */
  source?: PositionSource | undefined;
}

/** A position with all that is kept of it. */
export interface PositionRecord extends VehiclePosition, Omit<DeviceTime, "age"> {
  shiftId: ShiftId;
  driverId: DriverId;
  receivedAt: Instant;
  /** Meters. */
  accuracy?: number | undefined;
  verdict: KeptVerdict;
}
/** What cannot be a vehicle's place is kept apart, by why. */
export type KeptVerdict = FixVerdict | KeptApart;
export const keptApart = ["mock", "future", "late", "outside"] as const satisfies readonly FixRefusal[];
export type KeptApart = (typeof keptApart)[number];
