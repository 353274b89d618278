import type { LatLng } from "../../../shared/geo/index.ts";
import type { DriverId, ShiftId, StaffId, StopId, TripId } from "../../../shared/ids/index.ts";
import { isUnderWay } from "../../../shared/lifeCycle/shift.ts";
import {
  actionsAt,
  isAhead,
  isGivenUp,
  isLeftOut,
  isReached,
  isServed,
  isSetOut,
  type StopKind,
} from "../../../shared/lifeCycle/stop.ts";
import { isEnded, isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { Contradiction, StopAction } from "../../../shared/schemas/index.ts";
import { type Instant, instant, type Seconds } from "../../../shared/time/index.ts";
import type { TripRequest } from "../trips/model.ts";
import { waitsForReady } from "../trips/whenReady.ts";
import type { DeviceTime } from "./deviceTime.ts";
import type { Run, RunStopRecord } from "./model.ts";
import { noShowFrom } from "./noShow.ts";

/** A stop as some driver had it on a run once; the plan may have moved or dropped it since. */
export interface HeldStop {
  stopId: StopId;
  tripId: TripId;
  kind: StopKind;
  shiftId: ShiftId;
  driverId: DriverId;
  /** Since then the run has been another driver's. */
  hadUntil?: Instant | undefined;
}

/** What a driver reported to have done, with all its times: `at` is when, by the service's clock. */
export interface Act extends HeldStop, Omit<DeviceTime, "age"> {
  actionId: string;
  action: StopAction;
  receivedAt: Instant;
  point?: LatLng | undefined;
  /** Which dispatcher tells it in the driver's place. */
  toldBy?: StaffId | undefined;
}

/** What the record makes of an act as things stand. */
export type Standing =
  | { kind: "applies" }
  | { kind: "already" }
  | { kind: "contradicted"; contradiction: Contradiction };

/** What may go by itself: what was missing comes, or the plan comes back. */
const passing: Record<Contradiction, boolean> = {
  stopMoved: true,
  leftPlan: true,
  tripOver: false,
  notOnShift: true,
  outOfTurn: true,
  elsewhere: true,
  contrary: false,
  tooEarly: false,
  positions: false,
  physics: false,
  promise: false,
  askedAnew: false,
};
export const mayPass = (contradiction: Contradiction): boolean => passing[contradiction];

interface World {
  /** On which the driver had the stop, as it is now. */
  run: Run;
  trip: TripRequest;
  freeWaiting: Seconds;
  /** The run is of an earlier day, or a dispatcher tells: only then it is simply true that somebody never rode. */
  isAfterwards: boolean;
}

/**
 * Whether what happened can follow on what the record has. Whose turn the plan says it is does not count: the driver has gone
 * there, so the plan follows.
 */
export function standingOf(act: Act, { run, trip, freeWaiting, isAfterwards }: World): Standing {
  const stop = run.stops.find(({ id }) => id === act.stopId);
  if (stop === undefined) return contradicted(isEnded(trip) ? "tripOver" : goneFrom(trip));
  if (hasBeenDone(stop, act.action)) return { kind: "already" };
  if (!isAhead(stop)) return contradicted("contrary");
  if (!isUnderWay(run.shift)) return contradicted("notOnShift");
  if (act.action === "neverRode") return neverRode(stop, { run, isAfterwards });
  if (!actionsAt(stop).includes(act.action) || !hasRider(stop, run)) return contradicted("outOfTurn");
  if (run.stops.some((other) => other.id !== stop.id && isSetOut(other) && other.inQuestion !== true))
    return contradicted("elsewhere");
  // Nobody who has not said to be ready can have failed to come.
  if (act.action === "noShow" && waitsForReady(trip)) return contradicted("tooEarly");
  const from = act.action === "noShow" ? noShowFrom(stop, freeWaiting) : undefined;
  return from !== undefined && act.at < from ? contradicted("tooEarly") : { kind: "applies" };
}

/** Whoever was reported aboard and was not: said where they would get out. */
function neverRode(
  stop: RunStopRecord,
  { run, isAfterwards }: Pick<World, "run" | "isAfterwards">,
): Standing {
  if (stop.kind !== "dropoff" || !hasRider(stop, run)) return contradicted("outOfTurn");
  return isAfterwards ? { kind: "applies" } : contradicted("contrary");
}

const contradicted = (code: Contradiction): Standing => ({ kind: "contradicted", contradiction: code });
const goneFrom = (trip: TripRequest): Contradiction => (isPlaced(trip) ? "stopMoved" : "leftPlan");

function hasBeenDone({ kind, status, departedAt, arrivedAt }: RunStopRecord, action: StopAction): boolean {
  switch (action) {
    case "depart":
      return departedAt !== undefined;
    case "arrive":
      return arrivedAt !== undefined;
    case "board":
    case "dropOff":
      return isServed({ status }) && (kind === "pickup") === (action === "board");
    case "noShow":
      return isReached({ status }) && isGivenUp({ status });
    case "neverRode":
      return isLeftOut({ status });
  }
}

/** Nobody is driven to where somebody gets out before they got in. */
const hasRider = ({ kind, tripId }: RunStopRecord, { stops }: Run): boolean =>
  kind === "pickup" ||
  stops.some((stop) => stop.tripId === tripId && stop.kind === "pickup" && isServed(stop));

/** An act is never before the step of the visit that it follows on, nor anything at a drop-off before its rider got in. */
export function timeOfAct(at: Instant, stop: RunStopRecord, { stops }: Run): Instant {
  const boarded = stops.find(
    (each) => each.tripId === stop.tripId && each.kind === "pickup" && each !== stop,
  );
  const before = stop.kind === "dropoff" ? boarded?.doneAt : undefined;
  return instant(Math.max(at, before ?? at, stop.departedAt ?? at, stop.arrivedAt ?? at));
}

/**
 * The stops in the order in which they were: what is behind by when it was done, then where the vehicle has set out for, then
 * what is ahead as planned.
 */
export function inOrderOfReality(stops: readonly RunStopRecord[]): RunStopRecord[] {
  const pickups = new Map(stops.flatMap((stop) => (stop.kind === "pickup" ? [[stop.tripId, stop]] : [])));
  const doneAt = (stop: RunStopRecord) => stop.doneAt ?? pickups.get(stop.tripId)?.doneAt ?? stop.scheduled;
  const rank = (stop: RunStopRecord) => (isAhead(stop) ? (isSetOut(stop) && !stop.inQuestion ? 1 : 2) : 0);
  return stops.toSorted((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    if (rank(one) > 0) return one.sequence - other.sequence;
    if (one.tripId === other.tripId) return one.kind === "pickup" ? -1 : 1;
    return doneAt(one) - doneAt(other) || (one.departedAt ?? 0) - (other.departedAt ?? 0);
  });
}
