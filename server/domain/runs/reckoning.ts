import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import { type Instant, instant, type Seconds, secondsBetween } from "../../../shared/time/index.ts";

/** A vehicle that is on its way to somewhere and of which nothing was heard since. */
export interface Underway {
  /** From the place of the last fix to where it goes. */
  path: readonly LatLng[];
  /** What the whole of it usually takes. */
  takes: Seconds;
  /** When it was at its beginning, and when it set out, if that was later. */
  seenAt: Instant;
  departedAt: Instant;
}

/** Nobody has said that it is there. */
const NEARLY = 0.95;

/** Where it would be by now, by the usual pace along its path: an estimate, to be shown as one. */
export function reckonPlace({ path, takes, seenAt, departedAt }: Underway, now: Instant): LatLng | undefined {
  const driven = secondsBetween(instant(Math.max(seenAt, departedAt)), now);
  const share = takes <= 0 ? NEARLY : Math.min(NEARLY, Math.max(0, driven / takes));
  return pointAlong(path, share);
}

/** The point after this share of a path's length. */
function pointAlong(path: readonly LatLng[], share: number): LatLng | undefined {
  const legs = path.slice(1).map((to, index) => ({ from: path[index] ?? to, to }));
  const lengths = legs.map(({ from, to }) => straightLine(from, to) as number);
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, { from, to }] of legs.entries()) {
    const length = lengths[index] ?? 0;
    if (left <= length && length > 0) return between(from, to, left / length);
    left -= length;
  }
  return path.at(-1);
}

const between = (from: LatLng, to: LatLng, share: number): LatLng => ({
  lat: from.lat + (to.lat - from.lat) * share,
  lon: from.lon + (to.lon - from.lon) * share,
});
