import type { Offer, OfferedWay, Offers, SentOffer } from "../../shared/schemas/index.ts";
import { addSeconds, toIso } from "../../shared/time/index.ts";
import type { Why } from "../domain/facts/details.ts";
import { reasonPhrase } from "../domain/trips/change.ts";
import { type FoundTime, marginOf, type TripOffered } from "../domain/trips/offers.ts";
import type { OfferedTime, OfferedTimes } from "../services/requesting/useCases.ts";
import { presentPlace, presentReason, presentWindow } from "./parts.ts";

/** Whoever asks reads why there is nothing, and not how many vehicles each reason keeps away. */
export const presentOffers = ({
  offers,
  reason,
  firstAlone,
  quota,
  record,
  canAskAnyway,
}: OfferedTimes): Offers => ({
  offers: offers.map(presentOffer),
  ...(reason !== undefined && { reason: inWords(reason) }),
  ...(firstAlone !== undefined && { firstAlone: inWords(firstAlone) }),
  ...(quota !== undefined && { quota }),
  ...(record !== undefined && { record }),
  canAskAnyway,
});

const inWords = (why: Why) => presentReason({ ...reasonPhrase(why), values: {} });

function presentOffer({ offered, time, trip, isAlone }: OfferedTime): Offer {
  const { id, requested, serviceDay, bounds, expiresAt } = offered;
  const margin = marginOf(time);
  return {
    ...{ id, serviceDay, requested: { kind: requested.kind, at: toIso(requested.at) } },
    ...{ pickup: presentPlace(trip.pickup), dropoff: presentPlace(trip.dropoff) },
    pickupWindow: presentWindow(bounds.pickupWindow),
    latestArrival: toIso(latestArrivalOf(time)),
    ...(margin !== undefined && { marginMinutes: Math.max(0, Math.floor(margin / 60)) }),
    rideMinutes: Math.ceil(time.ride / 60),
    longestRideMinutes: Math.ceil(bounds.maxRideTime / 60),
    sharing: isAlone ? "alone" : "shared",
    vehicle: time.hasLift ? "lift" : "car",
    ...{ assistance: trip.assistance, companions: trip.companions, reason: time.reason },
    ...(time.onward !== undefined && { onward: time.onward.map(presentWay) }),
    ...(offered.firstAlone && { firstAlone: true as const }),
    expiresAt: toIso(expiresAt),
  };
}

const presentWay = ({ trip, time }: NonNullable<FoundTime["onward"]>[number]): OfferedWay => ({
  requested: { kind: trip.requested.kind, at: toIso(trip.requested.at) },
  ...(trip.whenReady !== undefined && { whenReady: true as const }),
  ...{ pickup: presentPlace(trip.pickup), dropoff: presentPlace(trip.dropoff) },
  pickupWindow: presentWindow(time.bounds.pickupWindow),
  latestArrival: toIso(latestArrivalOf(time)),
  rideMinutes: Math.ceil(time.ride / 60),
  longestRideMinutes: Math.ceil(time.bounds.maxRideTime / 60),
  vehicle: time.hasLift ? "lift" : "car",
});

/** Promised, or by the longest ride of who gets in at the end of the window. */
function latestArrivalOf({ bounds, boarding }: FoundTime) {
  const { latestArrival, pickupWindow, maxRideTime } = bounds;
  return latestArrival ?? addSeconds(addSeconds(pickupWindow.until, boarding), maxRideTime);
}

export const presentSentOffer = ({ id, requested, bounds, expiresAt }: TripOffered): SentOffer => ({
  ...{ id, requested: { kind: requested.kind, at: toIso(requested.at) } },
  ...{ pickupWindow: presentWindow(bounds.pickupWindow), answerBy: toIso(expiresAt) },
});
