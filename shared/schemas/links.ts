import { z } from "zod";
import { TripId } from "../ids/index.ts";
import { ServiceDayText } from "./common.ts";

/** Trips of one day that are accepted or refused together: there and back, or a group. */
export const LinkTrips = z.object({
  /** The same again changes nothing. */
  linkId: z.uuid().toLowerCase(),
  tripIds: z
    .array(TripId)
    .min(2)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, "expected each trip once"),
  /** They ride in one vehicle, and may share it even if one of them otherwise rides alone. */
  sameVehicle: z.boolean(),
});
export type LinkTrips = z.infer<typeof LinkTrips>;

export const TripLinkView = z.object({
  id: z.uuid(),
  serviceDay: ServiceDayText,
  /** What a dispatcher has linked, the ways of one person's outing, or a group. */
  kind: z.enum(["linked", "outing", "group"]),
  tripIds: z.array(TripId),
  sameVehicle: z.boolean(),
});
export type TripLinkView = z.infer<typeof TripLinkView>;

/** The trips of one outing, which were accepted together, in their order. */
export const OutingView = z.object({ id: z.uuid(), tripIds: z.array(TripId) });
/** The group that a trip is of, by its leader's name; `leads`: who rides is the leader. */
export const GroupOfTrip = z.object({ id: z.uuid(), leader: z.string(), leads: z.literal(true).optional() });
