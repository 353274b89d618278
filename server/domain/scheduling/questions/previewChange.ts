import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { type Seconds, seconds } from "../../../../shared/time/index.ts";
import { firstOverload } from "../constraints/capacity.ts";
import { ruleRefusal } from "../constraints/stopOrder.ts";
import { bestEffortSchedule } from "../insertion/bestEffortSchedule.ts";
import { bestInsertion, nodesWith } from "../insertion/bestInsertion.ts";
import { tripIndex } from "../insertion/insertTrip.ts";
import { shiftOfTrip } from "../insertion/linkedInsertion.ts";
import { type PersonChange, personChanges } from "../insertion/personChanges.ts";
import { PlanBook, replaceRoute, withoutUnassigned } from "../insertion/planBook.ts";
import { compileProblem } from "../model/compileProblem.ts";
import type { Plan } from "../model/plan.ts";
import type { Problem } from "../model/problem.ts";
import { realisticSchedule } from "../timing/realisticSchedule.ts";
import { EPSILON, type Timeline } from "../timing/timeline.ts";
import { toRoute } from "../timing/toRoute.ts";
import { newViolations, verifyPlan } from "../verify/verifyPlan.ts";
import type { Violation } from "../verify/violation.ts";
import { takeOut } from "./changePlan.ts";
import { routeTotals } from "./routeTotals.ts";

/** What a dispatcher may do by hand. */
export type PlanChange =
  | { readonly kind: "assign" | "move"; readonly tripId: TripId; readonly shiftId: ShiftId }
  | { readonly kind: "remove"; readonly tripId: TripId };

export interface PersonEffect extends PersonChange {
  /** By how much the change misses a promise of this person, or misses it more than before; 0 where it does not. */
  readonly promiseMissedBy: Seconds;
}

export interface ChangePreview {
  /** The plan after the change, whether allowed or not. */
  readonly plan: Plan;
  readonly people: readonly PersonEffect[];
  readonly extraDriving: { readonly seconds: Seconds; readonly meters: number };
  /** What the change makes wrong, or worse than before. Empty: it may be made without overruling anything. */
  readonly violations: readonly Violation[];
}

/**
 * What a manual change would do to everyone, before it is made. Where no place keeps all limits, the place with
 * the least lateness is shown with its violations, so that the dispatcher sees what would be overruled.
 */
export function previewChange(problem: Problem, plan: Plan, change: PlanChange): ChangePreview {
  const after = changedPlan(problem, plan, change);
  const violations = newViolations(verifyPlan(problem, plan), verifyPlan(problem, after));
  const broken = violations.filter((found) => found.code.startsWith("promised"));
  const missed = (tripId: TripId) =>
    Math.max(0, ...broken.flatMap((found) => (found.tripId === tripId ? (found.by ?? 0) : [])));
  const [old, now] = [routeTotals(problem, plan), routeTotals(problem, after)];
  return {
    plan: after,
    people: personChanges(plan, after).map((person) => ({
      ...person,
      promiseMissedBy: missed(person.tripId) as Seconds,
    })),
    extraDriving: { seconds: seconds(now.seconds - old.seconds), meters: now.meters - old.meters },
    violations,
  };
}

function changedPlan(problem: Problem, plan: Plan, change: PlanChange): Plan {
  const compiled = compileProblem(problem);
  const before = new PlanBook(compiled, plan);
  const trip = tripIndex(before, change.tripId);
  const without =
    shiftOfTrip(before, trip) < 0 ? plan : takeOut(before, { tripId: change.tripId, reason: "removed" });
  if (change.kind === "remove") return without;
  const shift = compiled.shiftIndex.get(change.shiftId);
  if (shift === undefined) throw new RangeError(`no shift ${change.shiftId}`);
  const book = new PlanBook(compiled, without);
  const nodes = bestInsertion(book, trip, [shift])?.nodes ?? leastBadRoute(book, trip, shift);
  const { line } = bestEffortSchedule(book, { shift, nodes, length: nodes.length });
  return withoutUnassigned(replaceRoute(without, toRoute(line)), [change.tripId]);
}

const OVERLOAD = 1e7; // seconds of lateness that weigh as much as somebody without a place
const RULE = 1e5;

/** The pair of positions with the least lateness, overload and broken rules counted in. */
function leastBadRoute(book: PlanBook, trip: number, shift: number): Int32Array {
  const length = book.routes[shift].length;
  let least = Infinity;
  let best = nodesWith(book, shift, { trip, candidate: at(length, length) });
  for (let i = 0; i <= length; i++) {
    for (let j = i; j <= length; j++) {
      const nodes = nodesWith(book, shift, { trip, candidate: at(i, j) });
      const badness = badnessOf(book, shift, nodes);
      if (badness >= least) continue;
      least = badness;
      best = nodes;
    }
  }
  return best;
}

const at = (pickupAfter: number, dropoffAfter: number) => ({ pickupAfter, dropoffAfter, drive: 0, busy: 0 });

function badnessOf(book: PlanBook, shift: number, nodes: Int32Array): number {
  const overload = firstOverload(book.problem, shift, nodes) >= 0 ? OVERLOAD : 0;
  const rule = ruleRefusal(book.problem, shift, nodes) === undefined ? 0 : RULE;
  const { line } = book.scheduler;
  realisticSchedule(line, { shift, nodes, length: nodes.length }); // no place keeps all limits: that was asked before
  return overload + rule + book.costs.routeCost(line) * 1e-3 + lateness(book, line);
}

/** Seconds beyond windows and ride limits. */
function lateness(book: PlanBook, line: Timeline): number {
  const { problem } = book;
  let late = 0;
  for (let i = 1; i < line.count; i++) {
    const event = line.event[i];
    const begin = line.begin[i];
    late += Math.max(0, begin - (event < 0 ? line.latest[i] : problem.latest[event]));
    const p = line.partner[i];
    if (p < 0 || event >= 2 * problem.tripCount) continue;
    const trip = line.event[p];
    const ride = begin - line.begin[p] - problem.dwell[trip];
    late += Math.max(0, ride - problem.maxRide[trip] - EPSILON);
  }
  return late;
}
