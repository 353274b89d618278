import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { isEmptyHanded } from "../../domain/trips/outing.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { otherWays } from "../records/outings.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Ends a trip without a vehicle, with the dispatcher's words; the ways of an outing are refused together. */
export function createRefuseTrip({ db, clock }: DispatchingNeeds): DispatchingUseCases["refuseTrip"] {
  return (actor, tripId, note) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const record = await getTripRecord(tx, tripId);
      const others = (await otherWays(tx, record)).filter(
        (way) => isEmptyHanded(way) && canHappen("refuse", way.trip),
      );
      const refused = { by: actor, at: clock.now(), details: {}, texts: { note } };
      for (const { trip } of [record, ...others])
        await changeTrip(tx, trip, { kind: "trip.refused", ...refused });
      return getTripRecord(tx, tripId);
    });
}
