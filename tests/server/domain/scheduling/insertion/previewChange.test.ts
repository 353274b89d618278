import { describe, expect, it } from "vitest";
import {
  insertTrip,
  moveTrip,
  type Plan,
  type Problem,
  previewChange,
  removeTrip,
} from "../../../../../server/domain/scheduling/index.ts";
import { between, orderOf, problemOf, shift, shiftId, trip, tripId, waitingList } from "../world.ts";

const ada = trip("Ada", {
  from: 10,
  to: 40,
  ready: "09:00-09:10",
  promise: { pickup: between("09:00-09:10") },
});
const bo = trip("Bo", { from: 20, to: 30, ready: "09:12-09:20" });
const cy = trip("Cy", { from: 50, to: 60, ready: "09:00-09:05" });
const problem = problemOf([ada, bo, cy], [shift("van"), shift("bus")]);

function planWith(names: string[], of: Problem = problem): Plan {
  let plan = waitingList(of);
  for (const name of names) {
    const result = insertTrip(of, plan, tripId(name));
    if (result.kind === "inserted") ({ plan } = result);
  }
  return plan;
}

describe("a preview", () => {
  it("tells who is moved by how many minutes, and what it costs", () => {
    const preview = previewChange(problem, planWith(["Ada"]), {
      kind: "assign",
      tripId: tripId("Bo"),
      shiftId: shiftId("van"),
    });
    expect(preview.violations).toEqual([]);
    expect(preview.people.map((one) => [one.tripId, one.dropoffLater / 60, one.promiseBroken])).toEqual([
      ["Ada", 4, false],
      ["Bo", 0, false],
    ]);
    expect(preview.extraDriving).toEqual({ seconds: 0, meters: 0 });
  });

  it("shows what would be overruled when nothing fits", () => {
    // Ada at 10 by 09:10 and Cy at 50 by 09:05 cannot both be: the least lateness is shown, with its victim.
    const preview = previewChange(problem, planWith(["Ada"]), {
      kind: "assign",
      tripId: tripId("Cy"),
      shiftId: shiftId("van"),
    });
    expect(preview.violations.length).toBeGreaterThan(0);
    expect(preview.violations.every((found) => !found.inherited)).toBe(true);
    expect(orderOf(preview.plan, "van").split(" ")).toHaveLength(4);
  });

  it("names a promise that would be broken", () => {
    const promised = { ...cy, promise: { pickup: between("09:00-09:05") } };
    const both = problemOf([ada, promised], [shift("van")]);
    const preview = previewChange(both, planWith(["Cy"], both), {
      kind: "assign",
      tripId: tripId("Ada"),
      shiftId: shiftId("van"),
    });
    // Cy first: Ada at 09:00 + 2 + 10 + 2 + 50 = 10:04, 54 minutes late. Ada first: Cy at 09:00 + 2 + 30 + 2 + 10 = 09:44, or
    // with her aboard 09:42, 37 minutes late: the lesser evil, at the price of Cy's promise.
    expect(preview.people.filter((one) => one.promiseBroken).map((one) => one.tripId)).toEqual(["Cy"]);
  });

  it("of a removal shows that the promise goes with it", () => {
    const preview = previewChange(problem, planWith(["Ada", "Bo"]), {
      kind: "remove",
      tripId: tripId("Ada"),
    });
    expect(preview.violations.map((found) => found.code)).toEqual(["promisedTripUnserved"]);
    expect(orderOf(preview.plan, "van")).toBe("+Bo -Bo");
  });

  it("of a move shows both vehicles", () => {
    const preview = previewChange(problem, planWith(["Ada", "Bo"]), {
      kind: "move",
      tripId: tripId("Bo"),
      shiftId: shiftId("bus"),
    });
    expect([orderOf(preview.plan, "van"), orderOf(preview.plan, "bus")]).toEqual(["+Ada -Ada", "+Bo -Bo"]);
    // The bus drives 30 out and 30 back.
    expect(preview.extraDriving.seconds).toBe(60 * 60);
    expect(preview.people.find((one) => one.tripId === "Bo")?.vehicleChanged).toBe(true);
  });
});

describe("a trip", () => {
  it("taken out leaves the others in their order and is listed with the reason", () => {
    const plan = removeTrip(problem, planWith(["Ada", "Bo"]), { tripId: tripId("Ada"), reason: "cancelled" });
    expect(orderOf(plan, "van")).toBe("+Bo -Bo");
    expect(plan.unassigned).toContainEqual({ tripId: "Ada", reason: "cancelled" });
  });

  it("moved goes to the cheapest other vehicle", () => {
    const moved = moveTrip(problem, planWith(["Ada", "Bo"]), { tripId: tripId("Bo") });
    expect(moved).toMatchObject({ kind: "inserted", shiftId: "bus" });
  });

  it("that fits nowhere else stays where it is", () => {
    const one = problemOf([ada, bo], [shift("van")]);
    expect(moveTrip(one, planWith(["Ada", "Bo"], one), { tripId: tripId("Bo") }).kind).toBe("rejected");
  });
});
