import { addSeconds, minutes, type Seconds, seconds } from "../../../shared/time/index.ts";
import { type Why, why } from "../../domain/facts/details.ts";
import {
  type InsertionResult,
  insertTrip,
  type Offer,
  offerWindows,
  type Plan,
  type Problem,
  relaxToReality,
  removeTrip,
  servedIn,
} from "../../domain/scheduling/index.ts";
import type { TripRecord, TripRequest } from "../../domain/trips/model.ts";
import { type FoundTime, INSTEAD } from "../../domain/trips/offers.ts";
import { countBlocking } from "./countBlocking.ts";
import { asAsked } from "./dayAround.ts";
import { dayProblem } from "./dayProblem.ts";
import { STEP, toFound } from "./findTimes.ts";
import { heldAgainst } from "./heldCapacity.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** A way of an outing after its first. */
export interface WayAfter {
  /** As it is asked for, after the ways before it; undefined: nobody can be there by then. */
  asked(before: readonly TripRequest[]): TripRecord | undefined;
  /** It may be at this time instead, after those. */
  isPossible(trip: TripRequest, before: readonly TripRequest[]): boolean;
}

/** A way with the time at which it fits. */
export interface FoundWay {
  record: TripRecord;
  time: FoundTime;
}

/**
 * What the other ways of an outing get on the day as it stands, once its first way has what it is offered: each as it is asked for or at the
 * nearest time within two hours, one after the other; nothing is changed. `why`: one of them fits nowhere near.
 */
export function findOnward(
  deps: PlanningNeeds,
  day: DayRecords,
  { first, after }: { first: TripRecord; after: readonly WayAfter[] },
): { ways: FoundWay[] } | { why: Why } {
  const ways: FoundWay[] = [];
  for (const way of after) {
    const placed = [first, ...ways.map(({ record }) => record)];
    const found = findWay(deps, day, { placed, way });
    if ("why" in found) return found;
    ways.push(found);
  }
  return { ways };
}

interface Finding {
  placed: readonly TripRecord[];
  way: WayAfter;
}

function findWay(deps: PlanningNeeds, stored: DayRecords, { placed, way }: Finding): FoundWay | { why: Why } {
  const before = placed.map(({ trip }) => trip);
  const asked = way.asked(before);
  if (asked === undefined) return { why: why("noVehicle") };
  const day = placed.reduce(asAsked, stored);
  const built = dayProblem(day, [...placed, asked], deps);
  const { problem, plan } = relaxToReality(built.problem, without(built, placed));
  const standing = placedIn(problem, plan, placed);
  if (standing === undefined) return { why: why("noVehicle") };
  const result = insertTrip(problem, standing, asked.trip.id);
  const isHeld = heldAgainst(asked.trip, { day, problem }, deps);
  const isFree = ({ pickupAt }: Pick<Found, "pickupAt">) => !isHeld(standing, pickupAt);
  const exactly = result.kind === "inserted" ? offerOf(asked, result) : undefined;
  if (exactly !== undefined && isFree(exactly)) return wayOf(deps, { asked, problem, day }, exactly);
  const other =
    asked.trip.whenReady === undefined
      ? offerWindows(problem, standing, asked.trip.id, NEARBY)
          .toSorted(
            (one, next) => Math.abs(one.movedBy) - Math.abs(next.movedBy) || next.movedBy - one.movedBy,
          )
          .find((each) => isFree(each) && way.isPossible(movedTrip(asked.trip, each.movedBy), before))
      : heldLonger(problem, standing, asked);
  if (other === undefined || !isFree(other))
    return { why: result.kind === "rejected" ? countBlocking(result.reasons) : why("heldForWork") };
  return wayOf(deps, { asked, problem, day }, other);
}

const NEARBY = {
  ...{ earlierBy: INSTEAD, laterBy: INSTEAD, step: STEP, spacing: STEP },
  count: Number.MAX_SAFE_INTEGER,
};

/** A trip that is changed leaves its own place. */
const without = ({ problem, plan }: { problem: Problem; plan: Plan }, placed: readonly TripRecord[]): Plan =>
  placed.reduce(
    (left, { trip: { id: tripId } }) =>
      servedIn(left).includes(tripId) ? removeTrip(problem, left, { tripId, reason: "changed" }) : left,
    plan,
  );

/** The ways before it, at what they are offered. */
function placedIn(problem: Problem, plan: Plan, placed: readonly TripRecord[]): Plan | undefined {
  let standing = plan;
  for (const { trip } of placed) {
    const result = insertTrip(problem, standing, trip.id);
    if (result.kind === "rejected") return undefined;
    standing = result.plan;
  }
  return standing;
}

type Found = Pick<Offer, "movedBy" | "pickupAt" | "dropoffAt" | "shiftId" | "changes"> & {
  /** The place that is held may be so much later. */
  longerBy?: Seconds;
};

function offerOf({ trip }: TripRecord, result: Extract<InsertionResult, { kind: "inserted" }>): Found {
  const own = result.changes.find(({ tripId }) => tripId === trip.id)?.after;
  if (own?.pickupAt === undefined) throw new RangeError("an inserted way has a pickup");
  const { pickupAt, dropoffAt } = own;
  const changes = result.changes.filter(({ tripId }) => tripId !== trip.id);
  return { movedBy: seconds(0), pickupAt, dropoffAt, shiftId: result.shiftId, changes };
}

/** A place is held for who will say when; it may be a little after the time at which that is expected. */
const HELD_LATER = [minutes(30), minutes(60), minutes(120)] as const;

function heldLonger(problem: Problem, plan: Plan, asked: TripRecord): Found | undefined {
  for (const longerBy of HELD_LATER) {
    const trips = problem.trips.map((trip) =>
      trip.id === asked.trip.id
        ? { ...trip, pickup: longer(trip.pickup, longerBy), dropoff: longer(trip.dropoff, longerBy) }
        : trip,
    );
    const result = insertTrip({ ...problem, trips }, plan, asked.trip.id);
    if (result.kind === "inserted") return { ...offerOf(asked, result), longerBy };
  }
  return undefined;
}

const longer = (end: Problem["trips"][number]["pickup"], by: Seconds) => ({
  ...end,
  window: { ...end.window, latest: seconds(end.window.latest + by) },
});

interface InDay {
  asked: TripRecord;
  problem: Problem;
  day: DayRecords;
}

/** Of who is fetched when ready the place is held as it was found; nothing narrower is told. */
function wayOf(deps: PlanningNeeds, { asked, problem, day }: InDay, found: Found): FoundWay {
  const time = toFound(deps, { asked, problem, day }, found);
  const { from, until } = asked.promise.pickupWindow;
  const held = { from, until: addSeconds(until, found.longerBy ?? seconds(0)) };
  const bounds = asked.trip.whenReady === undefined ? time.bounds : { ...time.bounds, pickupWindow: held };
  const trip = movedTrip(asked.trip, found.movedBy);
  return { record: { ...asked, trip, promise: { ...asked.promise, ...bounds } }, time: { ...time, bounds } };
}

const movedTrip = (trip: TripRequest, by: Seconds): TripRequest => ({
  ...trip,
  requested: { ...trip.requested, at: addSeconds(trip.requested.at, by) },
});
