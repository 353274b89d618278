import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { PlaceId } from "../../shared/ids/index.ts";
import { LANDMARK, type LocalizedName, type PlaceHit, QUARTER } from "../../shared/schemas/index.ts";
import { plainWords } from "../../shared/spelling/index.ts";
import type { KnownPlace } from "../domain/place.ts";
import type { SpokenName } from "../domain/spokenName.ts";
import type { LonLat, RegionPack, Settlement, StreetLine } from "../regions/model.ts";

/** Anything of the pack that has a name and a position. */
export interface NamedSpot {
  readonly placeId?: PlaceId | undefined;
  readonly name: LocalizedName;
  readonly also?: readonly string[] | undefined;
  /** What people of the service know that it is called. */
  readonly spoken?: readonly string[] | undefined;
  /** It is found by those alone: all else finds it otherwise. */
  readonly isOnlySpoken?: boolean;
  /** A place kind, `settlement`, `street`, `house`, or what only people of the service know. */
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

/** What there is beside the pack's streets and settlements. */
export interface KnownThings {
  readonly places: readonly KnownPlace[];
  /** Houses that go by a name of their own. */
  readonly houses?: readonly KnownPlace[];
  readonly spoken?: readonly SpokenName[];
}

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

type Around = Pick<NamedSpot, "district" | "locality" | "around">;

/** Where a point lies, and all names of that. */
const aroundIn =
  (pack: RegionPack, districtName: DistrictName) =>
  (point: LatLng): Around => {
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

export function namedSpots(
  pack: RegionPack,
  districtName: DistrictName,
  { places: known, houses = [], spoken = [] }: KnownThings,
): NamedSpot[] {
  const around = aroundIn(pack, districtName);
  const exact = ({ id, name, also, kind, point, unverified }: KnownPlace): NamedSpot => ({
    ...{ placeId: id, name, also, kind, point, unverified, precision: "exact" },
    ...around(point),
  });
  const places = known.map(exact);
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
  const points = spoken.flatMap(({ name, of }): NamedSpot[] =>
    of.kind === "point"
      ? [{ ...pointSpot(name, of.isArea), point: of.point, unverified: false, ...around(of.point) }]
      : [],
  );
  const onlySpoken = houses.map((house): NamedSpot => ({ ...exact(house), isOnlySpoken: true }));
  const named = withSpoken([...places, ...settlements, ...streets, ...onlySpoken], spoken);
  return [...named, ...points];
}

const pointSpot = (name: string, isArea: boolean): Pick<NamedSpot, "name" | "kind" | "precision"> => ({
  name: { kk: name, ru: name, en: name },
  kind: isArea ? QUARTER : LANDMARK,
  precision: isArea ? "approximate" : "exact",
});

/** By what a street is known again in whatever language: its words, and about where it lies. */
export function streetKey({ name, point }: { name: Pick<LocalizedName, "kk">; point: LatLng }): string {
  const words = plainWords(name.kk).sort().join(" ");
  return `${words} ${point.lat.toFixed(2)} ${point.lon.toFixed(2)}`;
}

function withSpoken(spots: readonly NamedSpot[], names: readonly SpokenName[]): NamedSpot[] {
  const byKey = new Map<string, string[]>();
  for (const { name, of } of names) {
    if (of.kind === "point") continue;
    const key = of.kind === "street" ? of.key : of.placeId;
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  if (byKey.size === 0) return [...spots];
  return spots.map((spot) => {
    const spoken = byKey.get(spot.kind === "street" ? streetKey(spot) : (spot.placeId ?? ""));
    return spoken === undefined ? spot : { ...spot, spoken };
  });
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
