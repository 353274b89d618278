import { expect, it } from "vitest";
import { CostEvaluator } from "../../../../../server/domain/scheduling/cost/costEvaluator.ts";
import { recallRoute } from "../../../../../server/domain/scheduling/timing/recallRoute.ts";
import { Timeline } from "../../../../../server/domain/scheduling/timing/timeline.ts";
import { toRoute } from "../../../../../server/domain/scheduling/timing/toRoute.ts";
import { compileProblem } from "../../../../../server/domain/scheduling/walking.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { at, between, dayWeights, problemOf, shift, timelineOf, timesOf, trip } from "../world.ts";

const lunch = { window: between("09:30-10:00"), length: minutes(30), aboardAllowed: false };
const trips = [
  trip("Ada", { from: 10, to: 20, ready: "09:00-09:10", requested: { kind: "leaveAt", at: at("09:00") } }),
  trip("Bo", { from: 30, to: 40, ready: "11:00-11:10" }),
];
const problem = problemOf(trips, [shift("van", { breaks: [lunch] })], { weights: dayWeights });
const line = timelineOf(problem, "+Ada -Ada +Bo -Bo");

it("a schedule becomes a route with a time for everything the vehicle does", () => {
  const route = toRoute(line);
  // Out at 09:12, free 09:14; lunch from 09:30 where it stands, then ten minutes to Bo's door, open at 11:00.
  expect(route.stops.map((stop) => stop.kind)).toEqual(["pickup", "dropoff", "break", "pickup", "dropoff"]);
  expect(route.stops[2]).toMatchObject({ arriveAt: at("09:14"), beginAt: at("09:30"), leaveAt: at("10:00") });
  expect(route.stops[3]).toMatchObject({ tripId: "Bo", arriveAt: at("10:10"), beginAt: at("11:00") });
  // 11:00 + 2 + 10 + 2 + 40 home.
  expect([route.departAt, route.returnAt]).toEqual([at("08:50"), at("11:54")]);
});

it("and read again it has the same times and the same price", () => {
  const compiled = compileProblem(problem);
  const recalled = new Timeline(compiled);
  recallRoute(recalled, toRoute(line));
  expect(timesOf(recalled)).toEqual(timesOf(line));
  const costs = new CostEvaluator(compiled);
  expect(costs.routeCost(recalled)).toBeCloseTo(costs.routeCost(line));
});
