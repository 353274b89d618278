import type { LatLng } from "../../../shared/geo/index.ts";
import type { DistrictId, DriverId, OperatorId, VehicleId } from "../../../shared/ids/index.ts";
import type { PositionSource } from "../../../shared/lifeCycle/positionSource.ts";
import type { FixRefusal, TrackerKind } from "../../../shared/schemas/trackers.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";

/** What a tracker says of one moment. Units are ours, whatever it told them in. */
export interface ToldFix {
  point: LatLng;
  /** By its own clock; undefined: it says no time. */
  at?: Instant | undefined;
  /** Meters. */
  accuracy?: number | undefined;
  /** m/s. */
  speed?: number | undefined;
  /** Degrees clockwise from north. */
  heading?: number | undefined;
  /** Whether the device itself holds it for a measured place. */
  isValid: boolean;
  isMock: boolean;
}

/** In which convention a tracker speaks: each wants its refusals by a status of its own. */
export type TrackerForm = "osmAnd" | "traccarClient" | "traccarServer";

/** A call of a tracker, read but not believed. */
export interface TrackerCall {
  form: TrackerForm;
  /** What it shows for itself: the token of a device, or of the server that hands on. */
  key: string;
  /** Of a server: how that knows the device. */
  uniqueId?: string | undefined;
  /** Without one it says only that it is there. */
  fix?: ToldFix | undefined;
}

/** Whose positions a tracker tells. */
export type TrackerOwner = { of: "vehicle"; vehicleId: VehicleId } | { of: "driver"; driverId: DriverId };

/** A device that is let in. */
export interface Tracker {
  id: string;
  kind: TrackerKind;
  /** A server has none. */
  owner?: TrackerOwner | undefined;
}

/** A tracker as the office sees it. */
export interface KnownTracker extends Tracker {
  name: string;
  plate?: string | undefined;
  driverName?: string | undefined;
  /** Whose operator's it is; of a server nobody's. */
  operatorId?: OperatorId | undefined;
  districtId?: DistrictId | undefined;
  serverId?: string | undefined;
  uniqueId?: string | undefined;
  madeAt: Instant;
  revokedAt?: Instant | undefined;
  lastHeardAt?: Instant | undefined;
  lastFixAt?: Instant | undefined;
  /** By how much the last fixes were older than their receipt, the newest first. */
  ages: readonly Seconds[];
  taken: number;
  refused: { reason: FixRefusal; count: number }[];
}

export const sourceOf = ({ kind }: Pick<Tracker, "kind">): PositionSource =>
  kind === "client" ? "trackerApp" : "trackerServer";
