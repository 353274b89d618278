import type { TripId } from "../../../shared/ids/index.ts";
import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import type { FactBy, FactTexts } from "../../domain/facts/fact.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip } from "./changeTrip.ts";
import { holdPlanned, leavePlan } from "./leavePlan.ts";
import { releasePromise } from "./promiseLedger.ts";

/**
 * The one way a trip is called off: it leaves the plan and its promise is released in the caller's transaction. False where that cannot
 * happen any more, since its rider is aboard meanwhile, or it is over.
 */
export async function callOff(
  tx: Stores,
  tripId: TripId,
  { texts, ...happened }: { by: FactBy; at: Instant; texts?: FactTexts | undefined },
): Promise<boolean> {
  const record = await holdPlanned(tx, tripId);
  if (!canHappen("cancel", record.trip)) return false;
  const concerns = await leavePlan(tx, record);
  await releasePromise(tx, record, happened);
  await changeTrip(tx, record.trip, { kind: "trip.cancelled", concerns, ...happened, details: {}, texts });
  return true;
}
