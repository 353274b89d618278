import type { OfferId } from "../../../shared/ids/index.ts";
import { type Instant, seconds } from "../../../shared/time/index.ts";
import { ofTrip } from "../../domain/facts/concerns.ts";
import { bySystem, type Fact, type FactBy } from "../../domain/facts/fact.ts";
import { judgeDriven, missedEntirely, type RideTimes } from "../../domain/trips/judgePromise.ts";
import type { TripPromise, TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { afterEntry, type MissedBy, type PromiseEntry } from "../../domain/trips/promiseLedger.ts";
import type { Stores } from "../../stores/index.ts";
import { recordOne } from "./recordFact.ts";

/** By whom and when, by the service's clock. */
export interface Happened {
  by: FactBy;
  at: Instant;
}

/** The offer that was confirmed by it. */
interface ByOffer {
  offer?: OfferId | undefined;
}

/**
 * The one way a promise changes: an entry with the fact that it belongs to, in the caller's transaction. Answers with the promise as
 * it is then; throws when there cannot be such an entry. Of a new trip there is no promise yet.
 */
export async function enterPromise(
  tx: Pick<Stores, "promises" | "facts" | "outbox">,
  { trip, promise }: { trip: TripRequest; promise?: TripPromise | undefined },
  { entry, by, at, offer }: Happened & ByOffer & { entry: PromiseEntry },
): Promise<TripPromise> {
  const after = afterEntry(promise, entry);
  if (after === undefined) throw new RangeError(`no promise that is ${promise?.state} can be ${entry.kind}`);
  const factId = await recordOne(tx, factOf(entry, { concerns: ofTrip(trip), by, at }, offer));
  await tx.promises.add(entry, { tripId: trip.id, no: after.entries, factId });
  return after;
}

function factOf(
  { kind }: PromiseEntry,
  happened: Omit<Fact, "kind" | "details">,
  offer: OfferId | undefined,
): Fact {
  if (kind !== "given" && kind !== "changed") return { kind: `promise.${kind}`, ...happened, details: {} };
  return { kind: `promise.${kind}`, ...happened, details: offer === undefined ? {} : { offer } };
}

/** Nobody is held to it any more; one that was never given needs no release. */
export async function releasePromise(
  tx: Stores,
  record: Pick<TripRecord, "trip" | "promise">,
  happened: Happened,
): Promise<void> {
  if (record.promise.state === "given")
    await enterPromise(tx, record, { entry: { kind: "released" }, ...happened });
}

/** At the end of the ride, by its times. */
export async function judgeRide(tx: Stores, record: TripRecord, at: Instant): Promise<void> {
  const { promise, placement } = record;
  if (promise.state !== "given" || placement === undefined) return;
  const { pickup, dropoff } = placement;
  const boarded = pickup.actual ?? pickup.arrived ?? at;
  const ride = { atDoor: pickup.arrived ?? boarded, boarded, arrived: dropoff.arrived ?? at };
  await close(tx, record, { by: judgeDriven(promise, ride), at });
}

/** Before the end of a ride that could not go on as it was: by when the person is expected to be there. */
export async function judgeExpected(
  tx: Stores,
  record: TripRecord,
  { ride, at }: { ride: RideTimes; at: Instant },
): Promise<void> {
  if (record.promise.state === "given")
    await close(tx, record, { by: judgeDriven(record.promise, ride), at });
}

/** Of somebody who was brought a part of the way and no further, by us: they are late by now, however early it is. */
export async function judgeNotThere(tx: Stores, record: TripRecord, at: Instant): Promise<void> {
  const late = (at - (record.promise.latestArrival ?? at)) / 1000;
  const by = { arrival: seconds(Math.max(1, Math.floor(late))) };
  if (record.promise.state === "given") await close(tx, record, { by, at });
}

/** Nobody came, and nobody will. */
export async function judgeAbsence(tx: Stores, record: TripRecord, at: Instant): Promise<void> {
  if (record.promise.state === "given")
    await close(tx, record, { by: missedEntirely(record.promise, at), at });
}

/** The service judges itself, whoever reported the times. */
const close = (tx: Stores, record: TripRecord, { by, at }: { by: MissedBy | undefined; at: Instant }) =>
  enterPromise(tx, record, {
    ...{ by: bySystem, at },
    entry: by === undefined ? { kind: "kept" } : { kind: "missed", by },
  });
