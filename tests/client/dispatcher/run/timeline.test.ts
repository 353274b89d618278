import { describe, expect, it } from "vitest";
import { axisOf, countStates, type Person, peopleBars } from "../../../../client/dispatcher/run/timeline.ts";
import { type RunStop, StopStatus, type TripStatus } from "../../../../shared/schemas/index.ts";
import { run, stop } from "../runs.ts";

const personOf =
  (status: TripStatus = "assigned") =>
  (name: string): Person => ({ name, status });

describe("the timeline of runs", () => {
  const axis = axisOf([run([])]); // 03:00–11:00, 8 hours
  const stateOf = (pickup: RunStop["status"], dropoff: RunStop["status"], trip?: TripStatus) =>
    peopleBars(
      run([stop("a", "pickup", "04:00", pickup), stop("a", "dropoff", "06:00", dropoff)]),
      axis,
      personOf(trip),
    )[0];

  it("draws a no-show as one, never as a ride to come, and only as long as the visit", () => {
    // As the server has it: the pickup is a no-show, the drop-off is given up with it. 10 minutes of 480.
    expect(stateOf("noShow", "cancelled", "noShow")).toEqual({
      tripId: "a",
      label: "a",
      lane: 0,
      state: "noShow",
      from: 1 / 8,
      until: 1 / 8 + 10 / 480,
    });
  });

  it("tells the endings apart: completed, cancelled, refused, missed", () => {
    const states = [
      stateOf("done", "done", "completed"),
      stateOf("cancelled", "cancelled", "cancelled"),
      stateOf("planned", "planned", "cancelled"), // the news of the run comes after that of the trip
      stateOf("planned", "planned", "refused"),
      stateOf("arrived", "planned", "missed"),
      stateOf("cancelled", "cancelled", "missed"),
      stateOf("arrived", "planned", "noShow"),
      stateOf("done", "onTheWay", "boarded"),
      stateOf("arrived", "planned", "arrived"),
    ].map((bar) => bar?.state);
    expect(states).toEqual([
      "done",
      "cancelled",
      "cancelled",
      "cancelled",
      "missed",
      "missed",
      "noShow",
      "aboard",
      "planned",
    ]);
  });

  it("never draws as planned or aboard what has ended, whatever the stops say", () => {
    const stops: RunStop["status"][] = StopStatus.options;
    for (const status of ["completed", "cancelled", "noShow", "refused", "missed"] as const) {
      for (const pickup of stops) {
        const state = stateOf(pickup, pickup, status)?.state;
        expect(["planned", "late", "aboard"], `${status}, ${pickup}`).not.toContain(state);
      }
    }
  });

  it("counts the people of a run by what became of them, those of no state left out", () => {
    const states = ["noShow", "done", "planned", "done"] as const;
    expect(countStates(states.map((state) => ({ state })))).toEqual([
      { state: "done", count: 2 },
      { state: "planned", count: 1 },
      { state: "noShow", count: 1 },
    ]);
  });

  it("draws each person from pickup to drop-off and stacks those who ride together", () => {
    const shared = run([
      stop("a", "pickup", "04:00", "done"),
      stop("b", "pickup", "05:00", "planned"),
      stop("a", "dropoff", "06:00", "planned"),
      stop("b", "dropoff", "07:00", "planned"),
    ]);
    const bars = peopleBars(shared, axis, personOf());
    // a: 1 h to 3 h of 8; b: 2 h to 4 h, on a second lane because a is still aboard at 05:00.
    expect(bars).toEqual([
      { tripId: "a", label: "a", from: 1 / 8, until: 3 / 8, lane: 0, state: "aboard" },
      { tripId: "b", label: "b", from: 2 / 8, until: 4 / 8, lane: 1, state: "planned" },
    ]);
  });
});
