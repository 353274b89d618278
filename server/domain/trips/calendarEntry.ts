import { isSearching, isUnassigned, isWithoutRide } from "../../../shared/lifeCycle/trip.ts";
import { addSeconds, type Instant, instant, minutes } from "../../../shared/time/index.ts";
import type { TripRecord } from "./model.ts";
import { heldPromise } from "./promiseLedger.ts";

/** A trip as a calendar keeps it. It names no place: calendars are looked at by others, and a place may tell of an illness. */
export interface CalendarEntry {
  state: "tentative" | "confirmed" | "cancelled";
  from: Instant;
  until: Instant;
  /** Grows with every change, so that the newer one takes the older one's place (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** The pickup, as it was promised or asked for. */
  window: { from: Instant; until: Instant };
}

const SHORTEST = minutes(15);

/** By the promise where one holds, else by the wish. */
export function calendarEntry(
  { trip, promise, placement }: Pick<TripRecord, "trip" | "promise" | "placement">,
  { isVehicleTold }: { isVehicleTold: boolean },
): CalendarEntry {
  const held = heldPromise(promise);
  const bounds = held ?? promise.told ?? promise.asked;
  const { from, until: latest } = bounds.pickupWindow;
  const arrival = bounds.latestArrival ?? placement?.dropoff.estimated ?? latest;
  const isOpen = isSearching(trip) || isUnassigned(trip);
  return {
    state: held !== undefined && !isWithoutRide(trip) ? "confirmed" : isOpen ? "tentative" : "cancelled",
    from,
    until: instant(Math.max(arrival, latest, addSeconds(from, SHORTEST))),
    // Each of the three only grows.
    sequence: trip.version + promise.entries + (isVehicleTold ? 1 : 0),
    window: bounds.pickupWindow,
  };
}
