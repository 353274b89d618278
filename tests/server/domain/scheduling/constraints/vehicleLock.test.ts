import { expect, it } from "vitest";
import { neverBecause, problemOf, shift, shiftId, trip, tripId } from "../world.ts";

it("closes a locked vehicle to all trips but its own", () => {
  const lock = { kind: "vehicle" as const, shiftId: shiftId("van"), tripIds: [tripId("Bo")] };
  const [ada, bo] = [trip("Ada", { from: 1, to: 2 }), trip("Bo", { from: 1, to: 2 })];
  expect(neverBecause(problemOf([ada, bo], [shift("van")], { locks: [lock] }))?.code).toBe("vehicleLocked");
  expect(neverBecause(problemOf([bo, ada], [shift("van")], { locks: [lock] }))).toBeUndefined();
});
