import type { TripPromise, TripRequest } from "../../domain/trips/model.ts";
import { pendingPromise } from "../../domain/trips/promise.ts";
import type { Dependencies } from "../dependencies.ts";

/**
 * What planning must keep: what the rider was told, or, before that and after being taken off a vehicle, what follows from
 * the wish alone.
 */
export function promiseOf(
  { trip, promise }: { trip: TripRequest; promise?: TripPromise | undefined },
  { termsOn, routing }: Pick<Dependencies, "termsOn" | "routing">,
): TripPromise {
  return promise?.state === "given" ? promise : pendingPromise(trip, termsOn(trip.serviceDay), routing);
}
