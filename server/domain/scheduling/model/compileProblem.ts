import type { CompiledProblem, Frame } from "./compiledProblem.ts";
import { compileShifts } from "./compileShifts.ts";
import { compileTravel } from "./compileTravel.ts";
import { compileTrips } from "./compileTrips.ts";
import { defaultSubstitution, PLACE_KINDS } from "./load.ts";
import { placeRules } from "./placeRules.ts";
import type { Problem } from "./problem.ts";

/**
 * `dense` writes the travel times of all pairs of nodes into one array (8 bytes × nodes², twice): for search over
 * problems of some thousand nodes, never for a single request. Not for time-dependent matrices.
 */
export function compileProblem(problem: Problem, options: { dense?: boolean } = {}): CompiledProblem {
  const tripCount = problem.trips.length;
  const shiftCount = problem.shifts.length;
  const nodeCount = 2 * tripCount + 2 * shiftCount;
  const occurring = PLACE_KINDS.filter((kind) => problem.trips.some((trip) => trip.load[kind] > 0));
  const rules = placeRules(problem.substitution ?? defaultSubstitution, occurring);
  const frame: Frame = {
    problem,
    tripCount,
    shiftCount,
    nodeCount,
    tripIndex: indexById(problem.trips),
    shiftIndex: indexById(problem.shifts),
    location: new Int32Array(nodeCount),
    earliest: new Float64Array(nodeCount),
    latest: new Float64Array(nodeCount),
    dwell: new Float64Array(nodeCount),
    placeRules: rules,
    resources: rules.length,
  };
  const shifts = compileShifts(frame);
  const trips = compileTrips(frame);
  return {
    ...frame,
    ...trips,
    ...shifts,
    travel: compileTravel(frame, options.dense === true),
    compatible: [],
  };
}

function indexById<Id>(items: readonly { readonly id: Id }[]): Map<Id, number> {
  const index = new Map<Id, number>();
  for (const [at, item] of items.entries()) index.set(item.id, at);
  return index;
}
