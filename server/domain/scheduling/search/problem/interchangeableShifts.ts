import type { ShiftId } from "../../../../../shared/ids/index.ts";
import { type CompiledProblem, endNode, startNode } from "../../model/compiledProblem.ts";
import type { Problem } from "../../model/problem.ts";

/**
 * For each shift the first one for which every sequence of stops means the same: place, times, layouts, breaks, and the
 * trips it may take. A shift under way, or one that some trip, lock or tolerance names, is like no other.
 */
export function interchangeableShifts(problem: CompiledProblem): Int32Array {
  const twin = new Int32Array(problem.shiftCount);
  const firstLike = new Map<string, number>();
  const named = shiftsNamed(problem.problem);
  for (const [shift, { id }] of problem.problem.shifts.entries()) {
    const key = named.has(id) ? id : signature(problem, shift);
    const first = firstLike.get(key) ?? shift;
    firstLike.set(key, first);
    twin[shift] = first;
  }
  return twin;
}

function shiftsNamed(problem: Problem): Set<ShiftId> {
  const named = new Set<ShiftId>([
    ...(problem.state?.keys() ?? []),
    ...(problem.tolerances?.shifts.keys() ?? []),
  ]);
  for (const trip of problem.trips) {
    if (trip.told !== undefined) named.add(trip.told.shiftId);
    for (const id of trip.allowedShifts ?? []) named.add(id);
    for (const id of trip.forbiddenShifts ?? []) named.add(id);
  }
  for (const lock of problem.locks ?? []) if (lock.kind !== "time") named.add(lock.shiftId);
  return named;
}

function signature(problem: CompiledProblem, shift: number): string {
  const { location, earliest, latest } = problem;
  const { id: _, start: _start, end: _end, ...rest } = problem.problem.shifts[shift];
  const end = (node: number) => [location[node], earliest[node], latest[node]];
  return JSON.stringify([end(startNode(problem, shift)), end(endNode(problem, shift)), rest]);
}
