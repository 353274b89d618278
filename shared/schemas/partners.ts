import { z } from "zod";
import { RiderId, TripId } from "../ids/index.ts";
import { HomePlace, IsoInstant, MobilityAid, ServiceDayText, TimeWindow, TripStatus } from "./common.ts";
import { regularPatientShapes } from "./regularPatients.ts";
import { ReadyLater, RiderTrip, WhenReadyView } from "./trips.ts";

/** A trip as an institution sees it: who comes or goes when, by which vehicle. Nothing of needs, homes, phones or reasons. */
export const FacilityTrip = z.object({
  id: TripId,
  riderName: z.string(),
  direction: z.enum(["to", "from"]),
  status: TripStatus,
  /** Told once a vehicle is assigned. */
  pickupWindow: TimeWindow.optional(),
  plate: z.string().optional(),
  /** When they asked to be there, or to leave. */
  wished: IsoInstant,
  /** When the vehicle is expected here: with them, or for them. */
  expected: IsoInstant.optional(),
  /** Goes home when ready. */
  whenReady: WhenReadyView.optional(),
  canCallOff: z.boolean(),
});
export type FacilityTrip = z.output<typeof FacilityTrip>;

/** Somebody for whom a guardian acts; `consent`: its days, first and last included. */
export const Ward = z.object({
  id: RiderId,
  name: z.string(),
  aid: MobilityAid,
  home: HomePlace.optional(),
  eligibility: z.object({ eligible: z.boolean(), validUntil: z.string().optional() }),
  consent: z.object({ from: ServiceDayText, until: ServiceDayText.optional() }),
  trips: z.array(RiderTrip),
});
export type Ward = z.output<typeof Ward>;

const OfTrip = z.object({ tripId: TripId });

/** The calls of people from outside. */
export const partnerShapes = {
  listFacilityTrips: { response: z.object({ day: ServiceDayText, trips: z.array(FacilityTrip) }) },
  facilityReady: { params: OfTrip, response: z.object({ trip: FacilityTrip }) },
  facilityLater: { params: OfTrip, body: ReadyLater, response: z.object({ trip: FacilityTrip }) },
  facilityNotComing: { params: OfTrip, response: z.object({ trip: FacilityTrip }) },
  ...regularPatientShapes,
  listWardTrips: { response: z.object({ wards: z.array(Ward) }) },
} as const;
