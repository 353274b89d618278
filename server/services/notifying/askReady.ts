import { bySystem } from "../../domain/facts/fact.ts";
import { readyToReturnOf } from "../../domain/notices/ofFact.ts";
import { addNotices } from "./addNotices.ts";
import type { NotifyingNeeds } from "./needs.ts";
import type { NotifyingUseCases } from "./useCases.ts";

/** Asks the rider of a held return whether they are ready, once for each forecast. */
export function createAskReady(deps: NotifyingNeeds): NotifyingUseCases["askReady"] {
  return (tripId) =>
    deps.db.transaction(async (tx) => {
      const record = await tx.trips.find(tripId);
      const content = record && readyToReturnOf(record);
      if (record === undefined || content?.kind !== "readyToReturn") return;
      await addNotices(tx, deps, {
        ...{ content, record, riderId: record.trip.riderId },
        ...{ about: `ready ${tripId} ${content.forecast}`, by: bySystem },
      });
    });
}
