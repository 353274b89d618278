import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { PlaceId } from "../ids/index.ts";

/** No store knows a year 0. */
const hasYear = (text: string): boolean => !text.startsWith("0000");
/** An instant on the wire: ISO 8601 in UTC. */
export const IsoInstant = z.iso.datetime().refine(hasYear, "there is no year 0");
/** A date in the region's zone. */
export const ServiceDayText = z.iso.date().refine(hasYear, "there is no year 0");
export const Locale = z.enum(["kk", "ru", "en"]);
export type Locale = z.infer<typeof Locale>;
export const LocalizedName = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
export type LocalizedName = z.infer<typeof LocalizedName>;

/** A reason in words: a message key of `shared/i18n` and what stands in its blanks. */
export const Reason = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Reason = z.infer<typeof Reason>;

/** Where somebody gets in or out. `label` is what people read; `note` tells the driver how to find the door. */
export const StopPlace = z.object({
  point: LatLng,
  label: z.string().trim().min(1).max(200),
  placeId: PlaceId.optional(),
  note: z.string().trim().max(300).optional(),
});
export type StopPlace = z.infer<typeof StopPlace>;

export const TimeWindow = z.object({ from: IsoInstant, until: IsoInstant });
export type TimeWindow = z.infer<typeof TimeWindow>;

/** How the person moves; decides the place in the vehicle and the dwell time. */
export const MobilityAid = z.enum(["none", "walker", "wheelchair", "powerWheelchair"]);
export type MobilityAid = z.infer<typeof MobilityAid>;
/** How far the driver accompanies: to the curb, to the door, through the door. */
export const Assistance = z.enum(["curb", "door", "throughDoor"]);
export type Assistance = z.infer<typeof Assistance>;
export const Purpose = z.enum([
  "work",
  "study",
  "dialysis",
  "medical",
  "rehabilitation",
  "publicService",
  "sport",
  "other",
]);
export type Purpose = z.infer<typeof Purpose>;

export const TripStatus = z.enum([
  "requested",
  "assigned",
  "unassigned",
  "onTheWay",
  "arrived",
  "boarded",
  "completed",
  "cancelled",
  "noShow",
  "refused",
  "missed",
]);
export type TripStatus = z.infer<typeof TripStatus>;
