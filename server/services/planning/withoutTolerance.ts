import type { TripId } from "../../../shared/ids/index.ts";
import type { Problem } from "../../domain/scheduling/index.ts";

/** What is borne on the own vehicle, since it is late already, is not borne on another. */
export function withoutTolerance(problem: Problem, tripId: TripId): Problem {
  const { tolerances } = problem;
  if (tolerances === undefined) return problem;
  const trips = new Map(tolerances.trips);
  trips.delete(tripId);
  return { ...problem, tolerances: { ...tolerances, trips } };
}
