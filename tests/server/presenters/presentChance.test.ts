import { describe, expect, it } from "vitest";
import type { StopChance } from "../../../server/domain/trips/model.ts";
import { BoardTrip, RiderTrip, RunView } from "../../../shared/schemas/index.ts";
import { presentersAt } from "./presentersAt.ts";
import { at, iso, placement, recordOf, run } from "./records.ts";

const morning = presentersAt(at("08:30"));
const likely = { from: at("09:12"), until: at("09:26") };
const seenWith = (chance: StopChance, more = {}) =>
  recordOf({ placement: { ...placement, pickup: { ...placement.pickup, ...chance } }, ...more });

describe("what a rider reads of what comes next", () => {
  it("is a range to five minutes and a word", () => {
    const trip = morning.riderTrip(seenWith({ chance: 0.8, likely }));
    expect(RiderTrip.strict().parse(trip)).toEqual(trip);
    // 09:12 to 09:26 is said as 09:10 to 09:30.
    expect(trip.outlook).toEqual({
      ...{ of: "pickup", likely: { from: iso("09:10"), until: iso("09:30") }, promise: "likely" },
    });
    const wordOf = (chance: StopChance) =>
      morning.riderTrip(seenWith({ likely, ...chance })).outlook?.promise;
    expect(wordOf({ chance: 0.79 })).toBe("uncertain");
    expect(wordOf({ chance: 0.49 })).toBe("unlikely");
    expect(wordOf({})).toBe("likely"); // nothing is promised that could break
  });

  it("is nothing where nobody has looked, or the vehicle is at the door; and never the number", () => {
    expect(morning.riderTrip(seenWith({})).outlook).toBeUndefined();
    const there = { ...placement, pickup: { ...placement.pickup, likely, arrived: at("08:29") } };
    expect(morning.riderTrip(recordOf({ placement: there })).outlook).toBeUndefined();
    expect(JSON.stringify(morning.riderTrip(seenWith({ chance: 0.4321, likely })))).not.toContain("0.43");
  });
});

describe("what a dispatcher reads", () => {
  it("is the number, at each stop ahead and of the trip", () => {
    const trip = morning.boardTrip(seenWith({ chance: 0.4321, likely }));
    expect(BoardTrip.strict().parse(trip)).toEqual(trip);
    expect(trip.chances).toEqual({ pickup: 0.43 });
    const [stop] = run.stops;
    if (stop === undefined) throw new Error("a run with a stop");
    const view = morning.run({ ...run, stops: [{ ...stop, chance: 0.4321, likely }] });
    expect(RunView.strict().parse(view)).toEqual(view);
    expect(view.stops[0]).toMatchObject({
      chance: 0.43,
      likely: { from: iso("09:12"), until: iso("09:26") },
    });
  });
});
