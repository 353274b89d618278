export type { CompiledProblem } from "./model/compiledProblem.ts";
export {
  compileProblem,
  dropoffNode,
  endNode,
  isPickup,
  pickupNode,
  startNode,
  tripOfNode,
} from "./model/compiledProblem.ts";
export { type CostWeights, dayWeights, noCost } from "./model/costWeights.ts";
export type { DayState, StopRef } from "./model/dayState.ts";
export type { Finding } from "./model/finding.ts";
export {
  defaultSubstitution,
  type Load,
  load,
  noLoad,
  PLACE_KINDS,
  type PlaceKind,
  type Substitution,
} from "./model/load.ts";
export type { Lock } from "./model/lock.ts";
export {
  type BreakStop,
  emptyPlan,
  type Plan,
  type PlannedStop,
  type Route,
  type TripStop,
  type Unassigned,
} from "./model/plan.ts";
export type { LinkedTrips, Problem, ShiftTolerance, Tolerances, TripTolerance } from "./model/problem.ts";
export type { Break, Shift, ShiftEnd } from "./model/shift.ts";
export { type NodeIndex, nodeIndex, type TravelTimeMatrix } from "./model/travelTimeMatrix.ts";
export type { GivenPromise, TimeWindow, ToldTimes, Trip, TripEnd, TripNeeds } from "./model/trip.ts";
