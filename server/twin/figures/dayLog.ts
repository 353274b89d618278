import type { ShiftId, TripId, VehicleId } from "../../../shared/ids/index.ts";
import type { NoticeKind } from "../../../shared/notices/index.ts";
import type { TripStatus } from "../../../shared/schemas/index.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { Fate, WorldWish } from "../world/createWorld.ts";

/** What a rider was told. */
export interface ToldPromise {
  readonly toldAt: Instant;
  readonly pickupWindow: { readonly from: Instant; readonly until: Instant };
  readonly latestArrival?: Instant | undefined;
  readonly maxRideTime: Seconds;
}

/** A message about a trip to one person. */
export interface NoticeLog {
  readonly kind: NoticeKind;
  /** Who: the rider, or a contact by name. */
  readonly to: string;
  readonly text: string;
  /** On a phone; undefined: it never came there. */
  readonly reachedAt?: Instant | undefined;
  /** It was over before it was due, or before it could be told: nobody had to hear of it any more. */
  readonly isOver: boolean;
  /** All tries together, in the provider's currency. */
  readonly cost: number;
}

/** What a dispatcher's page said of a stop ahead. */
export interface ForecastLog {
  readonly kind: "pickup" | "dropoff";
  readonly at: Instant;
  /** By then it was promised. */
  readonly due: Instant;
  readonly chance: number;
}
/** A trouble in which the rider was named. */
export interface AlarmLog {
  readonly kind: string;
  readonly since: Instant;
  lastSeen: Instant;
  /** The run that it was about. */
  readonly shiftId?: ShiftId | undefined;
  /** What lay before them on that run went elsewhere, or behind them. */
  isCleared?: boolean;
}

/** What became of one trip of the service, as its rider and driver lived it. */
export interface TripLog {
  readonly tripId: TripId;
  readonly askedAt: Instant;
  /** Oldest first; another entry when what is told has changed. */
  readonly promises: ToldPromise[];
  /** Vehicles that the rider was told, oldest first. */
  readonly vehicles: VehicleId[];
  /** As the rider's page showed it, oldest first. */
  readonly statuses: { readonly status: TripStatus; readonly at: Instant }[];
  /** The page said that the vehicle, or the arrival, would be late: since when, for what stands last. */
  readonly lateTold: { pickup?: Instant | undefined; arrival?: Instant | undefined };
  /** Undefined: nothing was said. */
  forecasts?: ForecastLog[] | undefined;
  alarms?: AlarmLog[] | undefined;
  /** With which it went, as the board had it last. */
  shiftId?: ShiftId | undefined;
  /** Read at the end of the day; undefined: the service sends none. */
  notices?: NoticeLog[] | undefined;
  /** The rider called it off, did not come, or had gone when the vehicle came. */
  riderLeft?: "cancelled" | "stayedAway" | "notReady" | "gaveUp" | undefined;
  /** The vehicle came to the door. */
  arrivedAt?: Instant | undefined;
  /** On board, boarding over. */
  boardedAt?: Instant | undefined;
  /** The vehicle came to the destination. */
  reachedAt?: Instant | undefined;
}

/** A wish of the world with all trips that were asked for its sake, oldest first. */
export interface WishLog {
  readonly wish: Pick<WorldWish, "key" | "riderId" | "purpose" | "requested" | "readyAt"> & {
    readonly fate: Pick<Fate, "kind">;
  };
  /** By the shortest way at the day's true pace, without the leg's own luck. */
  readonly directTime: Seconds;
  readonly trips: TripLog[];
  /** Code of the rule against it, where the service took none. */
  refused?: string | undefined;
}

/** A drive from one stop towards another. */
export interface Drive {
  readonly vehicleId: VehicleId;
  readonly from: Instant;
  readonly until: Instant;
  readonly meters: number;
  /** Trips with their rider on board. */
  readonly aboard: number;
}

/** Everything that the figures of a played day are computed from. */
export interface DayLog {
  /** Those whose rider came to ask. */
  readonly wishes: readonly WishLog[];
  readonly drives: readonly Drive[];
  /** Vehicles times days. */
  readonly vehicleDays: number;
  /** Asked for and taken, and unknown to the service at the end. */
  readonly tripsLost: number;
  /** Known to the service and asked for by nobody, or boarded twice. */
  readonly tripsDoubled: number;
  /** Faults that an independent check found in the plans it saw; null: none was looked at. */
  readonly violations: number | null;
}
