import type { CompiledProblem } from "../model/compiledProblem.ts";
import { firstOverload } from "./capacity.ts";
import { firstDiversion } from "./committedStop.ts";
import { firstAgainstOrder } from "./orderLock.ts";
import { firstOutOfOrder } from "./precedence.ts";
import type { Refusal } from "./refusal.ts";
import { firstUnwantedMeeting } from "./sharing.ts";

/** The first constraint on the order of stops (times aside) that a sequence breaks. */
export function orderRefusal(
  problem: CompiledProblem,
  shift: number,
  nodes: ArrayLike<number>,
): Refusal | undefined {
  if (firstOutOfOrder(problem, shift, nodes) >= 0) {
    return { code: "precedence", values: {}, sentence: "a pick-up and its drop-off are out of order" };
  }
  if (firstOverload(problem, shift, nodes) >= 0) {
    return { code: "capacity", values: {}, sentence: "no layout holds everybody aboard" };
  }
  return ruleRefusal(problem, shift, nodes);
}

/** The same without precedence and capacity, for sequences that keep them by construction. */
export function ruleRefusal(
  problem: CompiledProblem,
  shift: number,
  nodes: ArrayLike<number>,
): Refusal | undefined {
  if (firstDiversion(problem, shift, nodes) >= 0) {
    return {
      code: "committedStop",
      values: {},
      sentence: "the vehicle is too near its next stop to be diverted",
    };
  }
  if (problem.has.orderLocks && firstAgainstOrder(problem, shift, nodes) >= 0) {
    return { code: "orderLock", values: {}, sentence: "the order of these stops is locked by a dispatcher" };
  }
  const meeting = problem.has.sharingRules ? firstUnwantedMeeting(problem, shift, nodes) : undefined;
  if (meeting === undefined) return undefined;
  const other = problem.problem.trips[meeting.other]?.id ?? "";
  return problem.conflicts[meeting.trip]?.includes(meeting.other) === true
    ? { code: "incompatibleRiders", values: { tripId: other }, sentence: "two riders aboard must not share" }
    : { code: "ridesAlone", values: { tripId: other }, sentence: "a rider aboard must ride alone" };
}
