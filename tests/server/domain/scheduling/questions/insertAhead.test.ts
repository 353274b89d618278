import { describe, expect, it } from "vitest";
import {
  emptyPlan,
  insertAhead,
  insertAside,
  insertTrip,
  insertTrips,
  load,
  servedIn,
  verifyPlan,
} from "../../../../../server/domain/scheduling/index.ts";
import { problemOf, shift, shiftId, trip } from "../world.ts";

/** One person at a time. */
const alone = { layouts: [load({ ambulatory: 1 })] };
/** Ada is ready at ten; at the same time Ben's and Cora's places are held. */
const ada = trip("ada", { from: 1, to: 9, ready: "10:00-10:05" });
const ben = trip("ben", { from: 2, to: 9, ready: "10:00-10:10" });
const cora = trip("cora", { from: 3, to: 9, ready: "12:00-12:10" });

function planned(shifts: Parameters<typeof shift>[], trips = [ben, cora]) {
  const problem = problemOf(
    [ada, ...trips],
    shifts.map((each) => shift(...each)),
  );
  const before = {
    ...emptyPlan,
    unassigned: [ada, ...trips].map(({ id }) => ({ tripId: id, reason: "new" })),
  };
  const { plan } = insertTrips(
    problem,
    before,
    trips.map(({ id }) => id),
  );
  return { problem, plan };
}

describe("a trip that goes ahead of others", () => {
  it("takes the place of who gives way, and they ride with another vehicle that has room", () => {
    const { problem, plan } = planned([
      ["car", alone],
      ["van", { ...alone, hours: "10:06-13:00" }],
    ]);
    const own = insertTrip(problem, plan, ada.id);
    expect(own.kind).toBe("rejected");
    const made = insertAhead(problem, plan, { tripId: ada.id, yielding: [ben.id, cora.id] });
    expect(made).toMatchObject({ shiftId: shiftId("car"), left: [] });
    const routes = made?.plan.routes ?? [];
    expect(servedIn({ routes: routes.filter((route) => route.shiftId === shiftId("van")) })).toEqual([
      ben.id,
    ]);
    expect(made && verifyPlan(problem, made.plan)).toEqual([]);
  });

  it("leaves without a place whom none is left for, and those it does not need where they are", () => {
    const { problem, plan } = planned([["car", alone]]);
    const made = insertAhead(problem, plan, { tripId: ada.id, yielding: [ben.id, cora.id] });
    expect(made?.left).toEqual([ben.id]);
    expect(made && servedIn(made.plan).toSorted()).toEqual([ada.id, cora.id]);
    expect(made?.plan.unassigned).toEqual([{ tripId: ben.id, reason: "gaveWay" }]);
    expect(made && verifyPlan(problem, made.plan).filter(({ tripId: id }) => id !== ben.id)).toEqual([]);
  });

  it("moves nobody who does not give way", () => {
    const { problem, plan } = planned([["car", alone]]);
    expect(insertAhead(problem, plan, { tripId: ada.id, yielding: [cora.id] })).toBeUndefined();
    expect(insertAhead(problem, plan, { tripId: ada.id, yielding: [] })).toBeUndefined();
  });

  it("comes where fewest are left without a place", () => {
    // In the car it would stand in the way of two: Eve could not be reached from where Ada gets out.
    const short = trip("ben", { from: 2, to: 6, ready: "10:00-10:10" });
    const eve = trip("eve", { from: 2, to: 9, ready: "10:16-10:18" });
    const dan = trip("dan", { from: 2, to: 9, ready: "10:00-10:10" });
    const everybody = [short, eve, dan];
    const { problem, plan } = planned(
      [
        ["car", alone],
        ["van", alone],
      ],
      everybody,
    );
    const made = insertAhead(problem, plan, { tripId: ada.id, yielding: everybody.map(({ id }) => id) });
    expect(made).toMatchObject({ shiftId: shiftId("van"), left: [dan.id] });
  });
});

describe("a trip for which one other rides elsewhere", () => {
  const two: Parameters<typeof planned>[0] = [
    ["car", alone],
    ["van", { ...alone, hours: "10:06-13:00" }],
  ];

  it("takes the place of whoever has another one, and everybody else stays", () => {
    const { problem, plan } = planned(two);
    const made = insertAside(problem, plan, { tripId: ada.id, movable: [ben.id, cora.id] });
    expect(made).toMatchObject({ shiftId: shiftId("car"), left: [] });
    const routes = made?.plan.routes ?? [];
    expect(servedIn({ routes: routes.filter((route) => route.shiftId === shiftId("van")) })).toEqual([
      ben.id,
    ]);
    expect(made?.plan.unassigned).toEqual([]);
    expect(made && verifyPlan(problem, made.plan)).toEqual([]);
  });

  it("finds none where somebody would lose theirs, or nobody may be moved", () => {
    const [single, both] = [planned([["car", alone]]), planned(two)];
    expect(insertAside(single.problem, single.plan, { tripId: ada.id, movable: [ben.id] })).toBeUndefined();
    expect(insertAside(both.problem, both.plan, { tripId: ada.id, movable: [cora.id] })).toBeUndefined();
  });
});
