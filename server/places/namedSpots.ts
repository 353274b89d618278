import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { PlaceId } from "../../shared/ids/index.ts";
import type { LocalizedName, PlaceHit } from "../../shared/schemas/index.ts";
import { plainWords } from "../../shared/spelling/index.ts";
import type { KnownPlace } from "../domain/place.ts";
import type { LonLat, RegionPack, Settlement, StreetLine } from "../regions/model.ts";

/** Anything of the pack that has a name and a position. */
export interface NamedSpot {
  readonly placeId?: PlaceId | undefined;
  readonly name: LocalizedName;
  readonly also?: readonly string[] | undefined;
  /** A place kind, `settlement` or `street`. */
  readonly kind: string;
  readonly settlementKind?: Settlement["kind"] | undefined;
  readonly point: LatLng;
  readonly unverified: boolean;
  /** A street has no point of its own and a settlement many: what is meant lies somewhere near. */
  readonly precision: NonNullable<PlaceHit["precision"]>;
  readonly district?: LocalizedName | undefined;
  /** The settlement around it, where one is near. */
  readonly locality?: LocalizedName | undefined;
  /** All names of where it lies. */
  readonly around: readonly string[];
}

/** Which district's name a point has; undefined outside all of them. */
export type DistrictName = (point: LatLng) => LocalizedName | undefined;

/** Lines of one name farther apart than this are streets of different settlements, meters. */
const ONE_STREET = 4000;
/** How far from its center a settlement's places lie, meters. */
const AROUND: Readonly<Record<Settlement["kind"], number>> = {
  regionCenter: 6000,
  districtCenter: 3000,
  town: 2000,
  village: 1500,
  suburb: 800,
};

export function namedSpots(
  pack: RegionPack,
  districtName: DistrictName,
  known: readonly KnownPlace[],
): NamedSpot[] {
  const around = (point: LatLng) => {
    const district = districtName(point);
    const locality = localityOf(pack.settlements, point);
    const center = pack.settlements.find(
      ({ name }) => district && districtCenterName(pack, district)?.kk === name.kk,
    );
    const names = [district, center?.name, locality?.name].flatMap((name) =>
      name ? Object.values(name) : [],
    );
    return {
      ...{ district, locality: locality?.name },
      around: [...names, ...(center?.also ?? []), ...(locality?.also ?? [])],
    };
  };
  const places = known.map(
    ({ id, name, also, kind, point, unverified }): NamedSpot => ({
      ...{ placeId: id, name, also, kind, point, unverified, precision: "exact" },
      ...around(point),
    }),
  );
  const settlements = pack.settlements.map(
    ({ id, name, also, kind, point }): NamedSpot => ({
      ...{ placeId: id, name, kind: "settlement", settlementKind: kind, point },
      also: kind === "districtCenter" ? [...also, ...Object.values(districtName(point) ?? {})] : also,
      ...{ unverified: false, precision: "approximate", ...around(point), locality: undefined },
    }),
  );
  const streets = streetSpots(pack.streets).map(
    ({ name, also, point }): NamedSpot => ({
      ...{ name, also, kind: "street", point, unverified: false, precision: "approximate" },
      ...around(point),
    }),
  );
  return [...places, ...settlements, ...streets];
}

const districtCenterName = (pack: RegionPack, district: LocalizedName): LocalizedName | undefined =>
  pack.districts.find(({ name }) => name.kk === district.kk)?.centerName;

/** The smallest settlement whose surroundings hold the point. */
function localityOf(settlements: readonly Settlement[], point: LatLng): Settlement | undefined {
  return settlements
    .filter((each) => straightLine(each.point, point) <= AROUND[each.kind])
    .sort((one, other) => AROUND[one.kind] - AROUND[other.kind])[0];
}

interface StreetSpot {
  name: LocalizedName;
  also: readonly string[] | undefined;
  point: LatLng;
  length: number;
}

/** One spot per street: the middle vertex of its longest line. "улица X" and "X көшесі" nearby are the same street. */
function streetSpots(streets: readonly StreetLine[]): StreetSpot[] {
  const byName = new Map<string, StreetSpot[]>();
  for (const { name, also, line } of streets) {
    const middle = line[Math.floor(line.length / 2)];
    if (!name || !middle) continue;
    const key = plainWords(name.kk).sort().join(" ");
    const spot = { name, also, point: { lat: middle[1], lon: middle[0] }, length: lengthOf(line) };
    const known = byName.get(key) ?? [];
    const same = known.find((other) => straightLine(other.point, spot.point) <= ONE_STREET);
    if (!same) byName.set(key, [...known, spot]);
    else if (spot.length > same.length) Object.assign(same, spot);
  }
  return [...byName.values()].flat();
}

function lengthOf(line: readonly LonLat[]): number {
  let length = 0;
  for (const [index, [lon, lat]] of line.entries()) {
    const next = line[index + 1];
    if (next) length += straightLine({ lat, lon }, { lat: next[1], lon: next[0] });
  }
  return length;
}
