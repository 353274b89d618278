import { describe, expect, it } from "vitest";
import { insertTrip, offerWindows } from "../../../../../server/domain/scheduling/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import {
  at,
  clock,
  dayWeights,
  noCost,
  problemOf,
  shift,
  shiftId,
  trip,
  tripId,
  waitingList,
} from "../world.ts";

const ada = trip("Ada", { from: 10, to: 40, ready: "10:00-10:10" });
const bo = trip("Bo", { from: 12, to: 42, ready: "10:30-10:40" });
const problem = problemOf([ada, bo], [shift("van", { hours: "09:00-12:00" })]);

function withAda() {
  const result = insertTrip(problem, waitingList(problem), tripId("Ada"));
  if (result.kind === "rejected") throw new Error("Ada does not fit");
  return result.plan;
}

describe("offers", () => {
  it("put first the time at which somebody else goes the same way", () => {
    const offers = offerWindows(problem, withAda(), tripId("Bo"));
    // With Ada: Bo boards at 10:00 + 2 + 2 = 10:04, in the windows moved by 30 minutes (10:00-10:10) and 20 (10:10-10:20, waiting).
    expect(offers[0]?.cost).toBeCloseTo(2 * 2 * 60); // two minutes further, there and back
    expect(offers.map((offer) => offer.movedBy / 60)).toContain(-30);
  });

  it("tell each person whom it would move", () => {
    const [best] = offerWindows(problem, withAda(), tripId("Bo"), { count: 1 });
    expect(best?.changes.map((change) => change.tripId)).toEqual(["Ada"]);
  });

  it("can be taken as they stand", () => {
    const plan = withAda();
    for (const offer of offerWindows(problem, plan, tripId("Bo"))) {
      const taken = {
        ...bo,
        pickup: { ...bo.pickup, window: offer.pickup },
        dropoff: { ...bo.dropoff, window: offer.dropoff },
      };
      const result = insertTrip({ ...problem, trips: [ada, taken] }, plan, tripId("Bo"));
      if (result.kind === "rejected") throw new Error("the offer does not hold");
      expect(result.cost).toBeCloseTo(offer.cost);
    }
  });

  it("stay apart by the width of the window, within the limits asked for", () => {
    const offers = offerWindows(problem, withAda(), tripId("Bo"), {
      earlierBy: minutes(20),
      laterBy: minutes(10),
      step: minutes(5),
    });
    const moves = offers.map((offer) => offer.movedBy / 60).sort((a, b) => a - b);
    expect(
      moves.every((move, k) => move >= -20 && move <= 10 && (k === 0 || move - (moves[k - 1] ?? 0) >= 10)),
    ).toBe(true);
    expect(moves.length).toBeGreaterThan(1);
  });

  it("count lateness against the time asked for", () => {
    const requested = { kind: "leaveAt" as const, at: at("10:30") };
    const priced = problemOf([ada, { ...bo, requested }], [shift("van")], {
      weights: { ...dayWeights, driveSecond: 0 },
    });
    const [best] = offerWindows(priced, waitingList(priced), tripId("Bo"));
    expect(clock(best?.pickupAt ?? 0)).toBe("10:30");
  });

  it("are up to five over a whole day, cheapest first, each with its price", () => {
    const day = { earlierBy: minutes(90), laterBy: minutes(60), step: minutes(10) };
    const priced = { ...problem, weights: { ...noCost, driveSecond: 1, waitSecond: 1 } };
    const offers = offerWindows(priced, withAda(), tripId("Bo"), day);
    expect(offers).toHaveLength(5);
    const costs = offers.map((offer) => offer.cost);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    // Two minutes further out and two back with Ada; at other times somebody waits.
    expect(costs[0]).toBeCloseTo(4 * 60);
    expect(costs.at(-1)).toBeGreaterThan(4 * 60 + 1);
  });

  it("drive further rather than move somebody who was told", () => {
    const told = { shiftId: shiftId("van"), pickupAt: at("10:00"), dropoffAt: at("10:32") };
    const weights = { ...noCost, driveSecond: 1, changeSecond: 10 };
    const priced = problemOf([{ ...ada, told }, bo], [...problem.shifts], { weights });
    const [best] = offerWindows(priced, withAda(), tripId("Bo"), { count: 1 });
    // On her way he would cost four minutes' drive, and she would be out four minutes later, at 10 a second. Picked up before her, let
    // out after her: 12 + 2 + 30 + 2 + 42 = 88 instead of 80 minutes, and she is moved by nothing.
    expect(best?.cost).toBeCloseTo(8 * 60);
    expect(best?.changes).toEqual([]);
  });

  it("keep a linked trip at its own time, and are none while that does not fit", () => {
    const home = trip("home", { from: 42, to: 12, ready: "11:50-11:55" });
    const linked = [{ tripIds: ["Bo", "home"].map(tripId), sameRoute: false }];
    // Home at 11:50 + 2 + 30 + 2 + 12 = 12:36: after the end of the shift at 12:00.
    const late = problemOf([ada, bo, home], [shift("van", { hours: "09:00-12:00" })], { linked });
    expect(offerWindows(late, waitingList(late), tripId("Bo"))).toEqual([]);
    const longer = problemOf([ada, bo, home], [shift("van", { hours: "09:00-13:00" })], { linked });
    expect(offerWindows(longer, waitingList(longer), tripId("Bo")).length).toBeGreaterThan(1);
  });

  it("are none when no time fits", () => {
    const heavy = { ...bo, needs: { lift: true } };
    const hopeless = problemOf([heavy], [shift("van")]);
    expect(offerWindows(hopeless, waitingList(hopeless), tripId("Bo"))).toEqual([]);
  });
});
