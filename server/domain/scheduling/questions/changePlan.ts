import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { bestEffortSchedule } from "../insertion/bestEffortSchedule.ts";
import { bestInsertion } from "../insertion/bestInsertion.ts";
import { blockingReason, blockingReasons } from "../insertion/blocking.ts";
import { type InsertionResult, tripIndex, withInsertions } from "../insertion/insertTrip.ts";
import { shiftOfTrip } from "../insertion/linkedInsertion.ts";
import { personChanges } from "../insertion/personChanges.ts";
import { PlanBook, replaceRoute, withoutUnassigned } from "../insertion/planBook.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { toRoute } from "../timing/toRoute.ts";

/**
 * Takes a trip out of its route and lists it as unassigned with the given reason; the stops left keep their order.
 * A trip that is in no route leaves the plan as it is. Linked trips stay: who cancels decides about them.
 */
export function removeTrip(problem: Problem, plan: Plan, removed: { tripId: TripId; reason: string }): Plan {
  const book = new PlanBook(compileProblem(problem), plan);
  return takeOut(book, removed);
}

export function takeOut(book: PlanBook, removed: { tripId: TripId; reason: string }): Plan {
  const trip = tripIndex(book, removed.tripId);
  const shift = shiftOfTrip(book, trip);
  const nodes = book.routes[shift];
  if (nodes === undefined) return book.plan;
  const left = nodes.filter((node) => node !== trip && node !== trip + book.problem.tripCount);
  const shiftId = book.problem.problem.shifts[shift]?.id;
  const unassigned = [...withoutUnassigned(book.plan, [removed.tripId]).unassigned, removed];
  if (left.length === 0) {
    return { routes: book.plan.routes.filter((route) => route.shiftId !== shiftId), unassigned };
  }
  const { line } = bestEffortSchedule(book, { shift, nodes: left, length: left.length });
  return { ...replaceRoute(book.plan, toRoute(line)), unassigned };
}

/**
 * Moves a trip to its cheapest feasible place on the given shift, or on any other than its own. Trips linked to it are
 * not moved. Rejected: the plan stands as it was. A rider who is aboard is not moved.
 */
export function moveTrip(
  problem: Problem,
  plan: Plan,
  move: { tripId: TripId; shiftId?: ShiftId },
): InsertionResult {
  const compiled = compileProblem(problem);
  const before = new PlanBook(compiled, plan);
  const trip = tripIndex(before, move.tripId);
  const own = shiftOfTrip(before, trip);
  const target = move.shiftId === undefined ? undefined : compiled.shiftIndex.get(move.shiftId);
  if (move.shiftId !== undefined && target === undefined) throw new RangeError(`no shift ${move.shiftId}`);
  const book = new PlanBook(compiled, takeOut(before, { tripId: move.tripId, reason: "moved" }));
  const shifts = target === undefined ? otherShifts(compiled.shiftCount, own) : [target];
  const aboard = compiled.aboardShift[trip] >= 0;
  const insertion = aboard ? undefined : bestInsertion(book, trip, shifts);
  if (insertion === undefined) {
    const reasons =
      target === undefined || move.shiftId === undefined
        ? blockingReasons(book, trip)
        : [{ shiftId: move.shiftId, blocking: blockingReason(book, trip, target) }];
    return { kind: "rejected", reasons };
  }
  const moved = withoutUnassigned(withInsertions(book, [insertion]), [move.tripId]);
  const shiftId = compiled.problem.shifts[insertion.shift]?.id;
  if (shiftId === undefined) throw new RangeError("no such shift");
  return {
    kind: "inserted",
    plan: moved,
    shiftId,
    inserted: [{ tripId: move.tripId, shiftId }],
    cost: insertion.cost + (own < 0 ? 0 : book.cost(own) - before.cost(own)),
    changes: personChanges(plan, moved),
  };
}

const otherShifts = (count: number, own: number): number[] =>
  Array.from({ length: count }, (_, shift) => shift).filter((shift) => shift !== own);
