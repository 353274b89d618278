import { z } from "zod";
import { RiderId, TripId } from "../ids/index.ts";
import { ServiceDayText, TimeWindow, TripStatus } from "./common.ts";
import { RiderTrip } from "./trips.ts";

/** A trip as an institution sees it: who comes or goes when, by which vehicle. Nothing of needs, homes, phones or reasons. */
export const FacilityTrip = z.object({
  id: TripId,
  riderName: z.string(),
  direction: z.enum(["to", "from"]),
  status: TripStatus,
  /** Told once a vehicle is assigned. */
  pickupWindow: TimeWindow.optional(),
  plate: z.string().optional(),
});
export type FacilityTrip = z.output<typeof FacilityTrip>;

/** Somebody for whom a guardian acts. */
export const Ward = z.object({ id: RiderId, name: z.string(), trips: z.array(RiderTrip) });
export type Ward = z.output<typeof Ward>;

/** The calls of people from outside. */
export const partnerShapes = {
  listFacilityTrips: { response: z.object({ day: ServiceDayText, trips: z.array(FacilityTrip) }) },
  listWardTrips: { response: z.object({ wards: z.array(Ward) }) },
} as const;
