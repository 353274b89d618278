import { describe, expect, it } from "vitest";
import { driftOf, loadOf, locksOf, slackOf, tightest } from "../../../../client/dispatcher/run/slack.ts";
import { axisOf } from "../../../../client/dispatcher/run/timeline.ts";
import { laneItems, widthOf } from "../../../../client/dispatcher/timelines/laneItems.ts";
import type { BreakView } from "../../../../shared/schemas/breaks.ts";
import type { RunStop } from "../../../../shared/schemas/index.ts";
import { run, stop } from "../runs.ts";

const iso = (at: string) => `2026-11-23T${at}:00.000Z`;
const planned = (trip: string, kind: RunStop["kind"], at: string, more: Partial<RunStop> = {}): RunStop => ({
  ...stop(trip, kind, at, "planned"),
  scheduled: iso(at),
  ...more,
});

describe("what stands on a run's line", () => {
  const axis = axisOf([run([])]); // 03:00–11:00, eight hours

  it("lies where it is expected, or where it was, with the plan beside it where that differs", () => {
    const [late, done] = laneItems(
      run([
        planned("a", "pickup", "05:00", { scheduled: iso("04:30") }),
        {
          ...planned("a", "dropoff", "06:30"),
          actual: iso("07:00"),
          scheduled: iso("07:00"),
          status: "done",
        },
      ]),
      axis,
    );
    expect(late).toMatchObject({ at: 2 / 8, planned: 1.5 / 8 });
    expect(done).toMatchObject({ at: 4 / 8, planned: undefined });
  });

  it("stands in the order of time, breaks among stops, without what nobody drives to any more", () => {
    const pause = {
      ...{ id: "b", status: "ahead", minutes: 30, at: iso("05:00") },
      window: { from: iso("04:00"), until: iso("06:00") },
    } as unknown as BreakView;
    const missed = { ...pause, id: "never", status: "missed" } as BreakView;
    const stops = [
      planned("a", "pickup", "06:00"),
      planned("c", "pickup", "04:00"),
      planned("gone", "pickup", "04:30", { status: "cancelled" }),
    ];
    const items = laneItems({ ...run(stops), breaks: [pause, missed] }, axis);
    expect(items.map(({ id }) => id)).toEqual(["c-pickup", "b", "a-pickup"]);
    expect(items[1]).toMatchObject({ is: "break", at: 2 / 8, until: 2.5 / 8 });
  });

  it("says how many minutes are left until a promise breaks, and by how many it is broken", () => {
    const due = (dueBy: string) => slackOf(planned("a", "pickup", "05:00", { dueBy: iso(dueBy) }));
    expect([due("05:12"), due("05:00"), due("04:57")]).toEqual([12, 0, -3]);
    expect(slackOf(planned("a", "pickup", "05:00"))).toBeUndefined();
    expect(slackOf({ estimated: "2026-11-23T05:00:30.000Z", dueBy: iso("05:02") })).toBe(1); // a minute begun is none left
    const [item] = laneItems(run([planned("a", "pickup", "05:00", { dueBy: iso("06:00") })]), axis);
    expect(item).toMatchObject({ slack: 60, due: 3 / 8 });
  });

  it("finds the stop with least to spare", () => {
    const stops = [
      planned("a", "pickup", "05:00", { dueBy: iso("05:20") }),
      planned("b", "pickup", "06:00", { dueBy: iso("06:05") }),
      planned("c", "pickup", "07:00"),
    ];
    expect(tightest(stops)?.id).toBe("b-pickup");
    expect(tightest([])).toBeUndefined();
  });

  it("tells how far a stop is from the plan, in whole minutes", () => {
    expect(driftOf(planned("a", "pickup", "05:10", { scheduled: iso("05:00") }))).toBe(10);
    expect(driftOf(planned("a", "pickup", "05:10", { actual: iso("04:58"), scheduled: iso("05:00") }))).toBe(
      -2,
    );
  });

  it("counts who rides now and at most at once, companions with them, and nobody who did not come", () => {
    const stops = [
      planned("a", "pickup", "04:00", { status: "done" }),
      planned("x", "pickup", "04:10", { status: "noShow" }),
      planned("x", "dropoff", "04:20", { status: "cancelled" }),
      planned("b", "pickup", "05:00"),
      planned("a", "dropoff", "05:30"),
      planned("b", "dropoff", "06:00"),
    ];
    expect(loadOf({ stops }, (trip) => (trip === "b" ? 2 : 1))).toEqual({ aboard: 1, most: 3 });
  });

  it("knows what is fixed of a stop: its trip, its own time, or the whole run", () => {
    const locks = [
      { id: "1", kind: "time", tripId: "a", stop: "dropoff", until: iso("11:00") },
      { id: "2", kind: "rider", tripId: "b", until: iso("11:00") },
    ] as never;
    const kinds = (each: RunStop) => locksOf({ locks }, each).map(({ kind }) => kind);
    expect(kinds(planned("a", "pickup", "05:00"))).toEqual([]);
    expect(kinds(planned("a", "dropoff", "05:00"))).toEqual(["time"]);
    expect(kinds(planned("b", "pickup", "05:00"))).toEqual(["rider"]);
  });

  it("is as wide as the screen for the whole day, and wider the fewer hours are seen", () => {
    expect([undefined, 12, 8, 4, 2].map((hours) => widthOf(axis, hours))).toEqual([1, 1, 1, 2, 4]);
  });
});
