export type { Refusal, RefusalCode } from "./constraints/refusal.ts";
export type { ShiftRefusal } from "./insertion/blocking.ts";
export { moveTrip, removeTrip } from "./insertion/changePlan.ts";
export {
  type Concession,
  type Explanation,
  explainRefusal,
  type ShiftExplanation,
} from "./insertion/explainRefusal.ts";
export { type InsertionResult, insertTrip } from "./insertion/insertTrip.ts";
export { insertTrips } from "./insertion/insertTrips.ts";
export { type Offer, type OfferOptions, offerWindows } from "./insertion/offerWindows.ts";
export { type PersonChange, personChanges, type ScheduledTrip } from "./insertion/personChanges.ts";
export { planPrice } from "./insertion/planPrice.ts";
export {
  type ChangePreview,
  type PersonEffect,
  type PlanChange,
  previewChange,
} from "./insertion/previewChange.ts";
export { readPlan } from "./insertion/readPlan.ts";
export { type Reality, type Relaxation, relaxToReality } from "./insertion/relaxToReality.ts";
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
  servedIn,
  type TripStop,
  type Unassigned,
} from "./model/plan.ts";
export type { LinkedTrips, Problem, ShiftTolerance, Tolerances, TripTolerance } from "./model/problem.ts";
export type { Break, Shift, ShiftEnd } from "./model/shift.ts";
export { type NodeIndex, nodeIndex, type TravelTimeMatrix } from "./model/travelTimeMatrix.ts";
export type { GivenPromise, TimeWindow, ToldTimes, Trip, TripEnd, TripNeeds } from "./model/trip.ts";
export { type Budget, stepBudget } from "./search/budget.ts";
export { buildPlan, openSearch, type PlanSearchOptions } from "./search/buildPlan.ts";
export type { SearchProgress } from "./search/cool.ts";
export {
  type CoolingSchedule,
  coolingOnce,
  daySchedule,
  type ImproveOptions,
  improve,
} from "./search/improve.ts";
export { improvePlan } from "./search/improvePlan.ts";
export { loadStops } from "./search/loadStops.ts";
export type { Partners, Tidings } from "./search/partners.ts";
export { below, type Random, shuffle } from "./search/random.ts";
export type { PooledRoute } from "./search/routePool.ts";
export { RuinAndRecreate } from "./search/ruinAndRecreate.ts";
export { searchProblem } from "./search/searchProblem.ts";
export {
  type CoveringModel,
  type FractionalChoice,
  type RouteChoice,
  reducedCost,
  type SetPartitioner,
  type ShadowPrices,
} from "./search/setPartitioning.ts";
export { SharedPlan } from "./search/sharedPlan.ts";
export { inTimeOrder } from "./search/timeOrder.ts";
export { bestPlan, planFromStops } from "./search/toPlan.ts";
export { newViolations, verifyPlan } from "./verify/verifyPlan.ts";
export type { Violation, ViolationCode } from "./verify/violation.ts";
