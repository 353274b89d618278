import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import { type Instant, minutes, type Seconds, secondsBetween } from "../../../shared/time/index.ts";

/** What a device measured, its time already corrected. */
export interface Fix {
  point: LatLng;
  at: Instant;
  /** Meters around the point in which the device believes itself; undefined: it does not say. */
  accuracy?: number | undefined;
  /** The device's own, m/s. */
  speed?: number | undefined;
}

/** What is believed of a vehicle's place, and what spoke against it since. */
export interface PlaceEvidence {
  /** The newest fix that was taken for the place. */
  anchor: Fix | undefined;
  /** A second fix has agreed with the anchor; alone, it is doubted sooner. */
  confirmed: boolean;
  /** Fixes that disagreed with the anchor since one last agreed with it, oldest first. */
  odd: readonly Fix[];
}

/**
 * `taken`: the vehicle is there. `past`: it was there before the place that is known. `tooRough`: says nothing about a
 * place. `odd`: cannot be true if what is believed is.
 */
export type FixVerdict = "taken" | "past" | "tooRough" | "odd";

/** A device that says nothing of its accuracy is believed this well, m. */
const USUAL_BLUR = 30;
/** Beyond it a fix tells a part of town, not a place, m. */
const ROUGH = 300;
/** Faster than any car of a fleet, m/s (180 km/h). */
const FASTEST = 50;
/** What a device says of its own speed is believed with this much room, m/s, and this much more each second. */
const SPEED_ROOM = 15;
const ACCELERATION = 3;
/** Times are told in whole seconds and hurry or lag a little on their way, s. */
const GRAIN = 2;
/** So many fixes that agree with one another outweigh an anchor: less for one that nothing has confirmed. */
const OUTWEIGH = { confirmed: 3, alone: 2 };
/** What disagreed longer ago is no longer held against an anchor. */
const ODD_FOR: Seconds = minutes(10);
const ODD_AT_MOST = 8;

export const noEvidence: PlaceEvidence = { anchor: undefined, confirmed: false, odd: [] };
/** A place known from elsewhere, as of before a restart: a beginning that may be wrong. */
export const evidenceOf = (anchor: Fix): PlaceEvidence => ({ anchor, confirmed: false, odd: [] });

/**
 * Weighs a fix against what is believed. The belief is doubted as well: when several odd fixes agree with one another,
 * it was the anchor that was wrong, and the newest of them takes its place.
 */
export function weighFix(before: PlaceEvidence, fix: Fix): { verdict: FixVerdict; evidence: PlaceEvidence } {
  if ((fix.accuracy ?? 0) > ROUGH) return { verdict: "tooRough", evidence: before };
  const { anchor, confirmed } = before;
  if ((fix.speed ?? 0) <= FASTEST && (anchor === undefined || agree(anchor, fix))) {
    const evidence = { confirmed: anchor !== undefined, odd: [] };
    if (anchor !== undefined && fix.at < anchor.at)
      return { verdict: "past", evidence: { ...evidence, anchor } };
    return { verdict: "taken", evidence: { ...evidence, anchor: fix } };
  }
  const recent = before.odd.filter((each) => Math.abs(secondsBetween(each.at, fix.at)) <= ODD_FOR);
  const together = [...recent.filter((each) => agree(each, fix)), fix];
  if (together.length < (confirmed ? OUTWEIGH.confirmed : OUTWEIGH.alone))
    return { verdict: "odd", evidence: { ...before, odd: [...recent, fix].slice(-ODD_AT_MOST) } };
  const newest = together.reduce((latest, each) => (each.at > latest.at ? each : latest));
  const evidence = { anchor: newest, confirmed: true, odd: [] };
  return { verdict: newest === fix ? "taken" : "past", evidence };
}

/** Whether one vehicle can have been at both: the way between them, less their blur, in the time between them. */
export function agree(one: Fix, other: Fix): boolean {
  const apart = Math.abs(secondsBetween(one.at, other.at));
  const way = straightLine(one.point, other.point) - blur(one) - blur(other);
  return way <= Math.min(FASTEST, ownTopSpeed(one, other, apart)) * (apart + GRAIN);
}

const blur = ({ accuracy = USUAL_BLUR }: Fix): number => Math.max(accuracy, USUAL_BLUR / 3);

/** A device that says it stands does not race a second later; in half a minute it may. */
function ownTopSpeed({ speed: one }: Fix, { speed: other }: Fix, apart: number): number {
  if (one === undefined && other === undefined) return Number.POSITIVE_INFINITY;
  const own = Math.max(one ?? 0, other ?? 0);
  return 1.5 * own + SPEED_ROOM + ACCELERATION * apart;
}
