import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip } from "../records/changeTrip.ts";
import { holdPlanned, leavePlan } from "../records/leavePlan.ts";
import { releasePromise } from "../records/promiseLedger.ts";
import type { PeopleNeeds } from "./needs.ts";

/** Calls a trip off whose rider is served no longer; answers how many that were: none of who is aboard meanwhile, or out again. */
export async function callOff(
  tx: Stores,
  { clock }: Pick<PeopleNeeds, "clock">,
  { by, trip }: { by: FactBy; trip: TripRequest },
): Promise<number> {
  const record = await holdPlanned(tx, trip.id);
  if (!canHappen("cancel", record.trip)) return 0;
  const concerns = await leavePlan(tx, record);
  const happened = { by, at: clock.now() };
  await releasePromise(tx, record, happened);
  await changeTrip(tx, record.trip, { kind: "trip.cancelled", concerns, ...happened, details: {} });
  return 1;
}
