import type { TripId } from "../../../../shared/ids/index.ts";
import { isAhead } from "../../../../shared/lifeCycle/stop.ts";
import { atLocalTime, type Instant, type Seconds } from "../../../../shared/time/index.ts";
import type { Why } from "../../../domain/facts/details.ts";
import type { RoadConditions } from "../../../domain/roads/conditions.ts";
import {
  type PersonChange,
  type Plan,
  personChanges,
  relaxToReality,
  verifyPlan,
} from "../../../domain/scheduling/index.ts";
import { dayProblem } from "../dayProblem.ts";
import { promisesBrokenBy } from "../keepsPromises.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import { findPlace, type Moved, type Search, type Shown } from "../rescue/findPlace.ts";
import { inOrderOfNeed, type Stranded, stateOf } from "../rescue/strandedDay.ts";

/** Somebody who would be late and stays where they are: nobody else can come within what can be promised. */
export interface Late {
  who: Stranded;
  /** When the vehicle is there by the plan; undefined: it was already. */
  pickupAt: Instant | undefined;
  dropoffAt: Instant | undefined;
  why?: Why | undefined;
}

/** What a closure does to a day; nothing of it is done. */
export interface Detours {
  /** As its roads would be. */
  day: DayRecords;
  before: Plan;
  after: Plan;
  /** Whoever is late otherwise: with another vehicle, or with their own later than was promised. */
  moved: Moved[];
  late: Late[];
  changes: readonly PersonChange[];
}

/**
 * Who would be late by these roads goes to a vehicle that keeps the promise, in the order of need; else later, within `rescueWithin`, which
 * breaks the promise knowingly. Whoever is aboard or being fetched stays, as does who finds no place at all.
 */
export async function findDetours(
  deps: PlanningNeeds,
  open: DayRecords,
  { roads, shown }: { roads: RoadConditions; shown?: Shown | undefined },
): Promise<Detours> {
  const day = { ...open, roads };
  const usual = dayProblem(open, [], deps);
  const before = relaxToReality(usual.problem, usual.plan).plan;
  const search = beginSearch(deps, day);
  // Of their own run alone: a day has a thousand promises, and this is asked of each who is late.
  const isLate = ({ run, dropoff: { tripId } }: Stranded) =>
    promisesBrokenBy({ day: { ...day, runs: [run] }, before, after: search.after }, deps).includes(tripId);
  const late: Late[] = [];
  for (const who of lateOnes(day, promisesBrokenBy({ day, before, after: search.after }, deps))) {
    await new Promise((resolve) => setImmediate(resolve)); // others of this process have their turn
    const { tripId } = who.dropoff;
    // Whoever left before may have been all that was in the way.
    if (!isLate(who)) continue;
    const found = who.state === "waiting" ? findPlace(search, who, shown) : undefined;
    if (found !== undefined && "moved" in found) {
      search.moved.push(found.moved);
      search.after = found.after;
      search.problem = found.problem;
    } else late.push({ who, ...timesOf(deps, day, search.after, tripId), why: found?.why });
  }
  const { after, moved } = search;
  return { day, before: search.before, after, moved, late, changes: personChanges(before, after) };
}

function beginSearch(deps: PlanningNeeds, day: DayRecords): Search {
  const { problem, plan } = dayProblem(day, [], deps);
  const reality = relaxToReality(problem, plan);
  return {
    ...{ deps, day, reason: "road", onward: new Map(), moved: [] },
    known: verifyPlan(reality.problem, reality.plan),
    ...{ problem: reality.problem, before: reality.plan, after: reality.plan },
  };
}

export function lateOnes({ runs }: DayRecords, tripIds: readonly TripId[]): Stranded[] {
  const ids = new Set(tripIds);
  const found = runs.flatMap((run) =>
    run.stops.flatMap((dropoff): Stranded[] => {
      if (dropoff.kind !== "dropoff" || !isAhead(dropoff) || !ids.has(dropoff.tripId)) return [];
      const pickup = run.stops.find((stop) => stop.kind === "pickup" && stop.tripId === dropoff.tripId);
      const state = pickup && stateOf(pickup);
      return pickup === undefined || state === undefined ? [] : [{ state, run, pickup, dropoff }];
    }),
  );
  return found.sort(inOrderOfNeed);
}

export function timesOf(
  { region }: Pick<PlanningNeeds, "region">,
  { serviceDay }: DayRecords,
  { routes }: Plan,
  tripId: TripId,
): Pick<Late, "pickupAt" | "dropoffAt"> {
  const stops = routes.flatMap((route) => route.stops);
  const at = (kind: "pickup" | "dropoff"): Instant | undefined => {
    const begin: Seconds | undefined = stops.find(
      (stop) => stop.kind === kind && stop.tripId === tripId,
    )?.beginAt;
    return begin === undefined ? undefined : atLocalTime(serviceDay, begin, region.timeZone);
  };
  return { pickupAt: at("pickup"), dropoffAt: at("dropoff") };
}
