import { toIso } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { FactBy } from "../../domain/facts/fact.ts";
import { type Appeal, appealable, appealDueBy, appealsOf } from "../../domain/trips/appeal.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import { amendTrip } from "../records/changeTrip.ts";
import type { RequestingNeeds } from "./needs.ts";
import { getOwn } from "./shareTrip.ts";
import type { RequestingUseCases } from "./useCases.ts";

/**
 * Whoever was refused, missed, said not to have been there or given another time asks for a person, who answers by a set time: where
 * machines decide, the law of 2026 gives the right to that.
 */
export function createMakeAppeal(deps: RequestingNeeds): RequestingUseCases["makeAppeal"] {
  return (actor, tripId, { appealId, text }) =>
    deps.db.transaction(async (tx) => {
      const { rider } = await getOwn(tx, deps, { actor, tripId });
      await tx.riders.lock(rider.id); // two equal calls wait for each other here
      const record = await getOwn(tx, deps, { actor, tripId });
      const earlier = await tx.facts.findAppeal(appealId);
      if (earlier !== undefined && earlier.concerns.tripId !== tripId)
        throw new AppError("request.idempotencyKeyReused");
      if (earlier !== undefined) return appealIn(record, appealId);
      const about = appealable(record);
      if (about === undefined) throw new AppError("appeal.nothing");
      const { trip } = record;
      const at = deps.clock.now();
      const dueBy = appealDueBy(trip, deps.termsOn(trip.serviceDay).rules.appealWithin.value, at);
      await amendTrip(tx, trip, {
        ...{ kind: "appeal.made", concerns: ofTrip(trip), by: actor as FactBy, at },
        details: { appeal: appealId, about, dueBy: toIso(dueBy) },
        ...(text !== undefined && text !== "" && { texts: { note: text } }),
      });
      return { id: appealId, about, at, dueBy };
    });
}

function appealIn({ facts }: TripRecord, id: string): Appeal {
  const found = appealsOf(facts).find((appeal) => appeal.id === id);
  if (found === undefined) throw new AppError("appeal.unknown");
  return found;
}
