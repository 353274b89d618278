export type { Refusal, RefusalCode } from "./constraints/refusal.ts";
export type { ShiftRefusal } from "./insertion/blocking.ts";
export { type InsertionResult, insertTrip } from "./insertion/insertTrip.ts";
export { insertTrips } from "./insertion/insertTrips.ts";
export { type PersonChange, personChanges, type ScheduledTrip } from "./insertion/personChanges.ts";
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
export {
  type HourlyDriving,
  type NodeIndex,
  nodeIndex,
  type TravelTimeMatrix,
} from "./model/travelTimeMatrix.ts";
export type { GivenPromise, TimeWindow, ToldTimes, Trip, TripEnd, TripNeeds } from "./model/trip.ts";
export { breakPlaces } from "./questions/breakPlaces.ts";
export { moveTrip, removeTrip } from "./questions/changePlan.ts";
export {
  explainPlacing,
  type NearerShift,
  type PlacingExplanation,
  type PlacingPrice,
} from "./questions/explainPlacing.ts";
export {
  type Concession,
  type Explanation,
  explainRefusal,
  type ShiftExplanation,
} from "./questions/explainRefusal.ts";
export { type Ahead, type InsertedAhead, insertAhead, insertAside } from "./questions/insertAhead.ts";
export { type Offer, type OfferOptions, offerWindows } from "./questions/offerWindows.ts";
export { planPrice } from "./questions/planPrice.ts";
export {
  type ChangePreview,
  type PersonEffect,
  type PlanChange,
  previewChange,
} from "./questions/previewChange.ts";
export { type Reality, type Relaxation, relaxToReality } from "./questions/relaxToReality.ts";
export { routeTotals } from "./questions/routeTotals.ts";
export { type Budget, stepBudget } from "./search/budget.ts";
export { buildPlan, type PlanSearchOptions } from "./search/buildPlan.ts";
export { improvePlan } from "./search/improvePlan.ts";
export type { Random } from "./search/random.ts";
export { newViolations, verifyPlan } from "./verify/verifyPlan.ts";
export type { Violation, ViolationCode } from "./verify/violation.ts";
