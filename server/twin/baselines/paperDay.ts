import type { ShiftId, StopId, TripId } from "../../../shared/ids/index.ts";
import type { ShiftStatus } from "../../../shared/lifeCycle/shift.ts";
import { isAhead, type StopStatus } from "../../../shared/lifeCycle/stop.ts";
import type { NewTripRequest, TripStatus } from "../../../shared/schemas/index.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { PromiseBounds } from "../../domain/trips/model.ts";
import type { GeneratedRider, RegionDriver, RegionVehicle } from "../../regions/index.ts";

/** A visit in a dispatcher's notebook. */
export interface PaperStop {
  readonly id: StopId;
  readonly trip: PaperTrip;
  readonly kind: "pickup" | "dropoff";
  readonly scheduled: Instant;
  status: StopStatus;
  arrivedAt?: Instant | undefined;
}

export interface PaperTrip {
  readonly id: TripId;
  readonly rider: GeneratedRider;
  readonly wish: Omit<NewTripRequest, "confirmed">;
  readonly askedAt: Instant;
  version: number;
  status: TripStatus;
  /** What is told once a vehicle is booked; before, what would be. */
  promise: PromiseBounds;
  isPromised: boolean;
  run?: PaperRun | undefined;
}

export interface PaperRun {
  readonly id: ShiftId;
  readonly vehicle: RegionVehicle;
  readonly driver: RegionDriver;
  readonly depot: { readonly label: string; readonly point: PaperTrip["wish"]["pickup"]["point"] };
  readonly starts: Instant;
  readonly ends: Instant;
  version: number;
  status: ShiftStatus;
  /** In order. */
  stops: PaperStop[];
}

/** When a trip would be driven, alone, and by whom. */
export interface Block {
  readonly run: PaperRun;
  readonly pickupAt: Instant;
  readonly dropoffAt: Instant;
}

/** Drives already promised on a run: from the beginning of a pickup to the end of the drop-off. */
export const blocksOf = (run: PaperRun): { pickup: PaperStop; dropoff: PaperStop }[] =>
  run.stops.flatMap((dropoff) => {
    const pickup = run.stops.find((stop) => stop.kind === "pickup" && stop.trip === dropoff.trip);
    return dropoff.kind === "dropoff" && isAhead(dropoff) && pickup !== undefined
      ? [{ pickup, dropoff }]
      : [];
  });
