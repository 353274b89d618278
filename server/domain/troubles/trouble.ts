import type { DistrictId, StaffId } from "../../../shared/ids/index.ts";
import type { EscalationStep, WatchedKind } from "../../../shared/lifeCycle/troubles.ts";
import type { InvariantCode } from "../../../shared/schemas/index.ts";
import type { Instant, Seconds } from "../../../shared/time/index.ts";
import type { Run, RunStopRecord, VehiclePosition } from "../runs/model.ts";
import type { RunChange } from "../runs/runChanges.ts";
import type { TripRecord } from "../trips/model.ts";

export type TroubleKind =
  | "neverBegun"
  | "silent"
  | "outage"
  | "pickupEndangered"
  | "arrivalEndangered"
  | "changesMissed"
  | "queueAged"
  | "jobDied"
  | "partWrong"
  | "invariantBroken"
  | "stranded"
  | "readyOverdue"
  | "readyWaiting"
  | "roomFound"
  | WatchedKind;
/** Somebody who waits for us: at a stop that is ahead, or (without `estimated`) without any vehicle. */
export type Waiting = Pick<RunStopRecord, "tripId" | "trip" | "rider" | "promise"> &
  Partial<Pick<RunStopRecord, "estimated" | "arrivedAt" | "doneAt" | "boardedAt" | "status" | "chance">>;
/** What a dispatcher can do about it. */
export type Remedy =
  | "callDriver"
  | "offerTrips"
  | "callRider"
  | "callContact"
  | "moveTrip"
  | "assignTrip"
  | "solveOtherwise";

/** Something that will break a promise or leave a person behind unless somebody acts. */
export interface Trouble {
  /** The same for as long as it lasts. */
  id: string;
  kind: TroubleKind;
  since: Instant;
  /** Of an outage. */
  districtId?: DistrictId | undefined;
  runs: Run[];
  /** The stops ahead at which somebody waits for us, whoever would lose most first. */
  waiting: Waiting[];
  /** Who has no vehicle, and could have one. */
  unplaced: TripRecord[];
  remedies: Remedy[];
  /** Of the service's own work: which, how much of it, and for how long in real time. */
  work?: { job: string; count: number; length: Seconds } | undefined;
  /** Of a run: what its driver has not said to have understood. */
  changes?: RunChange[] | undefined;
  /** What may never be and is. */
  broken?: InvariantCode | undefined;
  /** Of a call for help at once: which, by whom, and where the vehicle was seen last. */
  sos?: { id: string; by: "driver" | "rider"; position?: VehiclePosition | undefined } | undefined;
  /** Who has taken it, since when. */
  holder?: Holder | undefined;
  /** Who has been turned to by the clock, the last of them. */
  escalated?: EscalationStep | undefined;
}

/** A dispatcher who looks after it: others can see that, and take it over. */
export interface Holder {
  id: StaffId;
  name: string;
  since: Instant;
}
