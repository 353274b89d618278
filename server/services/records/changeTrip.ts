import type { TripId } from "../../../shared/ids/index.ts";
import { isAhead, mayCause, nextStatus, type TripEvent } from "../../../shared/lifeCycle/trip.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import type { Concerns, Fact } from "../../domain/facts/fact.ts";
import { eventOf, reasonOf, type TripChangeKind } from "../../domain/trips/change.ts";
import type { TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { causeOf } from "../../domain/trips/teller.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { recordFact } from "./recordFact.ts";
import { freesRoom, roomFreed } from "./roomFreed.ts";
import { endWatch } from "./watchOverdue.ts";

/** A step of a trip; whom it concerns besides the trip and its rider. */
export type TripChange = {
  [Kind in TripChangeKind]: Omit<Fact<Kind>, "concerns"> & { concerns?: Concerns | undefined };
}[TripChangeKind];

/**
 * The one way a trip changes its status: by the table of the life cycle, with the fact and the news of it, in the caller's
 * transaction. Throws trip.illegalChange, also when somebody else changed the trip meanwhile.
 */
export async function changeTrip(tx: Stores, trip: TripRequest, change: TripChange): Promise<void> {
  const fact: Fact<TripChangeKind> = { ...change, concerns: { ...change.concerns, ...ofTrip(trip) } };
  const event = eventOf(fact);
  const next = nextStatus(trip.status, event);
  if (next.kind === "illegal" || !mayCause(event, causeOf(fact.by))) throw illegal(trip, event);
  const { id, version } = trip;
  if (!(await tx.trips.changeStatus({ id, version, status: next.status, reason: reasonOf(fact) })))
    throw illegal(trip, event);
  await recordFact(tx, fact);
  if (!isAhead({ status: next.status })) await endWatch(tx, trip.id);
  if (freesRoom(trip, fact.kind)) await roomFreed(tx, trip.serviceDay);
}

/** A later word about a trip. */
type Amendment = Fact<"trip.actTimeCorrected" | "appeal.made" | "appeal.answered">;

/**
 * A later word about a trip that leaves its status as it is: the fact and its news, and the version grows, so that whoever looks at it
 * sees it. Throws act.superseded when somebody else changed the trip meanwhile.
 */
export async function amendTrip(tx: Stores, trip: TripRequest, change: Amendment): Promise<void> {
  const { id, version, status, reason } = trip;
  if (!(await tx.trips.changeStatus({ id, version, status, reason }))) throw new AppError("act.superseded");
  await recordFact(tx, { ...change, concerns: { ...change.concerns, ...ofTrip(trip) } });
}

export const illegal = (trip: TripRequest, event: TripEvent) =>
  new AppError("trip.illegalChange", { values: { status: trip.status, event } });

/** Throws trip.unknown. */
export async function getTripRecord(stores: Pick<Stores, "trips">, id: TripId): Promise<TripRecord> {
  const record = await stores.trips.find(id);
  if (record === undefined) throw new AppError("trip.unknown");
  return record;
}
