/**
 * The second door, for what runs the engine (`server/solving`) alone: the compiled problem, the walk from plan to plan,
 * the exchange between searches. Everybody else asks by `index.ts`.
 */
export type { CompiledProblem } from "./model/compiledProblem.ts";
export {
  dropoffNode,
  endNode,
  isPickup,
  pickupNode,
  startNode,
  tripOfNode,
} from "./model/compiledProblem.ts";
export { compileProblem } from "./model/compileProblem.ts";
export { readPlan } from "./model/readPlan.ts";
export { planPrice } from "./questions/planPrice.ts";
export { openSearch } from "./search/buildPlan.ts";
export {
  type CoolingSchedule,
  coolingOnce,
  daySchedule,
  type ImproveOptions,
  improve,
} from "./search/improve.ts";
export { loadStops } from "./search/loadStops.ts";
export { searchProblem } from "./search/problem/searchProblem.ts";
export { inTimeOrder } from "./search/problem/timeOrder.ts";
export { below, shuffle } from "./search/random.ts";
export type { Partners, SearchReport } from "./search/recombine/partners.ts";
export type {
  CoveringModel,
  FractionalChoice,
  RouteChoice,
  SetPartitioner,
} from "./search/recombine/setPartitioning.ts";
export type { PooledRoute } from "./search/routes/pooledRoute.ts";
export { reducedCost, type ShadowPrices } from "./search/routes/pooledRoute.ts";
export { SharedPlan } from "./search/state/sharedPlan.ts";
export { bestPlan, planFromStops } from "./search/toPlan.ts";
export type { SearchProgress } from "./search/walk/cool.ts";
export { RuinAndRecreate } from "./search/walk/ruinAndRecreate.ts";
