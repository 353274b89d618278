import { z } from "zod";
import { LatLng } from "../geo/index.ts";
import { DistrictId, PlaceId } from "../ids/index.ts";
import { IsoInstant, LocalizedName, Precision, ServiceDayText } from "./common.ts";

/** `[lon, lat]` pairs, as GeoJSON orders them. */
const Line = z.array(z.tuple([z.number(), z.number()]));

/** The kind of a house that somebody has pinned. */
export const HOUSE = "house";

/**
 * A search hit. `unverified`: the position was not confirmed by anybody. `kept`: what was typed beyond the name (house, flat,
 * words that fit nothing), to go on with the place's name as its label.
 */
export const PlaceHit = z.object({
  placeId: PlaceId.optional(),
  name: LocalizedName,
  kind: z.string(),
  settlementKind: z.enum(["regionCenter", "districtCenter", "town", "village", "suburb"]).optional(),
  district: LocalizedName.optional(),
  /** The settlement it lies in. */
  locality: LocalizedName.optional(),
  point: LatLng,
  unverified: z.boolean(),
  precision: Precision,
  kept: z.string().optional(),
  /** By which other name that people say it was found. */
  knownAs: z.string().optional(),
});
export type PlaceHit = z.infer<typeof PlaceHit>;

/** What every screen needs to know of the region and of this installation. */
export const RegionInfo = z.object({
  id: z.string(),
  name: LocalizedName,
  timeZone: z.string(),
  /** How many minutes the zone's wall clock is ahead of UTC from each instant on, oldest first: a device's own data may be old. */
  zoneOffsets: z.array(z.object({ from: IsoInstant, minutes: z.number() })),
  center: LatLng,
  bounds: z.object({ southWest: LatLng, northEast: LatLng }),
  /** The time at which a service day begins: what is earlier belongs to the day before, and is shown there as after 24:00. */
  dayBegins: z.string(),
  /** `HH:mm` of the service day; `until` may lie after 24:00. */
  serviceHours: z.object({ from: z.string(), until: z.string() }),
  /** Days ahead that are unlike others, holidays mostly, with their hours; without hours the service does not run. */
  calendar: z.array(
    z.object({
      day: ServiceDayText,
      name: LocalizedName,
      hours: z.object({ from: z.string(), until: z.string() }).optional(),
    }),
  ),
  bookingHorizonDays: z.int(),
  /** Riders ask for a trip until this time of the day before… */
  dayAheadUntil: z.string(),
  /** …or at least this long before it; absent where nothing is taken on the day itself. */
  sameDayLeadMinutes: z.number().optional(),
  maxCompanions: z.int(),
  demo: z.boolean(),
  /** Whether a one-time code comes by itself; otherwise the dispatcher tells one to riders who call. */
  sendsCodes: z.boolean(),
  tiles: z.object({ url: z.string(), attribution: z.string() }).optional(),
  dispatcherPhone: z.string().optional(),
});
export type RegionInfo = z.infer<typeof RegionInfo>;

/** The vector map that is drawn without internet. */
export const RegionMap = z.object({
  attribution: z.string(),
  districts: z.array(z.object({ id: DistrictId, name: LocalizedName, center: LatLng, outline: Line })),
  river: z.array(Line),
  streets: z.array(
    z.object({ name: z.string().optional(), class: z.string(), inferred: z.boolean(), line: Line }),
  ),
  places: z.array(z.object({ id: PlaceId, name: LocalizedName, kind: z.string(), point: LatLng })),
});
export type RegionMap = z.infer<typeof RegionMap>;
