import { describe, expect, it } from "vitest";
import {
  insertTrip,
  nodeIndex,
  type Plan,
  type Problem,
  relaxToReality,
  type Shift,
  verifyPlan,
} from "../../../../../server/domain/scheduling/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { at, between, orderOf, problemOf, shift, trip, tripId, underWay, waitingList } from "../world.ts";

const promised = (window: string) => ({ promise: { pickup: between(window) } });
const ada = trip("Ada", { from: 10, to: 40, ready: "09:00-09:20", ...promised("09:00-09:20") });
const bo = trip("Bo", { from: 45, to: 60, ready: "10:00-10:20" });
const cy = trip("Cy", { from: 20, to: 30, ready: "09:00-10:00" });
const van = shift("van");

/** The plan made in the morning, when nobody was late. */
function morningPlan(): Plan {
  const problem = problemOf([ada, bo], [van]);
  let plan = waitingList(problem);
  for (const name of ["Ada", "Bo"]) {
    const result = insertTrip(problem, plan, tripId(name));
    if (result.kind === "inserted") ({ plan } = result);
  }
  return { ...plan, unassigned: [{ tripId: tripId("Cy"), reason: "new" }] };
}

/** The van is still at place 5 at the given time, on its way to Ada at 10. */
const lateDay = (time: string): Problem =>
  problemOf([ada, bo, cy], [van], {
    state: underWay("van", {
      position: { node: nodeIndex(5), availableAt: at(time) },
      leftStartAt: at("08:50"),
      aboard: [],
      breaksTaken: 0,
    }),
  });

describe("a vehicle that is late", () => {
  it("gets exactly the lateness that can no longer be helped, reported as a broken promise", () => {
    // At Ada's door 09:25 + 5 = 09:30, ten minutes after her window. Then 09:32 + 30 + 2 + 5 = 10:09 at Bo's: still in time.
    const { problem, plan, relaxations } = relaxToReality(lateDay("09:25"), morningPlan());
    expect(relaxations).toEqual([
      { tripId: "Ada", shiftId: "van", limit: "pickup", by: minutes(10), promised: true },
    ]);
    expect(verifyPlan(problem, plan).map((found) => [found.code, found.inherited])).toEqual([
      ["afterWindow", true],
      ["promisedPickupMissed", true],
    ]);
  });

  it("still takes a trip that makes nobody later", () => {
    const { problem, plan } = relaxToReality(lateDay("09:25"), morningPlan());
    const result = insertTrip(problem, plan, tripId("Cy"));
    if (result.kind === "rejected") throw new Error("Cy does not fit");
    // Ada first (she is late already), Cy on her way: Bo at 10:09 + 4 = 10:13.
    expect(orderOf(result.plan, "van")).toBe("+Ada +Cy -Cy -Ada +Bo -Bo");
    expect(verifyPlan(problem, result.plan).every((found) => found.inherited)).toBe(true);
  });

  it("never makes a late person later still", () => {
    const { problem, plan } = relaxToReality(lateDay("09:25"), morningPlan());
    // Dan stands between the van and Ada: two minutes of boarding would make Ada 12 minutes late.
    const dan = trip("Dan", { from: 7, to: 70, ready: "09:25-09:29" });
    const withDan = { ...problem, trips: [...problem.trips, dan] };
    const waiting = { ...plan, unassigned: [...plan.unassigned, { tripId: tripId("Dan"), reason: "new" }] };
    expect(insertTrip(withDan, waiting, tripId("Dan")).kind).toBe("rejected");
  });

  it("is not excused for what it could still keep", () => {
    const { relaxations } = relaxToReality(lateDay("09:10"), morningPlan());
    // 09:10 + 5 = 09:15: in the window.
    expect(relaxations).toEqual([]);
  });
});

describe("somebody aboard too long", () => {
  it("keeps the ride limit broken by exactly what is unavoidable", () => {
    const state = underWay("van", {
      position: { node: nodeIndex(20), availableAt: at("10:00") },
      leftStartAt: at("08:50"),
      aboard: [{ tripId: tripId("Ada"), boardedAt: at("09:05") }],
      breaksTaken: 0,
    });
    const problem = problemOf([ada], [van], { state });
    const stop = {
      kind: "dropoff" as const,
      tripId: tripId("Ada"),
      arriveAt: at("09:50"),
      beginAt: at("09:50"),
      leaveAt: at("09:52"),
    };
    const plan: Plan = {
      routes: [{ shiftId: van.id, departAt: at("10:00"), stops: [stop], returnAt: at("11:00") }],
      unassigned: [],
    };
    // Out at 10:00 + 20 = 10:20, 75 minutes after 09:05; allowed are 60.
    expect(relaxToReality(problem, plan).relaxations).toEqual([
      { tripId: "Ada", shiftId: "van", limit: "rideTime", by: minutes(15), promised: false },
    ]);
  });
});

describe("a late shift", () => {
  it("may come back late, but no later", () => {
    // Free at 17:30 at place 5: Ada's 17:35 + 2 + 30 + 2 + 40 home = 18:49 instead of 18:00 (and she waits until 17:35).
    const evening = trip("Ada", { from: 10, to: 40, ready: "16:00-16:20" });
    const state = underWay("van", {
      position: { node: nodeIndex(5), availableAt: at("17:30") },
      leftStartAt: at("15:00"),
      aboard: [],
      breaksTaken: 0,
    });
    const early = insertTrip(
      problemOf([evening], [van]),
      waitingList(problemOf([evening], [van])),
      tripId("Ada"),
    );
    if (early.kind === "rejected") throw new Error("Ada does not fit");
    const { relaxations } = relaxToReality(problemOf([evening], [van], { state }), early.plan);
    expect(relaxations).toContainEqual({ shiftId: "van", limit: "shiftEnd", by: minutes(49) });
  });
});

describe("a driver at the wheel too long", () => {
  const short = shift("van", { maxContinuousDriving: minutes(60) });
  const evening: Plan = {
    routes: [
      {
        shiftId: short.id,
        departAt: at("09:00"),
        stops: [
          {
            kind: "dropoff",
            tripId: tripId("Ada"),
            arriveAt: at("09:20"),
            beginAt: at("09:20"),
            leaveAt: at("09:22"),
          },
        ],
        returnAt: at("10:02"),
      },
    ],
    unassigned: [],
  };
  const driven = (before: number, breaks: Shift["breaks"] = []) =>
    problemOf([ada], [{ ...short, breaks }], {
      state: underWay("van", {
        position: { node: nodeIndex(20), availableAt: at("09:00") },
        leftStartAt: at("08:00"),
        aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:55") }],
        breaksTaken: 0,
        continuousDriving: minutes(before),
      }),
    });

  it("is excused for the way home too, which only a longer time at the wheel can bring", () => {
    // 10 before + 20 to place 40 + 40 home = 70 minutes; allowed are 60.
    const { problem, plan, relaxations } = relaxToReality(driven(10), evening);
    expect(relaxations).toEqual([{ shiftId: "van", limit: "driving", by: minutes(10) }]);
    expect(verifyPlan(problem, plan).map((found) => [found.code, found.inherited])).toEqual([
      ["drivesTooLong", true],
    ]);
  });

  it("who rests next is not blamed for what was driven before", () => {
    const rest = { window: between("09:00-09:10"), length: minutes(15), aboardAllowed: true };
    const { problem, plan } = relaxToReality(driven(70, [rest]), evening);
    expect(plan.routes[0]?.stops.map((stop) => stop.kind)).toEqual(["break", "dropoff"]);
    expect(verifyPlan(problem, plan)).toEqual([]);
  });
});
