import type { StopId, TripId } from "../../../shared/ids/index.ts";
import type { StopKind } from "../../../shared/lifeCycle/stop.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { Rider } from "../people/model.ts";
import type { InstantWindow } from "../place.ts";
import type { TripPromise, TripRequest } from "../trips/model.ts";

/** A stop as its driver knows it; `party`: of a trip that the run has no stop of any more. */
export interface KnownStop {
  id: StopId;
  tripId: TripId;
  kind: StopKind;
  /** When they were expected there. */
  at: Instant;
  window?: InstantWindow | undefined;
  party?: { trip: TripRequest; rider: Rider; promise: TripPromise } | undefined;
}

/** What the driver of a run under way has understood of it: as of which version, the stops that were ahead, in their order. */
export interface KnownRun {
  version: number;
  stops: readonly KnownStop[];
  /** That it is another now stands before a dispatcher since then. */
  missedSince?: Instant | undefined;
}
