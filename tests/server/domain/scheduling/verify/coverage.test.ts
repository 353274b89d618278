import { describe, expect, it } from "vitest";
import { nodeIndex, type Plan, verifyPlan } from "../../../../../server/domain/scheduling/index.ts";
import { at, problemOf, shift, shiftId, trip, tripId, underWay, wrongWith } from "../world.ts";

const trips = ["out", "home", "son"].map((name) => trip(name, { from: 10, to: 20, dwell: 0 }));
const shifts = [shift("van"), shift("bus")];
/** Each trip at its own hour; ten minutes out, ten with the rider, twenty back. */
function planOf(served: Record<string, string[]>, ...refused: string[]): Plan {
  const hours: Record<string, string> = { out: "09", home: "11", son: "13" };
  return {
    routes: Object.entries(served).map(([van, names]) => ({
      shiftId: shiftId(van),
      departAt: at(`${hours[names[0] ?? ""]}:00`),
      stops: names.flatMap((name) => {
        const stop = (kind: "pickup" | "dropoff", minute: string) => {
          const time = at(`${hours[name]}:${minute}`);
          return { kind, tripId: tripId(name), arriveAt: time, beginAt: time, leaveAt: time };
        };
        return [stop("pickup", "10"), stop("dropoff", "20")];
      }),
      returnAt: at(`${hours[names.at(-1) ?? ""]}:40`),
    })),
    unassigned: refused.map((name) => ({ tripId: tripId(name), reason: "no room" })),
  };
}
const linked = (sameRoute: boolean) => ({
  linked: [{ tripIds: ["out", "home", "son"].map(tripId), sameRoute }],
});

describe("every trip", () => {
  it("is served once, or listed with a reason", () => {
    expect(wrongWith(problemOf(trips, shifts), planOf({ van: ["out", "home"] }, "son"))).toEqual([]);
    expect(wrongWith(problemOf(trips, shifts), planOf({ van: ["out", "home"] }))).toEqual(["tripMissing"]);
    expect(
      wrongWith(problemOf(trips, shifts), planOf({ van: ["out", "home"], bus: ["out"] }, "son")),
    ).toEqual(["servedTwice"]);
  });
});

describe("linked trips", () => {
  it("may all be served, or all be refused", () => {
    expect(
      wrongWith(problemOf(trips, shifts, linked(false)), planOf({ van: ["out"], bus: ["home", "son"] })),
    ).toEqual([]);
    expect(wrongWith(problemOf(trips, shifts, linked(true)), planOf({}, "out", "home", "son"))).toEqual([]);
  });

  it("are parted by each one that is left behind", () => {
    const found = verifyPlan(
      problemOf(trips, shifts, linked(false)),
      planOf({ van: ["out"] }, "home", "son"),
    );
    expect(found.map(({ code, tripId: of }) => `${code} ${of}`)).toEqual([
      "linkedTripsParted home",
      "linkedTripsParted son",
    ]);
  });

  it("of a group are parted by each one in another vehicle", () => {
    const found = verifyPlan(
      problemOf(trips, shifts, linked(true)),
      planOf({ van: ["out", "home"], bus: ["son"] }),
    );
    expect(found.map(({ code, tripId: of }) => `${code} ${of}`)).toEqual(["groupParted son"]);
  });

  it("that are over already part nobody: the way out is done, only the way home is left", () => {
    const left = trips.filter((one) => one.id !== "out");
    expect(wrongWith(problemOf(left, shifts, linked(false)), planOf({ van: ["home", "son"] }))).toEqual([]);
  });
});

it("a rider who is aboard one vehicle is in no other", () => {
  const state = underWay("bus", {
    position: { node: nodeIndex(10), availableAt: at("09:00") },
    leftStartAt: at("08:30"),
    aboard: [{ tripId: tripId("out"), boardedAt: at("08:50") }],
    breaksTaken: 0,
  });
  expect(wrongWith(problemOf(trips.slice(0, 1), shifts, { state }), planOf({ van: ["out"] }))).toContain(
    "aboardAnotherVehicle",
  );
});
