import { describe, expect, it } from "vitest";
import {
  insertTrip,
  load,
  moveTrip,
  nodeIndex,
  type Plan,
  type Problem,
  previewChange,
  removeTrip,
} from "../../../../../server/domain/scheduling/index.ts";
import {
  at,
  between,
  orderOf,
  problemOf,
  shift,
  shiftId,
  trip,
  tripId,
  underWay,
  waitingList,
} from "../world.ts";

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
    expect(preview.people.map((one) => [one.tripId, one.dropoffLater / 60, one.promiseMissedBy])).toEqual([
      ["Ada", 4, 0],
      ["Bo", 0, 0],
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
    // Cy first: Ada at 09:00 + 2 + 10 + 2 + 50 = 10:04, 54 minutes late. Ada first: Cy at 09:00 + 2 + 30 + 2 + 10 = 09:44,
    // 39 minutes after 09:05: the lesser evil, at the price of Cy's promise.
    expect(preview.people.map((one) => [one.tripId, one.promiseMissedBy / 60])).toContainEqual(["Cy", 39]);
    expect(preview.people.filter((one) => one.promiseMissedBy > 0)).toHaveLength(1);
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

describe("a preview shows what a dispatcher would overrule:", () => {
  const locked = (...locks: NonNullable<Problem["locks"]>) => ({ ...problem, locks });
  const codes = (of: Problem, plan: Plan, change: Parameters<typeof previewChange>[2]) =>
    previewChange(of, plan, change).violations.map((found) => found.code);

  it("a rider's and a vehicle's lock", () => {
    const plan = planWith(["Ada", "Bo"]);
    const move = { kind: "move" as const, tripId: tripId("Bo"), shiftId: shiftId("bus") };
    expect(
      codes(locked({ kind: "rider", tripId: tripId("Bo"), shiftId: shiftId("van") }), plan, move),
    ).toEqual(["riderLockBroken"]);
    const whole = { kind: "vehicle" as const, shiftId: shiftId("van"), tripIds: ["Ada", "Bo"].map(tripId) };
    expect(codes(locked(whole), plan, move)).toEqual(["vehicleLockBroken"]);
  });

  it("a contract, a place or a lift that is not there", () => {
    const needy = trip("Di", { from: 20, to: 30, needs: { lift: true }, load: load({ largeWheelchair: 1 }) });
    const of = problemOf([ada, needy], [shift("van")]);
    expect(
      codes(of, planWith(["Ada"], of), {
        kind: "assign",
        tripId: tripId("Di"),
        shiftId: shiftId("van"),
      }).sort(),
    ).toEqual(["noLift", "overloaded"]);
  });

  it("the linked trip left behind", () => {
    const linked = [{ tripIds: ["Bo", "Cy"].map(tripId), sameRoute: false }];
    const of = problemOf([ada, bo, cy], [shift("van"), shift("bus")], { linked });
    expect(codes(of, planWith(["Bo"], of), { kind: "remove", tripId: tripId("Cy") })).toEqual([
      "linkedTripsParted",
    ]);
  });

  it("a rider who is aboard another vehicle", () => {
    const state = underWay("van", {
      position: { node: nodeIndex(10), availableAt: at("09:02") },
      leftStartAt: at("08:50"),
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("09:02") }],
      breaksTaken: 0,
    });
    const of = { ...problem, state };
    const aboard: Plan = {
      routes: [
        {
          shiftId: shiftId("van"),
          departAt: at("09:02"),
          stops: [
            {
              kind: "dropoff",
              tripId: tripId("Ada"),
              arriveAt: at("09:32"),
              beginAt: at("09:32"),
              leaveAt: at("09:34"),
            },
          ],
          returnAt: at("10:14"),
        },
      ],
      unassigned: ["Bo", "Cy"].map((name) => ({ tripId: tripId(name), reason: "new" })),
    };
    expect(codes(of, aboard, { kind: "move", tripId: tripId("Ada"), shiftId: shiftId("bus") })).toContain(
      "aboardAnotherVehicle",
    );
  });
});

it("a preview changes nothing: the plan is as it was, and the trip moved back makes it whole again", () => {
  const plan = planWith(["Ada", "Bo"]);
  const before = structuredClone(plan);
  const there = previewChange(problem, plan, { kind: "move", tripId: tripId("Bo"), shiftId: shiftId("bus") });
  expect(plan).toEqual(before);
  const back = previewChange(problem, there.plan, {
    kind: "move",
    tripId: tripId("Bo"),
    shiftId: shiftId("van"),
  });
  expect(orderOf(back.plan, "van")).toBe("+Ada +Bo -Bo -Ada");
  // What the bus drives there is what it does not drive back.
  expect(back.extraDriving.seconds).toBe(-there.extraDriving.seconds);
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
