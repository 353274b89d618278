import { type LatLng, type Meters, meters, straightLine } from "../../../shared/geo/index.ts";
import { minutes, secondsBetween } from "../../../shared/time/index.ts";
import type { Fix } from "./plausiblePosition.ts";
import { trackOf } from "./track.ts";

/** How far a run went, and how much of that positions say. */
export interface DrivenDistance {
  readonly driven: Meters;
  readonly measured: Meters;
}

/** Between fixes that are further apart in time nobody knows which way was taken. */
const GAP = minutes(5);
/** A vehicle that stands seems to move a little. */
const JITTER = 25;

interface Driven {
  /** All that are kept, also those that were held odd when they came. */
  readonly fixes: readonly Fix[];
  /** The places of the stops, in their order. */
  readonly way: readonly LatLng[];
}

/**
 * From fix to fix as the crow flies (they are half a minute apart, so that hardly a corner is cut), over gaps by road; without fixes
 * by road from stop to stop. Only the first counts as measured.
 */
export function drivenDistance(
  { fixes: kept, way }: Driven,
  byRoad: (from: LatLng, to: LatLng) => Meters,
): DrivenDistance {
  const fixes = trackOf(kept);
  if (fixes.length < 2)
    return { driven: meters(sumOf(pairs(way), ([from, to]) => byRoad(from, to))), measured: meters(0) };
  let [measured, guessed] = [0, 0];
  let last = fixes[0];
  for (const fix of fixes) {
    if (last === undefined) continue;
    const apart = straightLine(last.point, fix.point);
    if (apart < JITTER) {
      if (secondsBetween(last.at, fix.at) > GAP) last = { ...last, at: fix.at }; // it stood
      continue;
    }
    if (secondsBetween(last.at, fix.at) > GAP) guessed += byRoad(last.point, fix.point);
    else measured += apart;
    last = fix;
  }
  return { driven: meters(measured + guessed), measured: meters(measured) };
}

const pairs = <Item>(all: readonly Item[]): [Item, Item][] =>
  all.slice(1).flatMap((item, index) => {
    const before = all[index];
    return before === undefined ? [] : [[before, item]];
  });

const sumOf = <Item>(all: readonly Item[], of: (item: Item) => number): number =>
  all.reduce((sum, item) => sum + of(item), 0);
