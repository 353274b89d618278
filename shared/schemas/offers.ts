import { z } from "zod";
import { OfferId, TripId } from "../ids/index.ts";
import { Assistance, IsoInstant, Phrase, Purpose, ServiceDayText, StopPlace, TimeWindow } from "./common.ts";
import { QuotaLeft } from "./contractConditions.ts";
import { LeaveOrArrive, NewTripRequest, RiderTrip } from "./trips.ts";

/** `earliest`: as soon as possible, from `from` on or from now. */
export const WhenAsked = z.union([
  LeaveOrArrive,
  z.object({ kind: z.literal("earliest"), from: IsoInstant.optional() }),
]);
export type WhenAsked = z.infer<typeof WhenAsked>;

/** A wish for which offers are asked: as a request for a trip, or as soon as possible. A return when ready has no time to offer: it is asked for as it is. */
export const AskOffers = NewTripRequest.omit({ whenReady: true }).extend({ when: WhenAsked });
export type AskOffers = z.infer<typeof AskOffers>;

/** What shall be otherwise of a trip; what is left out stays as it is. `wayHome`: one that it has not had, promised with the change or not at all. */
export const AskChanges = z
  .object({
    ...NewTripRequest.omit({
      ...{ riderId: true, purpose: true, confirmed: true },
      onward: true,
    }).partial().shape,
    purpose: Purpose.optional(),
    when: WhenAsked.optional(),
    confirmed: NewTripRequest.shape.confirmed,
  })
  .refine(({ confirmed: _, ...change }) => Object.values(change).some((part) => part !== undefined), {
    error: "expected something to change",
  });
export type AskChanges = z.infer<typeof AskChanges>;

/**
 * Why an offer is made; `minutes`: how much later or earlier than asked for, or how much shorter the ride is than any other offered.
 * `nobodyWaits`: nobody else is picked up later for it.
 */
export const OfferReason = z.object({
  code: z.enum([
    ...(["asYouAsked", "soonest", "shortestRide"] as const),
    ...(["laterNobodyWaits", "earlierNobodyWaits", "later", "earlier"] as const),
  ]),
  minutes: z.int().optional(),
});
export type OfferReason = z.infer<typeof OfferReason>;

/** One more way of the same outing: promised with the first, or not at all. `whenReady`: it is fetched when its rider says so, and its place is held. */
export const OfferedWay = z.object({
  requested: LeaveOrArrive,
  whenReady: z.literal(true).optional(),
  pickup: StopPlace,
  dropoff: StopPlace,
  pickupWindow: TimeWindow,
  latestArrival: IsoInstant,
  rideMinutes: z.int(),
  longestRideMinutes: z.int(),
  vehicle: z.enum(["lift", "car"]),
});
export type OfferedWay = z.infer<typeof OfferedWay>;

/** All that is known before it is confirmed; by then it is a promise. Which vehicle comes is told the evening before. */
export const Offer = z.object({
  id: OfferId,
  serviceDay: ServiceDayText,
  /** The wish that it would be taken as. */
  requested: LeaveOrArrive,
  pickup: StopPlace,
  dropoff: StopPlace,
  pickupWindow: TimeWindow,
  /** There by then: as promised, or by the longest ride from the end of the window. */
  latestArrival: IsoInstant,
  /** Of who has to be there by a time: so long before it the vehicle is counted on to be there. */
  marginMinutes: z.int().optional(),
  /** Aboard, as it is planned now, and at the very most. */
  rideMinutes: z.int(),
  longestRideMinutes: z.int(),
  /** `alone`: nobody else aboard, which is promised; `shared`: others may ride along. */
  sharing: z.enum(["alone", "shared"]),
  vehicle: z.enum(["lift", "car"]),
  assistance: Assistance,
  companions: z.int(),
  reason: OfferReason,
  /** The other ways of an outing, in their order. */
  onward: z.array(OfferedWay).optional(),
  /** Of an outing the first way alone: it is confirmed by a call of its own, so that nobody takes it for all of it. */
  firstAlone: z.literal(true).optional(),
  expiresAt: IsoInstant,
});
export type Offer = z.infer<typeof Offer>;

/** The best for the rider first. None: nothing fits within two hours of what was asked for. */
export const Offers = z.object({
  offers: z.array(Offer),
  /** Where there is none: why. */
  reason: Phrase.optional(),
  /** Of an outing only the first way can be had, and what is offered is that alone: why. */
  firstAlone: Phrase.optional(),
  /** As soon as possible: of promises of trips that were asked for less than a day ahead, so many were kept in so many days; left out: too few to say. */
  record: z.object({ kept: z.int(), of: z.int(), days: z.int() }).optional(),
  /** Of who rides by a contract that is for so many trips or hours a month: what is left before one of these is taken. */
  quota: QuotaLeft.optional(),
  /**
   * The same wish may be asked for all the same (`POST /api/trips`): planners look whether others can make room, and whoever has none gets
   * a vehicle that comes free. Not for a change: the trip stays as it is.
   */
  canAskAnyway: z.boolean(),
});
export type Offers = z.infer<typeof Offers>;

/** Another time that was sent to who waits without a vehicle. */
export const SentOffer = z.object({
  id: OfferId,
  /** The wish that it would be taken as. */
  requested: LeaveOrArrive,
  pickupWindow: TimeWindow,
  answerBy: IsoInstant,
});
export type SentOffer = z.infer<typeof SentOffer>;

/** The calls by which a trip is asked for, or asked for otherwise. */
const response = z.object({
  trip: RiderTrip,
  /** The other ways of an outing, in their order. */
  onward: z.array(RiderTrip).optional(),
});

export const askingCalls = {
  requestTrip: {
    body: NewTripRequest,
    response,
    status: 201,
    idempotent: true,
  },
  askOffers: { body: AskOffers, response: Offers },
  askChanges: { params: z.object({ tripId: TripId }), body: AskChanges, response: Offers },
  getSentOffer: { params: z.object({ tripId: TripId }), response: z.object({ offer: SentOffer.nullable() }) },
  refuseOffer: { params: z.object({ offerId: OfferId }), response: z.object({ ok: z.literal(true) }) },
  confirmOffer: {
    params: z.object({ offerId: OfferId }),
    response,
    idempotent: true,
  },
  confirmFirstAlone: { params: z.object({ offerId: OfferId }), response, idempotent: true },
} as const;
