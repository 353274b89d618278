import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import { isEmptyHanded } from "../../domain/trips/outing.ts";
import { changeTrip, getTripRecord } from "../records/changeTrip.ts";
import { otherWays, waitingMates } from "../records/outings.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Ends a trip without a vehicle, with the dispatcher's words; the ways of an outing are refused together, and so is a group that waits. */
export function createRefuseTrip({ db, clock }: DispatchingNeeds): DispatchingUseCases["refuseTrip"] {
  return (actor, tripId, note) =>
    db.transaction(async (tx) => {
      requireStaff(actor);
      const record = await getTripRecord(tx, tripId);
      const together = [...(await otherWays(tx, record)), ...(await waitingMates(tx, record))];
      const others = new Map(
        together
          .filter((each) => isEmptyHanded(each) && canHappen("refuse", each.trip))
          .map((each) => [each.trip.id, each]),
      );
      const refused = { by: actor, at: clock.now(), details: {}, texts: { note } };
      for (const { trip } of [record, ...others.values()])
        await changeTrip(tx, trip, { kind: "trip.refused", ...refused });
      return getTripRecord(tx, tripId);
    });
}
