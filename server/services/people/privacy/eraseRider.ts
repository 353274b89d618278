import type { RiderId } from "../../../../shared/ids/index.ts";
import { canHappen, isEnded } from "../../../../shared/lifeCycle/trip.ts";
import type { FactBy } from "../../../domain/facts/fact.ts";
import type { Actor } from "../../../domain/people/model.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import { AppError } from "../../../errors.ts";
import { canKeepPersonalData } from "../../../policies/index.ts";
import type { ErasedCounts, Stores } from "../../../stores/index.ts";
import { recordFact } from "../../records/recordFact.ts";
import { endSessions } from "../accounts/endSessions.ts";
import { accountDigest } from "../askers.ts";
import { callOff } from "../callOff.ts";
import type { PeopleNeeds } from "../needs.ts";
import { getRecord } from "../reachRider.ts";
import type { PrivacyOffice } from "./privacyOffice.ts";

const TRIPS_AT_MOST = 10_000;
export type ErasingNeeds = Pick<PeopleNeeds, "db" | "clock" | "digest">;

/** Nobody is erased who is under way, and none of a rider's trips is called off that they have not heard of. */
export function createEraseRider(deps: PeopleNeeds): Pick<PrivacyOffice, "previewErasure" | "eraseRider"> {
  return {
    async previewErasure(actor, riderId) {
      requireKeeper(actor);
      const { phone } = await getRecord(deps.db, deps, { actor, riderId });
      const parts = await deps.db.privacy.countPersonal(riderId, accountOf(deps, phone));
      return { ...(await openTrips(deps.db, riderId)), parts };
    },

    async eraseRider(actor, riderId, { basis, trips: heard }) {
      requireKeeper(actor);
      return deps.db.transaction(async (tx) => {
        await tx.riders.lock(riderId);
        const before = await tx.privacy.findErasure(riderId);
        if (before !== undefined && (await tx.privacy.findIdentity(riderId)) === undefined) return before;
        await getRecord(tx, deps, { actor, riderId });
        const { trips, isAboard } = await openTrips(tx, riderId);
        if (isAboard) throw new AppError("erasure.aboard");
        const told = new Set<string>(heard);
        if (trips.length !== told.size || trips.some(({ trip }) => !told.has(trip.id)))
          throw new AppError("erasure.tripsChanged", { field: "trips" });
        const { parts, cancelled } = await eraseAll(tx, deps, { riderId, by: actor, trips });
        const at = deps.clock.now();
        const erasure = { riderId, at, by: { role: actor.role, id: actor.id }, basis, parts };
        await tx.privacy.putErasure(erasure);
        await tx.outbox.addJob("keepErasure", { riderId });
        const details = { basis, parts, cancelled };
        await recordFact(tx, { kind: "rider.erased", concerns: { riderId }, by: actor, at, details });
        return erasure;
      });
    },
  };
}

export function requireKeeper(actor: Actor): void {
  if (!canKeepPersonalData(actor)) throw new AppError("session.forbidden");
}

export const accountOf = (deps: Pick<PeopleNeeds, "digest">, phone: string): string =>
  accountDigest(deps, { kind: "rider", login: phone });

/** In the order of their days, in which everybody holds plans. */
export async function openTrips(
  { trips }: Pick<Stores, "trips">,
  riderId: RiderId,
): Promise<{ trips: TripRecord[]; isAboard: boolean }> {
  const open = (await trips.listByRider(riderId, TRIPS_AT_MOST))
    .filter(({ trip }) => !isEnded(trip))
    .sort((one, other) => (one.trip.serviceDay < other.trip.serviceDay ? -1 : 1));
  return {
    trips: open.filter(({ trip }) => canHappen("cancel", trip)),
    isAboard: open.some(({ trip }) => !canHappen("cancel", trip)),
  };
}

/** Within the caller's transaction, which has locked the rider. */
export async function eraseAll(
  tx: Stores,
  deps: ErasingNeeds,
  { riderId, by, trips }: { riderId: RiderId; by: FactBy; trips: readonly TripRecord[] },
): Promise<{ parts: ErasedCounts; cancelled: number }> {
  let cancelled = 0;
  for (const { trip } of trips) cancelled += await callOff(tx, deps, { by, trip });
  const sessions = await endSessions(tx, deps, { personId: riderId, concerns: { riderId }, by });
  const phone = (await tx.privacy.findIdentity(riderId))?.phone;
  const account = phone === undefined ? "" : accountOf(deps, phone);
  const parts = await tx.privacy.erase(riderId, account, deps.clock.now());
  return { parts: { ...parts, sessions }, cancelled };
}
