import type { RiderId, TripId } from "../../../../shared/ids/index.ts";
import type { MergeRiders } from "../../../../shared/schemas/index.ts";
import { addSeconds } from "../../../../shared/time/index.ts";
import type { Fact } from "../../../domain/facts/fact.ts";
import { mergeRecords } from "../../../domain/people/mergeRecords.ts";
import type { Actor } from "../../../domain/people/model.ts";
import { AppError } from "../../../errors.ts";
import type { MergeRecord, Stores } from "../../../stores/index.ts";
import { recordFacts } from "../../records/recordFact.ts";
import { endSessions } from "../accounts/endSessions.ts";
import type { PeopleNeeds } from "../needs.ts";
import { getRecord, requireOfficeChange, withHistory } from "../reachRider.ts";
import type { OpenedRider } from "../riderOffice.ts";
import type { MergeOffice } from "./mergeOffice.ts";
import { UNDO_FOR } from "./undoTime.ts";

/** Two records become one, or two again, each in one transaction with its facts. */
export const createMergeRiders = (
  deps: PeopleNeeds,
): Pick<MergeOffice, "mergeRiders" | "undoMerge" | "tellRidersApart"> => ({
  async mergeRiders(actor, asked) {
    requireOfficeChange(actor);
    if (asked.kept === asked.gone) throw new AppError("rider.mergeSame", { field: "gone" });
    return deps.db.transaction((tx) => merge(tx, deps, { actor, asked }));
  },
  async undoMerge(actor, mergeId) {
    requireOfficeChange(actor);
    return deps.db.transaction((tx) => undo(tx, deps, { actor, mergeId }));
  },
  async tellRidersApart(actor, one, other) {
    requireOfficeChange(actor);
    if (one === other) throw new AppError("rider.mergeSame", { field: "other" });
    await deps.db.transaction(async (tx) => {
      for (const riderId of [one, other]) await getRecord(tx, deps, { actor, riderId });
      if (!(await tx.riderMerges.tellApart(one, other))) return;
      const told = (riderId: RiderId, of: RiderId): Fact => ({
        ...{ kind: "rider.toldApart", concerns: { riderId }, by: actor, at: deps.clock.now() },
        details: { other: of },
      });
      await recordFacts(tx, [told(one, other), told(other, one)]);
    });
  },
});

/** In one order, so that nobody waits in a circle. */
async function lockBoth(tx: Stores, ...ids: [RiderId, RiderId]): Promise<void> {
  for (const id of ids.sort()) await tx.riders.lock(id);
}

async function merge(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, asked }: { actor: Actor; asked: MergeRiders },
): Promise<OpenedRider> {
  const { mergeId, kept: keptId, gone: goneId } = asked;
  await lockBoth(tx, keptId, goneId);
  const before = await tx.riderMerges.find(mergeId);
  if (before !== undefined) return sentTwice(tx, deps, { actor, asked, before });
  const kept = await getRecord(tx, deps, { actor, riderId: keptId });
  const gone = await getRecord(tx, deps, { actor, riderId: goneId });
  if (kept.version !== asked.keptVersion || gone.version !== asked.goneVersion)
    throw new AppError("rider.stale");
  const at = deps.clock.now();
  await endSessions(tx, deps, { personId: goneId, concerns: { riderId: goneId }, by: actor });
  const record = mergeRecords(kept, gone);
  const trips = await tx.riderMerges.merge({ id: mergeId, record, goneId, staffId: actor.id, at });
  if (trips === undefined) throw new AppError("request.idempotencyKeyReused"); // of two others, at the same time
  const details = { merge: mergeId, kept: keptId, gone: goneId, trips: trips.length };
  await recordFacts(
    tx,
    [keptId, goneId].map(
      (riderId): Fact => ({
        ...{ kind: "rider.merged", concerns: { riderId }, by: actor, at, details },
      }),
    ),
  );
  await tellTrips(tx, trips);
  return withHistory(tx, await getRecord(tx, deps, { actor, riderId: keptId }));
}

/** The same wish once more finds it done; another one under its name, or one that was undone since, is not it. */
async function sentTwice(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, asked, before }: { actor: Actor; asked: MergeRiders; before: MergeRecord },
): Promise<OpenedRider> {
  const isSame = before.keptId === asked.kept && before.goneId === asked.gone;
  if (!isSame || before.undoneAt !== undefined) throw new AppError("request.idempotencyKeyReused");
  return withHistory(tx, await getRecord(tx, deps, { actor, riderId: before.keptId }));
}

async function undo(
  tx: Stores,
  deps: PeopleNeeds,
  { actor, mergeId }: { actor: Actor; mergeId: string },
): Promise<OpenedRider> {
  await tx.riderMerges.lock(mergeId);
  const found = await tx.riderMerges.find(mergeId);
  if (found === undefined) throw new AppError("merge.unknown");
  const { keptId, goneId } = found;
  await lockBoth(tx, keptId, goneId);
  // Beyond somebody's reach there is no such merge; of one that has gone on into another record neither.
  const record = await getRecord(tx, deps, { actor, riderId: keptId }).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError("merge.unknown") : error;
  });
  if (found.undoneAt !== undefined) return withHistory(tx, record);
  const at = deps.clock.now();
  if (at > addSeconds(found.at, UNDO_FOR)) throw new AppError("merge.undoOver");
  const undone = await tx.riderMerges.undo(mergeId, at);
  if (undone.kind === "changed") throw new AppError("merge.changedSince");
  await recordFacts(
    tx,
    [keptId, goneId].map(
      (riderId): Fact => ({
        ...{ kind: "rider.mergeUndone", concerns: { riderId }, by: actor, at },
        details: { merge: mergeId, kept: keptId, gone: goneId },
      }),
    ),
  );
  await tellTrips(tx, undone.trips);
  return withHistory(tx, await getRecord(tx, deps, { actor, riderId: keptId }));
}

/** Boards and riders read them anew. */
async function tellTrips(tx: Stores, ids: TripId[]): Promise<void> {
  const trips = ids.length === 0 ? [] : await tx.trips.listByIds(ids);
  await tx.outbox.addEvents(
    trips.map(({ trip: { id, riderId, serviceDay } }) => ({
      ...{ type: "trip.changed", tripId: id, riderId, serviceDay },
    })),
  );
}
