import type { RoadConditions } from "../../../domain/roads/conditions.ts";
import { type PersonChange, personChanges, relaxToReality } from "../../../domain/scheduling/index.ts";
import { dayProblem } from "../dayProblem.ts";
import { expectedReality } from "../expectedBegins.ts";
import { promisesBrokenBy } from "../keepsPromises.ts";
import type { DayRecords } from "../loadDay.ts";
import type { PlanningNeeds } from "../needs.ts";
import { type Late, lateOnes, timesOf } from "./findDetours.ts";

/** What other roads do to a day as it is planned, by the times that are expected; nobody is moved. */
export interface WeighedRoads {
  day: DayRecords;
  /** Whose promise would be broken by it, in the order of need. */
  late: Late[];
  changes: readonly PersonChange[];
}

/** Looked at before anything is done: the vehicles and their order stay, the times are those of these roads. */
export function weighRoads(deps: PlanningNeeds, open: DayRecords, roads: RoadConditions): WeighedRoads {
  const day = { ...open, roads };
  const expectedOn = (records: DayRecords) => {
    const { problem, plan } = dayProblem(records, [], deps);
    const counted = relaxToReality(problem, plan).plan;
    return expectedReality(counted, { day: records, waiting: [] }, deps).plan;
  };
  const [before, after] = [expectedOn(open), expectedOn(day)];
  const broken = promisesBrokenBy({ day, before, after }, deps);
  const late = lateOnes(day, broken).map((who) => ({
    ...{ who, ...timesOf(deps, day, after, who.dropoff.tripId) },
  }));
  return { day, late, changes: personChanges(before, after) };
}
