import type { LatLng } from "../../shared/geo/index.ts";

/** A point that glides from where it is to where it was last reported. Times are real milliseconds. */
export interface Glide {
  readonly from: LatLng;
  readonly to: LatLng;
  readonly fromHeading: number;
  readonly toHeading: number;
  readonly begins: number;
  readonly lasts: number;
}

export interface Pose {
  readonly point: LatLng;
  readonly heading: number;
}

const SHORTEST_MS = 200;
const LONGEST_MS = 4_000;
/** Farther than this in one step (about 5 km) is a correction, not a drive: it jumps. */
const JUMP_DEGREES = 0.05;

export const still = (point: LatLng, heading: number, now: number): Glide => ({
  from: point,
  to: point,
  fromHeading: heading,
  toHeading: heading,
  begins: now,
  lasts: 0,
});

/**
 * The next glide: starts where the mark is drawn now, so nothing ever jumps back, and takes as long as reports are
 * apart, so that it arrives about when the next one comes.
 */
export function glideTo(before: Glide, next: Pose, now: number): Glide {
  const here = poseAt(before, now);
  const far =
    Math.abs(here.point.lat - next.point.lat) > JUMP_DEGREES ||
    Math.abs(here.point.lon - next.point.lon) > JUMP_DEGREES;
  if (far) return still(next.point, next.heading, now);
  return {
    from: here.point,
    to: next.point,
    fromHeading: here.heading,
    toHeading: next.heading,
    begins: now,
    lasts: Math.min(LONGEST_MS, Math.max(SHORTEST_MS, now - before.begins)),
  };
}

export function poseAt(glide: Glide, now: number): Pose {
  const share = glide.lasts === 0 ? 1 : Math.min(1, (now - glide.begins) / glide.lasts);
  const turn = ((glide.toHeading - glide.fromHeading + 540) % 360) - 180; // the shorter way round
  return {
    point: {
      lat: glide.from.lat + (glide.to.lat - glide.from.lat) * share,
      lon: glide.from.lon + (glide.to.lon - glide.from.lon) * share,
    },
    heading: (glide.fromHeading + turn * share + 360) % 360,
  };
}

export const isMoving = (glide: Glide, now: number): boolean => now < glide.begins + glide.lasts;
