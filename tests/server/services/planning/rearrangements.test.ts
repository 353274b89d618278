import { describe, expect, it } from "vitest";
import type { Plan, TripStop } from "../../../../server/domain/scheduling/index.ts";
import { freeze, leavesFrozen } from "../../../../server/services/planning/frozen.ts";
import {
  changedVehicles,
  newcomersOf,
  rearrangementsOf,
  refsOf,
  rewritten,
} from "../../../../server/services/planning/rearrangements.ts";
import type { ShiftId, TripId } from "../../../../shared/ids/index.ts";
import { minutes, seconds } from "../../../../shared/time/index.ts";

/** "+a" picks a up, "-a" lets a out; the first stop is at ten, each ten minutes after the one before. */
const route = (shift: string, stops: string) => ({
  shiftId: shift as ShiftId,
  stops: stops
    .split(" ")
    .filter((stop) => stop !== "")
    .map((stop, index): TripStop => {
      const at = seconds(minutes(600) + minutes(10 * index));
      const kind = stop.startsWith("+") ? "pickup" : "dropoff";
      return { kind, tripId: stop.slice(1) as TripId, arriveAt: at, beginAt: at, leaveAt: at };
    }),
  departAt: minutes(590),
  returnAt: minutes(700),
});
const plan = (routes: Record<string, string>, waiting: string[] = []): Plan => ({
  routes: Object.entries(routes).map(([shift, stops]) => route(shift, stops)),
  unassigned: waiting.map((tripId) => ({ tripId: tripId as TripId, reason: "waiting" })),
});
const told = ({ routes }: Plan): Record<string, string> =>
  Object.fromEntries(
    routes.map((each) => [
      each.shiftId,
      refsOf(each)
        .map(({ kind, tripId }) => `${kind === "pickup" ? "+" : "-"}${tripId}`)
        .join(" "),
    ]),
  );

const before = plan({ van: "+a -a +b -b", car: "+c -c", bus: "+d +e -d -e", taxi: "+f -f" }, ["g"]);
/** a goes from the van to the car; the bus lets e out first; g comes to the taxi. */
const after = plan({ van: "+b -b", car: "+c +a -c -a", bus: "+d +e -e -d", taxi: "+f -f +g -g" });

describe("what makes one plan of another", () => {
  const parts = rearrangementsOf(before, after);
  const [vanAndCar, , taxi] = parts;

  it("comes in parts that can each be made alone", () => {
    expect(parts.map((part) => part.map(({ shiftId }) => shiftId))).toEqual([
      ...[["van", "car"], ["bus"], ["taxi"]],
    ]);
    expect(changedVehicles(vanAndCar ?? [])).toEqual(new Map([["a", "car"]]));
    expect(newcomersOf(taxi ?? [])).toEqual(new Set(["g"]));
    expect(rearrangementsOf(before, before)).toEqual([]);
  });

  it("is made in a day of which other runs have changed, and leaves those as they are", () => {
    const now = plan({ van: "+a -a +b -b", car: "+c -c", bus: "+d -d" });
    expect(told(rewritten(now, vanAndCar ?? []) ?? before)).toEqual({
      ...{ van: "+b -b", car: "+c +a -c -a", bus: "+d -d" },
    });
  });

  it("is made after stops that have been made meanwhile, if they come first either way", () => {
    const now = plan({ van: "+a -a +b -b", car: "-c" });
    expect(told(rewritten(now, vanAndCar ?? []) ?? before)).toEqual({ van: "+b -b", car: "+a -c -a" });
    const [busAlone] = rearrangementsOf(plan({ bus: "+d -d +e -e" }), plan({ bus: "+e -e +d -d" }));
    expect(rewritten(plan({ bus: "-d +e -e" }), busAlone ?? [])).toBeUndefined(); // d is aboard
  });

  it("is not made where anybody came or left, or where a newcomer waits no more", () => {
    expect(rewritten(plan({ van: "+a -a", car: "+c -c" }), vanAndCar ?? [])).toBeUndefined();
    expect(rewritten(plan({ van: "+a -a +b -b", car: "+c +x -c -x" }), vanAndCar ?? [])).toBeUndefined();
    expect(rewritten(plan({ taxi: "+f -f" }), taxi ?? [])).toBeUndefined();
    expect(rewritten(before, taxi ?? [])?.unassigned).toEqual([]);
  });

  it("leaves a run without stops out of the plan", () => {
    const [both] = rearrangementsOf(plan({ van: "+a -a", car: "+c -c" }), plan({ car: "+a -a +c -c" }));
    expect(told(rewritten(plan({ van: "+a -a", car: "+c -c" }), both ?? []) ?? before)).toEqual({
      car: "+a -a +c -c",
    });
  });
});

describe("what is near", () => {
  // The bus: d at 10:00, e at 10:10, out at 10:20 and 10:30. At 09:57 a quarter of an hour reaches to 10:12.
  const until = minutes(612);
  const near = plan({ bus: "+d +e -d -e" });

  it("stays with its vehicle, in its order and in its time", () => {
    const locks = freeze(near, until);
    expect(locks.map(({ kind }) => kind)).toEqual(["rider", "rider", "order", "time", "time"]);
    expect(freeze(near, minutes(590))).toEqual([]);
  });

  it("has nothing put before it or between, while what comes later may change", () => {
    expect(leavesFrozen(near, plan({ bus: "+d +e -e -d" }), until)).toBe(true);
    expect(leavesFrozen(near, plan({ bus: "+d +e +x -x -d -e" }), until)).toBe(true);
    expect(leavesFrozen(near, plan({ bus: "+x +d +e -x -d -e" }), until)).toBe(false);
    expect(leavesFrozen(near, plan({ bus: "+d +x +e -x -d -e" }), until)).toBe(false);
    expect(leavesFrozen(near, plan({ car: "+d +e -d -e" }), until)).toBe(false);
  });
});
