import type { ShiftId, TripId } from "../../../shared/ids/index.ts";
import type { InstantWindow } from "../../domain/place.ts";
import {
  insertAhead,
  insertTrip,
  newViolations,
  type Plan,
  relaxToReality,
  removeTrip,
  verifyPlan,
} from "../../domain/scheduling/index.ts";
import type { TripRecord } from "../../domain/trips/model.ts";
import { withRouteOf } from "./dayAround.ts";
import { type DayProblem, dayProblem } from "./dayProblem.ts";
import { heldTrips } from "./heldTrips.ts";
import { promisesBrokenBy } from "./keepsPromises.ts";
import type { DayRecords } from "./loadDay.ts";
import type { PlanningNeeds } from "./needs.ts";

/** Within which pickup window a place is looked for. */
export interface ReturnSought {
  record: TripRecord;
  window: InstantWindow;
  /** Whether places that are held for others, who are not ready, give way. */
  heldGiveWay?: boolean;
}

export interface ReturnPlace {
  /** The trip as it was looked for. */
  record: TripRecord;
  shiftId: ShiftId;
  day: DayRecords;
  before: Plan;
  after: Plan;
  /** For whom no place can be held any more. */
  left: readonly TripId[];
}

/**
 * The cheapest place of a return within a window, once it has left the one that it had: nobody's promise or limit is touched for it. Where
 * there is none, places that are merely held may give way. undefined: nowhere.
 */
export function findReturnPlace(
  deps: PlanningNeeds,
  asRead: DayRecords,
  sought: ReturnSought,
): ReturnPlace | undefined {
  const { record, day } = asSought(asRead, sought);
  const { id: tripId } = record.trip;
  const { problem, plan } = dayProblem(day, [record], deps);
  const cleared = relaxToReality(problem, removeTrip(problem, plan, { tripId, reason: "whenReady" }));
  const found = inserted(cleared, tripId) ?? (sought.heldGiveWay === true && ahead(day, cleared, tripId));
  if (!found) return undefined;
  const { plan: after, shiftId, left } = found;
  const borne = verifyPlan(cleared.problem, cleared.plan);
  if (newViolations(borne, verifyPlan(cleared.problem, after)).length > 0) return undefined;
  const before = withRouteOf(cleared.plan, relaxToReality(problem, plan).plan, tripId);
  if (promisesBrokenBy({ day, before, after }, deps).length > 0) return undefined;
  return { record, shiftId, day, before, after, left };
}

/** Held to nothing but the window that it is looked for within. */
export function asSought(
  asRead: DayRecords,
  { record, window }: ReturnSought,
): { record: TripRecord; day: DayRecords } {
  const { id } = record.trip;
  const within = <Held extends Pick<TripRecord, "promise">>(held: Held): Held => ({
    ...held,
    promise: { ...held.promise, pickupWindow: window, state: "asked" },
  });
  const runs = asRead.runs.map((run) => ({
    ...run,
    stops: run.stops.map((stop) => (stop.tripId === id ? within(stop) : stop)),
  }));
  return { record: within(record), day: { ...asRead, runs } };
}

type Inserted = Pick<ReturnPlace, "shiftId" | "left"> & { plan: Plan };

function inserted({ problem, plan }: DayProblem, tripId: TripId): Inserted | undefined {
  const result = insertTrip(problem, plan, tripId);
  return result.kind === "rejected" ? undefined : { plan: result.plan, shiftId: result.shiftId, left: [] };
}

const ahead = (day: DayRecords, { problem, plan }: DayProblem, tripId: TripId): Inserted | undefined =>
  insertAhead(problem, plan, { tripId, yielding: heldTrips(day).filter((id) => id !== tripId) });
