import { z } from "zod";
import { PlaceId, RiderId, StandingOrderId } from "../ids/index.ts";
import { Phrase, ServiceDayText } from "./common.ts";
import { WallTime, WeekdayNumber } from "./standingOrders.ts";

/** What stands against dates of an order, now and not at boarding. */
export const StandingFlag = z.discriminatedUnion("kind", [
  /** The last day of the right to ride lies within the weeks to come. */
  z.object({ kind: z.literal("eligibilityEnds"), day: ServiceDayText }),
  z.object({ kind: z.literal("notEntitled") }),
  /** The record says another way of moving than the order. */
  z.object({ kind: z.literal("otherAid") }),
  /** So many dates the rules do not allow; `day`: the first of them. */
  z.object({ kind: z.literal("refused"), day: ServiceDayText, count: z.int(), reason: Phrase }),
  /** So many trips have no vehicle. */
  z.object({ kind: z.literal("noVehicle"), day: ServiceDayText, count: z.int() }),
]);
export type StandingFlag = z.infer<typeof StandingFlag>;

const StandingLoad = z.object({
  weekday: WeekdayNumber,
  /** The next date of that weekday, from which vehicles are counted. */
  day: ServiceDayText,
  orders: z.int(),
  hours: z.array(
    z.object({
      hour: z.int().min(0).max(23),
      trips: z.int(),
      inChairs: z.int(),
      /** On shift for the whole hour, and wheelchair places in them. */
      vehicles: z.int(),
      chairPlaces: z.int(),
    }),
  ),
  places: z.array(
    z.object({
      placeId: PlaceId.optional(),
      label: z.string(),
      shifts: z.array(z.object({ time: WallTime, people: z.int(), inChairs: z.int() })),
    }),
  ),
  flagged: z.array(
    z.object({
      orderId: StandingOrderId,
      riderId: RiderId,
      riderName: z.string(),
      label: z.string(),
      flags: z.array(StandingFlag).min(1),
    }),
  ),
});
export type StandingLoad = z.infer<typeof StandingLoad>;

/** Of all standing orders at once. */
export const standingLoadCalls = {
  getStandingLoad: {
    query: z.object({ weekday: z.coerce.number().pipe(WeekdayNumber) }),
    response: z.object({ load: StandingLoad }),
  },
} as const;
