import type { ShiftId } from "../../../shared/ids/index.ts";
import type { ServiceDay } from "../../../shared/time/index.ts";
import {
  moveTrip,
  newViolations,
  type Plan,
  relaxToReality,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { dayProblem } from "./dayProblem.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Somebody as they would stand again, and the run that they were on. */
export interface AgainAsked {
  record: TripRecord;
  back: ShiftId;
}

/** Everybody with a place again; nothing of it is done. */
export interface PlaceAgain {
  day: DayRecords;
  before: Plan;
  after: Plan;
  placed: { record: TripRecord; shiftId: ShiftId }[];
}

/**
 * The places that people had, on their former runs or, with `anywhere`, where those take them no more, on any that keeps what they were
 * promised. undefined: there is none, or somebody else's promise would break.
 */
export async function findPlaceAgain(
  deps: PlanningNeeds,
  serviceDay: ServiceDay,
  { asked, anywhere }: { asked: readonly AgainAsked[]; anywhere: boolean },
): Promise<PlaceAgain | undefined> {
  const day = await deps.loadDay(serviceDay);
  const { problem, plan } = dayProblem(
    day,
    asked.map(({ record }) => record),
    deps,
  );
  const reality = relaxToReality(problem, plan);
  const known = verifyPlan(reality.problem, reality.plan);
  const placed: PlaceAgain["placed"] = [];
  let after = reality.plan;
  for (const { record, back } of asked) {
    const tripId = record.trip.id;
    const isOpen = day.runs.some(({ shift }) => shift.id === back);
    const own = isOpen ? moveTrip(reality.problem, after, { tripId, shiftId: back }) : undefined;
    const found = own?.kind === "inserted" || !anywhere ? own : moveTrip(reality.problem, after, { tripId });
    if (found?.kind !== "inserted") return undefined;
    after = found.plan;
    placed.push({ record, shiftId: found.shiftId });
  }
  const before = reality.plan;
  const isSound =
    newViolations(known, verifyPlan(reality.problem, after)).length === 0 &&
    promisesBrokenBy({ day, before, after }, deps).length === 0;
  return isSound ? { day, before, after, placed } : undefined;
}
