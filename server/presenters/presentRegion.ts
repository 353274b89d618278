import type { LatLng } from "../../shared/geo/index.ts";
import type { DistrictId, PlaceId } from "../../shared/ids/index.ts";
import type { LocalizedName, RegionInfo, RegionMap } from "../../shared/schemas/index.ts";
import { toIso, type ZoneOffset } from "../../shared/time/index.ts";

type Line = readonly (readonly [number, number])[];
interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** What the screens need of a region pack; the packs of `server/regions` fit. */
export interface RegionForScreens {
  readonly id: string;
  readonly name: LocalizedName;
  readonly timeZone: string;
  readonly attribution: string;
  readonly center: LatLng;
  readonly bounds: { readonly southWest: LatLng; readonly northEast: LatLng };
  readonly districts: readonly {
    readonly id: DistrictId;
    readonly name: LocalizedName;
    readonly center: LatLng;
    readonly outline: Line;
  }[];
  readonly river: { readonly lines: readonly Line[] };
  readonly streets: readonly {
    readonly name?: LocalizedName | undefined;
    readonly class: string;
    readonly inferred: boolean;
    readonly line: Line;
  }[];
  readonly places: readonly {
    readonly id: PlaceId;
    readonly name: LocalizedName;
    readonly kind: string;
    readonly point: LatLng;
  }[];
  readonly rules: {
    /** Seconds after local midnight. */
    readonly serviceHours: { readonly value: TimeSpan; readonly unverified: boolean };
    readonly bookingHorizonDays: { readonly value: number };
    /** Seconds after local midnight. */
    readonly dayAheadCutoff: { readonly value: number };
    /** Seconds. */
    readonly sameDayLeadTime: { readonly value: number | undefined };
    readonly maxCompanions: { readonly value: number };
  };
}

/** What differs from installation to installation. */
export interface Installation {
  demo: boolean;
  sendsCodes: boolean;
  tiles?: { url: string; attribution: string } | undefined;
  dispatcherPhone?: string | undefined;
  /** Of the region's zone, around now. */
  zoneOffsets?: readonly ZoneOffset[];
}

const twoDigits = (count: number) => String(count).padStart(2, "0");
/** `HH:mm` of seconds after midnight; the end of the day is 24:00. */
const timeOfDay = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor((seconds % 3600) / 60))}`;

export function presentRegionInfo(pack: RegionForScreens, installation: Installation): RegionInfo {
  const { id, name, timeZone, center, bounds, rules } = pack;
  const { value: hours, unverified } = rules.serviceHours;
  const leadTime = rules.sameDayLeadTime.value;
  const { demo, sendsCodes, tiles, dispatcherPhone, zoneOffsets = [] } = installation;
  return {
    ...{ id, name, timeZone, center, bounds, demo, sendsCodes },
    serviceHours: { from: timeOfDay(hours.from), until: timeOfDay(hours.until), unverified },
    bookingHorizonDays: rules.bookingHorizonDays.value,
    dayAheadUntil: timeOfDay(rules.dayAheadCutoff.value),
    ...(leadTime !== undefined && { sameDayLeadMinutes: leadTime / 60 }),
    maxCompanions: rules.maxCompanions.value,
    zoneOffsets: zoneOffsets.map(({ from, minutes }) => ({ from: toIso(from), minutes })),
    ...(tiles && { tiles }),
    ...(dispatcherPhone !== undefined && { dispatcherPhone }),
  };
}

const copyLine = (line: Line): [number, number][] => line.map(([lon, lat]) => [lon, lat]);

/** The map that is drawn without internet. */
export function presentRegionMap(pack: RegionForScreens): RegionMap {
  return {
    attribution: pack.attribution,
    districts: pack.districts.map(({ id, name, center, outline }) => ({
      ...{ id, name, center },
      outline: copyLine(outline),
    })),
    river: pack.river.lines.map(copyLine),
    streets: pack.streets.map((street) => ({
      ...(street.name && { name: street.name.kk }),
      class: street.class,
      inferred: street.inferred,
      line: copyLine(street.line),
    })),
    places: pack.places.map(({ id, name, kind, point }) => ({ id, name, kind, point })),
  };
}
