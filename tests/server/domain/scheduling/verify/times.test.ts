import { describe, expect, it } from "vitest";
import {
  insertTrip,
  type Plan,
  type PlannedStop,
  verifyPlan,
} from "../../../../../server/domain/scheduling/index.ts";
import { minutes, type Seconds } from "../../../../../shared/time/index.ts";
import { at, between, problemOf, shift, trip, tripId, waitingList, wrongWith } from "../world.ts";

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
const later = (stop: PlannedStop | undefined, by: number): PlannedStop[] =>
  stop === undefined
    ? []
    : [{ ...stop, beginAt: (stop.beginAt + by) as Seconds, leaveAt: (stop.leaveAt + by) as Seconds }];

describe("times", () => {
  it("leave room for every leg", () => {
    const slow = { ...good.matrix, travelTime: () => minutes(21) };
    // Every way takes 21 minutes now; none of the legs (10, 10, 10, 10, 40 minutes) but the last is planned with that.
    expect(wrongWith({ ...good, matrix: slow }, plan)).toEqual([
      "drivesTooFast",
      "drivesTooFast",
      "drivesTooFast",
      "drivesTooFast",
    ]);
  });

  it("keep windows, promise and ride limit, and say by how much not", () => {
    // Ada boards 09:00, Bo 09:12; she is out at 09:24, 22 minutes after 09:02.
    const strict = {
      ...ada,
      maxRideTime: minutes(20),
      promise: { pickup: between("09:01-09:10"), latestArrival: at("09:20"), maxRideTime: minutes(15) },
    };
    const found = verifyPlan(problemOf([strict, bo], [van]), plan);
    expect(found.map((one) => [one.code, (one.by ?? 0) / 60])).toEqual([
      ["promisedPickupMissed", 1],
      ["promisedArrivalMissed", 4],
      ["rideTooLong", 2],
      ["promisedRideExceeded", 7],
    ]);
    expect(found[2]?.sentence).toBe("sits in the vehicle too long by 120 s");
  });

  it("do not cut service short or begin before arrival", () => {
    const hurried = spoiled(([first, ...rest]) =>
      first ? [{ ...first, leaveAt: (first.leaveAt - 60) as Seconds }, ...rest] : rest,
    );
    expect(wrongWith(good, hurried)).toEqual(["serviceCutShort"]);
    const eager = spoiled(([first, second, ...rest]) => [
      ...(first ? [first] : []),
      ...later(second, -60),
      ...rest,
    ]);
    expect(wrongWith(good, eager)).toEqual(["beginsBeforeArrival"]);
  });

  it("stay within the shift", () => {
    // Leaves 08:50, back at 09:36 + 2 + 40 = 10:18: 88 minutes, 80 of them driving.
    expect(wrongWith(problemOf([ada, bo], [shift("van", { hours: "09:00-10:00" })]), plan)).toEqual([
      "backTooLate",
      "leavesTooEarly",
    ]);
    expect(wrongWith(problemOf([ada, bo], [shift("van", { maxDuration: minutes(87) })]), plan)).toEqual([
      "shiftTooLong",
    ]);
    expect(wrongWith(problemOf([ada, bo], [shift("van", { maxDuration: minutes(88) })]), plan)).toEqual([]);
    expect(
      wrongWith(problemOf([ada, bo], [shift("van", { maxContinuousDriving: minutes(79) })]), plan),
    ).toEqual(["drivesTooLong"]);
  });
});

describe("breaks", () => {
  const lunch = { window: between("09:10-09:30"), length: minutes(20), aboardAllowed: false };
  const withLunch = problemOf([ada, bo], [shift("van", { breaks: [lunch] })]);
  const pause = (begin: string, length = 20): PlannedStop => ({
    kind: "break",
    breakIndex: 0,
    arriveAt: at(begin),
    beginAt: at(begin),
    leaveAt: (at(begin) + minutes(length)) as Seconds,
  });

  it("are not forgotten", () => {
    expect(wrongWith(withLunch, plan)).toEqual(["breakMissing"]);
  });

  it("are taken in their window, at full length and with nobody aboard", () => {
    const atEnd = (stop: PlannedStop) => spoiled((stops) => [...stops, stop], { returnAt: at("12:00") });
    expect(wrongWith(withLunch, atEnd(pause("09:45")))).toEqual(["breakOutsideWindow"]);
    expect(wrongWith(withLunch, atEnd(pause("09:45", 10)))).toEqual(["breakOutsideWindow", "breakTooShort"]);
    const inside = spoiled(([first, ...rest]) => [...(first ? [first] : []), pause("09:10"), ...rest]);
    expect(wrongWith(withLunch, inside)).toContain("breakWithRidersAboard");
  });
});
