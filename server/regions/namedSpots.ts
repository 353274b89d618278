import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { PlaceId } from "../../shared/ids/index.ts";
import type { LocalizedName } from "../../shared/schemas/index.ts";
import type { LonLat, RegionPack, StreetLine } from "./model.ts";
import { districtOf } from "./serviceArea.ts";
import { plainWords } from "./spelling.ts";

/** Anything of the pack that has a name and a position. */
export interface NamedSpot {
  readonly placeId?: PlaceId | undefined;
  readonly name: LocalizedName;
  readonly also?: readonly string[] | undefined;
  /** A place kind, `settlement` or `street`. */
  readonly kind: string;
  readonly point: LatLng;
  readonly unverified: boolean;
  readonly district?: LocalizedName | undefined;
}

/** Lines of one name farther apart than this are streets of different settlements, meters. */
const ONE_STREET = 4000;

export function namedSpots(pack: RegionPack): NamedSpot[] {
  const districtName = (point: LatLng) => districtOf(pack, point)?.name;
  const places = pack.places.map(
    ({ id, name, also, kind, point, unverified }): NamedSpot => ({
      placeId: id,
      name,
      also,
      kind,
      point,
      unverified,
      district: districtName(point),
    }),
  );
  const settlements = pack.settlements.map(
    ({ id, name, point }): NamedSpot => ({
      placeId: id,
      name,
      kind: "settlement",
      point,
      unverified: false,
      district: districtName(point),
    }),
  );
  const streets = streetSpots(pack.streets).map(
    ({ name, point }): NamedSpot => ({
      name,
      kind: "street",
      point,
      unverified: false,
      district: districtName(point),
    }),
  );
  return [...places, ...settlements, ...streets];
}

interface StreetSpot {
  name: LocalizedName;
  point: LatLng;
  length: number;
}

/** One spot per street: the middle vertex of its longest line. "улица X" and "X көшесі" nearby are the same street. */
function streetSpots(streets: readonly StreetLine[]): StreetSpot[] {
  const byName = new Map<string, StreetSpot[]>();
  for (const { name, line } of streets) {
    const middle = line[Math.floor(line.length / 2)];
    if (!name || !middle) continue;
    const key = plainWords(name.kk).sort().join(" ");
    const spot = { name, point: { lat: middle[1], lon: middle[0] }, length: lengthOf(line) };
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
