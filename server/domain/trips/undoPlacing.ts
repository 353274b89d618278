import type { ShiftId } from "../../../shared/ids/index.ts";
import { isOnTheRoad, isPlaced, willRide } from "../../../shared/lifeCycle/trip.ts";
import { isDispatchingRole } from "../../../shared/roles/index.ts";
import { addSeconds, type Instant, type Seconds } from "../../../shared/time/index.ts";
import type { TripRecord } from "./model.ts";

/** What a dispatcher has placed by hand, and can take back: to the vehicle it was on, or (undefined) to none. */
export interface UndoablePlacing {
  back: ShiftId | undefined;
  until: Instant;
}
export type NoUndo = "placing.nothingToUndo" | "placing.acted" | "placing.undoOver";

/**
 * The last that happened to where the trip goes has to be a placing by hand, not long ago, that no driver has acted on: what was driven
 * is corrected by another way, and what was told long ago is changed, not undone.
 */
export function placingToUndo(
  { trip, facts }: Pick<TripRecord, "trip" | "facts">,
  { now, within }: { now: Instant; within: Seconds },
): UndoablePlacing | NoUndo {
  const last = facts.findLast(({ kind }) => kind === "trip.assigned" || kind === "trip.unassigned");
  if (last?.kind !== "trip.assigned" || !isDispatchingRole(last.by.role)) return "placing.nothingToUndo";
  if (!isPlaced(trip) || isOnTheRoad(trip))
    return isPlaced(trip) || !willRide(trip) ? "placing.acted" : "placing.nothingToUndo";
  const until = addSeconds(last.at, within);
  return now > until ? "placing.undoOver" : { back: last.details.movedFrom, until };
}
