import { isPlaced } from "../../../shared/lifeCycle/trip.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { TripChangeKind } from "../../domain/trips/change.ts";
import type { TripRequest } from "../../domain/trips/model.ts";
import type { DueStore, Stores } from "../../stores/index.ts";

/** Room has come free on a day: those who have no vehicle are looked for again. */
export const roomFreed = (tx: Pick<Stores, "outbox">, serviceDay: ServiceDay): Promise<void> =>
  tx.outbox.addJob("tryWaiting", { serviceDay });

/** The same where there is no transaction to be part of. */
export const wakeWaiting = (
  due: Pick<DueStore, "put">,
  serviceDay: ServiceDay,
  now: Instant,
): Promise<void> =>
  due.put({ key: `tryWaiting ${serviceDay}`, at: now, job: "tryWaiting", payload: { serviceDay } });

/** Steps by which a trip leaves the place that it had. */
const LEAVING: ReadonlySet<TripChangeKind> = new Set<TripChangeKind>([
  "trip.cancelled",
  "trip.noShow",
  "trip.neverRode",
  "trip.unassigned",
  "trip.missed",
]);

/** `trip`: as it stood before the step. */
export const freesRoom = (trip: TripRequest, kind: TripChangeKind): boolean =>
  LEAVING.has(kind) && isPlaced(trip);
