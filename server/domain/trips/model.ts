import type {
  ContractId,
  RiderId,
  ShiftId,
  StandingOrderId,
  StopId,
  TripId,
  VehicleId,
} from "../../../shared/ids/index.ts";
import type { ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import type { Teller } from "../../../shared/lifeCycle/trip.ts";
import type {
  Assistance,
  MobilityAid,
  Phrase,
  PlaceKind,
  Purpose,
  TripNeeds,
  TripStatus,
} from "../../../shared/schemas/index.ts";
import type { Instant, Seconds, ServiceDay } from "../../../shared/time/index.ts";
import type { FactTexts, StoredFact } from "../facts/fact.ts";
import type { Rider } from "../people/model.ts";
import type { InstantWindow, Place } from "../place.ts";
import type { TripGroup, TripLink } from "./links.ts";

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
/** How likely a stop's promise is to be kept (0 to 1), and when the vehicle is likely to be there; undefined: nobody has looked yet. */
export interface StopChance {
  chance?: number | undefined;
  likely?: { from: Instant; until: Instant } | undefined;
  /** Its promise is named as likely to break. */
  isEndangered?: boolean | undefined;
  /** Its rider was told so. */
  isLateTold?: boolean | undefined;
}

export interface PlacedStop extends StopChance {
  stopId: StopId;
  scheduled: Instant;
  estimated: Instant;
  /** When the vehicle came to the door. */
  arrived?: Instant | undefined;
  /** When the person got in or out; nobody does at a no-show. */
  actual?: Instant | undefined;
}

/** What a dispatcher has conceded so that this vehicle can take the trip: a place of a kind it has not, or its contract. */
export interface Conceded {
  shiftId: ShiftId;
  contractId?: ContractId | undefined;
  place?: PlaceKind | undefined;
}

/** What is known of when a rider will be ready to return (`whenReady.ts`). */
export interface WhenReady {
  forecast: Instant;
  /** Within what a vehicle is planned while nothing is promised: around the forecast, after "ready" from it on. */
  planned: InstantWindow;
  readyAt?: Instant | undefined;
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
  /** A return that is picked up when its rider is ready: `requested.at` is then when that was expected. */
  whenReady?: WhenReady | undefined;
  companions: number;
  aid: MobilityAid;
  assistance: Assistance;
  /** What else it needs, as it was asked for or stood in the record then. */
  needs?: TripNeeds | undefined;
  purpose: Purpose;
  note?: string | undefined;
  /** 0 is served first (work and study), larger later; then by `requestedAt`. */
  priorityClass: number;
  requestedAt: Instant;
  bookedBy: "rider" | "dispatcher";
  conceded?: Conceded | undefined;
  /** Why it stands as it does, without anybody's own words. */
  reason?: Phrase | undefined;
  /** Since when, in real time, planners look for room for it: it fits nowhere in the plan as it stands. */
  roomSoughtAt?: Instant | undefined;
  /** The standing order that asked for it. */
  standingOrderId?: StandingOrderId | undefined;
  /** Those with whom it was asked for. */
  group?: TripGroup | undefined;
}

export interface StoryLine {
  at: Instant;
  what: Phrase;
  by: Teller;
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
  /** When the riders of its day were told which vehicles come: `isVehicleTold`. */
  vehiclesToldAt?: Instant | undefined;
  /** With what somebody wrote to `trip.reason`, as long as that stands. */
  reasonTexts: FactTexts;
  /** With which other trips it is accepted or refused; only where one trip or one person's are read. */
  links?: readonly TripLink[] | undefined;
  /** Of the trip, in the order of writing; only where one trip or one person's are read. */
  facts: StoredFact[];
}
