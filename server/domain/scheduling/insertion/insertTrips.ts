import type { TripId } from "../../../../shared/ids/index.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { tripIndex, withInsertions } from "./insertTrip.ts";
import { insertParty, unservedParty } from "./linkedInsertion.ts";
import { PlanBook, withoutUnassigned } from "./planBook.ts";

/**
 * Inserts trips one after another in the given order, each at its exactly cheapest place, as repeated `insertTrip`
 * would; those that do not fit are named and left unassigned. Trips linked to one of them go in with it.
 */
export function insertTrips(
  problem: Problem,
  plan: Plan,
  tripIds: readonly TripId[],
): { plan: Plan; rejected: TripId[] } {
  const book = new PlanBook(compileProblem(problem), plan);
  const rejected: TripId[] = [];
  const changed = new Set<number>();
  const inserted = new Set<number>();
  for (const tripId of tripIds) {
    const trip = tripIndex(book, tripId);
    if (inserted.has(trip)) continue;
    const party = unservedParty(book, trip);
    const insertions = insertParty(book, party);
    if (insertions === undefined) rejected.push(tripId);
    else {
      for (const { shift, nodes } of insertions) {
        book.setRoute(shift, nodes);
        changed.add(shift);
      }
      for (const member of party) inserted.add(member);
    }
  }
  const routes = [...changed].map((shift) => ({
    shift,
    nodes: book.routes[shift],
    cost: 0,
  }));
  const ids = [...inserted].flatMap((trip) => problem.trips[trip]?.id ?? []);
  return { plan: withoutUnassigned(withInsertions(book, routes), ids), rejected };
}
