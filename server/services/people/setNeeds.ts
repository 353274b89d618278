import type { RiderNeeds } from "../../../shared/schemas/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import { todayOf } from "../records/today.ts";
import type { PeopleNeeds } from "./needs.ts";
import type { PeopleUseCases } from "./useCases.ts";

const RECENT_AT_MOST = 10;

/** What somebody always needs, as a whole: what is not said is not needed any more. That it was written is a fact, not what. */
export function createSetNeeds(deps: PeopleNeeds): PeopleUseCases["setNeeds"] {
  const { db, clock } = deps;
  return (actor, riderId, needs) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      await tx.riders.lock(riderId);
      const before = await tx.riders.find(riderId, todayOf(deps));
      if (before === undefined) throw new AppError("rider.unknown");
      const was: RiderNeeds = { ...before.needs, chairWeightKg: before.chairWeightKg };
      await requireKnown(tx, needs, todayOf(deps));
      const fields = changedFields(was, needs);
      if (fields.length > 0) {
        await tx.riders.setNeeds(riderId, needs);
        const concerns = { riderId };
        const happened = { by: actor, at: clock.now(), details: { fields } };
        await recordFact(tx, { kind: "rider.needsChanged", concerns, ...happened });
      }
      const rider = await tx.riders.find(riderId, todayOf(deps));
      if (rider === undefined) throw new AppError("rider.unknown");
      return { rider, recentTrips: await tx.trips.listByRider(riderId, RECENT_AT_MOST) };
    });
}

/** Throws vehicle.unknown or rider.unknown, with the field, for what nobody could be kept from or given to. */
async function requireKnown(tx: Stores, needs: RiderNeeds, today: ServiceDay): Promise<void> {
  const { onlyVehicles = [], neverVehicles = [], notWith = [] } = needs;
  const vehicles = new Set((await tx.fleet.listVehicles()).map(({ id }) => id));
  for (const [field, ids] of Object.entries({ onlyVehicles, neverVehicles }))
    if (ids.some((id) => !vehicles.has(id))) throw new AppError("vehicle.unknown", { field });
  for (const id of notWith)
    if ((await tx.riders.find(id, today)) === undefined)
      throw new AppError("rider.unknown", { field: "notWith" });
}

function changedFields(was: RiderNeeds, is: RiderNeeds): string[] {
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  const textOf = (needs: object, key: string) => JSON.stringify(Reflect.get(needs, key)) ?? "";
  return [...keys].filter((key) => textOf(was, key) !== textOf(is, key)).sort();
}
