import { describe, expect, it } from "vitest";
import {
  activityOf,
  applyChange,
  countBoard,
  filterRuns,
  filterTrips,
  hasUnknownVehicle,
  isLate,
  silentSince,
  type TripFilter,
  withNewsSince,
} from "../../../../client/dispatcher/day/board.ts";
import { RecentNews } from "../../../../client/dispatcher/day/recentNews.ts";
import type { VehicleFrame } from "../../../../shared/events/index.ts";
import type { Board, BoardTrip, RunView } from "../../../../shared/schemas/index.ts";
import { run, stop } from "../runs.ts";

const trip = (id: string, extra: Partial<BoardTrip> = {}) =>
  ({
    id,
    version: 1,
    status: "assigned",
    pickup: { label: "home" },
    dropoff: { label: "clinic" },
    requested: { kind: "leaveAt", at: "2026-11-23T04:00:00.000Z" },
    rider: { id: "r", name: "Aigerim", phone: "+77000000001" },
    lateMinutes: 0,
    ...extra,
  }) as unknown as BoardTrip;

const board = (trips: BoardTrip[], runs: RunView[] = []) =>
  ({ serviceDay: "2026-11-23", planVersion: 3, cursor: 10, trips, runs, vehicles: [] }) as unknown as Board;
const news = (trips: BoardTrip[], serviceDay = "2026-11-23") => ({
  cursor: 11,
  data: { serviceDay, planVersion: 4, trips, runs: [], gone: [] },
});

