import { expect, it } from "vitest";
import { changeAfterToldCost } from "../../../../../server/domain/scheduling/cost/changeAfterTold.ts";
import { at, noCost, problemOf, shift, shiftId, timelineOf, trip } from "../world.ts";

const told = (van: string) => ({ shiftId: shiftId(van), pickupAt: at("08:15"), dropoffAt: at("08:30") });
const weights = { ...noCost, changeSecond: 1, changeVehicle: 300 };
const costOf = (one: ReturnType<typeof trip>) =>
  changeAfterToldCost(timelineOf(problemOf([one], [shift("van")], { weights }), "+Ada -Ada"));

it("prices each minute that a stop moves, either way", () => {
  // In at 08:10 instead of 08:15, out at 08:32 instead of 08:30: five and two minutes.
  expect(costOf(trip("Ada", { from: 10, to: 30, told: told("van") }))).toBeCloseTo(7 * 60);
});

it("prices another vehicle once", () => {
  expect(costOf(trip("Ada", { from: 10, to: 30, told: told("bus") }))).toBeCloseTo(7 * 60 + 300);
});

it("leaves people alone who were told nothing", () => {
  expect(costOf(trip("Ada", { from: 10, to: 30 }))).toBe(0);
});
