import type { TripId } from "../../../shared/ids/index.ts";
import { isEnded } from "../../../shared/lifeCycle/trip.ts";
import type { LinkTrips } from "../../../shared/schemas/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { Fact } from "../../domain/facts/fact.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import type { Happened } from "../records/promiseLedger.ts";
import { recordFacts } from "../records/recordFact.ts";
import { requireStaff } from "../records/requireStaff.ts";
import type { DispatchingNeeds } from "./needs.ts";
import type { DispatchingUseCases } from "./useCases.ts";

/** Trips of one day that belong together, and no longer do. Sent again, both change nothing. */
export function createLinks({
  db,
  clock,
}: DispatchingNeeds): Pick<DispatchingUseCases, "linkTrips" | "unlinkTrips"> {
  return {
    linkTrips: (actor, wanted) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const records = await tx.trips.listByIds(wanted.tripIds);
        const day = records[0]?.trip.serviceDay;
        if (day !== undefined) await tx.plans.raise(day); // of two equal calls at once the second waits, and finds the first
        const known = await tx.links.find(wanted.linkId);
        if (known !== undefined) return known;
        const link = linkOf(wanted, records);
        for (const id of link.tripIds)
          if ((await tx.links.listOfTrip(id)).length > 0) throw new AppError("link.impossible");
        await touchRuns(tx, records);
        await tx.links.put(link);
        await recordFacts(tx, factsOf(records, { by: actor, at: clock.now() }, link));
        return link;
      }),

    unlinkTrips: (actor, linkId) =>
      db.transaction(async (tx) => {
        requireStaff(actor);
        const known = await tx.links.find(linkId);
        if (known === undefined) throw new AppError("link.unknown");
        if (!(await tx.links.end(linkId, clock.now()))) return known;
        await tx.plans.raise(known.serviceDay);
        const records = await tx.trips.listByIds(known.tripIds);
        await touchRuns(tx, records);
        await recordFacts(tx, factsOf(records, { by: actor, at: clock.now() }, undefined, linkId));
        return known;
      }),
  };
}

/** Throws trip.unknown, or link.impossible for trips of two days, ended ones, and such as have two vehicles already. */
function linkOf({ linkId, tripIds, sameVehicle }: LinkTrips, records: readonly TripRecord[]): TripLink {
  const [first] = records;
  if (first === undefined || records.length < tripIds.length) throw new AppError("trip.unknown");
  const { serviceDay } = first.trip;
  const vehicles = new Set(records.flatMap(({ placement }) => placement?.shiftId ?? []));
  const isPossible = records.every(({ trip }) => trip.serviceDay === serviceDay && !isEnded(trip));
  if (!isPossible || (sameVehicle && vehicles.size > 1)) throw new AppError("link.impossible");
  return { id: linkId, serviceDay, kind: "linked", tripIds: [...tripIds].sort(), sameVehicle };
}

/** Whoever planned with them did not know that they belong together. */
async function touchRuns(tx: Stores, records: readonly TripRecord[]): Promise<void> {
  const shifts = new Set(records.flatMap(({ placement }) => placement?.shiftId ?? []));
  for (const shiftId of [...shifts].sort()) {
    await tx.fleet.lockRun(shiftId);
    await tx.fleet.touchRun(shiftId);
  }
}

function factsOf(
  records: readonly { trip: TripRecord["trip"] & { id: TripId } }[],
  happened: Happened,
  link: TripLink | undefined,
  ended = "",
): Fact[] {
  return records.map(({ trip }): Fact => {
    const head = { concerns: ofTrip(trip), ...happened };
    return link === undefined
      ? { kind: "trip.unlinked", ...head, details: { link: ended } }
      : { kind: "trip.linked", ...head, details: { link: link.id, sameVehicle: link.sameVehicle } };
  });
}
