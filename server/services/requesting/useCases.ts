import type { LatLng } from "../../../shared/geo/index.ts";
import type { OfferId, PlaceId, RiderId, StandingOrderId, TripId } from "../../../shared/ids/index.ts";
import type { QuotaLeft } from "../../../shared/schemas/contractConditions.ts";
import type {
  AskChanges,
  AskOffers,
  AskPerson,
  CalendarFile,
  Locale,
  MakeAppeal,
  NewStandingOrder,
  NewTripRequest,
  Phrase,
  PlaceDoubt,
  StandingOrderChange,
} from "../../../shared/schemas/index.ts";
import type { Instant, ServiceDay } from "../../../shared/time/index.ts";
import type { Entrance } from "../../domain/entrance.ts";
import type { Why } from "../../domain/facts/details.ts";
import type { Actor, Consent, Rider } from "../../domain/people/model.ts";
import type { Place } from "../../domain/place.ts";
import type { VehiclePosition } from "../../domain/runs/model.ts";
import type { Appeal } from "../../domain/trips/appeal.ts";
import type { KeptRecord } from "../../domain/trips/keptRecord.ts";
import type { LedgerLine } from "../../domain/trips/ledgerLines.ts";
import type { TripRecord, TripRequest } from "../../domain/trips/model.ts";
import type { RankedTime, TripOffered } from "../../domain/trips/offers.ts";
import type { StandingShare } from "../../domain/trips/share.ts";
import type { StandingOrder, WantedLeg } from "../../domain/trips/standingOrder.ts";
import type { Forecast } from "../../domain/trips/whenReady.ts";
import type { AwayInWords } from "../../domain/trips/whereaboutsInWords.ts";
import type { ClinicUseCases } from "./clinics/clinicDelays.ts";
import type { GroupUseCases } from "./groups/groupUseCases.ts";
import type { SosOfTrip } from "./sosUseCases.ts";
import type { StandingLoadUseCases } from "./standing/readLoad.ts";
import type { RegularPatientUseCases } from "./standing/regularUseCases.ts";

/** What a link opens. */
export interface SharedTripPicture {
  record: TripRecord;
  /** Until then it works. */
  until: Instant;
  /** While the vehicle drives to the rider. */
  away: AwayInWords | undefined;
}

