import type { Instant } from "../../../shared/time/index.ts";
import { why } from "../../domain/facts/details.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "./changeTrip.ts";
import { leavePlan } from "./leavePlan.ts";
import type { CommonNeeds } from "./needs.ts";
import { missedFrom, watchOverdue } from "./watchOverdue.ts";

/** Off a run that is not there, without another: the promise stays given, since nobody has taken it back, and is judged like any other. */
export async function leaveWithdrawn(
  tx: Stores,
  { termsOn }: Pick<CommonNeeds, "termsOn">,
  { record, by, at }: { record: TripRecord; by: FactBy; at: Instant },
): Promise<void> {
  const { id } = record.trip;
  const concerns = await leavePlan(tx, record);
  const details = { why: why("vehicleWithdrawn") };
  await changeTrip(tx, record.trip, { kind: "trip.unassigned", concerns, by, at, details });
  await watchOverdue(tx, id, missedFrom(await getTripRecord(tx, id), undefined, termsOn));
}
