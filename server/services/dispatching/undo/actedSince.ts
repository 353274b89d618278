import type { ShiftId } from "../../../../shared/ids/index.ts";
import type { StandingAct } from "../../../../shared/lifeCycle/deed.ts";
import { isOnTheRoad, isPlaced, isRidden } from "../../../../shared/lifeCycle/trip.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { ActedOn } from "../../records/undo/undoUseCases.ts";

/** How far a trip is that cannot simply go back. */
export function actOf(trip: TripRecord["trip"]): StandingAct {
  if (isRidden(trip)) return "aboard";
  return isOnTheRoad(trip) ? "onTheWay" : "settled";
}

/** What has been done since with a trip that was given to a run; nothing, while it waits there. */
export function actedSince(record: TripRecord, to: ShiftId | undefined): ActedOn[] {
  const { trip, placement } = record;
  const what = actOf(trip);
  const waits = what === "settled" && isPlaced(trip) && placement?.shiftId === to;
  return waits ? [] : [{ record, what }];
}
