import type { TripId } from "../../../../shared/ids/index.ts";
import type { DayState } from "../model/dayState.ts";
import type { Route } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Shift } from "../model/shift.ts";
import type { Trip } from "../model/trip.ts";

/** One route with all that it is checked against. */
export interface CheckedRoute {
  readonly problem: Problem;
  readonly trips: ReadonlyMap<TripId, Trip>;
  readonly shift: Shift;
  readonly route: Route;
  readonly state: DayState | undefined;
}
