import type { TripId } from "../../../../shared/ids/index.ts";
import { addSeconds } from "../../../../shared/time/index.ts";
import type { Place } from "../../../domain/place.ts";
import { lastActOf, placeOf } from "../../../domain/runs/whereabouts.ts";
import type { TripRecord, TripRequest } from "../../../domain/trips/model.ts";
import { longestRideOf } from "../../../domain/trips/party.ts";
import { askedBounds, directTimeOf } from "../../../domain/trips/promise.ts";
import { routingUnder } from "../../records/roadsOn.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import type { Stranded } from "./strandedDay.ts";

/**
 * The rest of a ride that cannot go on: from where the vehicle stands to where the person was being taken, as soon as anybody can come. A trip
 * of its own, since the first one ends here.
 */
export function onwardTrip(deps: PlanningNeeds, day: DayRecords, stranded: Stranded): TripRecord {
  const { dropoff } = stranded;
  const terms = deps.termsOn(day.serviceDay);
  const { standingOrderId: _, conceded: __, whenReady: ___, reason: ____, ...was } = dropoff.trip;
  const trip: TripRequest = {
    ...was,
    ...{ id: deps.createId() as TripId, version: 1, status: "requested", bookedBy: "dispatcher" },
    pickup: whereItStands(day, stranded),
    requested: { kind: "leaveAt", at: day.now },
  };
  const direct = directTimeOf(trip, terms, routingUnder(deps.routing, day.roads));
  const asked = askedBounds(trip, terms, { direct, certified: longestRideOf(dropoff.rider, trip) });
  const pickupWindow = { from: day.now, until: addSeconds(day.now, terms.rules.rescueWithin.value) };
  const bounds = { ...asked, pickupWindow };
  return {
    ...{ trip, rider: dropoff.rider, reasonTexts: {}, facts: [] },
    promise: { ...bounds, state: "asked", asked: bounds, entries: 1 },
  };
}

/** By its last position, where that is newer than what its driver reported; a driver knows it by its plate. */
function whereItStands({ positions }: DayRecords, { run }: Stranded): Place {
  const { vehicle, startPlace } = run.shift;
  const position = positions.get(vehicle.id);
  const last = run.stops.findLast(({ doneAt, arrivedAt }) => (doneAt ?? arrivedAt) !== undefined);
  const reported = last === undefined ? startPlace.point : placeOf(last);
  const isNewer = position !== undefined && position.at >= lastActOf(run);
  return { point: isNewer ? position.point : reported, label: vehicle.plate };
}
