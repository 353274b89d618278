import type { MessageKey } from "../../shared/i18n/index.ts";
import {
  isAboard,
  isAtDoor,
  isOnTheRoad,
  isPlaced,
  isSearching,
  isUnassigned,
} from "../../shared/lifeCycle/trip.ts";
import type { RiderTrip } from "../../shared/schemas/trips.ts";
import { latenessOf } from "./trip/lateness.ts";
import { isWithoutTime } from "./tripTimes.ts";

/** What happens next, in one sentence, and its times. */
export interface NextSentence {
  readonly key: MessageKey;
  /** Instants, by their blank in the sentence. */
  readonly times: Readonly<Record<string, string>>;
}

/** Of those to come, soonest first, the one of this day that is under way, or else the next; undefined: nothing more happens on it. */
export function tripOfToday(upcoming: readonly RiderTrip[], today: string): RiderTrip | undefined {
  const own = upcoming.filter(({ serviceDay }) => serviceDay === today);
  return own.find(isOnTheRoad) ?? own[0];
}

export function nextSentence(trip: RiderTrip): NextSentence {
  const { promise, estimated, requested, whenReady } = trip;
  if (isAboard(trip))
    return estimated === undefined
      ? { key: "today.aboard", times: {} }
      : { key: "today.aboardUntil", times: { time: estimated.dropoff } };
  if (isAtDoor(trip)) return { key: "today.atDoor", times: {} };
  const late = latenessOf(trip);
  if (late !== undefined) return { key: "today.late", times: { time: late.expected } };
  if (isOnTheRoad(trip))
    return estimated === undefined
      ? { key: "today.onTheWay", times: {} }
      : { key: "today.onTheWayAt", times: { time: estimated.pickup } };
  if (isWithoutTime(trip))
    return whenReady?.waits ? { key: "today.sayReady", times: {} } : { key: "today.readyLooking", times: {} };
  if (isUnassigned(trip)) return { key: "today.noVehicle", times: { time: requested.at } };
  if (isPlaced(trip) && promise !== undefined)
    return { key: "today.comes", times: { ...promise.pickupWindow } };
  return { key: isSearching(trip) ? "today.looking" : "today.asked", times: { time: requested.at } };
}
