import type { CompiledProblem } from "../model/compiledProblem.ts";
import { allowedShifts } from "./allowedShifts.ts";
import { contract } from "./contract.ts";
import { fixedVehicle } from "./fixedVehicle.ts";
import { forbiddenShifts } from "./forbiddenShifts.ts";
import { layout } from "./layout.ts";
import { lift } from "./lift.ts";
import { liftWeight } from "./liftWeight.ts";
import type { PairConstraint, Refusal } from "./refusal.ts";
import { skill } from "./skill.ts";
import { vehicleLock } from "./vehicleLock.ts";

/** In the order in which a dispatcher would ask. */
const constraints: readonly PairConstraint[] = [
  contract,
  lift,
  liftWeight,
  skill,
  allowedShifts,
  forbiddenShifts,
  fixedVehicle,
  vehicleLock,
  layout,
];

/** The first reason why the trip can never be on the shift; undefined: it may be. `waived` is not asked. */
export function pairRefusal(
  problem: CompiledProblem,
  pair: { trip: number; shift: number },
  waived?: Refusal["code"],
): Refusal | undefined {
  const trip = problem.problem.trips[pair.trip];
  const shift = problem.problem.shifts[pair.shift];
  if (trip === undefined || shift === undefined) throw new RangeError("no such trip or shift");
  const fixedTo = problem.problem.shifts[problem.fixedShift[pair.trip]];
  const closed = problem.closed[pair.shift] === 1;
  const { placeRules } = problem;
  for (const constraint of constraints) {
    const refusal = constraint({ trip, shift, fixedTo, closed, placeRules });
    if (refusal !== undefined && refusal.code !== waived) return refusal;
  }
  return undefined;
}

const YES = 1;
const NO = 2;

/** Remembers the answer in `problem.compatible`. */
export function isCompatible(problem: CompiledProblem, trip: number, shift: number): boolean {
  let row = problem.compatible[trip];
  if (row === undefined) {
    row = new Uint8Array(problem.shiftCount);
    problem.compatible[trip] = row;
  }
  if (row[shift] === 0) row[shift] = pairRefusal(problem, { trip, shift }) === undefined ? YES : NO;
  return row[shift] === YES;
}
