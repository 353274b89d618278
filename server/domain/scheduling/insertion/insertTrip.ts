import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import type { Insertion } from "./bestInsertion.ts";
import { blockingReasons, type ShiftRefusal } from "./blocking.ts";
import { costOf, insertParty, unservedParty } from "./linkedInsertion.ts";
import { type PersonChange, personChanges } from "./personChanges.ts";
import { PlanBook, withoutUnassigned } from "./planBook.ts";

export type InsertionResult =
  | {
      readonly kind: "inserted";
      readonly plan: Plan;
      readonly shiftId: ShiftId;
      /** Every trip that was put in: the one asked for first, then those linked to it. */
      readonly inserted: readonly { readonly tripId: TripId; readonly shiftId: ShiftId }[];
      /** By how much the price of driving the plan grows. */
      readonly cost: number;
      /** Everybody whose times change, the inserted included. */
      readonly changes: readonly PersonChange[];
    }
  | { readonly kind: "rejected"; readonly reasons: readonly ShiftRefusal[] };

/**
 * Puts a trip at its exactly cheapest feasible place. Linked trips not yet served go in with it, or none does. The
 * trip must be in the problem and in no route of the plan (RangeError otherwise). No trip of the plan is dropped or
 * moved to another vehicle, no order of stops changed; only times move, within everybody's limits.
 * On a day under way ask `relaxToReality` first, so that what is already late refuses nothing.
 */
export function insertTrip(problem: Problem, plan: Plan, tripId: TripId): InsertionResult {
  const book = new PlanBook(compileProblem(problem), plan);
  return insertInto(book, tripIndex(book, tripId));
}

export function tripIndex(book: PlanBook, tripId: TripId): number {
  const trip = book.problem.tripIndex.get(tripId);
  if (trip === undefined) throw new RangeError(`no trip ${tripId} in the problem`);
  return trip;
}

export function insertInto(book: PlanBook, trip: number): InsertionResult {
  if (book.routes.some((nodes) => nodes.includes(book.problem.tripCount + trip))) {
    throw new RangeError(`trip ${book.problem.problem.trips[trip]?.id} is already in the plan`);
  }
  const party = unservedParty(book, trip);
  const insertions = insertParty(book, party);
  if (insertions === undefined) return { kind: "rejected", reasons: blockingReasons(book, trip) };
  const plan = withInsertions(book, insertions);
  const inserted = party.map((member) => placeOf(book, member, insertions));
  const first = inserted[0];
  if (first === undefined) throw new RangeError("nothing was inserted");
  return {
    kind: "inserted",
    plan: withoutUnassigned(
      plan,
      inserted.map((place) => place.tripId),
    ),
    shiftId: first.shiftId,
    inserted,
    cost: costOf(insertions),
    changes: personChanges(book.plan, plan),
  };
}

/** Later insertions into the same shift contain the earlier ones. */
export function withInsertions(book: PlanBook, insertions: readonly Insertion[]): Plan {
  const last = new Map(insertions.map((insertion) => [insertion.shift, insertion.nodes]));
  let { plan } = book;
  for (const [shift, nodes] of last) plan = book.withRoute(plan, shift, nodes);
  return plan;
}

function placeOf(book: PlanBook, trip: number, insertions: readonly Insertion[]) {
  const { problem } = book.problem;
  const insertion = insertions.find((made) => made.nodes.includes(book.problem.tripCount + trip));
  const shiftId = problem.shifts[insertion?.shift ?? -1]?.id;
  const tripId = problem.trips[trip]?.id;
  if (shiftId === undefined || tripId === undefined) throw new RangeError("no such trip or shift");
  return { tripId, shiftId };
}
