import { addSeconds, type Instant } from "../../../shared/time/index.ts";
import { learnedStay } from "../../domain/trips/learned.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { directTimeOf } from "../../domain/trips/promise.ts";
import { forecastReady, staysAt } from "../../domain/trips/whenReady.ts";
import { AppError } from "../../errors.ts";
import { canSeeTrip } from "../../policies/index.ts";
import { getTripRecord } from "../records/changeTrip.ts";
import { routingOn } from "../records/roadsOn.ts";
import { todayOf } from "../records/today.ts";
import type { RequestingNeeds } from "./needs.ts";
import type { RequestingUseCases } from "./useCases.ts";

/** When somebody who is brought there will want to go back. */
export function createForecastReturn(deps: RequestingNeeds): RequestingUseCases["forecastReturn"] {
  return async (actor, tripId) => {
    const record = await getTripRecord(deps.db, tripId);
    const { trip } = record;
    if (!canSeeTrip(actor, trip, todayOf(deps))) throw new AppError("trip.unknown");
    const stays = staysAt(trip.dropoff, await deps.db.trips.listStays(trip.riderId));
    const terms = deps.termsOn(trip.serviceDay);
    const usualThere = learnedStay(trip.dropoff.placeId, deps.learned.of, terms);
    const there = thereBy({ ...deps, routing: await routingOn(deps, trip.serviceDay) }, record);
    return forecastReady({ there, purpose: trip.purpose, stays, usualThere }, terms);
  };
}

/** When they got out, or will; an appointment counts from its own time. */
function thereBy({ region, routing }: RequestingNeeds, { trip, placement }: TripRecord): Instant {
  const { kind, at } = trip.requested;
  if (placement?.dropoff.actual !== undefined) return placement.dropoff.actual;
  return kind === "arriveBy" ? at : addSeconds(at, directTimeOf(trip, region, routing));
}
