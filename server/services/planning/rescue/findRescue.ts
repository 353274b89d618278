import type { Why } from "../../../domain/facts/details.ts";
import {
  type PersonChange,
  type Plan,
  personChanges,
  relaxToReality,
  verifyPlan,
} from "../../../domain/scheduling/index.ts";
import { dayProblem } from "../dayProblem.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import { findPlace, type Moved, type Search, type Shown } from "./findPlace.ts";
import { onwardTrip } from "./onwardTrip.ts";
import { type Disruption, type Stranded, type StrandedDay, strandedDay } from "./strandedDay.ts";

export type { Moved, Shown } from "./findPlace.ts";

/** What becomes of everybody; nothing of it is done. */
export interface Rescue {
  /** As it is planned with, without what is not there. */
  day: DayRecords;
  before: Plan;
  after: Plan;
  moved: Moved[];
  /** Whom nobody can serve, and why; nobody else may come to who has to stay aboard without a lift. */
  left: { who: Stranded; why: Why | undefined }[];
  /** Everybody whose times would change, those who move included. */
  changes: readonly PersonChange[];
}

/**
 * Looks for another vehicle for everybody whom the disruption leaves without: who is aboard first, then who waits outdoors, then by their promise.
 * Within what was promised if anybody can; else later, which breaks the promise knowingly; nobody else's promise is touched. Each step is
 * checked by the independent verifier.
 */
export async function findRescue(
  deps: PlanningNeeds,
  day: DayRecords,
  { disruption, shown }: { disruption: Disruption; shown?: Shown | undefined },
): Promise<Rescue> {
  const without = strandedDay(deps, day, disruption);
  const search = beginSearch(deps, without, disruption);
  const left: Rescue["left"] = [];
  for (const who of without.stranded) {
    await new Promise((resolve) => setImmediate(resolve)); // others of this process have their turn
    const isStuck = who.state === "aboard" && disruption.cause === "lift";
    const found = isStuck ? undefined : findPlace(search, who, shown);
    if (found !== undefined && "moved" in found) {
      search.moved.push(found.moved);
      search.after = found.after;
      search.problem = found.problem;
    } else left.push({ who, why: found?.why });
  }
  const { before, after, moved } = search;
  return { day: without.day, before, after, moved, left, changes: personChanges(before, after) };
}

function beginSearch(deps: PlanningNeeds, { day, stranded }: StrandedDay, disruption: Disruption): Search {
  const aboard = stranded.filter(({ state }) => state === "aboard" && disruption.cause !== "lift");
  const onward = new Map(aboard.map((who) => [who.dropoff.tripId, onwardTrip(deps, day, who)] as const));
  const { problem, plan } = dayProblem(day, [...onward.values()], deps);
  const reality = relaxToReality(problem, plan);
  const known = verifyPlan(reality.problem, reality.plan);
  return {
    ...{ deps, day, reason: disruption.cause, onward, known, moved: [] },
    ...{ problem: reality.problem, before: reality.plan, after: reality.plan },
  };
}