describe("the dispatcher's board", () => {
  it("takes a newer trip, keeps a newer one it already has, and adds an unknown one", () => {
    const before = board([trip("a", { version: 2 }), trip("b", { version: 5 })]);
    const after = applyChange(
      before,
      news([trip("a", { version: 3, status: "boarded" }), trip("b", { version: 4 }), trip("c")]),
    );
    expect(after.trips.map((t) => [t.id, t.version])).toEqual([
      ["a", 3],
      ["b", 5],
      ["c", 1],
    ]);
    expect(after).toMatchObject({ cursor: 11, planVersion: 4 });
  });

  it("lets go of a trip that was changed to another day, and keeps one that an earlier day has left open", () => {
    const [monday, sunday, tuesday] = ["2026-11-23", "2026-11-22", "2026-11-24"] as const;
    const before = board([trip("moved", { serviceDay: monday }), trip("left over", { serviceDay: sunday })]);
    const told = [
      trip("moved", { version: 2, serviceDay: tuesday }),
      trip("left over", { version: 2, serviceDay: sunday }),
    ];
    expect(applyChange(before, news(told, tuesday)).trips.map(({ id, version }) => [id, version])).toEqual([
      ["left over", 2],
    ]);
  });

  it("lets go of a run whose shift was taken out, and keeps one that was put back since", () => {
    const [out, back] = [
      { ...run([]), shiftId: "out", version: 2 },
      { ...run([]), shiftId: "back", version: 5 },
    ] as unknown as RunView[];
    const gone = [
      { shiftId: "out", version: 3 },
      { shiftId: "back", version: 4 },
    ];
    const known = board(
      [],
      [out, back].flatMap((each) => each ?? []),
    );
    const told = { cursor: 11, data: { ...news([]).data, gone } };
    expect(applyChange(known, told).runs.map(({ shiftId }) => shiftId)).toEqual(["back"]);
  });

  it("leaves the board alone when the news is about another day", () => {
    const before = board([trip("a")]);
    expect(applyChange(before, news([trip("x")], "2026-11-24"))).toBe(before);
  });

  it("has of a day read for the first time also what was told while that was on its way", () => {
    const tomorrow = { ...board([trip("a")]), serviceDay: "2026-11-24", cursor: 10 };
    const recent = new RecentNews(() => 0);
    recent.take({ ...news([trip("old")], "2026-11-24"), cursor: 9 });
    recent.take({ ...news([trip("a", { version: 2, status: "assigned" })], "2026-11-24"), cursor: 11 });
    recent.take({ ...news([trip("elsewhere")], "2026-11-23"), cursor: 12 });
    recent.take({ ...news([trip("b")], "2026-11-24"), cursor: 13 });
    // Nobody had a board of that day: without what was kept, 11 and 13 would be lost for good.
    const after = withNewsSince(tomorrow, undefined, recent.since(tomorrow.cursor));
    expect(after.trips.map(({ id, version }) => [id, version])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
    expect(after.cursor).toBe(13);
  });

  it("keeps news no longer than any reading takes", () => {
    let now = 0;
    const recent = new RecentNews(() => now);
    recent.take(news([trip("a")]));
    now = 60_000;
    recent.take({ ...news([trip("b")]), cursor: 12 });
    expect(recent.since(0).map(({ cursor }) => cursor)).toEqual([12]);
  });

  it("finds a request by a part of the name in any case, in order of the requested time", () => {
    const early = trip("early", { requested: { kind: "leaveAt", at: "2026-11-23T02:00:00.000Z" } });
    const other = trip("other", {
      rider: { name: "Nurlan", phone: "+77000000002" } as BoardTrip["rider"],
    });
    expect(filterTrips([trip("a"), other, early], { text: "AIGE", status: "all" }).map((t) => t.id)).toEqual([
      "early",
      "a",
    ]);
  });

  it("counts a late trip only while it is not over", () => {
    expect(isLate(trip("a", { lateMinutes: 4 }))).toBe(true);
    expect(isLate(trip("a", { lateMinutes: 4, status: "completed" }))).toBe(false);
    const counts = countBoard(
      board([trip("a", { lateMinutes: 4 }), trip("b", { status: "unassigned" })], [run([])]),
    );
    expect(counts).toEqual({ requests: 2, unassigned: 1, late: 1, onShift: 1, leftOver: 0 });
  });

  it("shows in the opened list as many as the counter says", () => {
    const late = trip("late", { lateMinutes: 4 });
    const none = trip("none", { status: "unassigned" });
    const both = trip("both", { status: "unassigned", lateMinutes: 9 });
    const all = board(
      [late, none, both, trip("fine"), trip("ended", { status: "missed", lateMinutes: 70 })],
      [run([]), { ...run([]), status: "planned" }],
    );
    const counts = countBoard(all);
    const listed = (status: TripFilter["status"]) => filterTrips(all.trips, { text: "", status }).length;
    expect([listed("late"), listed("all")]).toEqual([counts.late, counts.requests]);
    expect(filterRuns(all.runs, { text: "", district: undefined, status: "started" })).toHaveLength(
      counts.onShift,
    );
  });

  it("tells what a vehicle does from its stops", () => {
    expect(activityOf(undefined)).toBe("off");
    expect(activityOf(run([stop("a", "pickup", "04:00", "planned")]))).toBe("free");
    expect(activityOf(run([stop("a", "pickup", "04:00", "onTheWay")]))).toBe("toPickup");
    expect(
      activityOf(run([stop("a", "pickup", "04:00", "done"), stop("a", "dropoff", "05:00", "planned")])),
    ).toBe("busy");
  });
});

describe("a vehicle's position", () => {
  const AT = "2026-11-23T04:00:00.000Z";
  const known = (stale: boolean) => ({ point: { lat: 44.8, lon: 65.5 }, at: AT, heading: 0, stale });
  const frame = (secondsLater: number): VehicleFrame => [
    "v1",
    44.8,
    65.5,
    0,
    Date.parse(AT) + 1000 * secondsLater,
  ];

  it("is missing only until the first frame, though the board was read before it", () => {
    expect(silentSince(undefined, undefined)).toBe("always");
    expect(silentSince(undefined, frame(0))).toBeUndefined();
  });

  it("is old only if neither board nor frames know a newer one", () => {
    expect(silentSince(known(true), undefined)).toBe(AT);
    expect(silentSince(known(true), frame(30))).toBeUndefined();
    // The board was read again after the last frame, and nothing came since.
    expect(silentSince(known(true), frame(0))).toBe(AT);
    expect(silentSince(known(false), undefined)).toBeUndefined();
  });
});

describe("a reading of the board that was on its way when news came", () => {
  it("does not take back what the news has added", () => {
    const known = applyChange(board([trip("a")]), news([trip("a", { version: 2 }), trip("new")])); // cursor 11
    const read = board([trip("a"), trip("b")]); // cursor 10
    expect(withNewsSince(read, known).trips).toEqual([trip("a", { version: 2 }), trip("b"), trip("new")]);
    expect(withNewsSince({ ...read, cursor: 11 }, known)).toEqual({ ...read, cursor: 11 });
  });

  it("counts alone on another day", () => {
    const read = { ...board([trip("tomorrow's")]), serviceDay: "2026-11-24" };
    expect(withNewsSince(read, applyChange(board([]), news([trip("new")])))).toBe(read);
  });
});

it("knows when a vehicle drives that was put into service after the board was read", () => {
  const read = { ...board([]), vehicles: [{ id: "v1" }] } as unknown as Board;
  expect(hasUnknownVehicle(read, ["v1"])).toBe(false);
  expect(hasUnknownVehicle(read, ["v1", "v2"])).toBe(true);
});
