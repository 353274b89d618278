import { describe, expect, it } from "vitest";
import {
  explainRefusal,
  insertTrip,
  load,
  type Problem,
  type Shift,
} from "../../../../../server/domain/scheduling/index.ts";
import type { ContractId } from "../../../../../shared/ids/index.ts";
import { minutes } from "../../../../../shared/time/index.ts";
import { problemOf, shift, trip, tripId, waitingList } from "../world.ts";

const contract = (name: string) => name as ContractId;
const explain = (problem: Problem, name: string, served: string[] = []) => {
  let plan = waitingList(problem);
  for (const other of served) {
    const result = insertTrip(problem, plan, tripId(other));
    if (result.kind === "inserted") ({ plan } = result);
  }
  return explainRefusal(problem, plan, tripId(name));
};
const alone = (one: ReturnType<typeof trip>, van: Shift) => explain(problemOf([one], [van]), one.id)[0];

describe("the smallest concession", () => {
  it("is minutes of the pick-up when the vehicle cannot be there in time", () => {
    // From the depot at 08:00 it is at place 30 at 08:30: thirteen minutes after 08:17.
    const ada = trip("Ada", { from: 30, to: 40, ready: "08:10-08:17" });
    expect(alone(ada, shift("van"))).toMatchObject({
      fits: false,
      blocking: { code: "pickupWindow" },
      concessions: [{ kind: "later", minutes: 13 }],
    });
  });

  it("is minutes earlier at the end of a shift", () => {
    // Home at 17:40 + 2 + 10 + 2 + 40 = 18:34.
    const ada = trip("Ada", { from: 30, to: 40, ready: "17:40-17:50" });
    expect(alone(ada, shift("van"))).toMatchObject({ concessions: [{ kind: "earlier", minutes: 34 }] });
  });

  it("is minutes longer aboard when the way is longer than the limit", () => {
    const ada = trip("Ada", { from: 10, to: 40, maxRideTime: minutes(25) });
    expect(alone(ada, shift("van"))).toMatchObject({
      blocking: { code: "maxRideTime" },
      concessions: [{ kind: "rideTime", minutes: 5 }],
    });
  });

  it("is another place when the layouts are the obstacle", () => {
    const ada = trip("Ada", { from: 10, to: 40, load: load({ wheelchair: 1 }) });
    const seats = shift("sedan", { layouts: [load({ ambulatory: 4 })] });
    // A standard chair may stand on a standard or a large place.
    expect(alone(ada, seats)).toMatchObject({
      blocking: { code: "noLayout" },
      concessions: [
        { kind: "place", place: "wheelchair" },
        { kind: "place", place: "largeWheelchair" },
      ],
    });
  });

  it("is another place, or minutes, when the place is taken at that hour", () => {
    const chair = { load: load({ wheelchair: 1 }) };
    const trips = [
      trip("Ada", { from: 10, to: 40, ready: "09:00-09:05", ...chair }),
      trip("Bo", { from: 20, to: 30, ready: "09:12-09:15", ...chair }),
    ];
    const [van] = explain(problemOf(trips, [shift("van")]), "Bo", ["Ada"]);
    expect(van).toMatchObject({ fits: false, blocking: { code: "capacity" } });
    expect(van?.fits === false && van.concessions[0]).toEqual({ kind: "place", place: "wheelchair" });
  });

  it("is a rule that people made, where it alone stands in the way", () => {
    const ada = trip("Ada", { from: 10, to: 40, contracts: [contract("dialysis")] });
    expect(alone(ada, shift("van", { contractId: contract("city") }))).toMatchObject({
      blocking: { code: "contract" },
      concessions: [{ kind: "waive", code: "contract" }],
    });
  });

  it("is nothing when the vehicle has no lift", () => {
    const ada = trip("Ada", { from: 10, to: 40, needs: { lift: true } });
    expect(alone(ada, shift("sedan"))).toMatchObject({ blocking: { code: "lift" }, concessions: [] });
  });
});

it("says where the trip would fit after all", () => {
  const ada = trip("Ada", { from: 10, to: 40 });
  expect(alone(ada, shift("van"))).toEqual({ shiftId: "van", fits: true });
});
