import { type LatLng, straightLine } from "../../../shared/geo/index.ts";
import type { StopAction } from "../../../shared/schemas/index.ts";
import type { ServiceRules } from "../../../shared/schemas/serviceRules.ts";
import {
  addSeconds,
  type Instant,
  minutes,
  type Seconds,
  seconds,
  secondsBetween,
} from "../../../shared/time/index.ts";
import type { Evidence } from "../facts/details.ts";

/** How far a report may be off before it is doubted. */
export type EvidenceRules = ServiceRules["evidence"]["value"];

/** Where a vehicle was at a moment. */
export interface Sighting {
  point: LatLng;
  at: Instant;
}

/** A way that the vehicle must have driven between two acts. */
export interface Leg {
  from: Sighting;
  to: Sighting;
  /** What the road usually takes. */
  usual: Seconds;
}

/** What a report says that can be held against anything else. */
export interface Claim {
  action: StopAction;
  at: Instant;
  place: LatLng;
  /** When it was told: the act was not after it. */
  receivedAt: Instant;
  /** The vehicle stood there since. */
  arrivedAt?: Instant | undefined;
  /** The last way to the place; with somebody aboard from where they got in. */
  leg?: Leg | undefined;
  /** When the rider got in, and when the promised window opens. */
  boardedAt?: Instant | undefined;
  promised?: Instant | undefined;
}

/** Sightings within this time of an act say something about it. */
export const LOOK_AROUND = minutes(15);

type Presence = { kind: "confirmed" | "unknown" } | { kind: "contradicted"; apart: number };

/**
 * Holds a report against the vehicle's own positions, the way and the time it takes, and the promised time. Positions that agree
 * outweigh the rest, since a driver's times are rough; where there are none, that says nothing.
 */
export function weighClaim(
  claim: Claim,
  sightings: readonly Sighting[],
  rules: EvidenceRules,
): Evidence | undefined {
  if (claim.action === "depart") return undefined;
  const presence = presenceAt(claim, sightings, rules);
  if (presence.kind === "contradicted") return { verdict: "positions", apart: Math.round(presence.apart) };
  const isThere = presence.kind === "confirmed";
  if (!isThere && claim.leg !== undefined && !canBeDriven(claim.leg, rules)) return { verdict: "physics" };
  const early = secondsEarly(claim);
  const wasSeenBoarding = isThere && sawBoarding(claim, sightings, rules);
  if (early > rules.early && !wasSeenBoarding) return { verdict: "promise", early };
  return { verdict: "plausible" };
}

function presenceAt(claim: Claim, sightings: readonly Sighting[], rules: EvidenceRules): Presence {
  const { tolerance } = rules;
  const until = Math.min(addSeconds(claim.at, tolerance), Math.max(claim.receivedAt, claim.at));
  const from = addSeconds(claim.at, seconds(-tolerance));
  const stood = {
    from: addSeconds(claim.arrivedAt ?? claim.at, tolerance),
    until: addSeconds(claim.at, seconds(-tolerance)),
  };
  const around = sightings.filter(
    ({ at }) => Math.abs(secondsBetween(claim.at, at)) <= LOOK_AROUND || isWithin(at, stood),
  );
  const there = around.filter(({ at }) => isWithin(at, { from, until }) || isWithin(at, stood));
  if (there.some((each) => apartFrom(claim.place, each) <= rules.near)) return { kind: "confirmed" };
  const against = around.filter((each) => {
    // Whatever the time it happened at within the tolerance, the vehicle could not be here and there.
    const between = Math.max(Math.abs(each.at - from), Math.abs(until - each.at)) / 1000;
    const reach = isWithin(each.at, stood) ? 0 : rules.topSpeed * between;
    return apartFrom(claim.place, each) > rules.near + reach;
  });
  if (against.length === 0) return { kind: "unknown" };
  return { kind: "contradicted", apart: Math.min(...against.map((each) => apartFrom(claim.place, each))) };
}

const apartFrom = (place: LatLng, { point }: Sighting): number => straightLine(place, point);
const isWithin = (at: Instant, { from, until }: { from: number; until: number }): boolean =>
  at >= from && at <= until;

/** A way that takes longer than the error of a driver's watch, and that no vehicle drives in the time that was told. */
function canBeDriven({ from, to, usual }: Leg, { tolerance, topSpeed }: EvidenceRules): boolean {
  const told = secondsBetween(from.at, to.at);
  return told + tolerance >= usual || told * topSpeed >= straightLine(from.point, to.point);
}

const secondsEarly = ({ action, at, boardedAt, promised }: Claim): number => {
  const gotIn = action === "board" ? at : boardedAt;
  return promised === undefined || gotIn === undefined ? 0 : Math.round(secondsBetween(gotIn, promised));
};

/** The vehicle was seen where its rider got in, then. */
function sawBoarding({ action, leg }: Claim, sightings: readonly Sighting[], rules: EvidenceRules): boolean {
  if (action === "board") return true;
  return (
    leg !== undefined &&
    sightings.some(
      (each) =>
        Math.abs(secondsBetween(leg.from.at, each.at)) <= rules.tolerance &&
        apartFrom(leg.from.point, each) <= rules.near,
    )
  );
}
