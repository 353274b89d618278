import type { LatLng } from "../../../shared/geo/index.ts";
import type {
  CategoryId,
  DriverId,
  PlaceId,
  RiderId,
  ShiftId,
  StaffId,
  StopId,
  TripId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type { ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { Cause } from "../../../shared/lifeCycle/trip.ts";
import type {
  Assistance,
  Locale,
  MobilityAid,
  Phrase,
  Precision,
  Purpose,
  StopAction,
  StopStatus,
  TripStatus,
} from "../../../shared/schemas/index.ts";
import type { Instant, Seconds, ServiceDay } from "../../../shared/time/index.ts";
import type { FactTexts, StoredFact } from "../facts/fact.ts";

/** Who acts. Services take it first; policies decide with it. */
export type Actor =
  | { role: "rider"; id: RiderId }
  | { role: "driver"; id: DriverId }
  | { role: "dispatcher" | "administrator"; id: StaffId };

export interface Place {
  point: LatLng;
  label: string;
  placeId?: PlaceId | undefined;
  /** Of the point; undefined: nobody knows. */
  precision?: Precision | undefined;
  note?: string | undefined;
}

export interface InstantWindow {
  from: Instant;
  until: Instant;
}

export interface Rider {
  id: RiderId;
  name: string;
  phone: string;
  locale: Locale;
  aid: MobilityAid;
  /** Person and chair together, kg; checked against the lift's limit. */
  chairWeightKg?: number | undefined;
  home?: Place | undefined;
  category: CategoryId;
  /** Last day of eligibility; undefined: no end known. */
  eligibleUntil?: ServiceDay | undefined;
  guardians: { name: string; phone: string }[];
  demo: boolean;
}

/** What a promise promises. */
export interface PromiseBounds {
  pickupWindow: InstantWindow;
  latestArrival?: Instant | undefined;
  maxRideTime: Seconds;
}
export type PromiseState = "asked" | "given" | "released" | "kept" | "missed";

/**
 * A promise as its ledger makes it (`promiseLedger.ts`), with the bounds that are to be planned with: what was told, or what was
 * asked for while nothing is promised.
 */
export interface TripPromise extends PromiseBounds {
  state: PromiseState;
  asked: PromiseBounds;
  /** What the rider was told last, whether or not it still holds. */
  told?: PromiseBounds | undefined;
  /** How many entries the ledger has. */
  entries: number;
}

/** Where the trip stands in the plan. Times are kept apart: scheduled, estimated, actual. */
export interface Placement {
  shiftId: ShiftId;
  /** How far that shift has come. */
  shift: { status: ShiftStatus; starts: Instant; unheardSince?: Instant | undefined };
  pickup: PlacedStop;
  dropoff: PlacedStop;
}
export interface PlacedStop {
  stopId: StopId;
  scheduled: Instant;
  estimated: Instant;
  /** When the vehicle came to the door. */
  arrived?: Instant | undefined;
  /** When the person got in or out; nobody does at a no-show. */
  actual?: Instant | undefined;
}

export interface TripRequest {
  id: TripId;
  /** Grows with every change. */
  version: number;
  riderId: RiderId;
  serviceDay: ServiceDay;
  status: TripStatus;
  pickup: Place;
  dropoff: Place;
  requested: { kind: "leaveAt" | "arriveBy"; at: Instant };
  companions: number;
  aid: MobilityAid;
  assistance: Assistance;
  purpose: Purpose;
  note?: string | undefined;
  /** 0 is served first (work and study), larger later; then by `requestedAt`. */
  priorityClass: number;
  requestedAt: Instant;
  bookedBy: "rider" | "dispatcher";
  /** Why it stands as it does, without anybody's own words. */
  reason?: Phrase | undefined;
}

export interface StoryLine {
  at: Instant;
  what: Phrase;
  by: Cause;
}

/** Everything about one trip that any viewer may need; presenters cut it down per viewer. */
export interface TripRecord {
  trip: TripRequest;
  rider: Rider;
  promise: TripPromise;
  placement?: Placement | undefined;
  vehicle?:
    | { id: VehicleId; plate: string; model: string; driverName: string; driverPhone: string }
    | undefined;
  /** With what somebody wrote to `trip.reason`, as long as that stands. */
  reasonTexts: FactTexts;
  /** Of the trip, in the order of writing; only where one trip or one person's are read. */
  facts: StoredFact[];
}

/** A stop of a run with all its times, joined with what its driver needs to know. */
export interface RunStopRecord {
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
  /** A dispatcher is asked about something that was reported here. */
  inQuestion?: boolean | undefined;
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
