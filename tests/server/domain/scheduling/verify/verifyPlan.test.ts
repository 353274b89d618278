import { describe, expect, it } from "vitest";
import {
  insertTrip,
  load,
  newViolations,
  nodeIndex,
  type Plan,
  type PlannedStop,
  type Problem,
  verifyPlan,
} from "../../../../../server/domain/scheduling/index.ts";
import type { ContractId } from "../../../../../shared/ids/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import {
  at,
  between,
  problemOf,
  riderId,
  shift,
  shiftId,
  trip,
  tripId,
  underWay,
  waitingList,
  wrongWith,
} from "../world.ts";

const ada = trip("Ada", { from: 10, to: 30, ready: "09:00-09:10", maxRideTime: minutes(30) });
const bo = trip("Bo", { from: 20, to: 40, ready: "09:05-09:20" });
const van = shift("van");
const good = problemOf([ada, bo], [van]);

/** "+Ada +Bo -Ada -Bo", made by the engine and then spoiled by hand. */
const plan = ["Ada", "Bo"].reduce<Plan>((before, name) => {
  const result = insertTrip(good, before, tripId(name));
  return result.kind === "inserted" ? result.plan : before;
}, waitingList(good));

/** The plan with each stop of its only route changed by hand. */
const spoiled = (
  change: (stops: PlannedStop[]) => PlannedStop[],
  route: Partial<Plan["routes"][number]> = {},
): Plan => ({
  ...plan,
  routes: plan.routes.map((one) => ({ ...one, stops: change([...one.stops]), ...route })),
});
it("finds nothing wrong with a good plan", () => {
  expect(wrongWith(good, plan)).toEqual([]);
});

describe("a plan as a list", () => {
  it("must not forget a trip, nor both serve and refuse it", () => {
    expect(wrongWith(problemOf([ada, bo, trip("Cy", { from: 1, to: 2 })], [van]), plan)).toEqual([
      "tripMissing",
    ]);
    const listed = { ...plan, unassigned: [{ tripId: tripId("Ada"), reason: "new" }] };
    expect(wrongWith(good, listed)).toEqual(["servedAndUnassigned"]);
  });

  it("must not leave out somebody with a promise", () => {
    const promised = { ...ada, promise: { pickup: between("09:00-09:10") } };
    expect(wrongWith(problemOf([promised], [van]), waitingList(problemOf([promised], [van])))).toEqual([
      "promisedTripUnserved",
    ]);
  });

  it("must know its trips and shifts, and each shift once", () => {
    expect(wrongWith(problemOf([ada, bo], [shift("bus")]), plan)).toEqual(["unknownShift"]);
    expect(wrongWith(problemOf([ada], [van]), plan)).toContain("unknownTrip");
    expect(wrongWith(good, { ...plan, routes: [...plan.routes, ...plan.routes] })).toContain(
      "shiftPlannedTwice",
    );
  });

  it("must keep linked trips together", () => {
    const linked = (sameRoute: boolean) => [{ tripIds: [tripId("Ada"), tripId("Cy")], sameRoute }];
    const cy = trip("Cy", { from: 1, to: 2 });
    const parted = { ...plan, unassigned: [{ tripId: tripId("Cy"), reason: "new" }] };
    expect(wrongWith(problemOf([ada, bo, cy], [van], { linked: linked(false) }), parted)).toEqual([
      "linkedTripsParted",
    ]);
    const both = [{ tripIds: [tripId("Ada"), tripId("Bo")], sameRoute: true }];
    expect(wrongWith(problemOf([ada, bo], [van], { linked: both }), plan)).toEqual([]);
  });
});

describe("the order of stops", () => {
  it("lets nobody out who is not in, and forgets nobody inside", () => {
    expect(
      wrongWith(
        good,
        spoiled(([first, ...rest]) => (first ? [...rest, first] : rest)),
      ),
    ).toContain("dropoffBeforePickup");
    expect(
      wrongWith(
        good,
        spoiled((stops) => stops.slice(0, -1)),
      ),
    ).toContain("neverLetOut");
  });

  it("never seats more people than some layout holds", () => {
    const single = shift("van", { layouts: [load({ ambulatory: 1 }), load({ wheelchair: 1 })] });
    expect(wrongWith(problemOf([ada, bo], [single]), plan)).toEqual(["overloaded"]);
  });

  it("keeps apart who must not meet, and alone who rides alone", () => {
    expect(
      wrongWith(problemOf([ada, bo], [van], { incompatible: [[riderId("Bo"), riderId("Ada")]] }), plan),
    ).toEqual(["mustNotMeet"]);
    expect(wrongWith(problemOf([{ ...ada, ridesAlone: true }, bo], [van]), plan)).toEqual(["mustRideAlone"]);
  });
});

describe("trip and vehicle", () => {
  it("must suit each other", () => {
    const needs = { lift: true, liftWeightKg: 320, skills: ["throughDoor"] };
    const demanding = {
      ...ada,
      needs,
      contracts: ["dialysis" as ContractId],
      forbiddenShifts: [shiftId("van")],
    };
    expect(wrongWith(problemOf([demanding, bo], [van]), plan)).toEqual([
      "noLift",
      "shiftNotAllowed",
      "skillMissing",
      "wrongContract",
    ]);
    const weak = shift("van", { lift: { limitKg: 300 }, skills: ["throughDoor"] });
    expect(wrongWith(problemOf([{ ...ada, needs }, bo], [weak]), plan)).toEqual(["liftOverloaded"]);
  });

  it("must respect what dispatchers have locked", () => {
    const lockedBy = (locks: NonNullable<Problem["locks"]>) =>
      wrongWith(problemOf([ada, bo], [van, shift("bus")], { locks }), plan);
    expect(lockedBy([{ kind: "rider", tripId: tripId("Ada"), shiftId: shiftId("bus") }])).toEqual([
      "riderLockBroken",
    ]);
    expect(lockedBy([{ kind: "vehicle", shiftId: shiftId("van"), tripIds: [tripId("Ada")] }])).toEqual([
      "vehicleLockBroken",
    ]);
    const pickup = (name: string) => ({ tripId: tripId(name), kind: "pickup" as const });
    expect(
      lockedBy([{ kind: "order", shiftId: shiftId("van"), stops: [pickup("Bo"), pickup("Ada")] }]),
    ).toEqual(["orderLockBroken"]);
    expect(lockedBy([{ kind: "time", stop: pickup("Ada"), window: between("09:05-09:06") }])).toEqual([
      "timeLockBroken",
    ]);
  });

  it("must not divert a vehicle from the stop it is about to reach", () => {
    const state = underWay("van", {
      position: { node: nodeIndex(0), availableAt: at("08:00") },
      aboard: [],
      committed: { tripId: tripId("Bo"), kind: "pickup" },
      breaksTaken: 0,
    });
    expect(wrongWith(problemOf([ada, bo], [van], { state }), plan)).toEqual(["committedStopMoved"]);
  });
});

describe("after a change", () => {
  it("only what is new or worse counts against it", () => {
    const before = verifyPlan(problemOf([{ ...ada, maxRideTime: minutes(20) }, bo], [van]), plan);
    const after = verifyPlan(
      problemOf([{ ...ada, maxRideTime: minutes(18), ridesAlone: true }, bo], [van]),
      plan,
    );
    expect(newViolations(before, before)).toEqual([]);
    // Two minutes too long before, four after; and now she should be alone.
    expect(newViolations(before, after).map((one) => one.code)).toEqual(["mustRideAlone", "rideTooLong"]);
  });
});
