import type { TripId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import { isHalfAccepted, isUntold } from "../../domain/trips/group.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { isHalfPromised } from "../../domain/trips/outing.ts";
import type { Stores } from "../../stores/index.ts";
import { partnersOf } from "./dayAround.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";
import { OutdatedPlan } from "./savePlan.ts";

/** Those of whose outings no other way waits that is not among them: it could not get its place with them. */
export async function wholeAmong(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  waiting: readonly TripRecord[],
): Promise<TripRecord[]> {
  const links = await deps.db.links.listOfDay(serviceDay);
  const outside = new Set((await partnersOf(deps, { links }, waiting)).map(({ trip }) => trip.id));
  const apart = links.filter(({ tripIds }) => tripIds.some((id) => outside.has(id)));
  return waiting.filter(({ trip }) => !apart.some(({ tripIds }) => tripIds.includes(trip.id)));
}

interface Written {
  day: Pick<DayRecords, "links">;
  placed: readonly { record: TripRecord }[];
}

/**
 * The last look before it is written, with the plan of the day held: nobody is promised some ways of an outing and not the others, and a group
 * gets its first promises together. Throws OutdatedPlan: one of them was asked for, taken off or called off while this was computed.
 */
export async function requireWholeOutings(tx: Stores, { day, placed }: Written): Promise<void> {
  const fresh = placed.filter(({ record }) => record.promise.state !== "given"); // who only moves keeps what was told
  const now = new Set<TripId>(fresh.map(({ record }) => record.trip.id));
  const outings = (day.links ?? []).filter(
    ({ kind, tripIds }) => kind !== "linked" && tripIds.some((id) => now.has(id)),
  );
  if (outings.length === 0) return;
  const records = await tx.trips.listByIds([...new Set(outings.flatMap(({ tripIds }) => tripIds))]);
  const first = new Set<TripId>(fresh.flatMap(({ record }) => (isUntold(record) ? [record.trip.id] : [])));
  for (const { kind, tripIds } of outings) {
    const ways = records.filter(({ trip }) => tripIds.includes(trip.id));
    if (kind === "group" ? isHalfAccepted(ways, first) : isHalfPromised(ways))
      throw new OutdatedPlan("one of those who belong together would be promised without the others");
  }
}
