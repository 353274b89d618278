import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { EntranceId, PlaceId } from "../ids/index.ts";
import { tripStatuses } from "../lifeCycle/trip.ts";
import { assistances, mobilityAids, purposes } from "../needs/index.ts";

/** No store knows a year 0. */
const hasYear = (text: string): boolean => !text.startsWith("0000");
/**
 * An instant on the wire: ISO 8601 with `Z` or an offset. However it was written, what has been parsed is written in one way
 * only, `2026-03-02T05:00:00.000Z`, so that equal instants are equal strings.
 */
export const IsoInstant = z
  .string()
  .toUpperCase()
  .check(z.iso.datetime({ offset: true, abort: true }))
  .overwrite(inOneWriting)
  .refine((text) => text.length === LENGTH, "Invalid ISO datetime")
  .refine(hasYear, "there is no year 0");
/** An offset may carry the year 9999 or 0 beyond four digits; of such an instant there is no such text. */
const LENGTH = "2026-03-02T05:00:00.000Z".length;
function inOneWriting(text: string): string {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString();
}
/** What people write: one form of each letter, no blanks around it. */
export const written = () => z.string().normalize("NFC").trim();
/** A date in the region's zone. */
export const ServiceDayText = z.iso.date().refine(hasYear, "there is no year 0");
export const Locale = z.enum(["kk", "ru", "en"]);
export type Locale = z.infer<typeof Locale>;
export const LocalizedName = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
export type LocalizedName = z.infer<typeof LocalizedName>;

/** A reason in words: a message key of `shared/i18n` and what stands in its blanks. */
export const Phrase = z.object({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
export type Phrase = z.infer<typeof Phrase>;

/** `approximate`: the point stands for a street or a settlement, not for the door that is meant. */
export const Precision = z.enum(["exact", "approximate"]);
export type Precision = z.infer<typeof Precision>;

/**
 * Where somebody gets in or out. `label` is what people read, with house and flat as they were typed; `note` tells the driver
 * how to find the door; without `precision` nobody knows how exact the point is.
 */
export const StopPlace = z.object({
  point: LatLng,
  label: written().min(1).max(200),
  placeId: PlaceId.optional(),
  precision: Precision.optional(),
  note: written().max(300).optional(),
  /** Of a place with several: by which one; without it by the usual one. */
  entranceId: EntranceId.optional(),
  /** Whoever asks was asked back whether it is there (`trip.placeDoubtful`), and said yes. */
  isMeant: z.literal(true).optional(),
  /** Of what is known by name, with what was typed beyond it: for whoever reads another language than was typed. The server says it. */
  names: LocalizedName.optional(),
});
export type StopPlace = z.infer<typeof StopPlace>;

/** Where somebody lives. */
export const HomePlace = z.object({ label: z.string(), point: LatLng, precision: Precision.optional() });

export const TimeWindow = z.object({ from: IsoInstant, until: IsoInstant });
export type TimeWindow = z.infer<typeof TimeWindow>;

/** How the person moves; decides the place in the vehicle and the dwell time. */
export const MobilityAid = z.enum(mobilityAids);
export type MobilityAid = z.infer<typeof MobilityAid>;
/** How far the driver accompanies: to the curb, to the door, through the door. */
export const Assistance = z.enum(assistances);
export type Assistance = z.infer<typeof Assistance>;
export const Purpose = z.enum(purposes);
export type Purpose = z.infer<typeof Purpose>;

export const TripStatus = z.enum(tripStatuses);
export type TripStatus = z.infer<typeof TripStatus>;

/** A point in an address: `44.8427,65.5036`, latitude first. */
export const PointText = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?$/)
  .transform((text) => {
    const [lat, lon] = text.split(",").map(Number);
    return { lat, lon };
  })
  .pipe(LatLng);

/** Which part of a long list is wanted: the answer says its `total` too. */
export const pageOf = (usual: number) => ({
  offset: z.coerce.number<number>().int().min(0).max(100_000).default(0),
  limit: z.coerce.number<number>().int().min(1).max(100).default(usual),
});

/** By the device's own clock, which may be wrong, UTC milliseconds; and by how much it was ahead of the server's, if known. */
export const DeviceMoment = z.object({ at: z.number(), ahead: z.number().optional() });
