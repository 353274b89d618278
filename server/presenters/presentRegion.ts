import type { LatLng } from "../../shared/geo/index.ts";
import type { DistrictId, PlaceId } from "../../shared/ids/index.ts";
import type { LocalizedName, RegionInfo, RegionMap } from "../../shared/schemas/index.ts";
import type { DayTimeWindow, ServiceRules } from "../../shared/schemas/serviceRules.ts";
import { clockText, toIso, type ZoneOffset } from "../../shared/time/index.ts";
import type { CalendarDay, TermsWith } from "../domain/fleet/terms.ts";

type Line = readonly (readonly [number, number])[];

/** What the screens need of a region; those of `server/regions` fit. */
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

/** What holds today, and which of the days to come are unlike others. */
export interface TermsForScreens {
  today: TermsWith<
    | "dayBegins"
    | "serviceHours"
    | "bookingHorizonDays"
    | "dayAheadCutoff"
    | "sameDayLeadTime"
    | "maxCompanions"
  > & {
    readonly rules: Pick<ServiceRules, "serviceHours">;
  };
  calendar: readonly (Pick<CalendarDay, "day" | "name"> & { readonly hours: DayTimeWindow | undefined })[];
}

const timesOfDay = ({ from, until }: DayTimeWindow) => ({ from: clockText(from), until: clockText(until) });

export function presentRegionInfo(
  region: RegionForScreens,
  { today: { rules }, calendar }: TermsForScreens,
  installation: Installation,
): RegionInfo {
  const { id, name, timeZone, center, bounds } = region;
  const { value: hours } = rules.serviceHours;
  const leadTime = rules.sameDayLeadTime.value;
  const { demo, sendsCodes, tiles, dispatcherPhone, zoneOffsets = [] } = installation;
  return {
    ...{ id, name, timeZone, center, bounds, demo, sendsCodes },
    dayBegins: clockText(rules.dayBegins.value),
    serviceHours: timesOfDay(hours),
    calendar: calendar.map((each) => ({
      ...{ day: each.day, name: each.name },
      ...(each.hours && { hours: timesOfDay(each.hours) }),
    })),
    bookingHorizonDays: rules.bookingHorizonDays.value,
    dayAheadUntil: clockText(rules.dayAheadCutoff.value),
    ...(leadTime !== undefined && { sameDayLeadMinutes: leadTime / 60 }),
    maxCompanions: rules.maxCompanions.value,
    zoneOffsets: zoneOffsets.map(({ from, minutes }) => ({ from: toIso(from), minutes })),
    ...(tiles && { tiles }),
    ...(dispatcherPhone !== undefined && { dispatcherPhone }),
  };
}

const copyLine = (line: Line): [number, number][] => line.map(([lon, lat]) => [lon, lat]);

/** The map that is drawn without internet. */
export function presentRegionMap(region: RegionForScreens): RegionMap {
  return {
    attribution: region.attribution,
    districts: region.districts.map(({ id, name, center, outline }) => ({
      ...{ id, name, center },
      outline: copyLine(outline),
    })),
    river: region.river.lines.map(copyLine),
    streets: region.streets.map((street) => ({
      ...(street.name && { name: street.name.kk }),
      class: street.class,
      inferred: street.inferred,
      line: copyLine(street.line),
    })),
    places: region.places.map(({ id, name, kind, point }) => ({ id, name, kind, point })),
  };
}
