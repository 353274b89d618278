import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { atLocalTime, type Instant } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { holdFor, overdueReadyFrom, waitsForReady } from "../../domain/trips/whenReady.ts";
import type { Stores } from "../../stores/index.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { recordFact } from "../records/recordFact.ts";
import { lookAtHold, putWhenReady } from "../records/whenReady.ts";
import { letGoHeld } from "./letGoHeld.ts";
import type { PlanningNeeds } from "./needs.ts";
import type { PlanningUseCases } from "./useCases.ts";

/**
 * The time for which a place was held has come and nobody is ready: it is held a little later, so that no vehicle waits in vain and nobody
 * is a no-show. Long after the forecast that is written down, for a dispatcher to ring; when the service ends nothing is held any more. May run
 * at any time and twice.
 */
export function createHoldReturn(
  deps: PlanningNeeds,
  placeReturn: PlanningUseCases["placeReturn"],
): PlanningUseCases["holdReturn"] {
  return async (tripId) => {
    const isHeld = await deps.db.transaction((tx) => look(tx, deps, tripId));
    if (isHeld) await placeReturn(tripId);
  };
}

/** True: held anew, and to be placed. */
async function look(tx: Stores, deps: PlanningNeeds, tripId: TripRecord["trip"]["id"]): Promise<boolean> {
  if ((await tx.trips.find(tripId)) === undefined) return false;
  const record = await holdPlanned(tx, tripId);
  const { trip } = record;
  const { whenReady } = trip;
  if (whenReady === undefined || !waitsForReady(trip) || !canHappen("assign", trip)) return false;
  const now = deps.clock.now();
  const { from } = whenReady.planned;
  if (now < from) {
    await lookAtHold(tx, tripId, from);
    return false;
  }
  const terms = deps.termsOn(trip.serviceDay);
  const planned = holdFor(whenReady.forecast, now, terms);
  const isOver = planned.from >= endOf(record, deps);
  if (isOver || now >= overdueReadyFrom(whenReady.forecast, terms)) await noteOverdue(tx, record, now);
  if (isOver) {
    await letGoHeld(tx, record, now);
    return false;
  }
  await putWhenReady(tx, record, { ...whenReady, planned });
  await lookAtHold(tx, tripId, planned.from);
  return true;
}

function endOf({ trip: { serviceDay } }: TripRecord, { termsOn }: PlanningNeeds): Instant {
  const { hours, rules, timeZone } = termsOn(serviceDay);
  return atLocalTime(serviceDay, (hours ?? rules.serviceHours.value).until, timeZone);
}

/** Once for each forecast. */
async function noteOverdue(tx: Stores, { trip, facts }: TripRecord, at: Instant): Promise<void> {
  const last = facts.findLast(({ kind }) => kind === "trip.readyOverdue" || kind === "trip.readyLater");
  if (last?.kind === "trip.readyOverdue") return;
  await recordFact(tx, { kind: "trip.readyOverdue", concerns: ofTrip(trip), by: bySystem, at, details: {} });
}
