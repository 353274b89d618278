import { type Seconds, seconds } from "../../../shared/time/index.ts";
import type { CapacityLayout } from "../fleet/model.ts";
import type { TermsWith } from "../fleet/terms.ts";
import type { Rider } from "../people/model.ts";
import type { TripRequest } from "./model.ts";

type Party = Pick<TripRequest, "aid" | "companions" | "needs">;
type Needing = Pick<Rider, "chairWeightKg" | "needs">;

/** How long getting in and getting out take. */
export interface Dwell {
  boarding: Seconds;
  alighting: Seconds;
}

/** By how the person moves, how far they are accompanied, and who comes along or takes over; `atDoors`: what these doors add. */
export function dwellOf(
  { aid, companions, assistance, needs = {} }: Party & Pick<TripRequest, "assistance">,
  { rules }: TermsWith<"dwellTime" | "extraDwell">,
  atDoors?: Dwell,
): Dwell {
  const { help, companion, childSeat, handOver } = rules.extraDwell.value;
  const children = needs.childSeats ?? 0;
  const sum = (end: keyof Dwell) =>
    rules.dwellTime.value[aid][end] +
    help[assistance][end] +
    companions * companion[end] +
    children * childSeat[end] +
    (atDoors?.[end] ?? 0);
  return {
    boarding: seconds(sum("boarding")),
    alighting: seconds(sum("alighting") + (needs.receiver === undefined ? 0 : handOver)),
  };
}

/** Wider chairs stand on a large place only. */
interface Chairs {
  largeFromCm: number;
}

/**
 * The places a party takes. Who changes to a seat needs one, and the folded chair none; a scooter, a chair that is too wide and a
 * stretcher take a large place.
 */
export function placesOf(
  { aid, companions, needs = {} }: Party,
  { needs: standing = {} }: Needing,
  { largeFromCm }: Chairs,
): CapacityLayout {
  const { chair } = standing;
  const inChair = aid === "wheelchair" || aid === "powerWheelchair";
  const isFolded = inChair && needs.staysInChair === false && chair?.folds !== false;
  const isLarge =
    needs.stretcher === true ||
    aid === "powerWheelchair" ||
    (inChair && (chair?.kind === "scooter" || (chair?.widthCm ?? 0) >= largeFromCm));
  const place = isFolded ? "ambulatory" : isLarge ? "largeWheelchair" : inChair ? "wheelchair" : "ambulatory";
  return {
    ...{ ambulatory: 0, wheelchair: 0, largeWheelchair: 0, [place]: 1 },
    companion: companions + (needs.childSeats ?? 0),
  };
}

/** Equipment of a vehicle without which somebody cannot lie in it. */
export const STRETCHER = "stretcher";

/** What only some vehicles have: a lift for a chair that does not fold, and for so much weight; a place to lie. */
export function equipmentFor(
  trip: Party,
  { chairWeightKg, needs: standing = {} }: Needing,
  { rules }: TermsWith<"liftNeeded">,
): { lift: boolean; liftWeightKg?: number; skills: string[] } {
  const { aid, needs = {} } = trip;
  const inChair = aid === "wheelchair" || aid === "powerWheelchair";
  const lift = rules.liftNeeded.value[aid] || (inChair && standing.chair?.folds === false);
  return {
    lift,
    ...(lift && chairWeightKg !== undefined && { liftWeightKg: chairWeightKg }),
    skills: needs.stretcher === true ? [STRETCHER] : [],
  };
}

/** The longest ride that somebody has certified for this person and that still holds on the day of the trip. */
export function longestRideOf(
  { needs }: Pick<Rider, "needs">,
  { serviceDay }: Pick<TripRequest, "serviceDay">,
): Seconds | undefined {
  const longest = needs?.longestRide;
  if (longest === undefined || (longest.until !== undefined && longest.until < serviceDay)) return undefined;
  return seconds(longest.minutes * 60);
}
