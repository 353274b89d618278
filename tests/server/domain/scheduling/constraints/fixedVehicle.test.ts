import { describe, expect, it } from "vitest";
import { nodeIndex } from "../../../../../server/domain/scheduling/index.ts";
import { at, neverBecause, problemOf, shift, shiftId, trip, tripId, underWay } from "../world.ts";

const ada = trip("Ada", { from: 1, to: 2 });
const [van, bus] = [shift("van"), shift("bus")];

describe("a rider fixed to a vehicle", () => {
  it("by a lock goes with that one alone", () => {
    const lock = { kind: "rider" as const, tripId: tripId("Ada"), shiftId: shiftId("bus") };
    expect(neverBecause(problemOf([ada], [van, bus], { locks: [lock] }))?.code).toBe("fixedToAnotherVehicle");
    expect(neverBecause(problemOf([ada], [bus, van], { locks: [lock] }))).toBeUndefined();
  });

  it("by sitting in it stays in it", () => {
    const state = underWay("bus", {
      position: { node: nodeIndex(1), availableAt: at("09:00") },
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("09:00") }],
      breaksTaken: 0,
    });
    expect(neverBecause(problemOf([ada], [van, bus], { state }))?.code).toBe("fixedToAnotherVehicle");
    expect(neverBecause(problemOf([ada], [bus, van], { state }))).toBeUndefined();
  });
});