/** A rider's wishes, asked by herself or for her. */
export interface RequestingUseCases
  extends StandingLoadUseCases,
    RegularPatientUseCases,
    GroupUseCases,
    SosOfTrip,
    ClinicUseCases {
  /** `key` is the Idempotency-Key: the same key and request answers as the first time, another request under it is an error. */
  requestTrip(actor: Actor, request: NewTripRequest, key: string): Promise<TripRecord>;
  /** Times at which a wish fits, none of them held: to be confirmed one by one. Throws what the rules say against the wish. */
  askOffers(actor: Actor, wish: AskOffers): Promise<OfferedTimes>;
  /** The same for a trip that shall be otherwise; its own place counts as free. */
  askChanges(actor: Actor, tripId: TripId, change: AskChanges): Promise<OfferedTimes>;
  /** Gives the promise that was offered, or nothing: a worse one is never given unasked. `key` as in `requestTrip`. */
  confirmOffer(actor: Actor, offerId: OfferId, key: string): Promise<ConfirmedOffer>;
  /** Promises one way of an outing alone, where only that was offered and is meant. */
  confirmFirstAlone(actor: Actor, offerId: OfferId, key: string): Promise<ConfirmedOffer>;
  /** What was sent to who waits without a vehicle, and still waits for an answer. */
  findSentOffer(actor: Actor, tripId: TripId): Promise<TripOffered | undefined>;
  /** Costs nothing: the trip keeps its place among those who wait. Twice it is refused once. Throws offer.unknown. */
  refuseOffer(actor: Actor, offerId: OfferId): Promise<void>;
  /** Nobody has answered in time; may run at any time and twice. */
  expireOffer(offerId: OfferId): Promise<void>;
  /** Sends another time to the first in order of a day for whom there is one; may run at any time and twice. */
  offerWaiting(serviceDay: ServiceDay): Promise<void>;
  /** Of the outing that this trip is a way of, the other ways in their order. */
  listOtherWays(record: TripRecord): Promise<TripRecord[]>;
  /** Throws outing.undecided where it is a way of an outing of which others can be cancelled, too, and nobody has said what becomes of them. */
  cancelTrip(actor: Actor, tripId: TripId, cancelling?: Cancelling): Promise<TripRecord>;
  /** The rider of a return that waits for it is ready; once more changes nothing. Answers with when a vehicle comes, as far as one does. */
  sayReady(actor: Actor, tripId: TripId): Promise<TripRecord>;
  /** They will be ready in so many minutes. */
  sayReadyLater(actor: Actor, tripId: TripId, later: { minutes: number }): Promise<TripRecord>;
  /** When the rider of a trip there will be ready to return. */
  forecastReturn(actor: Actor, tripId: TripId): Promise<Forecast>;
  getTrip(actor: Actor, tripId: TripId): Promise<TripRecord>;
  /** Its ledger, for whoever may see it. */
  getPromises(actor: Actor, tripId: TripId): Promise<LedgerLine[]>;
  listMyTrips(actor: Actor): Promise<{ trips: TripRecord[]; cursor: number }>;
  /** Today's trips to and from an institution's places, of people who have consented. */
  listFacilityTrips(
    actor: Actor,
  ): Promise<{ day: ServiceDay; trips: { record: TripRecord; direction: "to" | "from" }[] }>;
  /** Whom a guardian acts for, with their trips, newest first. */
  listWardTrips(actor: Actor): Promise<WardTrips[]>;
  /** Position of the trip's vehicle and the way still ahead, while the rider may know it (assigned today until dropped off). */
  getTripVehicle(actor: Actor, tripId: TripId): Promise<{ position?: VehiclePosition; path: LatLng[] }>;
  /** For a trip without a vehicle: the nearest other time at which it could have one, if it can still be asked for. */
  findOtherTime(actor: Actor, tripId: TripId): Promise<Instant | undefined>;
  /** Which in order it is of those without a vehicle on its day who still wait for one; undefined: it does not wait. */
  findTurn(actor: Actor, tripId: TripId): Promise<{ place: number; of: number } | undefined>;
  /** The rider's own, or of whom the actor may ask for; newest first. */
  listStandingOrders(actor: Actor, riderId?: RiderId): Promise<ShownOrder[]>;
  previewStandingOrder(actor: Actor, order: NewStandingOrder): Promise<ShownDate[]>;
  /** `key` as in `requestTrip`. */
  askStandingOrder(actor: Actor, order: NewStandingOrder, key: string): Promise<ShownOrder>;
  changeStandingOrder(
    actor: Actor,
    orderId: StandingOrderId,
    change: StandingOrderChange,
  ): Promise<ShownOrder>;
  /** Asks for the trips whose dates are in sight, of one order or of all; answers how many were new. */
  takeStandingTrips(orderId?: StandingOrderId): Promise<number>;
  /** What is known of the doors of a place. */
  listEntrances(placeId: PlaceId): Promise<Entrance[]>;
  /** What is asked about a place before it is used, the gravest first. */
  checkPlace(place: Place): Promise<PlaceDoubt[]>;
  /** Puts what was decided about a trip before a person; the same `appealId` once more is the same one. Throws appeal.nothing. */
  makeAppeal(actor: Actor, tripId: TripId, appeal: MakeAppeal): Promise<Appeal>;
  /**
   * Puts a wish that a rule speaks against before a person, before there is a trip of it. Throws appeal.nothing where none does, and what
   * nobody can decide otherwise. `key` as in `requestTrip`.
   */
  askPerson(actor: Actor, asked: AskPerson, key: string): Promise<{ record: TripRecord; appeal: Appeal }>;
  /** Links in force, the oldest first. */
  listTripShares(actor: Actor, tripId: TripId): Promise<StandingShare[]>;
  /** One more, by an id that who asks has made: `path` is told here and never again. */
  shareTrip(
    actor: Actor,
    tripId: TripId,
    shareId: string,
  ): Promise<{ path: string; shares: StandingShare[] }>;
  /** From now on it opens nothing. */
  endTripShare(actor: Actor, tripId: TripId, shareId: string): Promise<StandingShare[]>;
  /** By anybody who has the link; `address`: of their network, which may try only so many. */
  readSharedTrip(token: string, address: string): Promise<SharedTripPicture>;
  readSharedCalendar(token: string, from: { locale: Locale; address: string }): Promise<CalendarFile>;
  readTripCalendar(actor: Actor, tripId: TripId, locale: Locale): Promise<CalendarFile>;
}

/** Somebody for whom a guardian acts, by which consent. */
export interface WardTrips {
  rider: Rider;
  consent: Consent;
  isEligible: boolean;
  trips: TripRecord[];
}

export interface Cancelling {
  note?: string | undefined;
  /** Of an outing: this way alone, all that can still be cancelled, or this one and those after it. */
  ways?: "this" | "all" | "onward" | undefined;
}

/** An offer with the trip that it would be. */
export interface OfferedTime {
  offered: TripOffered;
  time: RankedTime;
  trip: TripRequest;
  /** Nobody else rides along: a need of the rider. */
  isAlone: boolean;
}
export interface OfferedTimes {
  /** As soon as possible: how promises at such short notice were kept; undefined: too few to say. */
  record?: KeptRecord | undefined;
  /** What is left of the month's quota before one is taken; undefined: there is none. */
  quota?: QuotaLeft | undefined;
  offers: OfferedTime[];
  /** Where there is none. */
  reason?: Why | undefined;
  /** Of an outing its first way is offered alone: why the others cannot be had with it. */
  firstAlone?: Why | undefined;
  /** There is another way: `requestTrip`. */
  canAskAnyway: boolean;
}
export type ConfirmedOffer =
  | { kind: "confirmed"; record: TripRecord }
  /** It can no longer be had; `instead`: what can, by the same wish. */
  | { kind: "gone"; code: "offer.expired" | "offer.outdated"; instead: OfferedTimes };

/** One way on one date, and what has become of it; see `StandingDay` of the wire. */
export interface ShownDate extends WantedLeg {
  state: "asked" | "soon" | "later" | "refused" | NonNullable<WantedLeg["not"]>;
  trip?: TripRecord | undefined;
  refusal?: Phrase | undefined;
}
export interface ShownOrder {
  order: StandingOrder;
  hasEnded: boolean;
  dates: ShownDate[];
}
