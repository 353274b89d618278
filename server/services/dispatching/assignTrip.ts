import type { TripId } from "../../../shared/ids/index.ts";
import { isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { LookedAt } from "../../stores/looks.ts";
import {
  commitPlacing,
  type HandPlacement,
  placeByHand,
  refuseOutdated,
  untilSaved,
} from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { lookAt, stillHolds } from "./look.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/**
 * Gives a trip to a vehicle by hand. The engine checks the effect first, and what was looked at is what is done, though the
 * day may have changed elsewhere meanwhile: then it is computed on the day as it is now, and must come out as it was shown.
 */
export function createAssignTrip(
  deps: DispatchingNeeds,
): Pick<DispatchingUseCases, "previewAssign" | "assignTrip"> {
  return {
    async previewAssign(actor, tripId, shiftId) {
      requireStaff(actor);
      const record = await getMovable(deps, tripId);
      const hand = await placeByHand(deps, record, shiftId);
      const { planVersion } = hand.day;
      // Without Redis nobody's look is remembered: then only an unchanged day can be acted on.
      await deps.looks
        .put({ actorId: actor.id, tripId, shiftId, planVersion }, lookAt(record, hand, deps))
        .catch(() => undefined);
      return { record, ...hand };
    },

    async assignTrip(actor, tripId, { shiftId, planVersion, despiteDoubt }) {
      requireStaff(actor);
      const wanted = { actorId: actor.id, tripId, shiftId, planVersion, despiteDoubt };
      await untilSaved(tripId, () => assignOnce(deps, actor, wanted)).catch(refuseOutdated);
      return getTripRecord(deps.db, tripId);
    },
  };
}

async function assignOnce(deps: DispatchingNeeds, actor: Actor, wanted: Wanted): Promise<void> {
  const { tripId, shiftId } = wanted;
  const record = await getMovable(deps, tripId);
  const hand = await placeByHand(deps, record, shiftId);
  if (!(await isAsShown(deps, { record, hand, wanted }))) throw new AppError("plan.stale");
  if (hand.preview.violations.length > 0) throw new AppError("plan.violation");
  if (hand.doubt !== undefined && !wanted.despiteDoubt) throw new AppError("run.doubted");
  const { day, reality, preview } = hand;
  const placed = [{ record, shiftId }];
  await commitPlacing(deps, { day, before: reality.plan, after: preview.plan, placed, refused: [] }, actor);
}

interface Wanted extends LookedAt {
  despiteDoubt?: boolean | undefined;
}

interface Found {
  record: TripRecord;
  hand: HandPlacement;
  wanted: LookedAt;
}

/** Who was not shown the effect may act on a day where nothing at all has changed. */
async function isAsShown(deps: DispatchingNeeds, { record, hand, wanted }: Found): Promise<boolean> {
  const shown = await deps.looks.find(wanted).catch(() => undefined);
  if (shown === undefined) return hand.day.planVersion === wanted.planVersion;
  return stillHolds(shown, lookAt(record, hand, deps));
}

/** A trip whose vehicle is on its way is not moved any more. */
async function getMovable({ db }: DispatchingNeeds, tripId: TripId): Promise<TripRecord> {
  const record = await getTripRecord(db, tripId);
  if (!isMovable(record.trip)) {
    throw new AppError("trip.illegalChange", { values: { status: record.trip.status, event: "assign" } });
  }
  return record;
}
