import type { TripId } from "../../../shared/ids/index.ts";
import {
  addSeconds,
  atLocalTime,
  type Instant,
  minutes,
  type Seconds,
  seconds,
} from "../../../shared/time/index.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import { insertTrip, type Offer, offerWindows, personChanges } from "../../domain/scheduling/index.ts";
import type { PromiseBounds, TripRecord } from "../../domain/trips/model.ts";
import type { FoundTime } from "../../domain/trips/offers.ts";
import { givenBounds } from "../../domain/trips/promise.ts";
import { countBlocking } from "./countBlocking.ts";
import { type DayAround, dayAround } from "./dayAround.ts";
import { heldAgainst } from "./heldCapacity.ts";
import type { PlanningNeeds } from "./needs.ts";
import { setAside } from "./setAside.ts";

export const STEP = minutes(10);

export interface TimesAround {
  earlierBy: Seconds;
  laterBy: Seconds;
  /** Where it does not fit at the very time asked for: whether somebody else may ride with another vehicle for it. */
  othersMove?: boolean | undefined;
}

/**
 * All times around the one asked for at which the trip fits into its day as it stands, ten minutes apart, with `othersMove` at the very time
 * asked for if somebody else's moving allows it; nothing is changed. `why`: what
 * keeps the vehicles away at the time asked for, where it fits at none.
 */
export async function findTimes(
  deps: PlanningNeeds,
  asked: TripRecord,
  { othersMove, ...reach }: TimesAround,
): Promise<{ found: FoundTime[]; why?: Why }> {
  const around = await dayAround(deps, asked);
  const { problem, plan } = around;
  const { id } = asked.trip;
  const options = { ...reach, step: STEP, spacing: STEP, count: Number.MAX_SAFE_INTEGER };
  const found = offerWindows(problem, plan, id, options);
  const isAsAsked = found.some(({ movedBy }) => movedBy === 0);
  const fitting = isAsAsked || othersMove !== true ? found : [...offerAside(deps, around, id), ...found];
  const isHeld = heldAgainst(asked.trip, around, deps);
  const offers = fitting.filter(({ pickupAt }) => !isHeld(plan, pickupAt));
  if (offers.length > 0) return { found: offers.map((offer) => toFound(deps, { asked, ...around }, offer)) };
  if (fitting.length > 0) return { found: [], why: why("heldForWork") };
  const result = insertTrip(problem, plan, id);
  return { found: [], ...(result.kind === "rejected" && { why: countBlocking(result.reasons) }) };
}

/** At the time asked for, with somebody else's moving. */
function offerAside(deps: PlanningNeeds, around: DayAround, tripId: TripId): FoundPlace[] {
  const made = setAside(deps, around, tripId);
  if (made === undefined) return [];
  const changes = personChanges(around.plan, made.plan);
  const { pickupAt, dropoffAt } = changes.find((each) => each.tripId === tripId)?.after ?? {};
  if (pickupAt === undefined || dropoffAt === undefined) return [];
  const others = changes.filter((each) => each.tripId !== tripId);
  return [{ movedBy: seconds(0), pickupAt, dropoffAt, shiftId: made.shiftId, changes: others }];
}

type FoundPlace = Pick<Offer, "movedBy" | "pickupAt" | "dropoffAt" | "shiftId" | "changes">;

/** A place in a day as people are told of it. */
export function toFound(
  { region, termsOn }: PlanningNeeds,
  { asked, problem, day }: { asked: TripRecord } & Pick<DayAround, "problem" | "day">,
  { movedBy, pickupAt, dropoffAt, shiftId, changes }: FoundPlace,
): FoundTime {
  const { serviceDay } = asked.trip;
  const local = (time: Seconds): Instant => atLocalTime(serviceDay, time, region.timeZone);
  const bounds = givenBounds(movedBounds(asked.promise, movedBy), local(pickupAt), termsOn(serviceDay));
  const trip = problem.trips.find(({ id }) => id === asked.trip.id);
  const boarding = trip?.pickup.dwell ?? seconds(0);
  const vehicle = day.runs.find(({ shift }) => shift.id === shiftId)?.shift.vehicle;
  return {
    ...{ movedBy, bounds, pickupAt: local(pickupAt), dropoffAt: local(dropoffAt) },
    boarding,
    ride: seconds(dropoffAt - pickupAt - boarding),
    othersWait: changes.filter(
      ({ pickupLater, dropoffLater }) => Math.max(pickupLater, dropoffLater) > NOTICED,
    ).length,
    hasLift: vehicle?.lift ?? false,
  };
}

/** Nobody calls less than that waiting. */
const NOTICED = minutes(1);

function movedBounds(
  { pickupWindow, latestArrival, maxRideTime }: PromiseBounds,
  by: Seconds,
): PromiseBounds {
  const moved = (at: Instant): Instant => addSeconds(at, by);
  return {
    pickupWindow: { from: moved(pickupWindow.from), until: moved(pickupWindow.until) },
    latestArrival: latestArrival === undefined ? undefined : moved(latestArrival),
    maxRideTime,
  };
}
