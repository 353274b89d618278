import type { TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Concession } from "../../../shared/schemas/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import { needsConsent } from "../../domain/trips/concession.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Look } from "../../stores/looks.ts";
import {
  commitPlacing,
  type HandPlacement,
  placeByHand,
  refuseOutdated,
  untilSaved,
} from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { recordWays } from "../records/undo/recordDeed.ts";
import { findShown, lookAt, remember, stillHolds } from "./look.ts";
import type { DispatchingNeeds } from "./needs.ts";
import { requireUnlocked } from "./setLock.ts";
import type { DispatchingUseCases, HandAssignment } from "./useCases.ts";

/**
 * Gives a trip to a vehicle by hand. The engine checks the effect first, and what was looked at is what is done, though the day,
 * and even the same run, may have changed meanwhile: then the trip gets its place in the run as it is now, near the times that were
 * shown, and it must come out for everybody as it was shown.
 */
export function createAssignTrip(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "previewAssign" | "assignTrip"> {
  return {
    async previewAssign(actor, tripId, { shiftId, concession }) {
      requireStaff(actor);
      const record = await getMovable(deps, tripId, concession);
      const hand = await placeByHand(deps, record, { shiftId, concession });
      const { planVersion } = hand.day;
      await remember(deps, { actorId: actor.id, tripId, shiftId, planVersion }, lookAt(record, hand, deps));
      return hand;
    },

    async assignTrip(actor, tripId, wanted) {
      requireStaff(actor);
      const { shiftId, planVersion, concession, consent } = wanted;
      if (concession !== undefined && needsConsent(concession) && consent === undefined)
        throw new AppError("trip.consentMissing", { field: "consent" });
      const shown = await findShown(deps, { actorId: actor.id, tripId, shiftId, planVersion });
      const once = () => assignOnce(deps, actor, { ...wanted, tripId, shown });
      await untilSaved(tripId, once).catch(refuseOutdated);
      return getTripRecord(deps.db, tripId);
    },
  };
}

async function assignOnce(deps: DispatchingNeeds, actor: Actor, wanted: Wanted): Promise<void> {
  const { tripId, shiftId, shown, concession, consent } = wanted;
  const seen = await getMovable(deps, tripId, concession);
  const near = shown?.feasible ? shown : undefined; // what was not possible has no times to keep
  const hand = await placeByHand(deps, seen, { shiftId, shown: near, concession });
  if (!isAsShown(deps, { record: seen, hand, wanted })) throw new AppError("plan.stale");
  requireUnlocked(hand.brokenLocks[0]);
  if (hand.preview.violations.length > 0) throw new AppError("plan.violation");
  if (hand.doubt !== undefined && !wanted.despiteDoubt) throw new AppError("run.doubted");
  const { record, day, reality, preview } = hand;
  const conceded = concession && { concession, ...(needsConsent(concession) && { consent }) };
  const placed = [{ record, shiftId, conceded }, ...hand.together];
  // It can be undone: to the vehicle that it was on, or to none.
  const alongside = (tx: Stores) => {
    const kind = seen.placement === undefined ? "placed" : "moved";
    return recordWays(tx, deps, { kind, before: [seen], by: actor, at: deps.clock.now() });
  };
  await commitPlacing(
    deps,
    { day, before: reality.plan, after: preview.plan, placed, refused: [], alongside },
    actor,
  );
}

interface Wanted extends HandAssignment {
  tripId: TripId;
  shown: Look | undefined;
}

interface Found {
  record: TripRecord;
  hand: HandPlacement;
  wanted: Wanted;
}

/** Who was not shown the effect may act on a day where nothing at all has changed. */
function isAsShown(deps: DispatchingNeeds, { record, hand, wanted }: Found): boolean {
  const { shown, planVersion } = wanted;
  return shown === undefined
    ? hand.day.planVersion === planVersion
    : stillHolds(shown, lookAt(record, hand, deps));
}

/**
 * A trip whose vehicle is on its way is not moved any more. What was promised is not conceded away: who has a promise keeps it with
 * whatever vehicle.
 */
async function getMovable(
  { db }: DispatchingNeeds,
  tripId: TripId,
  concession: Concession | undefined,
): Promise<TripRecord> {
  const record = await getTripRecord(db, tripId);
  if (!isMovable(record.trip) || (concession !== undefined && record.promise.state === "given")) {
    throw new AppError("trip.illegalChange", { values: { status: record.trip.status, event: "assign" } });
  }
  return record;
}
