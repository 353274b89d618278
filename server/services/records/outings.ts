import { canHappen, isMovable } from "../../../shared/lifeCycle/trip.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import { isUntold } from "../../domain/trips/group.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isEmptyHanded } from "../../domain/trips/outing.ts";
import type { Stores } from "../../stores/index.ts";
import { changeTrip, getTripRecord } from "./changeTrip.ts";
import { leavePlan } from "./leavePlan.ts";
import type { CommonNeeds } from "./needs.ts";
import { type Happened, releasePromise } from "./promiseLedger.ts";
import { missedFrom, watchOverdue } from "./watchOverdue.ts";

/** The other ways of the outing that a trip is one of, in their order. */
export async function otherWays(
  { trips }: Pick<Stores, "trips">,
  { trip, links = [] }: Pick<TripRecord, "trip" | "links">,
): Promise<TripRecord[]> {
  const ids = links.flatMap(({ kind, tripIds }) => (kind === "outing" ? tripIds : []));
  const others = ids.filter((id) => id !== trip.id);
  const records = await trips.listByIds(others);
  return records.sort((one, other) => others.indexOf(one.trip.id) - others.indexOf(other.trip.id));
}

/** Those of its group who wait as it does, and have been promised nothing yet. */
export async function waitingMates(
  { trips }: Pick<Stores, "trips">,
  record: TripRecord,
): Promise<TripRecord[]> {
  if (!isUntold(record)) return [];
  const ids = (record.links ?? []).flatMap(({ kind, tripIds }) => (kind === "group" ? tripIds : []));
  const mates = await trips.listByIds(ids.filter((id) => id !== record.trip.id));
  return mates.filter((mate) => isUntold(mate) && isEmptyHanded(mate));
}

/** The trip, and those ways of its outing that can still be moved: what is given back of it is given back of all. */
export const withMovableWays = async (
  tx: Stores,
  record: TripRecord,
): Promise<[TripRecord, ...TripRecord[]]> => [
  record,
  ...(await otherWays(tx, record)).filter(({ trip }) => isMovable(trip)),
];

/**
 * Takes a trip off its vehicle, in a plan that is held; nobody is held to its promise any more, nor to those of the other ways of its outing,
 * which leave their vehicles, too. Answers with all of them as they are then.
 */
export async function giveBack(
  tx: Stores,
  record: TripRecord,
  { termsOn, ...happened }: Happened & Pick<CommonNeeds, "termsOn">,
): Promise<TripRecord[]> {
  const left: TripRecord[] = [];
  for (const way of await withMovableWays(tx, record)) {
    const concerns: Concerns = await leavePlan(tx, way);
    await releasePromise(tx, way, happened);
    if (way === record || canHappen("unassign", way.trip))
      await changeTrip(tx, way.trip, { kind: "trip.unassigned", concerns, ...happened, details: {} });
    const now = await getTripRecord(tx, way.trip.id);
    await watchOverdue(tx, way.trip.id, missedFrom(now, undefined, termsOn));
    left.push(now);
  }
  return left;
}
