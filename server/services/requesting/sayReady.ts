import { addSeconds, minutes } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { waitsForReady } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import { canSayReady } from "../../policies/index.ts";
import type { Stores } from "../../stores/index.ts";
import { createPlaceReturn } from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { holdPlanned } from "../records/leavePlan.ts";
import { todayOf } from "../records/today.ts";
import { markReady, putOff } from "../records/whenReady.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

type TripId = TripRecord["trip"]["id"];

/**
 * "I am ready", and "later": by the rider, who acts for them, the institution that they are with, or a dispatcher. The place is looked for at once, so that the answer says when;
 * should that fail, its job does. Ready said twice is said once.
 */
export function createSayReady(
  deps: RequestingNeeds,
): Pick<RequestingUseCases, "sayReady" | "sayReadyLater"> {
  const placeReturn = createPlaceReturn(deps);
  const placed = async (tripId: TripId): Promise<TripRecord> => {
    await placeReturn(tripId).catch((fault: unknown) =>
      deps.reportFault(`the return ${tripId} is placed by its job: ${fault}`),
    );
    return getTripRecord(deps.db, tripId);
  };
  return {
    async sayReady(actor, tripId) {
      await deps.db.transaction(async (tx) => {
        const record = await heldReturn(tx, deps, { actor, tripId });
        if (record.trip.whenReady?.readyAt !== undefined) return;
        await markReady(tx, record, { by: actor, at: deps.clock.now(), termsOn: deps.termsOn });
      });
      return placed(tripId);
    },
    async sayReadyLater(actor, tripId, { minutes: later }) {
      await deps.db.transaction(async (tx) => {
        const record = await heldReturn(tx, deps, { actor, tripId });
        const at = deps.clock.now();
        const forecast = addSeconds(at, minutes(later));
        await putOff(tx, record, { by: actor, at, forecast, termsOn: deps.termsOn });
      });
      return placed(tripId);
    },
  };
}

/** A return of today whose time its rider says, with the plan of the day held. Throws trip.unknown, trip.notWaiting. */
async function heldReturn(
  tx: Stores,
  deps: RequestingNeeds,
  { actor, tripId }: { actor: Actor; tripId: TripId },
): Promise<TripRecord> {
  const today = todayOf(deps);
  const seen = await getTripRecord(tx, tripId);
  if (!canSayReady(actor, seen.trip, today)) throw new AppError("trip.unknown");
  const record = await holdPlanned(tx, tripId);
  const { trip } = record;
  const isSaid = trip.whenReady?.readyAt !== undefined;
  if (trip.serviceDay !== today || !(isSaid || waitsForReady(trip))) throw new AppError("trip.notWaiting");
  return record;
}
