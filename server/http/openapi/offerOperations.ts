import type { EndpointName } from "../../../shared/schemas/index.ts";
import type { OperationText } from "./operationText.ts";

/** What the rider's right, or the contract, does not cover. */
const notCovered = [
  ...(["rider.eligibilityEnds", "rider.purposeNotCovered", "rider.territoryNotCovered"] as const),
  ...(["rider.quotaUsed", "rider.quotaHoursUsed"] as const),
] as const;

/** What can be wrong with a wish for a trip. */
export const wrongTrip = [
  "rider.unknown",
  "rider.notEligible",
  ...notCovered,
  "rider.restricted",
  "trip.samePlace",
  "trip.outsideArea",
  "trip.placeDoubtful",
  "trip.unknownPlace",
  "trip.inThePast",
  "trip.tooFarAhead",
  "trip.outsideServiceHours",
  "trip.noServiceThatDay",
  "trip.leadTimeTooShort",
  "trip.dayAheadOnly",
  "trip.overlapsOwnTrip",
  "trip.tooFarFromOwnTrip",
  "trip.apartFromOwnTrip",
  "trip.tooManyCompanions",
  "trip.linkedDay",
  "outing.tooEarly",
] as const;

/** What can be wrong with confirming an offer. */
const wrongConfirming = [
  ...(["offer.unknown", "offer.expired", "offer.outdated", "offer.otherChosen"] as const),
  ...(["trip.notChangeable", "rider.restricted", "rider.notEligible", "trip.overlapsOwnTrip"] as const),
  ...notCovered,
  ...(["plan.stale", "request.idempotencyKeyMissing", "request.idempotencyKeyReused"] as const),
] as const;

/** Times before promises. */
export const offerOperations = {
  askOffers: {
    tag: "Trips",
    summary: "Times for a wish, before anything is decided",
    description:
      "Up to five, the best for the rider first, each with all that is known: to be confirmed by `POST /api/offers/{offerId}/confirm` until `expiresAt`. Nothing is held for them. Where nothing fits as asked, the nearest within two hours either side; where nothing does, `reason` says why and the wish may be asked for all the same (`POST /api/trips`). With `when.kind` `earliest` the first that fit, in the order of time, with how promises at such short notice were kept (`record`; left out: too few to say). `quota`: what is left of the month, where a contract has one. With `onward` or `wayHome` each has all ways of the outing, which are promised together or not at all; the other ways are as asked for or at the nearest time within two hours. Where the first way alone can be had, `firstAlone` says why and the offers are of that alone. Refused as `POST /api/trips` would be.",
    errors: wrongTrip,
  },
  confirmOffer: {
    tag: "Trips",
    summary: "Have what was offered promised",
    description:
      "Answers with the trip, its promise given, and with the other ways of its outing, all of them promised or none; twice, with the same. An offer of one way of an outing alone is `offer.firstAlone`: see `confirm-first`. If the day has changed (`offer.outdated`) or it is too late (`offer.expired`), nothing is promised and `instead` of the problem has what can be had now. An offer for a trip that is to be changed swaps promise and place in one: until then, and if it fails, the old promise stands.",
    errors: [...wrongConfirming, "offer.firstAlone"],
  },
  confirmFirstAlone: {
    tag: "Trips",
    summary: "Have the first way of an outing promised without the others",
    description: "Where only that could be offered, and it is meant so. As `confirm` otherwise.",
    errors: wrongConfirming,
  },
  getSentOffer: {
    tag: "Trips",
    summary: "Another time that was sent to a trip without a vehicle",
    description:
      "Where the office lets it, who waits is sent a time within two hours of the one asked for when room comes free: here and as a message. `null`: there is none to answer. Until `answerBy`, which moves on once the message has arrived, it can be confirmed like any offer, or refused.",
    errors: ["trip.unknown"],
  },
  refuseOffer: {
    tag: "Trips",
    summary: "Refuse a time that was sent",
    description: "Costs nothing: the trip keeps its place among those who wait. Twice it is refused once.",
    errors: ["offer.unknown"],
  },
  askChanges: {
    tag: "Trips",
    summary: "Times for a trip that shall be otherwise",
    description:
      "At another time, elsewhere or with other needs; what is left out stays. Its own place counts as free, its promise stands until an offer is confirmed. A trip under way, over, or fixed by a dispatcher is not changed (`trip.notChangeable`); one of a pair stays on its day and in its pair. With `wayHome` a trip that was asked for alone gets a way home, promised with the change or not at all; one that has other ways already is `outing.hasOtherWays`.",
    errors: ["trip.unknown", "trip.notChangeable", "outing.hasOtherWays", ...wrongTrip],
  },
} satisfies Partial<Record<EndpointName, OperationText>>;
