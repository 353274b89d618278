import { describe, expect, it } from "vitest";
import { punctualityCost } from "../../../../../server/domain/scheduling/cost/punctuality.ts";
import { at, noCost, problemOf, shift, timelineOf, trip } from "../world.ts";

const weights = { ...noCost, earlySecond: 1, lateSecond: 10 };
const costOf = (one: ReturnType<typeof trip>) =>
  punctualityCost(timelineOf(problemOf([one], [shift("van")], { weights }), "+Ada -Ada"));

describe("punctuality", () => {
  it("is about the pick-up of a trip that leaves at a time", () => {
    // Nobody is there before 08:00 + 10 = 08:10: ten minutes after 08:00, twenty before 08:30.
    expect(
      costOf(trip("Ada", { from: 10, to: 30, requested: { kind: "leaveAt", at: at("08:00") } })),
    ).toBeCloseTo(10 * 600);
    expect(
      costOf(trip("Ada", { from: 10, to: 30, requested: { kind: "leaveAt", at: at("08:30") } })),
    ).toBeCloseTo(20 * 60);
  });

  it("is about the arrival of a trip that has an appointment", () => {
    // In at 08:10, out at 08:32: 28 minutes before the clinic opens at 09:00.
    expect(
      costOf(trip("Ada", { from: 10, to: 30, requested: { kind: "arriveBy", at: at("09:00") } })),
    ).toBeCloseTo(28 * 60);
  });
});
