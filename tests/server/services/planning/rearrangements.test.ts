import { describe, expect, it } from "vitest";
import type { Plan, TripStop } from "../../../../server/domain/scheduling/index.ts";
import {
  changedVehicles,
  newcomersOf,
  rearrangementsOf,
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
});
