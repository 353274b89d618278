import type { TripId } from "../../../shared/ids/index.ts";
import { isAhead } from "../../../shared/lifeCycle/trip.ts";
import type { BreakPromise } from "../../../shared/schemas/index.ts";
import { addSeconds, type Instant, instant, minutes } from "../../../shared/time/index.ts";
import type { Actor } from "../../domain/people/model.ts";
import type { PromiseBounds, TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { breakTold, refuseOutdated, untilSaved } from "../planning/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

interface Breaking extends BreakPromise {
  tripId: TripId;
}

/**
 * A promise that cannot be kept is broken by a person, who says why: another time holds from now on, its rider is told both, and may
 * agree, or ask to be called. Nobody else's promise is touched, and the vehicle goes as it is planned.
 */
export function createBreakPromise(deps: DispatchingNeeds): DispatchingUseCases["breakPromise"] {
  return async (actor, tripId, wanted) => {
    requireStaff(actor);
    await untilSaved(tripId, () => breakOnce(deps, actor, { ...wanted, tripId })).catch(refuseOutdated);
    return getTripRecord(deps.db, tripId);
  };
}

async function breakOnce(deps: DispatchingNeeds, actor: Actor, wanted: Breaking): Promise<void> {
  const { tripId, tripVersion, reason } = wanted;
  const record = await getTripRecord(deps.db, tripId);
  if (record.trip.version !== tripVersion) throw new AppError("plan.stale");
  if (!isAhead(record.trip) || record.promise.state !== "given" || record.placement === undefined)
    throw new AppError("trip.notChangeable");
  await breakTold(deps, record, { broken: { bounds: laterBounds(record, wanted), reason }, actor });
}

/** So much later, but not so late that the vehicle, as it is expected now, would come before its time. */
function laterBounds(
  { promise, placement }: TripRecord,
  wanted: Pick<BreakPromise, "minutes">,
): PromiseBounds {
  const by = minutes(wanted.minutes);
  const { from, until } = promise.pickupWindow;
  const expected = Math.min(placement?.pickup.scheduled ?? from, placement?.pickup.estimated ?? from);
  const { latestArrival, maxRideTime } = promise;
  const later = (at: Instant) => addSeconds(at, by);
  return {
    pickupWindow: { from: instant(Math.min(later(from), Math.max(from, expected))), until: later(until) },
    latestArrival: latestArrival === undefined ? undefined : later(latestArrival),
    maxRideTime,
  };
}
