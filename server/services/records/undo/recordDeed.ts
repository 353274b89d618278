import type { DeedKind } from "../../../../shared/lifeCycle/deed.ts";
import { addSeconds } from "../../../../shared/time/index.ts";
import type { Concerns } from "../../../domain/facts/fact.ts";
import type { TripRecord } from "../../../domain/trips/model.ts";
import type { DeedOf, NewDeed, WayBefore } from "../../../domain/undo/deed.ts";
import { AppError } from "../../../errors.ts";
import type { Stores } from "../../../stores/index.ts";
import type { CommonNeeds } from "../needs.ts";
import type { Happened } from "../promiseLedger.ts";
import { recordFact } from "../recordFact.ts";

/** That something was done by hand, in the caller's transaction: it can be undone for as long as the rules say. */
export const recordDeed = (
  tx: Pick<Stores, "deeds">,
  { termsOn }: Pick<CommonNeeds, "termsOn">,
  { since, ...deed }: NewDeed,
): Promise<void> =>
  tx.deeds.add({
    ...deed,
    until: addSeconds(since ?? deed.at, termsOn(deed.serviceDay).rules.undoPlacingWithin.value),
  });

interface WaysDone extends Happened {
  kind: "placed" | "moved" | "unassigned" | "cancelled";
  /** The trips as they stood before. */
  before: readonly [TripRecord, ...TripRecord[]];
}

/** The same of trips, once it is done: undone, each is as it stood before. */
export async function recordWays(
  tx: Pick<Stores, "deeds" | "trips">,
  deps: Pick<CommonNeeds, "termsOn"> & { createId(): string },
  { kind, before, ...happened }: WaysDone,
): Promise<void> {
  const done = await tx.trips.listByIds(before.map(({ trip }) => trip.id));
  const versions = new Map(done.map(({ trip }) => [trip.id, trip.version]));
  const ways = before.map((each) => wayBefore(each, versions.get(each.trip.id) ?? each.trip.version));
  const { serviceDay } = before[0].trip;
  await recordDeed(tx, deps, { id: deps.createId(), changed: { kind, ways }, ...happened, serviceDay });
}

/** How a trip stood before a deed that made it of this version. */
const wayBefore = ({ trip, placement, promise }: TripRecord, version: number): WayBefore => ({
  ...{ tripId: trip.id, version, status: trip.status, shiftId: placement?.shiftId, conceded: trip.conceded },
  ...(promise.state === "given" && {
    promise: {
      ...{ pickupWindow: promise.pickupWindow, latestArrival: promise.latestArrival },
      maxRideTime: promise.maxRideTime,
    },
  }),
});

/**
 * The deed is undone, in the transaction that undoes it, with the fact of it; disruptions have facts of their own. Throws plan.stale, which
 * undoes the transaction, where somebody else has undone it meanwhile.
 */
export async function settleUndo<Kind extends DeedKind>(
  tx: Stores,
  deed: Pick<DeedOf<Kind>, "id" | "changed">,
  { concerns, ...happened }: Happened & { concerns?: Concerns },
): Promise<void> {
  if (!(await tx.deeds.undo(deed.id, happened.at))) throw new AppError("plan.stale");
  if (concerns === undefined) return;
  const details = { deed: deed.id, what: deed.changed.kind };
  await recordFact(tx, { kind: "deed.undone", concerns, ...happened, details });
}
