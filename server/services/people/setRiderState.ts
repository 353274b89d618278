import { canHappen } from "../../../shared/lifeCycle/trip.ts";
import type { SetRiderState } from "../../../shared/schemas/index.ts";
import type { RiderFileRecord, Standing } from "../../domain/people/record.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { callOff } from "../records/callOff.ts";
import type { PeopleNeeds } from "./needs.ts";
import { getRecord, noteRider, requireOfficeChange, withHistory } from "./reachRider.ts";
import type { RiderOffice } from "./riderOffice.ts";

const TRIPS_AT_MOST = 1000;

/** One act for what ends or pauses the service for somebody: the record says so, and their trips of that time are called off with it. */
export function createSetRiderState(deps: PeopleNeeds): RiderOffice["setRiderState"] {
  return async (actor, riderId, asked) => {
    requireOfficeChange(actor);
    const standing = standingOf(asked);
    return deps.db.transaction(async (tx) => {
      await tx.riders.lock(riderId);
      const record = await getRecord(tx, deps, { actor, riderId });
      const trips = await listCalledOff(tx, record, standing);
      const isNew = !isSame(record.standing, standing);
      if (isNew) await tx.riderRecords.setStanding(riderId, standing);
      let cancelled = 0;
      for (const { id } of trips) if (await callOff(tx, id, { by: actor, at: deps.clock.now() })) cancelled++;
      if (isNew || cancelled > 0) {
        const did = { kind: "rider.stateSet", details: { cancelled } } as const;
        await noteRider(tx, deps, { actor, riderId, did, note: asked.reason });
      }
      const opened = await withHistory(tx, await getRecord(tx, deps, { actor, riderId }));
      return { ...opened, cancelled };
    });
  };
}

function standingOf({ state, from, until }: SetRiderState): Standing {
  if (until !== undefined && (state !== "inHospital" || until < from))
    throw new AppError("rider.stateOrder", { field: "until" });
  return state === "served" ? { state } : { state, from, until };
}

const isSame = (one: Standing, other: Standing): boolean =>
  one.state === other.state && one.from === other.from && one.until === other.until;

/** In the order of their days, in which everybody holds plans. */
async function listCalledOff(
  tx: Stores,
  { id }: RiderFileRecord,
  { state, from = "", until = "9999-99-99" }: Standing,
): Promise<TripRequest[]> {
  if (state === "served") return [];
  const records = await tx.trips.listByRider(id, TRIPS_AT_MOST);
  return records
    .map(({ trip }) => trip)
    .filter((trip) => from <= trip.serviceDay && trip.serviceDay <= until && canHappen("cancel", trip))
    .sort((one, other) => (one.serviceDay < other.serviceDay ? -1 : 1));
}
