import { z } from "zod";
import { TripId } from "../ids/index.ts";
import { LinkToken } from "./accounts.ts";
import { IsoInstant, Locale, LocalizedName, ServiceDayText, TimeWindow, TripStatus } from "./common.ts";
import { LeaveOrArrive } from "./trips.ts";

/** How a trip goes, for whoever has a link to it: no name, no place, nothing of why and with what help somebody travels. */
export const SharedTrip = z.object({
  serviceDay: ServiceDayText,
  status: TripStatus,
  /** Left out once something is promised. */
  requested: LeaveOrArrive.optional(),
  promise: z
    .object({
      pickupWindow: TimeWindow,
      latestArrival: IsoInstant.optional(),
      /** Of who is aboard, as on the rider's own page. */
      rideUntil: IsoInstant.optional(),
    })
    .optional(),
  estimated: z.object({ pickup: IsoInstant, dropoff: IsoInstant }).optional(),
  /** Since when nothing was heard of the vehicle: what is estimated is not to be relied on. */
  doubtSince: IsoInstant.optional(),
  actual: z.object({
    arrived: IsoInstant.optional(),
    pickup: IsoInstant.optional(),
    dropoff: IsoInstant.optional(),
  }),
  /** Once the riders of the day are told. */
  vehicle: z.object({ plate: z.string(), model: z.string() }).optional(),
  /** While it drives to the rider, and then alone: how far away as the crow flies, and what it is near while that is not the door. */
  away: z
    .object({ meters: z.int(), minutes: z.int(), near: LocalizedName.optional(), at: IsoInstant })
    .optional(),
  /** Until then the link works. */
  until: IsoInstant,
});
export type SharedTrip = z.infer<typeof SharedTrip>;

/** A link in force. What opens it was told once and is kept nowhere. */
export const TripShareView = z.object({
  id: z.string(),
  madeAt: IsoInstant,
  until: IsoInstant,
  madeFor: z.enum(["family", "notice"]),
  /** By whom, as people read it: the rider, or a dispatcher for them. */
  madeBy: z.enum(["rider", "dispatcher", "system"]),
});
export type TripShareView = z.infer<typeof TripShareView>;

/** A calendar file, to be kept or given to a calendar. */
export const CalendarFile = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() });
export type CalendarFile = z.infer<typeof CalendarFile>;

export const ShareTrip = z.object({ shareId: z.uuid().toLowerCase() });
export type ShareTrip = z.infer<typeof ShareTrip>;

const tripParams = z.object({ tripId: TripId });
const shares = z.object({ shares: z.array(TripShareView) });

/** The calls about links to the page of a trip. */
export const sharedTripShapes = {
  listTripShares: { params: tripParams, response: shares },
  shareTrip: {
    params: tripParams,
    body: ShareTrip,
    response: shares.extend({
      /** Below the service's address; told here and never again. */
      path: z.string(),
    }),
  },
  endTripShare: { params: tripParams.extend({ shareId: z.uuid().toLowerCase() }), response: shares },
  getTripCalendar: { params: tripParams, body: z.object({ locale: Locale }), response: CalendarFile },
  getSharedTrip: { body: LinkToken, response: z.object({ trip: SharedTrip }) },
  getSharedCalendar: { body: LinkToken.extend({ locale: Locale }), response: CalendarFile },
} as const;
