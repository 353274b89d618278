import { describe, expect, it } from "vitest";
import {
  insertTrip,
  load,
  nodeIndex,
  type Plan,
  type Problem,
  type TravelTimeMatrix,
} from "../../../../../server/domain/scheduling/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import {
  at,
  between,
  orderOf,
  problemOf,
  shift,
  shiftId,
  street,
  trip,
  tripId,
  underWay,
  waitingList,
  wrongWith,
} from "../world.ts";

/** All trips put in one after another; throws if one does not fit. */
function planOf(problem: Problem): Plan {
  let plan = waitingList(problem);
  for (const one of problem.trips) {
    if (!plan.unassigned.some((entry) => entry.tripId === one.id)) continue; // came in with a linked trip
    const result = insertTrip(problem, plan, one.id);
    if (result.kind === "rejected") throw new Error(`${one.id}: ${result.reasons[0]?.blocking.code}`);
    plan = result.plan;
  }
  expect(wrongWith(problem, plan)).toEqual([]);
  return plan;
}

describe("the cheapest place", () => {
  it("is on the way when somebody already goes there", () => {
    const problem = problemOf(
      [trip("Ada", { from: 10, to: 40 }), trip("Bo", { from: 20, to: 30 })],
      [shift("van")],
    );
    expect(orderOf(planOf(problem), "van")).toBe("+Ada +Bo -Bo -Ada");
  });

  it("is another vehicle when the first is full", () => {
    const chair = load({ wheelchair: 1 });
    const trips = [
      trip("Ada", { from: 10, to: 40, load: chair, ready: "08:10-08:15" }),
      trip("Bo", { from: 20, to: 30, load: chair, ready: "08:20-08:25" }),
    ];
    const plan = planOf(problemOf(trips, [shift("van"), shift("bus")]));
    expect([orderOf(plan, "van"), orderOf(plan, "bus")]).toEqual(["+Ada -Ada", "+Bo -Bo"]);
  });

  it("says what it costs and whose times it moves", () => {
    const problem = problemOf(
      [trip("Ada", { from: 10, to: 40, ready: "09:00-09:10" }), trip("Bo", { from: 20, to: 30 })],
      [shift("van")],
    );
    const first = insertTrip(problem, waitingList(problem), tripId("Ada"));
    if (first.kind === "rejected") throw new Error("Ada does not fit");
    const second = insertTrip(problem, first.plan, tripId("Bo"));
    if (second.kind === "rejected") throw new Error("Bo does not fit");
    // Bo lies on Ada's way: no more driving; Ada is out 2 + 2 minutes later.
    expect(second.cost).toBeCloseTo(0);
    expect(second.changes.map((one) => [one.tripId, one.pickupLater / 60, one.dropoffLater / 60])).toEqual([
      ["Ada", 0, 4],
      ["Bo", 0, 0],
    ]);
  });

  it("leaves the given plan as it was", () => {
    const problem = problemOf([trip("Ada", { from: 10, to: 40 })], [shift("van")]);
    const plan = waitingList(problem);
    insertTrip(problem, plan, tripId("Ada"));
    expect(plan).toEqual(waitingList(problem));
  });

  it("cannot be asked for a trip that is already in the plan", () => {
    const problem = problemOf([trip("Ada", { from: 10, to: 40 })], [shift("van")]);
    expect(() => insertTrip(problem, planOf(problem), tripId("Ada"))).toThrow(RangeError);
  });
});

describe("linked trips", () => {
  const linked = (sameRoute: boolean) => [{ tripIds: [tripId("out"), tripId("home")], sameRoute }];

  it("go in together", () => {
    const trips = [
      trip("out", { from: 10, to: 40, ready: "09:00-09:10" }),
      trip("home", { from: 40, to: 10, ready: "12:00-12:10" }),
    ];
    const problem = problemOf(trips, [shift("van")], { linked: linked(false) });
    const result = insertTrip(problem, waitingList(problem), tripId("out"));
    expect(result).toMatchObject({ kind: "inserted", inserted: [{ tripId: "out" }, { tripId: "home" }] });
  });

  it("are refused together", () => {
    const trips = [
      trip("out", { from: 10, to: 40, ready: "09:00-09:10" }),
      trip("home", { from: 40, to: 10, ready: "17:40-17:50" }),
    ];
    // The way home would end at 17:40 + 2 + 30 + 2 + 10 = 18:24, after the shift.
    const problem = problemOf(trips, [shift("van")], { linked: linked(false) });
    expect(insertTrip(problem, waitingList(problem), tripId("out")).kind).toBe("rejected");
  });

  it("of a group ride in one vehicle even where two would be cheaper", () => {
    const trips = [
      trip("out", { from: 10, to: 40, ready: "09:00-09:10" }),
      trip("home", { from: 60, to: 90, ready: "12:00-12:10" }),
    ];
    const far = shift("far", {
      start: { node: nodeIndex(60), window: between("08:00-18:00") },
      end: { node: nodeIndex(90), window: between("08:00-18:00") },
    });
    const parted = planOf(problemOf(trips, [shift("van"), far], { linked: linked(false) }));
    expect([orderOf(parted, "van"), orderOf(parted, "far")]).toEqual(["+out -out", "+home -home"]);
    const grouped = planOf(problemOf(trips, [shift("van"), far], { linked: linked(true) }));
    expect(grouped.routes).toHaveLength(1);
  });
});

