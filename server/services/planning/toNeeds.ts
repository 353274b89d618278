import type { RiderId, ShiftId, TripId } from "../../../shared/ids/index.ts";
import { seconds } from "../../../shared/time/index.ts";
import type { Terms } from "../../domain/fleet/terms.ts";
import type { Rider } from "../../domain/people/model.ts";
import type { Run } from "../../domain/runs/model.ts";
import type { LinkedTrips, Trip } from "../../domain/scheduling/index.ts";
import type { TripLink } from "../../domain/trips/links.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { equipmentFor, longestRideOf, placesOf } from "../../domain/trips/party.ts";

/** A driver who may handle lift and fixings. */
export const LIFT_TRAINED = "liftTrained";

/** What somebody needs, as the engine sees it: places, lift, equipment, how long at most and whether alone. */
export function toNeeds(
  { trip, rider, promise }: Pick<TripRecord, "trip" | "rider" | "promise">,
  terms: Terms,
): Pick<Trip, "load" | "needs" | "maxRideTime" | "ridesAlone"> {
  const { skills, ...equipment } = equipmentFor(trip, rider, terms);
  const longest = longestRideOf(rider, trip);
  const all = [...skills, ...(equipment.lift ? [LIFT_TRAINED] : [])];
  return {
    load: placesOf(trip, rider, terms.rules.largeChair.value),
    needs: { ...equipment, ...(all.length > 0 && { skills: all }) },
    maxRideTime:
      longest === undefined ? promise.maxRideTime : seconds(Math.min(longest, promise.maxRideTime)),
    ...(rider.needs?.ridesAlone === true && { ridesAlone: true }),
  };
}

/** The day's shifts that may take this person, where not all of them may. */
export function vehiclesFor({ needs = {} }: Rider, runs: readonly Run[]): { allowedShifts?: ShiftId[] } {
  const { onlyVehicles = [], neverVehicles = [] } = needs;
  if (onlyVehicles.length === 0 && neverVehicles.length === 0) return {};
  const allowed = runs.filter(
    ({ shift: { vehicle } }) =>
      (onlyVehicles.length === 0 || onlyVehicles.includes(vehicle.id)) && !neverVehicles.includes(vehicle.id),
  );
  return { allowedShifts: allowed.map(({ shift }) => shift.id) };
}

/** Who of these may never meet aboard, whichever of the two has said so. */
export function apartFrom(riders: readonly Rider[]): [RiderId, RiderId][] {
  const present = new Map(riders.map((rider) => [rider.id, rider]));
  return [...present.values()].flatMap(({ id, needs }) =>
    (needs?.notWith ?? [])
      .filter((other) => present.has(other))
      .map((other): [RiderId, RiderId] => [id, other]),
  );
}

/**
 * The links of which at least two trips are in the day's problem. Of a group those are bound to one another who wait and have been
 * promised nothing yet (`untold`); a link that another one contains is said by that one.
 */
export function toLinked(
  links: readonly TripLink[],
  trips: ReadonlyMap<TripId, Trip>,
  untold: ReadonlySet<TripId>,
): LinkedTrips[] {
  const present = links.flatMap(({ kind, tripIds, sameVehicle }): LinkedTrips[] => {
    const bound = tripIds.filter((id) => trips.has(id) && (kind !== "group" || untold.has(id)));
    return bound.length < 2 ? [] : [{ tripIds: bound, sameRoute: sameVehicle }];
  });
  const isIn = (one: LinkedTrips, other: LinkedTrips) =>
    one.tripIds.length < other.tripIds.length && one.tripIds.every((id) => other.tripIds.includes(id));
  return present.filter((one) => one.sameRoute || !present.some((other) => isIn(one, other)));
}
