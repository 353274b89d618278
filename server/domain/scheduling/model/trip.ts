import type { ContractId, RiderId, ShiftId, TripId } from "../../../../shared/ids/index.ts";
import type { Seconds } from "../../../../shared/time/index.ts";
import type { Load } from "./load.ts";
import type { NodeIndex } from "./travelTimeMatrix.ts";

/** Both ends belong to it. Service must begin inside; arriving earlier and waiting is allowed. */
export interface TimeWindow {
  readonly earliest: Seconds;
  readonly latest: Seconds;
}

/** One end of a trip: where, when service may begin, and how long getting in or out takes. */
export interface TripEnd {
  readonly node: NodeIndex;
  readonly window: TimeWindow;
  readonly dwell: Seconds;
}

/** What only some vehicles and drivers can give. */
export interface TripNeeds {
  readonly lift?: boolean;
  /** Person and chair together, kg; must not exceed the lift's limit. */
  readonly liftWeightKg?: number;
  readonly skills?: readonly string[];
}

/** What the rider was told and is kept; as hard as the windows themselves. */
export interface GivenPromise {
  readonly pickup: TimeWindow;
  readonly latestArrival?: Seconds;
  readonly maxRideTime?: Seconds;
}

/** The vehicle and times the rider last heard; every later change has a price. */
export interface ToldTimes {
  readonly shiftId: ShiftId;
  readonly pickupAt: Seconds;
  readonly dropoffAt: Seconds;
}

export interface Trip {
  readonly id: TripId;
  readonly riderId: RiderId;
  readonly pickup: TripEnd;
  readonly dropoff: TripEnd;
  readonly load: Load;
  /** From the end of service at the pick-up to the beginning of service at the drop-off; hard. */
  readonly maxRideTime: Seconds;
  /** What the rider asked for; earliness and lateness are priced against it. */
  readonly requested?: { readonly kind: "leaveAt" | "arriveBy"; readonly at: Seconds };
  /** 0 is served first. */
  readonly priorityClass: number;
  /** Within a class, smaller is served first. */
  readonly applicationOrder: number;
  readonly needs?: TripNeeds;
  /** Nobody else aboard during the ride, except the trip's own group. */
  readonly ridesAlone?: boolean;
  /** Contracts whose vehicles may serve the rider; undefined: any. */
  readonly contracts?: readonly ContractId[];
  readonly allowedShifts?: readonly ShiftId[];
  readonly forbiddenShifts?: readonly ShiftId[];
  readonly promise?: GivenPromise;
  readonly told?: ToldTimes;
}