describe("a day under way", () => {
  const state = underWay("van", {
    position: { node: nodeIndex(15), availableAt: at("09:00") },
    leftStartAt: at("08:30"),
    aboard: [{ tripId: tripId("Ada"), boardedAt: at("08:55") }],
    committed: { tripId: tripId("Ada"), kind: "dropoff" },
    breaksTaken: 0,
  });
  const ada = trip("Ada", { from: 10, to: 30, maxRideTime: minutes(40) });
  const aboard: Plan = {
    routes: [
      {
        shiftId: shiftId("van"),
        departAt: at("09:00"),
        stops: [
          {
            kind: "dropoff",
            tripId: tripId("Ada"),
            arriveAt: at("09:15"),
            beginAt: at("09:15"),
            leaveAt: at("09:17"),
          },
        ],
        returnAt: at("09:47"),
      },
    ],
    unassigned: [{ tripId: tripId("Bo"), reason: "new" }],
  };

  it("inserts behind the stop the vehicle is committed to", () => {
    // Bo stands at place 20, on the way, but the driver is told to go to Ada's address first.
    const problem = problemOf([ada, trip("Bo", { from: 20, to: 40 })], [shift("van")], { state });
    const result = insertTrip(problem, aboard, tripId("Bo"));
    if (result.kind === "rejected") throw new Error("Bo does not fit");
    expect(orderOf(result.plan, "van")).toBe("-Ada +Bo -Bo");
    expect(wrongWith(problem, result.plan)).toEqual([]);
  });
});

describe("a refusal", () => {
  it("names for each vehicle what stands in the way", () => {
    const trips = [
      trip("Ada", { from: 10, to: 40, ready: "09:00-09:05" }),
      trip("Bo", {
        from: 60,
        to: 90,
        ready: "09:00-09:05",
        needs: { lift: true },
        load: load({ wheelchair: 1 }),
      }),
    ];
    const shifts = [
      shift("sedan"),
      shift("van", { lift: {} }),
      shift("late", { lift: {}, hours: "12:00-18:00" }),
    ];
    const problem = problemOf(trips, shifts, {
      locks: [{ kind: "rider", tripId: tripId("Ada"), shiftId: shiftId("van") }],
    });
    const first = insertTrip(problem, waitingList(problem), tripId("Ada"));
    if (first.kind === "rejected") throw new Error("Ada does not fit");
    const second = insertTrip(problem, first.plan, tripId("Bo"));
    if (second.kind === "inserted") throw new Error("Bo fits");
    // Bo first, at 09:00, would let the van reach Ada at 10 only after 09:05; the late shift begins after Bo's window.
    expect(second.reasons.map((reason) => [reason.shiftId, reason.blocking.code])).toEqual([
      ["sedan", "lift"],
      ["van", "othersWindow"],
      ["late", "pickupWindow"],
    ]);
  });
});

describe("a drop-off that shortens the way", () => {
  /** The street, but from place 20 to 30 there is only the long way of 40 minutes, unless by place 25. */
  const detour: TravelTimeMatrix = {
    ...street,
    travelTime: (from, to) => minutes(from === 20 && to === 30 ? 40 : Math.abs(from - to)),
    lowerBound: (from, to) => minutes(from === 20 && to === 30 ? 40 : Math.abs(from - to)),
  };

  it("is found although the route as it stands leaves no time for it", () => {
    const trips = [
      trip("Ada", { from: 10, to: 20, ready: "09:00-09:00" }),
      trip("Bo", { from: 30, to: 40, ready: "09:54-09:54" }),
      trip("Cy", { from: 10, to: 25, ready: "09:02-09:02" }),
    ];
    // Ada out at 09:12, free at 09:14: forty minutes to Bo's door, just in time. Cy costs two more minutes boarding, but by his door
    // it is five, two and five minutes from 09:16: there at 09:28, and less driving by 40 - 10 = 30 minutes.
    const problem = problemOf(trips, [shift("van")], { matrix: detour });
    const before = ["Ada", "Bo"].reduce((plan, name) => {
      const result = insertTrip(problem, plan, tripId(name));
      return result.kind === "inserted" ? result.plan : plan;
    }, waitingList(problem));
    const result = insertTrip(problem, before, tripId("Cy"));
    if (result.kind === "rejected") throw new Error("Cy does not fit");
    expect(orderOf(result.plan, "van")).toBe("+Ada +Cy -Ada -Cy +Bo -Bo");
    expect(result.cost).toBeCloseTo(-30 * 60);
  });
});
