import { type LatLng, straightLine } from "../../shared/geo/index.ts";
import type { LocalizedName, PlaceHit } from "../../shared/schemas/index.ts";
import type { RegionPack } from "../regions/model.ts";
import { houseOf } from "./houseOf.ts";
import { streetKey } from "./namedSpots.ts";
import { distanceToSegment } from "./nearbyName.ts";
import { readAddress } from "./readAddress.ts";

/** A house of a street: what a point was said to be. */
export interface Door {
  /** The same for the same house, whatever language, alphabet and kind of street it was written with. */
  readonly key: string;
  readonly street: LocalizedName;
  readonly house: string;
}

/** A house stands within so many meters of its street: what is farther was pinned wrong, or is another street. */
const BESIDE_STREET = 250;
/** Houses of one street in two settlements are two. */
const SAME_PLACE = 4000;

/** Reads an address told for a point: the house, and the street of that name which passes by. undefined: it is no house of a street there. */
export function readDoor(
  pack: RegionPack,
  streets: readonly PlaceHit[],
  { text, point }: { text: string; point: LatLng },
): Door | undefined {
  const house = houseOf(readAddress(text));
  if (house === undefined) return undefined;
  const near = streets
    .filter(({ kind }) => kind === "street")
    .map((street) => ({ street, away: awayFrom(pack, street, point) }))
    .filter(({ away }) => away <= BESIDE_STREET)
    .sort((one, other) => one.away - other.away)[0]?.street;
  if (near === undefined) return undefined;
  return { key: houseKey(near, house.plain), street: near.name, house: house.shown };
}

export const houseKey = (street: PlaceHit, house: string): string => `${streetKey(street)} ${house}`;

function awayFrom(pack: RegionPack, { name, point: middle }: PlaceHit, point: LatLng): number {
  if (straightLine(point, middle) > SAME_PLACE) return Number.POSITIVE_INFINITY;
  const lines = pack.streets.filter((street) => street.name?.kk === name.kk);
  const pieces = lines.flatMap(({ line }) =>
    line.slice(1).map((to, at) => distanceToSegment(point, line[at] ?? to, to)),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...pieces);
}
