import type { TripId } from "../../../shared/ids/index.ts";
import { type Instant, instant, toIso } from "../../../shared/time/index.ts";
import { ofShift, ofTrip } from "../../domain/facts/concerns.ts";
import type { Concerns } from "../../domain/facts/fact.ts";
import type { TripRecord, TripRequest, WhenReady } from "../../domain/trips/model.ts";
import { askReadyAt, holdFor, pickupAfter, waitsForReady } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import type { Stores } from "../../stores/index.ts";
import { getTripRecord } from "./changeTrip.ts";
import type { CommonNeeds } from "./needs.ts";
import type { Happened } from "./promiseLedger.ts";
import { recordFact } from "./recordFact.ts";

type Parts = Pick<CommonNeeds, "termsOn">;

const keyOf = (job: "holdReturn" | "askReady", tripId: TripId): string => `${job} ${tripId}`;

/** Looks at the place that is held when its time has come, and asks the rider before that. For a return that was asked for or put off. */
export async function watchReturn(
  tx: Pick<Stores, "due">,
  { id, serviceDay }: Pick<TripRequest, "id" | "serviceDay">,
  { whenReady, now, termsOn }: Parts & { whenReady: WhenReady; now: Instant },
): Promise<void> {
  const payload = { tripId: id };
  const asked = askReadyAt(whenReady.forecast, termsOn(serviceDay));
  await tx.due.put({
    key: keyOf("askReady", id),
    at: instant(Math.max(asked, now)),
    job: "askReady",
    payload,
  });
  await lookAtHold(tx, id, whenReady.planned.from);
}

export const lookAtHold = (tx: Pick<Stores, "due">, id: TripId, at: Instant): Promise<void> =>
  tx.due.put({ key: keyOf("holdReturn", id), at, job: "holdReturn", payload: { tripId: id } });

/** Who is ready and has no vehicle in sight is looked for again. */
export const placeLater = (tx: Pick<Stores, "due">, id: TripId, at: Instant): Promise<void> =>
  tx.due.put({ key: `placeReturn ${id}`, at, job: "placeReturn", payload: { tripId: id } });

/**
 * The rider of a held return is ready: from now on it is fetched. `record` is held (`holdPlanned`); answers it as it is then. By whomever
 * that is said; a driver who has them aboard says it too.
 */
export async function markReady(
  tx: Stores,
  record: TripRecord,
  { termsOn, ...happened }: Happened & Parts,
): Promise<TripRecord> {
  const { trip } = record;
  const { whenReady } = trip;
  if (whenReady === undefined || !waitsForReady(trip)) throw new AppError("trip.notWaiting");
  const { forecast } = whenReady;
  const planned = pickupAfter(happened.at, termsOn(trip.serviceDay));
  const concerns = await putWhenReady(tx, record, { forecast, planned, readyAt: happened.at });
  const details = { forecast: toIso(forecast) };
  await recordFact(tx, { kind: "trip.ready", concerns, ...happened, details });
  for (const job of ["holdReturn", "askReady"] as const) await tx.due.cancel(keyOf(job, trip.id));
  await tx.outbox.addJob("placeReturn", { tripId: trip.id });
  return getTripRecord(tx, trip.id);
}

/** They are not ready yet and will be by then: the place is held for that time. */
export async function putOff(
  tx: Stores,
  record: TripRecord,
  { forecast, termsOn, ...happened }: Happened & Parts & { forecast: Instant },
): Promise<void> {
  const { trip } = record;
  if (!waitsForReady(trip)) throw new AppError("trip.notWaiting");
  const planned = holdFor(forecast, happened.at, termsOn(trip.serviceDay));
  const whenReady = { forecast, planned };
  const concerns = await putWhenReady(tx, record, whenReady);
  await recordFact(tx, {
    ...{ kind: "trip.readyLater", concerns, ...happened, details: { forecast: toIso(forecast) } },
  });
  await watchReturn(tx, trip, { whenReady, now: happened.at, termsOn });
  await tx.outbox.addJob("placeReturn", { tripId: trip.id });
}

/** Written with the run that it is on, so that whoever plans with that starts anew. Answers whom it concerns. */
export async function putWhenReady(
  tx: Stores,
  { trip, placement }: TripRecord,
  whenReady: WhenReady,
): Promise<Concerns> {
  const shift = placement && (await tx.fleet.findShift(placement.shiftId));
  if (shift !== undefined) await tx.fleet.lockRun(shift.id);
  const { id, version } = trip;
  if (!(await tx.trips.setWhenReady({ id, version, whenReady }))) throw new AppError("trip.notWaiting");
  if (shift === undefined) return ofTrip(trip);
  await tx.fleet.touchRun(shift.id);
  return { ...ofShift(shift), ...ofTrip(trip) };
}
