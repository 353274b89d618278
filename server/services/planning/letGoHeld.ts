import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import type { Instant } from "../../../shared/time/index.ts";
import { why } from "../../domain/facts/details.ts";
import { bySystem } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { leavePlan } from "../records/leavePlan.ts";

/** No vehicle is kept any more for a return whose rider is not ready; `record` is held (`holdPlanned`). Without a place nothing changes. */
export async function letGoHeld(tx: Stores, record: TripRecord, at: Instant): Promise<void> {
  if (!canHappen("unassign", record.trip)) return;
  const concerns = await leavePlan(tx, record);
  const details = { why: why("notReadyYet") };
  await changeTrip(tx, record.trip, { ...{ kind: "trip.unassigned", concerns, by: bySystem, at, details } });
}
